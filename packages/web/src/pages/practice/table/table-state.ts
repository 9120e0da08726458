import type { Finding } from '@smm/core/lint';
import type { BaseText, MaturityModel, RowId } from '@smm/core/model';
import {
  addressOf,
  cellAt,
  cumulativeStatements,
  COMMON,
  statementsOf,
  tableOf,
  tablePlace,
  type Cell,
  type CellPlace,
  type PlacedStatement,
  type Profile,
} from '@smm/core/profile';
import type { Present } from '../../../live/live-session.ts';

/** Where one writes: a cell, and where the caret begins in it. */
export type Editing = { readonly place: CellPlace; readonly statement?: string | undefined; readonly offset: number };
/** Statements of one cell that are chosen; the last of them chosen has the focus. */
export type Selected = { readonly cell: string; readonly ids: readonly string[]; readonly lead: string };

/** Everything that one cell of the table shows. Two readings without a change in the cell are the same object. */
export type CellView = {
  readonly place: CellPlace;
  readonly address: string;
  readonly cell: Cell;
  readonly inherited: readonly PlacedStatement[];
  readonly findings: readonly Finding[];
  readonly base: readonly string[];
  readonly present: readonly Present[];
  readonly notes: number;
};

type Shown = {
  readonly profile: Profile;
  readonly model: MaturityModel;
  readonly table: string;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly present: readonly Present[];
  readonly baseText: BaseText | undefined;
  readonly isCumulative: boolean;
};

/** What each cell of a table shows, by the cell's address. */
export function cellViews(
  { profile, table, findings, present, baseText, isCumulative }: Shown,
  levels: readonly number[],
  rows: readonly RowId[],
): Record<string, CellView> {
  const byCell = findingsByCell(findings, table);
  const notes = tableOf(profile, table)?.notes ?? [];
  return Object.fromEntries(
    levels.flatMap((level) =>
      rows.map((row) => {
        const place = { table, level, row };
        const address = addressOf(place);
        const view: CellView = {
          place,
          address,
          cell: cellAt(profile, place),
          inherited: isCumulative ? inheritedAt(profile, place) : [],
          findings: byCell.get(address) ?? [],
          base: baseText?.practices[table]?.levels[String(level)]?.[row] ?? [],
          present: present.filter((person) => person.place === address),
          notes: notes.filter((note) => note.level === level && note.row === row).length,
        };
        return [address, view];
      }),
    ),
  );
}

/** What holds at a cell because lower levels and the common table ask it. */
function inheritedAt(profile: Profile, place: CellPlace): PlacedStatement[] {
  const lower = cumulativeStatements(profile, place).filter(({ level }) => level < place.level);
  if (place.table === COMMON) return lower;
  const common = statementsOf(profile, COMMON).filter(({ level, row }) => row === place.row && level <= place.level);
  return [...common, ...lower];
}

function findingsByCell(findings: ReadonlyMap<string, readonly Finding[]>, table: string): Map<string, Finding[]> {
  const byCell = new Map<string, Finding[]>();
  for (const [address, found] of findings) {
    const place = tablePlace(address);
    if (place?.table !== table || place.level === undefined || place.row === undefined) continue;
    const cell = addressOf({ table, level: place.level, row: place.row });
    byCell.set(cell, [...(byCell.get(cell) ?? []), ...found]);
  }
  return byCell;
}

/** The findings at one statement of a cell. */
export function findingsOf(findings: readonly Finding[], statement: string): Finding[] {
  return findings.filter(({ address }) => tablePlace(address)?.statement === statement);
}

/** The views with those of before where a cell shows the same, so that it is not drawn again. */
export function keepSame(before: Readonly<Record<string, CellView>>, next: Record<string, CellView>): Readonly<Record<string, CellView>> {
  for (const [address, view] of Object.entries(next)) {
    const old = before[address];
    if (old !== undefined && isSame(old, view)) next[address] = old;
  }
  return next;
}

/** Whether two values of plain data say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
}
