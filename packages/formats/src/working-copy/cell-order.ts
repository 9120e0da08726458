import type { Fields } from './state/copy-state.ts';

/** The statements of each cell in their order, by `table/level/row`. */
export function cellSequences(statements: ReadonlyMap<string, Fields>): Map<string, string[]> {
  const cells = new Map<string, string[]>();
  for (const [id, { table, level, row }] of statements) {
    const key = `${table}/${level}/${row}`;
    const list = cells.get(key);
    if (list === undefined) cells.set(key, [id]);
    else list.push(id);
  }
  return cells;
}

/** The statements that stay where they were: in the same cell, in the longest run that keeps its order. */
export function staying(before: ReadonlyMap<string, readonly string[]>, after: ReadonlyMap<string, readonly string[]>): Set<string> {
  return new Set(
    [...after].flatMap(([key, list]) => {
      const positions = new Map((before.get(key) ?? []).map((id, index) => [id, index]));
      return longestRising(
        list.filter((id) => positions.has(id)),
        (id) => positions.get(id)!,
      );
    }),
  );
}

/** What stands before a statement in its cell, nearest first. */
export function placedAfter(cells: ReadonlyMap<string, readonly string[]>, id: string, { table, level, row }: Fields): string[] {
  const list = cells.get(`${table}/${level}/${row}`) ?? [];
  return list.slice(0, Math.max(0, list.indexOf(id))).toReversed();
}

function longestRising(list: readonly string[], position: (id: string) => number): string[] {
  const best: string[][] = [];
  for (const id of list) {
    const before = best
      .filter((run) => position(run.at(-1)!) < position(id))
      .reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...before, id]);
  }
  return best.reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}
