import type { Item, Repetition } from './repetitions.ts';

/** Texts that say the same: the one nearest to all others, all of them in the order of the list, and their mean similarity to it. */
export type Cluster<T extends Item> = { readonly medoid: T; readonly members: readonly T[]; readonly score: number };

/**
 * Groups repetitions so that every text is in at most one cluster and each reaches the threshold with its medoid,
 * unlike chains, in which the first and the last may have little in common. The closest-knit cluster comes first.
 */
export function clusters<T extends Item>(items: readonly T[], repetitions: readonly Repetition<T>[]): Cluster<T>[] {
  const near = new Map<T, Map<T, number>>();
  const link = (a: T, b: T, score: number): void => {
    if (!near.has(a)) near.set(a, new Map());
    near.get(a)!.set(b, score);
  };
  for (const { a, b, score } of repetitions) {
    link(a, b, score);
    link(b, a, score);
  }
  const position = new Map(items.map((item, at) => [item, at]));
  const found: Cluster<T>[] = [];
  const weight = (item: T): number => [...near.get(item)!.values()].reduce((sum, score) => sum + score, 0);
  const open = new Set(near.keys());
  while (open.size > 0) {
    const medoid = heaviest([...open], weight, position);
    const others = near.get(medoid)!;
    if (others.size > 0) {
      const members = [medoid, ...others.keys()].toSorted((a, b) => position.get(a)! - position.get(b)!);
      found.push({ medoid, members, score: weight(medoid) / others.size });
    }
    for (const gone of [medoid, ...others.keys()]) {
      open.delete(gone);
      for (const other of near.get(gone)!.keys()) near.get(other)!.delete(gone);
    }
  }
  return found;
}

function heaviest<T>(items: readonly T[], weight: (item: T) => number, position: ReadonlyMap<T, number>): T {
  return items.reduce((best, item) => {
    const difference = weight(item) - weight(best);
    return difference > 1e-9 || (Math.abs(difference) <= 1e-9 && position.get(item)! < position.get(best)!) ? item : best;
  });
}
