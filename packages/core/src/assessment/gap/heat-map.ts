import { practicesOf } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import type { Gap, NoSide, Side } from './gap.ts';

/** One cell of a heat map. Colour shows the gap, never the height of a level; the words say the same (§9 of “where the guidance is silent”). */
export type HeatCell = {
  readonly state: Side | NoSide;
  readonly current: number | undefined;
  readonly target: number | undefined;
  /** Current minus target on the axis of the map; undefined where there is no side to tell. */
  readonly difference: number | undefined;
  readonly words: string;
};

/** A heat map as data: rows are practices in the model’s order, columns are whatever is compared. */
export type HeatMap = {
  readonly axis: 'comprehensiveness' | 'scope';
  readonly rows: readonly { readonly id: string; readonly label: string; readonly subdomain: string; readonly domain: string }[];
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  /** By row, then by column. */
  readonly cells: readonly (readonly HeatCell[])[];
};

/** A column of a heat map before it is one: a system, a site, a group or a date, with its gaps. */
export type HeatColumn = { readonly id: string; readonly label: string; readonly gaps: readonly Gap[] };

const NONE: HeatCell = { state: 'not-assessed', current: undefined, target: undefined, difference: undefined, words: 'not assessed' };

/** The heat map of gaps on one axis. Where a column has several gaps of a practice, the worst is shown. */
export function heatMap(model: MaturityModel, columns: readonly HeatColumn[], axis: HeatMap['axis'] = 'comprehensiveness'): HeatMap {
  const placed = practicesOf(model);
  const rowOf = new Map(placed.map(({ practice }, index) => [practice.id, index]));
  const cells: HeatCell[][] = placed.map(() => columns.map(() => NONE));
  const made = new Map<string, HeatCell>();
  for (let column = 0; column < columns.length; column += 1)
    for (const gap of columns[column]!.gaps) {
      const row = cells[rowOf.get(gap.practice) ?? -1];
      if (row === undefined) continue;
      const cell = cellOf(gap, axis, made);
      if (badness(cell) > badness(row[column]!)) row[column] = cell;
    }
  return {
    axis,
    rows: placed.map(({ practice, subdomain, domain }) => ({ id: practice.id, label: practice.name, subdomain: subdomain.id, domain: domain.id })),
    columns: columns.map(({ id, label }) => ({ id, label })),
    cells,
  };
}

/** Equal cells are one object: a map of ten thousand systems has few different ones. */
function cellOf(gap: Gap, axis: HeatMap['axis'], made: Map<string, HeatCell>): HeatCell {
  const known = gap[axis];
  const state = known?.side ?? (gap.comprehensiveness === undefined ? gap.state : 'at');
  const key = `${state}/${known?.current}/${known?.target}`;
  const before = made.get(key);
  if (before !== undefined) return before;
  const cell = { state, current: known?.current, target: known?.target, difference: known?.difference, words: cellWords(state, known) };
  made.set(key, cell);
  return cell;
}

function cellWords(state: Side | NoSide, known: { readonly current: number; readonly target: number; readonly difference: number } | undefined): string {
  if (known === undefined) return state === 'at' ? 'nothing is needed' : state.replace('-', ' ');
  const levels = Math.abs(known.difference) === 1 ? 'level' : 'levels';
  const where = state === 'at' ? 'at target' : `${Math.abs(known.difference)} ${levels} ${state} target`;
  return `${known.current} for ${known.target}, ${where}`;
}

/** The worst first: far below, then not known, then above, then at. */
function badness({ state, difference }: HeatCell): number {
  if (state === 'below') return 100 - (difference ?? 0);
  return { 'no-target': 1, 'not-applicable': 2, at: 3, above: 4 + Math.min(90, difference ?? 0), 'not-assessed': 0 }[state];
}
