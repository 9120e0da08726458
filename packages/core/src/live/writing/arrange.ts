import type * as Y from 'yjs';

/** Brings a list to the wanted order by moving, adding and removing as few entries as possible. An entry stands once. */
export function arrange(array: Y.Array<unknown>, wanted: readonly unknown[]): void {
  const marks = array.toArray().map((entry) => JSON.stringify(entry));
  const places = new Map(wanted.map((entry, index) => [JSON.stringify(entry), index]));
  const candidates = marks.map((mark, index) => ({ index, place: marks.indexOf(mark) === index ? places.get(mark) : undefined }));
  const staying = new Set(longestRising(candidates.flatMap(({ index, place }) => (place === undefined ? [] : [{ index, place }]))));
  const stays = [...staying];
  const kept = new Set(stays.map(({ index }) => index));
  for (let index = marks.length - 1; index >= 0; index -= 1) if (!kept.has(index)) array.delete(index, 1);
  const there = new Set(stays.map(({ place }) => place));
  wanted.forEach((entry, index) => {
    if (!there.has(index)) array.insert(index, [entry]);
  });
}

/** The longest run, in the order given, whose places rise. */
export function longestRising<T extends { readonly place: number }>(list: readonly T[]): T[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  list.forEach(({ place }, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[ends[middle]!]!.place < place) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? undefined : ends[low - 1];
    ends[low] = at;
  });
  const run: T[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.push(list[at]!);
  return run.reverse();
}
