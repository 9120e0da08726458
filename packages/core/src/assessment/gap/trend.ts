import type { MaturityModel } from '../../model/schema.ts';
import { practicesOf } from '../../model/lookup.ts';
import { spreadOf, type Spread } from '../targets/compare.ts';
import { countStates, type SideCounts } from './roll-up.ts';
import type { Gap } from './gap.ts';

/** The gaps found at one time, or of one system. */
export type Snapshot = { readonly id: string; readonly label: string; readonly date?: string; readonly gaps: readonly Gap[] };

/** A practice through the snapshots: the lowest level and the spread over its parts at each, and what became of it. */
export type TrendRow = {
  readonly practice: string;
  readonly name: string;
  readonly points: readonly { readonly snapshot: string; readonly current: Spread | undefined; readonly target: Spread | undefined }[];
  /** Lowest level of the last snapshot that has one, minus that of the first; undefined with fewer than two. */
  readonly change: number | undefined;
};

/** Practices over time or side by side, with the counts below, at and above of each snapshot. */
export type Trend = {
  readonly snapshots: readonly { readonly id: string; readonly label: string; readonly date?: string; readonly counts: SideCounts }[];
  readonly rows: readonly TrendRow[];
};

/** Snapshots in the order given, by practice in the model’s order. For a comparison of systems each system is a snapshot. */
export function trendOf(model: MaturityModel, snapshots: readonly Snapshot[]): Trend {
  return {
    snapshots: snapshots.map(({ gaps, id, label, date }) => ({ id, label, ...(date === undefined ? {} : { date }), counts: countStates(gaps) })),
    rows: practicesOf(model).map(({ practice }) => {
      const points = snapshots.map(({ id, gaps }) => {
        const known = gaps.filter((gap) => gap.practice === practice.id).flatMap(({ comprehensiveness }) => comprehensiveness ?? []);
        return { snapshot: id, current: spreadOf(known.map(({ current }) => current)), target: spreadOf(known.map(({ target }) => target)) };
      });
      const levels = points.flatMap(({ current }) => current?.least ?? []);
      return { practice: practice.id, name: practice.name, points, change: levels.length < 2 ? undefined : levels.at(-1)! - levels[0]! };
    }),
  };
}
