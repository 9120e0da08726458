import { practicesOf } from '@smm/core/model';
import { ok, type Outcome } from '@smm/core/outcome';
import { COMMON, type Profile } from '@smm/core/profile';
import { importOnto } from '../../importing/import-onto.ts';
import { outlineOf } from '../../importing/outline.ts';
import { ownerOf } from '../../importing/practice-tables.ts';
import { placeInWords } from '../../importing/report.ts';
import { markdownOf } from '../../importing/words.ts';
import { readDocument } from '../../reading/read-document.ts';
import type { ReadBlock, SourceDocument } from '../../reading/source-document.ts';
import { FreshIds } from '../state/fresh-ids.ts';
import { takenBefore } from '../workbook/row-records.ts';
import { stateOf, type CopyState, type Fields } from '../state/copy-state.ts';
import { documentMarks } from './document-marks.ts';
import { hasMarks, withoutMarks } from './id-mark.ts';
import { isOrigin, readOrigin, type Origin } from '../state/origin.ts';
import type { CopyInput } from '../workbook/read-xlsx.ts';
import type { CopyProblem, ReturnedCopy } from '../returned-copy.ts';
import { profileOfState } from './state-profile.ts';
import { writeCopyDocx } from './write-docx.ts';

/** What a document says: its statements and introductions, and what could not be placed. */
type Taken = {
  readonly statements: ReadonlyMap<string, Fields>;
  readonly introductions: ReadonlyMap<string, string>;
  readonly problems: readonly CopyProblem[];
};

/**
 * Reads a Word document that was made as a working copy; undefined when the file is something else. The copy is compared
 * with the same document as it was when it was made, so that only what people changed counts.
 */
export async function readCopyDocx(bytes: Uint8Array, input: CopyInput): Promise<Outcome<ReturnedCopy | undefined>> {
  const read = await readDocument(bytes, input);
  if (!read.ok || read.value.format !== 'docx') return ok(undefined);
  const document = read.value;
  const carried = isOrigin(document.carried) ? readOrigin(document.carried) : undefined;
  if (carried === undefined && !hasMarks(document.blocks)) return ok(undefined);
  const marks = await documentMarks(bytes, input.fileName);
  if (!marks.ok) return marks;
  const { profile, model } = input;
  const origin = carried?.ok === true ? carried.value : undefined;
  const current = stateOf(profile, model);
  const state = origin?.state ?? current;
  const then = origin === undefined ? profile : profileOfState(profile, state);
  const [copy, made] = [taken(document, then, input), taken(await asMade(then, input), then, input)];
  const both = compared(copy, made, { state, current, model });
  const problems: CopyProblem[] = [...(origin === undefined ? [lostOrigin()] : []), ...tracked(marks.value.trackedChanges), ...copy.problems];
  return ok({
    origin,
    ...both,
    kinds: new Set(['statement', 'table'] as const),
    problems,
    places: placesOf(both.state.statement),
    comments: marks.value.comments,
  });
}

/** The document that the profile was, read back. */
async function asMade(then: Profile, { model }: CopyInput): Promise<SourceDocument> {
  const state = stateOf(then, model);
  const origin: Origin = { profile: then.id, version: '', made: '', withNotes: false, state };
  const wordbook = { model, kind: then.scope.kind ?? 'industry', considerationsLabel: then.scope.considerationsLabel } as const;
  const read = await readDocument(await writeCopyDocx({ title: '', state, origin, wordbook, pageSize: 'a4' }, then), { fileName: 'working-copy.docx' });
  if (!read.ok) throw new Error(`a working copy that cannot be read: ${read.message}`);
  return read.value;
}

function taken(document: SourceDocument, then: Profile, { model }: CopyInput): Taken {
  const { carried: _carried, ...plain } = withoutMarks(document);
  const returned = importOnto(plain, then, model);
  if (!returned.ok)
    return {
      statements: new Map(),
      introductions: new Map(),
      problems: [{ place: 'document', message: returned.message, remedy: 'Nothing of it was taken over.' }],
    };
  const { report } = returned.value;
  const introductions = introductionsOf(plain, model);
  const gone = [...new Set([...stateOf(then, model).statement.values()].map((fields) => fields['table']!))].filter((table) => !introductions.has(table));
  return {
    statements: stateOf(returned.value.profile, model).statement,
    introductions,
    problems: [
      ...gone.map((table) => ({
        place: table,
        message: `The table of ${nameOf(table, model)} is missing; its statements stay as they are.`,
        remedy: 'To delete statements, leave the table and empty its cells.',
      })),
      ...[...report.guessed, ...report.leftOver].map(({ what, text, place }) => ({
        place: placeInWords(place) || 'document',
        message: `${what[0]!.toUpperCase()}${what.slice(1)}${text === undefined ? '' : `: “${text.slice(0, 120)}”`}.`,
        remedy: 'Check the differences there.',
      })),
    ],
  };
}

function nameOf(table: string, model: CopyInput['model']): string {
  return table === COMMON ? 'the common table' : (practicesOf(model).find(({ practice }) => practice.id === table)?.practice.name ?? table);
}

/** What stands between the heading of a table and the table, by table. */
function introductionsOf(document: SourceDocument, model: CopyInput['model']): Map<string, string> {
  const found = new Map<string, string>();
  for (const { heading, blocks } of outlineOf(document)) {
    const owner = heading === '' ? undefined : ownerOf(model, heading, []);
    const end = blocks.findIndex((block) => block.kind === 'table');
    if (owner !== undefined && end >= 0) found.set(owner.table, markdownOf(blocks.slice(0, end).filter((block) => !isCaption(block))));
  }
  return found;
}

function isCaption(block: ReadBlock): boolean {
  return block.kind === 'paragraph' && (/caption/i.test(block.style) || /^\**table \d+/i.test(block.text));
}

/** What the copy showed when it was made, and what the profile shows now. */
type Sides = { readonly state: CopyState; readonly current: CopyState; readonly model: CopyInput['model'] };

/** What the copy says where it differs from what it said when it was made; otherwise what the profile said. */
function compared(copy: Taken, made: Taken, { state, current, model }: Sides): { readonly base: CopyState; readonly state: CopyState } {
  const fieldsOf = (id: string, fields: Fields): Fields => {
    const [was, read] = [state.statement.get(id), made.statements.get(id)];
    if (was === undefined || read === undefined) return fields;
    return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value === read[field] ? was[field]! : value]));
  };
  const fresh = new FreshIds(model, [state, current]);
  const claimed = new Set<string>();
  // Ids of new statements were given without knowing what the profile has gained meanwhile.
  const idOf = (id: string, fields: Fields) =>
    state.statement.has(id) ? id : (takenBefore('statement', fields, { base: state, current }, claimed) ?? fresh.next('statement', fields));
  const statements = new Map([...copy.statements].map(([id, fields]) => [idOf(id, fields), fieldsOf(id, fields)]));
  // Statements are printed by thread: their order is that of the document, then and now.
  const base = new Map([...made.statements.keys()].flatMap((id) => (state.statement.has(id) ? [[id, state.statement.get(id)!] as const] : [])));
  const tables = new Map(
    [...state.table].map(([id, fields]): [string, Fields] => {
      const [now, then] = [copy.introductions.get(id), made.introductions.get(id)];
      return [id, now === undefined || then === undefined || now === then ? fields : { ...fields, introduction: now }];
    }),
  );
  return { base: { ...state, statement: base }, state: { ...state, statement: statements, table: tables } };
}

function placesOf(statements: ReadonlyMap<string, Fields>): Map<string, string> {
  return new Map([...statements].map(([id, { table, level, row }]) => [`statement/${id}`, `${table}/${level}/${row}`]));
}

function tracked(count: number): CopyProblem[] {
  if (count === 0) return [];
  const message = `The document holds ${count === 1 ? 'a tracked change' : `${count} tracked changes`}; it was read as if ${count === 1 ? 'it was' : 'all were'} accepted: insertions are in, deletions are out.`;
  return [{ place: 'document', message, remedy: 'To leave one out, reject it in the document, or do not accept the difference.' }];
}

function lostOrigin(): CopyProblem {
  return {
    place: 'document',
    message: 'The document no longer says what it showed when it was made; it is compared with the profile as it is now.',
    remedy: 'Look at every difference with care: some may undo what changed in the profile since.',
  };
}
