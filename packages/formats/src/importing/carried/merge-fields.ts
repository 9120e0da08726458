import { mergeText } from './merge-text.ts';
import { bare } from '../words.ts';

/** Words of an edit that found no place in the value it was made to. */
export type Lost = { readonly address: string; readonly text: string };

type Fields = Record<string, unknown>;
type Item = Fields & { readonly id?: string };

/**
 * A value with what was edited between `base` and `now`, both as read from a document, taken over into it. What a
 * document does not show, or shows in a way that is not read, stays as it is. Edits without a place are added to `lost`.
 */
export function mergeValue(base: unknown, now: unknown, value: unknown, lost: Lost[], address = ''): unknown {
  if (same(base, now)) return value;
  if (isText(base) && isText(now) && isText(value)) {
    const merged = mergeText(base ?? '', now ?? '', value ?? '');
    for (const text of merged.lost) lost.push({ address, text });
    return merged.text === '' ? now : merged.text;
  }
  if (Array.isArray(base) || Array.isArray(now)) return mergeList(listOf(base), listOf(now), listOf(value), lost, address);
  if (!isFields(base) || !isFields(now)) return now;
  const merged: Fields = isFields(value) ? { ...value } : {};
  for (const key of new Set([...Object.keys(base), ...Object.keys(now)])) {
    const kept = mergeValue(base[key], now[key], merged[key], lost, address === '' ? key : `${address}/${key}`);
    if (kept === undefined) delete merged[key];
    else merged[key] = kept;
  }
  return merged;
}

function mergeList(base: unknown[], now: unknown[], value: unknown[], lost: Lost[], address: string): unknown[] {
  if (![...base, ...now, ...value].every(isFields)) return same(base, value) ? now : value;
  const original = pairs(base as Item[], value as Item[]);
  const later = pairs(base as Item[], now as Item[]);
  const merged = (value as Item[]).flatMap((item): Item[] => {
    const read = (base as Item[]).find((one) => original.get(one) === item);
    if (read === undefined) return [item];
    const edited = later.get(read);
    return edited === undefined ? [] : [{ ...(mergeValue(withoutId(read), withoutId(edited), item, lost, `${address}/${item.id ?? ''}`) as Item) }];
  });
  const paired = new Set(later.values());
  const ids = new Set(merged.map(({ id }) => id));
  for (const item of now as Item[]) if (!paired.has(item)) merged.push(item.id === undefined ? item : { ...item, id: free(item.id, ids) });
  // An edited item that was read from the document, but does not stand in the value as it was read.
  for (const read of base as Item[]) {
    const edited = later.get(read);
    if (!original.has(read) && edited !== undefined && !same(withoutId(read), withoutId(edited))) lost.push({ address, text: wordsOf(edited) });
  }
  return merged;
}

/** Items of one list and those of another that are the same thing: by what they are called, then those that are left in order. */
function pairs(from: readonly Item[], to: readonly Item[]): Map<Item, Item> {
  const found = new Map<Item, Item>();
  const free = new Set(to);
  const match = (one: Item, fits: (other: Item) => boolean) => {
    const other = found.has(one) ? undefined : [...free].find(fits);
    if (other === undefined) return;
    found.set(one, other);
    free.delete(other);
  };
  for (const one of from) match(one, (other) => wordsOf(one) === wordsOf(other));
  for (const one of from) match(one, (other) => nameOf(one) !== '' && nameOf(one) === nameOf(other));
  const rest = from.filter((one) => !found.has(one));
  if (rest.length === free.size) for (const one of rest) match(one, () => true);
  return found;
}

function nameOf(item: Item): string {
  const name = ['title', 'name', 'term', 'short', 'what'].map((key) => item[key]).find((value) => typeof value === 'string' && value !== '');
  return bare(String(name ?? ''));
}

function wordsOf(item: Item): string {
  return Object.entries(item)
    .flatMap(([key, value]) => (key !== 'id' && typeof value === 'string' && value !== '' ? [bare(value)] : []))
    .join(' · ');
}

/** What a reference's entry says as a whole is not taken apart again once its parts are known. */
function withoutId({ id: _id, note: _note, ...rest }: Item): Fields {
  return rest;
}

function free(id: string, taken: Set<string | undefined>): string {
  let found = id;
  for (let count = 2; taken.has(found); count += 1) found = `${id.slice(0, 60)}-${count}`;
  taken.add(found);
  return found;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
