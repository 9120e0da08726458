import type { MergeConflict } from '../schema/assessment-file.ts';
import { isFields, isTakenWhole, keysOf, stable, type Data } from './entry-keys.ts';

/** Where a value stands: the steps to it, and the list it is an entry of. */
type Place = { readonly path: readonly string[]; readonly list: string };

/**
 * Three-way merge of data: what one copy changed is taken, what both changed in different ways is a conflict. Either copy
 * may be named first. `undefined` is absence; what one copy removed and the other changed stays.
 */
export function mergeValues(base: Data, one: Data, other: Data, conflicts: MergeConflict[], place: Place = { path: [], list: '' }): Data {
  const texts = [stable(base), stable(one), stable(other)];
  if (texts[1] === texts[2]) return one;
  if (texts[0] === texts[1]) return other;
  if (texts[0] === texts[2]) return one;
  if (isFields(one) && isFields(other) && !isTakenWhole(place.list)) return mergeFields(isFields(base) ? base : {}, one, other, conflicts, place);
  if (Array.isArray(one) && Array.isArray(other)) return mergeLists(Array.isArray(base) ? base : [], one, other, conflicts, place);
  const taken = isPreferred(one, other) ? one : other;
  conflicts.push({ address: place.path.join('/'), taken: stable(taken), other: stable(taken === one ? other : one) });
  return taken;
}

type Fields = Readonly<Record<string, Data>>;

function mergeFields(base: Fields, one: Fields, other: Fields, conflicts: MergeConflict[], { path }: Place): Data {
  const keys = [...new Set([...Object.keys(base), ...[...Object.keys(one), ...Object.keys(other)].toSorted()])];
  const merged = keys.map((key) => [key, mergeValues(own(base, key), own(one, key), own(other, key), conflicts, { path: [...path, key], list: '' })] as const);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function own(fields: Fields, key: string): Data {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** Entries of the base keep its order; new ones follow, ordered by their keys, so that both ways round give the same. */
function mergeLists(base: readonly Data[], one: readonly Data[], other: readonly Data[], conflicts: MergeConflict[], { path }: Place): Data {
  const list = path.at(-1) ?? '';
  const [before, mine, theirs] = [base, one, other].map((entries) => {
    const keys = keysOf(list, entries);
    return new Map(entries.map((entry, index) => [keys[index]!, entry]));
  });
  const added = [...new Set([...mine!.keys(), ...theirs!.keys()])].filter((key) => !before!.has(key)).toSorted();
  return [...before!.keys(), ...added]
    .map((key) => mergeValues(before!.get(key), mine!.get(key), theirs!.get(key), conflicts, { path: [...path, key], list }))
    .filter((entry) => entry !== undefined);
}

/** The less favourable answers first, so that a doubt is not lost; not answered says nothing. */
const DOUBT = ['not', 'partly', 'waived', 'substitute', 'met', 'unanswered'];

/** Which of two values stands until somebody decides: what is there, what was accepted, the later, the more doubtful; else by their text, so that it never depends on who came first. */
function isPreferred(one: Data, other: Data): boolean {
  if (one === undefined || other === undefined) return one !== undefined;
  const ranks = [(value: Data) => (fieldOf(value, 'accepted') === undefined ? 0 : 1), dayOf, (value: Data) => -DOUBT.indexOf(String(fieldOf(value, 'answer')))];
  for (const rank of ranks) {
    const [a, b] = [rank(one), rank(other)];
    if (a !== b) return a > b;
  }
  return stable(one) > stable(other);
}

function dayOf(value: Data): string {
  return String(fieldOf(value, 'on') ?? fieldOf(value, 'date') ?? '');
}

function fieldOf(value: Data, field: string): Data {
  return isFields(value) ? own(value, field) : undefined;
}
