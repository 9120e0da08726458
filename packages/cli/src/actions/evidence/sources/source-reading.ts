import { createHash } from 'node:crypto';
import { basename, extname, resolve } from 'node:path';
import { ColumnRole, suggester, type Masking, type Source, type SurveyMapping } from '@smm/core/evidence';
import type { MaturityModel } from '@smm/core/model';
import { refused } from '@smm/core/outcome';
import { readSurveyMappingFile } from '@smm/formats/evidence-file';
import { READING_LIMITS, readDocument, type SourceDocument } from '@smm/formats/reading';
import { proposeMapping, readSurvey, SEPARATORS, SURVEY_LIMITS, type Separator, type SurveyColumn, type SurveyTable } from '@smm/formats/survey';
import type { SourceFileOptions } from '../../../commands/source.ts';
import { orStop, Stop, usage } from '../../../exit.ts';
import { readBytes, type Io } from '../../../io.ts';
import { problemLines } from '../../../load-evidence.ts';
import { nearest } from '../../../nearest.ts';
import { practiceNamed } from '../../../practice-names.ts';

/** A file as the source it can become: a survey as a table with its mapping, or a document. */
export type SourceFile = { readonly fileName: string; readonly digest: string; readonly bytes: Uint8Array } & (
  | { readonly kind: 'survey'; readonly table: SurveyTable; readonly mapping: SurveyMapping; readonly isProposed: boolean }
  | { readonly kind: Exclude<Source['kind'], 'survey'>; readonly document: SourceDocument }
);

const MOST_MAPPING_BYTES = 4 * 1024 * 1024;
const WORTH_SUGGESTING = 0.45;

/** Reads a file as a source of the kind named, or of the kind that its name ends in, or stops. */
export async function readSourceFile(io: Io, file: string, model: MaturityModel, options: SourceFileOptions): Promise<SourceFile> {
  const kind = options.kind ?? (/\.(?:csv|tsv|xlsx)$/i.test(file) ? 'survey' : 'document');
  const bytes = orStop(readBytes(resolve(io.cwd, file), kind === 'survey' ? SURVEY_LIMITS.bytes : READING_LIMITS.bytes, file));
  const fileName = basename(file);
  const base = { fileName, bytes, digest: createHash('sha256').update(bytes).digest('hex') };
  if (kind !== 'survey') {
    requireNoSurveyOptions(kind, options);
    return { ...base, kind, document: orStop(await readDocument(bytes, { fileName })) };
  }
  const table = orStop(await readSurvey(bytes, fileName, wishesOf(options)));
  const read = options.mapping === undefined ? proposed(table, model, fileName) : readMapping(io, options.mapping);
  return { ...base, kind, table, mapping: decided(withRoles(read, table, options.column ?? []), model, options), isProposed: options.mapping === undefined };
}

/** A file's name without what it ends in, to call the source by. */
export function titleOf(fileName: string): string {
  return basename(fileName, extname(fileName));
}

/** The words to hide in a document: asked for, or always in what people said. Undefined when nothing is hidden. */
export function maskingOf(kind: Source['kind'], { hide, keep }: SourceFileOptions): Masking | undefined {
  if (kind === 'document' && hide === undefined) return undefined;
  return { hide: [...(hide ?? [])], keep: [...(keep ?? [])] };
}

function requireNoSurveyOptions(kind: string, options: SourceFileOptions): void {
  const wrong = (['mapping', 'column', 'encoding', 'separator', 'question'] as const).find((name) => options[name] !== undefined);
  if (wrong !== undefined)
    usage(`--${wrong} is for surveys, and this file is read as ${kind === 'document' ? 'a' : 'the text of a'} ${kind}. Add --kind survey if it is one.`);
}

function wishesOf({ encoding, separator }: SourceFileOptions): { encoding?: string; separator?: Separator } {
  const names: Readonly<Record<string, Separator>> = { comma: ',', semicolon: ';', tab: '\t', bar: '|' };
  const chosen = separator === undefined ? undefined : (names[separator.toLowerCase()] ?? SEPARATORS.find((one) => one === separator));
  if (separator !== undefined && chosen === undefined) usage(`“${separator}” does not stand between cells. Write comma, semicolon, tab or bar.`);
  return { ...(encoding === undefined ? {} : { encoding }), ...(chosen === undefined ? {} : { separator: chosen }) };
}

function proposed(table: SurveyTable, model: MaturityModel, fileName: string): SurveyMapping {
  const suggest = suggester(model);
  return proposeMapping(table, model, {
    title: titleOf(fileName),
    suggest: (question) => suggest(question, { most: 2, least: WORTH_SUGGESTING }).map(({ practice }) => practice),
  });
}

function readMapping(io: Io, named: string): SurveyMapping {
  const read = readSurveyMappingFile(orStop(readBytes(resolve(io.cwd, named), MOST_MAPPING_BYTES, named)));
  if (!read.ok) throw new Stop(refused('unreadable', `${named} cannot be read as the mapping of a survey:`), problemLines(named, read.problems));
  return read.value;
}

/** The mapping with columns used as was said on the command line. */
function withRoles(mapping: SurveyMapping, table: SurveyTable, uses: readonly string[]): SurveyMapping {
  return uses.reduce((current, use) => {
    const [number = '', word = ''] = use.split('=', 2).map((part) => part.trim());
    const column = table.columns.find((one) => String(one.number) === number);
    const role = ColumnRole.options.find((one) => one === word.toLowerCase());
    if (column === undefined) return usage(`There is no column “${number}”. “smm source preview” shows them with their numbers: --column 6=identifier.`);
    if (role === undefined) return usage(`A column is used as one of ${ColumnRole.options.join(', ')}, not as “${word}”.${nearest(word, ColumnRole.options)}`);
    return withRole(current, column, role);
  }, mapping);
}

function withRole(mapping: SurveyMapping, { number, header, option }: SurveyColumn, role: ColumnRole): SurveyMapping {
  const before = mapping.columns.find((one) => one.header === header && one.option === option);
  const isAsked = role === 'answer' || role === 'choice';
  const asked = isAsked ? (before?.question ?? `column-${number}`) : undefined;
  const isKnown = asked === undefined || mapping.questions.some(({ id }) => id === asked);
  const questions = isKnown ? mapping.questions : [...mapping.questions, { id: asked, text: header, practices: [], suggested: [] }];
  const column = { header, option, role, separator: before?.separator ?? '', ...(asked === undefined ? {} : { question: asked }) };
  return {
    ...mapping,
    questions,
    columns: before === undefined ? [...mapping.columns, column] : mapping.columns.map((one) => (one === before ? column : one)),
  };
}

/** The mapping with what was said on the command line: practices of questions, words to hide and to keep. */
function decided(mapping: SurveyMapping, model: MaturityModel, { question = [], hide = [], keep = [] }: SourceFileOptions): SurveyMapping {
  const ties = new Map(question.map((tie) => tieOf(mapping, model, tie)));
  const questions = mapping.questions.map((one) => {
    const practices = ties.get(one.id);
    return practices === undefined ? one : { ...one, practices, suggested: [] };
  });
  const masking = { hide: [...new Set([...mapping.masking.hide, ...hide])], keep: [...new Set([...mapping.masking.keep, ...keep])] };
  return { ...mapping, questions, masking };
}

function tieOf(mapping: SurveyMapping, model: MaturityModel, tie: string): [string, string[]] {
  const [id = '', words = ''] = tie.split('=', 2).map((part) => part.trim());
  const known = mapping.questions.map((question) => question.id);
  if (!known.includes(id))
    usage(
      `The survey has no question “${id}”.${nearest(id, known)} “smm source preview” lists them: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ' …' : ''}.`,
    );
  const names = words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  if (names.length === 0) usage(`Name the practices that “${id}” asks about: --question ${id}=PP,AC.`);
  return [id, [...new Set(names.map((word) => practiceNamed(model, word)))]];
}
