import type { Path } from './address.ts';

/** A list somewhere in a profile, with the path that leads to it. */
export type PlacedList = { readonly path: Path; readonly list: readonly unknown[] };

/** Steps to the deepest list of the format, and some to spare; what lies deeper is nothing the format knows. */
const DEEPEST = 12;

/**
 * Every list in a value that holds something, outer before inner, in the order of the fields. CSL-JSON references
 * are not entered: their fields have meanings of their own.
 */
export function listsOf(value: unknown): PlacedList[] {
  const found: PlacedList[] = [];
  const path: (string | number)[] = [];
  const enter = (key: string | number, inner: unknown) => {
    path.push(key);
    visit(inner);
    path.pop();
  };
  const visit = (inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || path.length > DEEPEST) return;
    if (!Array.isArray(inner)) {
      for (const key of Object.keys(inner)) enter(key, (inner as Record<string, unknown>)[key]);
      return;
    }
    if (inner.length > 0) found.push({ path: [...path], list: inner });
    if (path[0] !== 'references') for (let index = 0; index < inner.length; index += 1) enter(index, inner[index]);
  };
  visit(value);
  return found;
}
