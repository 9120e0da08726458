import { grouped } from './grouped.ts';
import { isSame } from './same.ts';

type Fields = Readonly<Record<string, unknown>>;
/** A record of the document: the key it stands under, and its value. */
type Known = { readonly key: string; readonly value: Fields };

/**
 * For each wanted record the key of the record of the document that it continues, or undefined for a new one: the one
 * with its id; else one that is the same but for the id; else, of records without ids, the one that stands in its place.
 */
export function matchRecords(known: readonly Known[], wanted: readonly Fields[]): (string | undefined)[] {
  const free = new Map(known.map((record, index) => [index, record]));
  const found: (number | undefined)[] = wanted.map(() => undefined);
  const take = (fits: (record: Known, item: Fields, at: number, index: number) => boolean) => {
    wanted.forEach((item, at) => {
      if (found[at] !== undefined) return;
      for (const [index, record] of free)
        if (fits(record, item, at, index)) {
          found[at] = index;
          free.delete(index);
          return;
        }
    });
  };
  const hasIds = wanted.some((item) => item['id'] !== undefined) || known.some(({ value }) => value['id'] !== undefined);
  if (hasIds) takeById(known, wanted, free, found);
  take(({ value }, item) => isSame({ ...value, id: undefined }, { ...item, id: undefined }));
  if (!hasIds)
    take((_record, _item, at, index) => {
      const before = found.slice(0, at).findLast((other) => other !== undefined) ?? -1;
      const after = found.slice(at + 1).find((other) => other !== undefined) ?? Infinity;
      return index > before && index < after;
    });
  return found.map((index) => (index === undefined ? undefined : known[index]!.key));
}

/** The n-th record with an id continues the n-th that had it. */
function takeById(known: readonly Known[], wanted: readonly Fields[], free: Map<number, Known>, found: (number | undefined)[]): void {
  const byId = grouped(known.keys(), (index) => known[index]!.value['id']);
  wanted.forEach((item, at) => {
    const index = byId.get(item['id'])?.shift();
    if (index === undefined) return;
    found[at] = index;
    free.delete(index);
  });
}
