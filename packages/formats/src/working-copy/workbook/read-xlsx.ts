import type { MaturityModel } from '@smm/core/model';
import { ok, type Outcome } from '@smm/core/outcome';
import type { Profile } from '@smm/core/profile';
import { carriedData } from '../../reading/carried-data.ts';
import { Notes } from '../../reading/notes.ts';
import { RECORD_KINDS, stateOf, type CopyState, type Fields, type RecordKind } from '../state/copy-state.ts';
import { FreshIds } from '../state/fresh-ids.ts';
import { isOrigin, readOrigin, type Origin } from '../state/origin.ts';
import type { CopyComment } from '../document/document-marks.ts';
import type { CopyProblem, ReturnedCopy } from '../returned-copy.ts';
import { recordsOf, type RowReading, type RowRecord } from './row-records.ts';
import { findSheet, problemAt, rowsOfSheet } from './sheet-rows.ts';
import { ORIGIN, SHEETS, type SheetPlan } from './sheets.ts';
import { Vocabulary, type Wordbook } from '../state/vocabulary.ts';
import { workbookCells, type WorkbookSheet } from './workbook-cells.ts';

/** What a copy is compared with. */
export type CopyInput = { readonly fileName: string; readonly profile: Profile; readonly model: MaturityModel };

/** Kinds that others refer to are read first. */
const ORDER: readonly RecordKind[] = ['thread', 'device-group', 'reference', 'table', 'statement', 'detail', 'note'];

/** Reads a workbook that was made as a working copy; undefined when the file is something else. */
export async function readCopyXlsx(bytes: Uint8Array, input: CopyInput): Promise<Outcome<ReturnedCopy | undefined>> {
  const read = await workbookCells(bytes, input.fileName);
  if (!read.ok) return read;
  const sheets = read.value ?? [];
  const hidden = originOf(sheets);
  const statements = SHEETS.find(({ kind }) => kind === 'statement')!;
  const looksLikeOne = sheets.some((sheet) =>
    [...sheet.rows.values()].slice(0, 10).some((line) =>
      headsOf(
        statements,
        [...line.values()].map(({ text }) => text),
      ),
    ),
  );
  return ok(hidden.isThere || looksLikeOne ? takeSheets(sheets, hidden, input) : undefined);
}

function headsOf(plan: SheetPlan, texts: readonly string[]): boolean {
  return ['id', 'table', 'level', 'row', 'text'].every((field) =>
    texts.some((text) => text.trim() === plan.columns.find((column) => column.field === field)?.head),
  );
}

type Hidden = { readonly isThere: boolean; readonly origin?: Origin; readonly problem?: CopyProblem };

/** The hidden sheet, its pieces put together. */
function originOf(sheets: readonly WorkbookSheet[]): Hidden {
  const sheet = sheets.find(({ name }) => name === ORIGIN);
  if (sheet === undefined) return { isThere: false };
  const pieces = [...sheet.rows.values()].map((line) => (line.get(1)?.text ?? '').trim().replace(/^\||\|$/g, ''));
  const data = carriedData(pieces.join(''), new Notes());
  const origin = isOrigin(data) ? readOrigin(data) : undefined;
  if (origin?.ok === true) return { isThere: true, origin: origin.value };
  return {
    isThere: true,
    problem: problemAt(
      { sheet: ORIGIN },
      'What the working copy showed when it was made can no longer be read; it is compared with the profile as it is now.',
      'Look at every difference with care: some may undo what changed in the profile since.',
    ),
  };
}

function takeSheets(sheets: readonly WorkbookSheet[], hidden: Hidden, { profile, model }: CopyInput): ReturnedCopy {
  const { origin } = hidden;
  const withNotes = origin?.withNotes ?? sheets.some(({ name }) => name === SHEETS.find(({ kind }) => kind === 'note')!.name);
  const current = stateOf(profile, model, { withNotes });
  const base = origin?.state ?? current;
  const problems: CopyProblem[] = hidden.problem === undefined ? [] : [hidden.problem];
  if (!hidden.isThere)
    problems.push(
      problemAt(
        { sheet: ORIGIN },
        'This hidden sheet is missing; the copy is compared with the profile as it is now.',
        'Look at every difference with care: some may undo what changed in the profile since.',
      ),
    );
  const report = (problem: CopyProblem) => void problems.push(problem);
  const wordbook: Wordbook = { model, kind: profile.scope.kind ?? 'industry', considerationsLabel: profile.scope.considerationsLabel };
  const fresh = new FreshIds(model, [base, current]);
  const found = chosenSheets(sheets, withNotes);
  const state: Record<RecordKind, ReadonlyMap<string, Fields>> = { ...base };
  const places = new Map<string, string>();
  for (const kind of ORDER) {
    const plan = SHEETS.find((one) => one.kind === kind)!;
    const sheet = found.get(kind);
    if (sheet === undefined) {
      if (kind !== 'note' || withNotes)
        report(
          problemAt(
            { sheet: plan.name },
            'This sheet is missing; all that it held stays as it is.',
            'To change something there, send the copy with the sheet.',
          ),
        );
      continue;
    }
    const reading: RowReading = { base, current, fresh, report, vocabulary: new Vocabulary(wordbook, [base, state, current]) };
    const records = inOrder(recordsOf(plan, rowsOfSheet(plan, sheet, report), reading), kind, report);
    state[kind] = withFixed(kind, new Map(records.map(({ id, fields }) => [id, fields])), base, sheet.name, report);
    for (const { id, row } of records) places.set(`${kind}/${id}`, `${sheet.name}!${row.row}`);
  }
  return { origin, base, state, kinds: new Set(RECORD_KINDS.filter((kind) => found.has(kind))), problems, places, comments: commentsOf(sheets, places) };
}

function chosenSheets(sheets: readonly WorkbookSheet[], withNotes: boolean): Map<RecordKind, WorkbookSheet> {
  const found = new Map<RecordKind, WorkbookSheet>();
  const taken = new Set([ORIGIN]);
  for (const plan of SHEETS) {
    const sheet = plan.kind === 'note' && !withNotes ? undefined : findSheet(plan, sheets, taken);
    if (sheet === undefined) continue;
    taken.add(sheet.name);
    found.set(plan.kind, sheet);
  }
  return found;
}

/** Statements by their numbers; one without a number stands after the row above it. */
function inOrder(records: readonly RowRecord[], kind: RecordKind, report: (problem: CopyProblem) => void): RowRecord[] {
  if (kind !== 'statement') return [...records];
  let last = 0;
  const numbered = records.map((record) => {
    const cell = record.row.cells.get('no');
    const number = cell === undefined || cell.text === '' || cell.trouble !== undefined ? Number.NaN : Number(cell.text.replace(',', '.'));
    if (Number.isNaN(number) && cell !== undefined && cell.text !== '')
      report(
        problemAt(
          cell.place,
          `“${cell.text.slice(0, 40)}” is no number; the row was read after the one above it.`,
          'Write a number, such as 12 or 12.5, or leave the cell empty.',
        ),
      );
    last = Number.isNaN(number) ? last : number;
    return { record, number: last };
  });
  return numbered.toSorted((a, b) => a.number - b.number).map(({ record }) => record);
}

/** Rows that always are there: a missing one is told, and stays. */
function withFixed(
  kind: RecordKind,
  rows: ReadonlyMap<string, Fields>,
  base: CopyState,
  sheet: string,
  report: (problem: CopyProblem) => void,
): ReadonlyMap<string, Fields> {
  if (kind !== 'detail' && kind !== 'table') return rows;
  const missing = [...base[kind]].filter(([id]) => !rows.has(id));
  if (missing.length > 0)
    report(
      problemAt(
        { sheet },
        `${missing.length === 1 ? 'The row of' : 'The rows of'} ${missing
          .slice(0, 5)
          .map(([id]) => id)
          .join(
            ', ',
          )}${missing.length > 5 ? ` and ${missing.length - 5} others` : ''} ${missing.length === 1 ? 'is' : 'are'} missing; what ${missing.length === 1 ? 'it' : 'they'} said stays.`,
        'To delete a text, empty its cell.',
      ),
    );
  return new Map([...rows, ...missing]);
}

/** Comments with the statement in whose row they stand. */
function commentsOf(sheets: readonly WorkbookSheet[], places: ReadonlyMap<string, string>): CopyComment[] {
  const statements = new Map([...places].flatMap(([key, place]) => (key.startsWith('statement/') ? [[place, key.slice('statement/'.length)] as const] : [])));
  return sheets.flatMap(({ name, comments }) =>
    comments.map(({ cell, by, text }): CopyComment => {
      const statement = statements.get(`${name}!${cell.replace(/\D/g, '')}`);
      return { by, text, place: `${name}!${cell}`, ...(statement === undefined ? {} : { statement }) };
    }),
  );
}
