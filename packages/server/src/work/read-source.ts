import { createHash } from 'node:crypto';
import { ColumnRole, Source, suggester, type Passage, type SurveyMapping } from '@smm/core/evidence';
import type { MaturityModel } from '@smm/core/model';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { passagesOf } from '@smm/formats/passages';
import { readDocument } from '@smm/formats/reading';
import { importSurvey, previewSurvey, proposeMapping, readSurvey, type PreviewColumn, type SurveyTable } from '@smm/formats/survey';

/** A file to be read as a source of evidence, with what its owner says of it. */
export type SourceTask = {
  readonly kind: 'source';
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly model: { readonly id: string; readonly edition: string };
  readonly as: Source['kind'];
  readonly title: string;
  readonly date?: string;
  /** What columns of a survey are used for, by their number, where the proposal is wrong. */
  readonly roles: Readonly<Record<string, string>>;
  /** Names and other words to hide. */
  readonly hide: readonly string[];
  /** The sources that are there, to know one again. */
  readonly known: readonly Pick<Source, 'digest' | 'fileName' | 'id' | 'kind'>[];
};

/** A source as it was read, with its passages; of a survey also the columns, to look at first. */
export type SourceRead = {
  readonly source: Source;
  readonly passages: readonly Passage[];
  readonly columns: readonly PreviewColumn[];
  readonly hidden: number;
  readonly skipped: number;
  readonly problems: readonly string[];
};

const WORTH_SUGGESTING = 0.45;

/** Reads a file as a source. Refuses what the readers refuse, and a file that says nothing. */
export async function readSource(task: SourceTask, model: MaturityModel): Promise<Outcome<SourceRead>> {
  const digest = createHash('sha256').update(task.bytes).digest('hex');
  const id = idFor(task, digest);
  if (task.as === 'survey') return readAsSurvey(task, model, id, digest);
  const document = await readDocument(task.bytes, { fileName: task.name });
  if (!document.ok) return document;
  const masking = task.as === 'document' && task.hide.length === 0 ? {} : { masking: { hide: [...task.hide], keep: [] } };
  const { passages, skipped, hidden } = passagesOf(document.value, id, masking);
  if (passages.length === 0) return refused('no-passages', `${task.name} holds no sentence of three words or more. Check that it is the right file.`);
  const title = task.title || document.value.title || titleOf(task.name);
  const source = Source.parse({ id, kind: task.as, title: title.slice(0, 300), fileName: task.name, digest, ...dated(task) });
  return ok({ source, passages, columns: [], hidden: sum(hidden), skipped, problems: document.value.notes.map(({ message }) => message).slice(0, 20) });
}

async function readAsSurvey(task: SourceTask, model: MaturityModel, id: string, digest: string): Promise<Outcome<SourceRead>> {
  const table = await readSurvey(task.bytes, task.name);
  if (!table.ok) return table;
  const suggest = suggester(model);
  const proposed = proposeMapping(table.value, model, {
    title: task.title || titleOf(task.name),
    suggest: (question) => suggest(question, { most: 2, least: WORTH_SUGGESTING }).map(({ practice }) => practice),
  });
  const mapping = withRoles({ ...proposed, masking: { ...proposed.masking, hide: [...proposed.masking.hide, ...task.hide] } }, table.value, task.roles);
  const { columns, problems } = previewSurvey(table.value, mapping, 0);
  const { source, passages, report } = importSurvey(table.value, mapping, { sourceId: id, digest, title: task.title, ...dated(task) });
  if (passages.length === 0) return refused('no-answers', `${task.name} gives no answers. Say which of its columns hold answers: see what each is taken for.`);
  const skipped = report.skipped.empty + report.skipped.noAnswer;
  return ok({ source, passages, columns, hidden: sum(report.hidden), skipped, problems: problems.map(({ message }) => message).slice(0, 20) });
}

/** The mapping with columns used as their owner says. */
function withRoles(mapping: SurveyMapping, table: SurveyTable, roles: Readonly<Record<string, string>>): SurveyMapping {
  const questions = [...mapping.questions];
  const columns = [...mapping.columns];
  for (const { number, header, option } of table.columns) {
    const role = ColumnRole.options.find((one) => one === roles[String(number)]);
    if (role === undefined) continue;
    const at = columns.findIndex((one) => one.header === header && one.option === option);
    const before = columns[at];
    const asked = role === 'answer' || role === 'choice' ? (before?.question ?? `column-${number}`) : undefined;
    if (asked !== undefined && !questions.some((one) => one.id === asked)) questions.push({ id: asked, text: header, practices: [], suggested: [] });
    const column = { header, option, role, separator: before?.separator ?? '', ...(asked === undefined ? {} : { question: asked }) };
    columns.splice(at < 0 ? columns.length : at, at < 0 ? 0 : 1, column);
  }
  return { ...mapping, questions, columns };
}

/** The id of the source that was read from this file before, or a new one made of the file's name. */
function idFor({ as, name, known }: SourceTask, digest: string): string {
  const own = known.filter(({ kind }) => kind === as);
  const same = own.find((source) => source.digest === digest) ?? own.find(({ fileName }) => fileName === name);
  if (same !== undefined) return same.id;
  const words = titleOf(name)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const base = words.slice(0, 40) || as;
  const taken = new Set(known.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

function titleOf(name: string): string {
  return name.replace(/\.[^.]*$/u, '');
}

function dated({ date }: SourceTask): { readonly date?: string } {
  return date === undefined ? {} : { date };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
