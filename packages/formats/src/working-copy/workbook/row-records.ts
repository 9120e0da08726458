import { comparable, isCut } from './cell-text.ts';
import type { CopyState, Fields, RecordKind } from '../state/copy-state.ts';
import type { FreshIds } from '../state/fresh-ids.ts';
import type { CopyProblem } from '../returned-copy.ts';
import { problemAt, type RowCell, type SheetRow } from './sheet-rows.ts';
import type { SheetPlan } from './sheets.ts';
import type { Vocabulary } from '../state/vocabulary.ts';

/** What rows are understood with. */
export type RowReading = {
  readonly base: CopyState;
  readonly current: CopyState;
  readonly vocabulary: Vocabulary;
  readonly fresh: FreshIds;
  readonly report: (problem: CopyProblem) => void;
};

/** A row understood: its id in the profile and all its fields. */
export type RowRecord = { readonly id: string; readonly fields: Fields; readonly row: SheetRow };

/** The field that a row of a kind is about. */
const MAIN: Readonly<Record<RecordKind, string>> = {
  detail: 'value',
  'device-group': 'name',
  note: 'text',
  reference: 'title',
  statement: 'text',
  table: 'introduction',
  thread: 'title',
};

/** Fields without which there is nothing to take. */
const NEEDED: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  'device-group': ['name'],
  note: ['table', 'text'],
  statement: ['table', 'level', 'row', 'text'],
  thread: ['table', 'title'],
};
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** Rows that belong to their practice for good. */
const FIXED_TABLE: readonly RecordKind[] = ['note', 'thread'];

/** The records that the lines of a sheet are: known ones by their id, others as new. */
export function recordsOf(plan: SheetPlan, rows: readonly SheetRow[], reading: RowReading): RowRecord[] {
  const { kind } = plan;
  const known = identified(
    kind,
    rows.filter((row) => !isBlank(kind, row)),
    reading,
  );
  const claimed = new Set<string>();
  return known.flatMap(({ row, id }): RowRecord[] => {
    const base = id === undefined ? undefined : reading.base[kind].get(id);
    const fields = fieldsOf(plan, row, base, reading);
    if (fields === undefined) return [];
    if (id !== undefined && (base !== undefined || kind === 'detail' || kind === 'table')) return [{ id, fields, row }];
    const again = id === undefined ? takenBefore(kind, fields, reading, claimed) : undefined;
    if (again !== undefined) return [{ id: again, fields, row }];
    const own = id === undefined ? undefined : FIXED_TABLE.includes(kind) ? `${fields['table']}/${id.split('/').at(-1)}` : id;
    if (own !== undefined) reading.fresh.take(kind, own);
    return [{ id: own ?? reading.fresh.next(kind, fields), fields, row }];
  });
}

/** The entry that a new row became when the copy was read before: same place, same words, and not there when the copy was made. */
export function takenBefore(
  kind: RecordKind,
  fields: Fields,
  { base, current }: Pick<RowReading, 'base' | 'current'>,
  claimed: Set<string>,
): string | undefined {
  const main = MAIN[kind];
  const compared = fields[main] === '' ? Object.keys(fields) : ['table', 'level', 'row', main];
  const isIt = (id: string, other: Fields) =>
    !base[kind].has(id) && !claimed.has(id) && compared.every((field) => comparable(fields[field] ?? '') === comparable(other[field] ?? ''));
  const found = [...current[kind]].find(([id, other]) => isIt(id, other))?.[0];
  if (found !== undefined) claimed.add(found);
  return found;
}

/** A line that waits to be filled, or holds nothing but its place. */
function isBlank(kind: RecordKind, row: SheetRow): boolean {
  const placing = ['no', 'table', 'level', 'row'];
  return [...row.cells].every(
    ([field, cell]) =>
      cell.trouble === 'merged' || cell.text === '' || ((kind === 'statement' || kind === 'note' || kind === 'thread') && placing.includes(field)),
  );
}

type Identified = { readonly row: SheetRow; readonly id: string | undefined };

/** Which row is which: by id, and where an id is lost or used twice, by the words. */
function identified(kind: RecordKind, rows: readonly SheetRow[], reading: RowReading): Identified[] {
  const { base, report } = reading;
  const idOf = (row: SheetRow) => row.cells.get('id')?.text ?? '';
  const same = (row: SheetRow, id: string) => comparable(base[kind].get(id)?.[MAIN[kind]] ?? '') === comparable(mainText(kind, row));
  const byId = Map.groupBy(
    rows.filter((row) => idOf(row) !== ''),
    idOf,
  );
  const owners = new Map([...byId].map(([id, list]) => [id, list.find((row) => same(row, id)) ?? list[0]!]));
  const lost = new Map(
    [...base[kind]].filter(([id, fields]) => !byId.has(id) && (fields[MAIN[kind]] ?? '') !== '').map(([id, fields]) => [comparable(fields[MAIN[kind]]!), id]),
  );
  return rows.flatMap((row): Identified[] => {
    const id = idOf(row);
    const cell = row.cells.get('id');
    const at = cell?.place ?? { ...placeOf(row), column: 1 };
    if (id !== '' && owners.get(id) !== row) {
      const first = owners.get(id)!;
      const isCopy = [...row.cells].every(([field, { text }]) => field === 'no' || text === first.cells.get(field)?.text);
      report(
        isCopy
          ? problemAt(at, `The id ${id} stands in row ${first.row} as well, and both rows say the same; this one was left out.`, 'Delete one of the two rows.')
          : problemAt(
              at,
              `The id ${id} stands in row ${first.row} as well; this row was taken as new.`,
              'Empty the id of a row that was copied to make a new one.',
            ),
      );
      return isCopy || kind === 'table' || kind === 'detail' ? [] : [{ row, id: undefined }];
    }
    if (base[kind].has(id)) return [{ row, id }];
    const again = lost.get(comparable(mainText(kind, row)));
    if (again !== undefined) {
      lost.delete(comparable(mainText(kind, row)));
      if (id !== '')
        report(
          problemAt(
            at,
            `The id ${id} is not in the profile, and the row says what ${again} said; it was taken as ${again}.`,
            'Ids stay as they are. Nothing needs to be done.',
          ),
        );
      return [{ row, id: again }];
    }
    return [{ row, id: unknownId(kind, id, at, reading) }].filter((one) => one.id !== 'none');
  });
}

/** What becomes of an id that was not there: `none` where there can be no new rows. */
function unknownId(kind: RecordKind, id: string, at: RowCell['place'], { report, current }: RowReading): string | undefined {
  if (kind === 'detail' || kind === 'table') {
    report(
      problemAt(
        at,
        `${id === '' ? 'The row has no id' : `“${id}” is no place of this profile`}; it was left out.`,
        'Rows are not added here. Write into the row of the place itself.',
      ),
    );
    return 'none';
  }
  if (id === '' || current[kind].has(id)) return id === '' ? undefined : id;
  const bare = FIXED_TABLE.includes(kind) ? id.split('/').at(-1)! : id;
  if (!ID.test(bare)) {
    report(
      problemAt(
        at,
        `“${id.slice(0, 80)}” cannot be an id; the row was taken as new, with an id of its own.`,
        'Use letters, digits, hyphens, dots and underscores, or leave the cell empty.',
      ),
    );
    return undefined;
  }
  if (kind === 'statement')
    report(
      problemAt(
        at,
        `The profile has no statement ${id}; the row was taken as a new one with this id.`,
        'Leave the id of new rows empty. If it should be a known statement, write its id as it was.',
      ),
    );
  return id;
}

/** All fields of a row; what is not understood stays as it was, and a new row without its place is left out. */
function fieldsOf({ kind, columns }: SheetPlan, row: SheetRow, base: Fields | undefined, reading: RowReading): Fields | undefined {
  const fields: Record<string, string> = { ...(base ?? blankFields(kind, reading)) };
  let isWhole = true;
  for (const { field } of columns) {
    const cell = row.cells.get(field);
    if (field === 'id' || field === 'no' || (kind === 'table' && field === 'title')) continue;
    const value = cell === undefined ? undefined : valueOf(kind, field, cell, { base, fields, reading });
    if (value !== undefined) fields[field] = value;
    else if (base === undefined && NEEDED[kind]?.includes(field)) isWhole = false;
  }
  if (isWhole) return fields;
  const words = mainText(kind, row);
  reading.report(
    problemAt(
      placeOf(row),
      `The new row was left out, since it is not clear where it belongs: “${words.slice(0, 120)}${words.length > 120 ? '…' : ''}”.`,
      'Fill in the cells named above and read the copy again.',
    ),
  );
  return undefined;
}

type ValueInput = { readonly base: Fields | undefined; readonly fields: Fields; readonly reading: RowReading };

/** What a cell says, or undefined when what was stays. */
function valueOf(kind: RecordKind, field: string, cell: RowCell, { base, fields, reading }: ValueInput): string | undefined {
  const { vocabulary, report } = reading;
  if (cell.trouble === 'merged') return undefined;
  if (cell.trouble !== undefined) {
    const what = cell.trouble === 'error' ? `The cell holds an error (${cell.text.slice(0, 20)})` : 'The cell holds a formula';
    report(
      problemAt(cell.place, `${what}; what it said before stays.`, 'Write the words themselves. A text that begins with = needs an apostrophe before it.'),
    );
    return undefined;
  }
  const hasMoved = field === 'thread' && base !== undefined && fields['table'] !== base['table'];
  if (base !== undefined && comparable(cell.text) === comparable(vocabulary.show(field, base)) && !hasMoved) return undefined;
  if (isCut(cell.text)) {
    report(problemAt(cell.place, 'The text is too long for a cell and was cut, so a change to it cannot be taken over.', 'Change it in the profile itself.'));
    return undefined;
  }
  if (base !== undefined && field === 'table' && FIXED_TABLE.includes(kind)) {
    report(
      problemAt(cell.place, `A ${kind} stays with its practice; it was left where it is.`, `Add a new ${kind} to the other practice, and delete this row.`),
    );
    return undefined;
  }
  if (cell.text === '' && NEEDED[kind]?.includes(field) && field === MAIN[kind]) {
    report(problemAt(cell.place, 'The text is empty; what it said before stays.', 'To delete the entry, delete its whole row.'));
    return undefined;
  }
  const meaning = vocabulary.read(kind, field, cell.text, { fields, was: base?.[field] ?? '' });
  if ('value' in meaning) return meaning.value;
  if (hasMoved) {
    report(problemAt(cell.place, `${meaning.problem} In its new practice the statement follows no thread.`, meaning.remedy));
    return '';
  }
  report(problemAt(cell.place, `${meaning.problem} ${base === undefined ? 'The cell was left out.' : 'What it said before stays.'}`, meaning.remedy));
  return undefined;
}

function blankFields(kind: RecordKind, { base }: RowReading): Fields {
  const names = [...base[kind].values()][0] ?? {};
  return { ...Object.fromEntries(Object.keys(names).map((name) => [name, ''])), ...(kind === 'reference' ? { type: 'document' } : {}) };
}

function mainText(kind: RecordKind, row: SheetRow): string {
  return row.cells.get(MAIN[kind])?.text ?? '';
}

function placeOf(row: SheetRow): { sheet: string; row: number } {
  const sheet = [...row.cells.values()][0]?.place.sheet ?? '';
  return { sheet, row: row.row };
}
