import { dirname, join, relative, resolve } from 'node:path';
import { addSource, Source, type Evidence, type Passage, type SourceAdded, type SurveyMapping } from '@smm/core/evidence';
import { refused } from '@smm/core/outcome';
import { Day } from '@smm/core/profile';
import { rewriteSurveyMappingYaml, writeSurveyMappingYaml } from '@smm/formats/evidence-file';
import { passagesOf } from '@smm/formats/passages';
import { importSurvey, type ImportReport, type MaskCounts } from '@smm/formats/survey';
import type { SourceAddOptions } from '../../../commands/source.ts';
import { EXIT, orStop, Stop, usage, type ExitCode } from '../../../exit.ts';
import { exists, readBytes, writeBytes, type Io } from '../../../io.ts';
import { counted, printable } from '../../../layout.ts';
import { openDesk, saveEvidence, type Desk } from '../desk.ts';
import { chosenId, idOf } from '../fresh-ids.ts';
import { reportText } from './source-preview.ts';
import { maskingOf, readSourceFile, titleOf, type SourceFile } from './source-reading.ts';

type ReadSource = {
  readonly source: Source;
  readonly passages: readonly Passage[];
  readonly report?: ImportReport;
  readonly skipped?: number;
  readonly hidden: MaskCounts;
};

/** Takes a survey, document, interview or minutes into the evidence; one that is there already is brought up to date. */
export async function runSourceAdd(io: Io, file: string, options: SourceAddOptions): Promise<ExitCode> {
  if (options.date !== undefined && !Day.safeParse(options.date).success) usage(`“${options.date}” is no date. Write it as 2026-11-23.`);
  const desk = openDesk(io, options, { begin: true });
  const read = await readSourceFile(io, file, desk.model, options);
  if (options.saveMapping !== undefined && read.kind !== 'survey') usage('--save-mapping is for surveys.');
  const id = sourceIdOf(desk.evidence, read, options.id);
  const before = desk.evidence.sources.find((source) => source.id === id);
  const made = sourceOf(read, id, options);
  const result = addSource(desk.evidence, made);
  if (before !== undefined) requireSameSource(before, read, result, options.id);
  const original = options.keepOriginal === true ? originalPath(desk, read) : undefined;
  const mapping = options.saveMapping === undefined || read.kind !== 'survey' ? undefined : saveMapping(io, options.saveMapping, options.mapping, read.mapping);
  if (original !== undefined) orStop(writeBytes(original, read.bytes, relative(io.cwd, original)));
  const evidence = withWords(result.evidence, made.source, options);
  const isSame = JSON.stringify(evidence) === JSON.stringify(desk.evidence);
  const saved = isSame ? desk : saveEvidence(desk, evidence);
  const { added, kept, removed, orphaned, sameFileAs } = result;
  const source = saved.evidence.sources.find((one) => one.id === id)!;
  if (options.json === true)
    io.out(
      `${JSON.stringify({ file: saved.path, source, added, kept, removed, orphaned, sameFileAs, report: made.report, skipped: made.skipped, hidden: made.hidden, mapping, original }, null, 2)}\n`,
    );
  else report(io, saved, source, { ...result, evidence }, made, { isNew: before === undefined, mapping, original });
  return EXIT.clean;
}

function sourceOf(read: SourceFile, id: string, options: SourceAddOptions): ReadSource {
  const { fileName, digest } = read;
  const date = options.date === undefined ? {} : { date: options.date };
  if (read.kind === 'survey') {
    const title = options.title === undefined ? {} : { title: options.title };
    const { source, passages, report } = importSurvey(read.table, read.mapping, { sourceId: id, digest, ...title, ...date });
    if (passages.length === 0)
      throw new Stop(
        refused(
          'no-answers',
          `${printable(fileName)} gives no answers: it has ${counted(report.rows, 'row')}, and ${counted(read.mapping.columns.filter(({ role }) => role === 'answer' || role === 'choice').length, 'column')} to be read as answers. “smm source preview” shows what each column is taken for; a mapping says otherwise.`,
        ),
      );
    return { source, passages, report, hidden: report.hidden };
  }
  const masking = maskingOf(read.kind, options);
  const { passages, skipped, hidden } = passagesOf(read.document, id, masking === undefined ? {} : { masking });
  if (passages.length === 0)
    throw new Stop(refused('no-passages', `${printable(fileName)} holds no sentence of three words or more. Check that it is the right file.`));
  const title = printable(options.title ?? (read.document.title || titleOf(fileName)), 300);
  return { source: Source.parse({ id, kind: read.kind, title, fileName: printable(fileName, 300), digest, ...date }), passages, skipped, hidden };
}

/** What was said on the command line holds, also for a source that had other words or practices before. */
function withWords(evidence: Evidence, read: Source, { title, date, question = [] }: SourceAddOptions): Evidence {
  const said = new Set(question.map((tie) => tie.split('=', 1)[0]!.trim()));
  const fresh = new Map(read.questions.map((one) => [one.id, one.practices]));
  const sources = evidence.sources.map((source) =>
    source.id === read.id
      ? {
          ...source,
          ...(title === undefined ? {} : { title: printable(title, 300) }),
          ...(date === undefined ? {} : { date }),
          questions: source.questions.map((one) => (said.has(one.id) ? { ...one, practices: fresh.get(one.id) ?? one.practices } : one)),
        }
      : source,
  );
  return { ...evidence, sources };
}

/** The id given, that of the source read from this file before, or a new one made of the file's name. */
function sourceIdOf({ sources }: Evidence, { kind, digest, fileName }: SourceFile, given: string | undefined): string {
  const own = sources.filter((source) => source.kind === kind);
  const same = own.find((source) => source.digest === digest) ?? own.find((source) => source.fileName === fileName);
  return given === undefined && same !== undefined ? same.id : chosenId(given, idOf(titleOf(fileName), kind), new Set(sources.map(({ id }) => id)));
}

/** Refuses another kind of source under a known id, and a file of the same name that has nothing in common with the one before. */
function requireSameSource(before: Source, { kind, fileName }: SourceFile, { kept, added, removed, orphaned }: SourceAdded, given: string | undefined): void {
  if (before.kind !== kind) usage(`“${before.id}” is there already, as ${KINDS[before.kind]}. Give this one another --id, or say --kind ${before.kind}.`);
  if (given === undefined && kept.length === 0 && added.length > 0 && removed.length + orphaned.length > 0)
    throw new Stop(
      refused(
        'other-content',
        `“${before.id}” was read from a file of the same name, and nothing it said stands in ${printable(fileName)}. Nothing was changed. Give a new source another --id; --id ${before.id} puts this one in its place.`,
        `sources/${before.id}`,
      ),
    );
}

const KINDS: Readonly<Record<Source['kind'], string>> = {
  document: 'a document',
  interview: 'an interview',
  meeting: 'the minutes of a meeting',
  survey: 'a survey',
};

function originalPath({ path }: Desk, { fileName, bytes }: SourceFile): string {
  const target = join(dirname(path), 'originals', fileName);
  if (exists(target) && Buffer.compare(orStop(readBytes(target, Number.MAX_SAFE_INTEGER)), bytes) !== 0)
    throw new Stop(refused('exists', `Another file is kept as ${target}. Nothing was changed. Rename one of the two.`));
  return target;
}

/** Writes the mapping that was used; a file that is there is only overwritten when the mapping was read from it. */
function saveMapping(io: Io, named: string, read: string | undefined, mapping: SurveyMapping): string {
  const path = resolve(io.cwd, named);
  if (!exists(path)) orStop(writeBytes(path, path.endsWith('.json') ? `${JSON.stringify(mapping, null, 2)}\n` : writeSurveyMappingYaml(mapping), named));
  else if (read === undefined || resolve(io.cwd, read) !== path)
    throw new Stop(refused('exists', `${named} is already there. Nothing was changed. Use it with --mapping ${named}, or choose another name.`));
  else {
    const text = Buffer.from(orStop(readBytes(path, Number.MAX_SAFE_INTEGER, named))).toString('utf8');
    orStop(writeBytes(path, path.endsWith('.json') ? `${JSON.stringify(mapping, null, 2)}\n` : rewriteSurveyMappingYaml(text, mapping), named));
  }
  return path;
}

type Besides = { readonly isNew: boolean; readonly mapping: string | undefined; readonly original: string | undefined };

function report(
  io: Io,
  { name }: Desk,
  source: Source,
  { added, kept, removed, orphaned, sameFileAs }: SourceAdded,
  made: ReadSource,
  { isNew, mapping, original }: Besides,
): void {
  io.out(`${io.paint('green', '✔')} ${isNew ? 'Added' : 'Read again'}: ${io.paint('bold', source.id)}, ${printable(source.title, 80)}, in ${name}\n`);
  const changes = isNew ? counted(added.length, 'passage') : `${counted(added.length, 'new passage')}, ${kept.length} as before, ${removed.length} gone`;
  io.out(`  ${changes}${made.skipped === undefined || made.skipped === 0 ? '' : `; ${counted(made.skipped, 'line')} of fewer than three words left out`}\n`);
  if (made.report !== undefined) io.out(reportText(io, made.report).replace(/^/gm, '  ').trimEnd().concat('\n'));
  if (mapping !== undefined) io.out(`  The mapping is in ${relative(io.cwd, mapping)}: look at its columns about people.\n`);
  if (original !== undefined) io.out(`  The original is kept as ${relative(io.cwd, original)}. It may name people: keep it to yourselves.\n`);
  if (orphaned.length > 0)
    io.err(
      `${io.paintErr('yellow', '▲')} Findings rest on ${counted(orphaned.length, 'passage')} that the file no longer has: ${orphaned.slice(0, 6).join(', ')}. They are kept; look at them.\n`,
    );
  if (sameFileAs !== undefined)
    io.err(
      `${io.paintErr('yellow', '▲')} The very same file is there as “${sameFileAs}” too: its answers count twice. Remove one: “smm source remove ${source.id}”.\n`,
    );
  io.out(`Next: “smm finding review --source ${source.id}” goes through what was said.\n`);
}
