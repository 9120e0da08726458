import { COMMON } from '../profile/cells.ts';
import { groupedBy } from './grouped-by.ts';
import type { ComposedStatement, Likeness } from './likenesses.ts';

/** Statements of different profiles that say nearly the same in one place: each keeps its words, and they stand together. */
export type Overlap = {
  /** `cell`: in one cell; `common-table`: one stands in the common table, at most at the level of the others. */
  readonly kind: 'cell' | 'common-table';
  readonly statements: readonly ComposedStatement[];
};

/** What profiles say again of what another one says, in the order of the first statement of each. */
export function findOverlaps(likenesses: readonly Likeness[]): Overlap[] {
  const alike = likenesses.filter(({ kind }) => kind === 'alike');
  const inCell = alike.filter(({ a, b }) => a.placed.table === b.placed.table && a.placed.level === b.placed.level);
  const withCommon = alike.filter(({ a, b }) => a.placed.table === COMMON && b.placed.table !== COMMON && a.placed.level <= b.placed.level);
  const byCommon = groupedBy(withCommon, ({ a }) => a);
  return [
    ...groupsOf(inCell).map((statements): Overlap => ({ kind: 'cell', statements })),
    ...[...byCommon].map(([common, pairs]): Overlap => ({ kind: 'common-table', statements: [common, ...pairs.map(({ b }) => b)] })),
  ];
}

/** Statements that pairs lead from one to another, each in one group. */
function groupsOf(pairs: readonly Likeness[]): ComposedStatement[][] {
  const groupOf = new Map<ComposedStatement, Set<ComposedStatement>>();
  for (const { a, b } of pairs) {
    const joined = new Set([...(groupOf.get(a) ?? [a]), ...(groupOf.get(b) ?? [b])]);
    for (const statement of joined) groupOf.set(statement, joined);
  }
  return [...new Set(groupOf.values())].map((group) => [...group].toSorted((a, b) => a.placed.index - b.placed.index));
}
