import { freshId } from '../../profile/fresh-id.ts';
import type { ComposedFrom, ComposedProfile } from '../../profile/schema/composition.ts';
import { originsOf, sourceKey, type Part } from './parts.ts';

/** Anything with an id that may come from several profiles. */
export type Item = { readonly id: string; readonly composedFrom?: ComposedFrom | undefined };

/** An item that had to take another id, because another one has it. */
export type Renamed = { readonly list: string; readonly from: ComposedFrom[number]; readonly id: string };

/** The items of all parts, equal ones once, and what the id of a part has become. */
export type MergedItems<T> = {
  readonly items: T[];
  /** The id in the combination; one that leads nowhere in its part leads nowhere in the combination either. */
  readonly idIn: (part: number, id: string) => string;
  readonly renamed: Renamed[];
};

/** When two items are one, and what becomes of their fields. */
export type Sameness<T> = {
  /** Items with the same key are one; by default those that differ in nothing but their id. */
  readonly key?: (item: T) => string;
  /** The item that stands for both; by default the first. */
  readonly join?: (one: T, other: T) => T;
};

const LONGEST_ID = 64;

type Class<T> = { item: T; readonly origins: ComposedFrom; readonly members: { readonly part: number; readonly id: string }[] };

/**
 * Puts the lists of all parts together. Equal items become one that names all its origins; an item keeps its id unless
 * one of an earlier profile has it, and then takes the id of its profile before it. The ids depend on the origins alone,
 * so it does not matter whether three profiles are combined at once or one after the other.
 */
export function mergeItems<T extends Item>(
  list: string,
  parts: readonly Part[],
  sources: readonly ComposedProfile[],
  itemsOf: (part: Part, index: number) => readonly T[],
  { key = contentKey, join = (one) => one }: Sameness<T> = {},
): MergedItems<T> {
  const classes = new Map<string, Class<T>>();
  parts.forEach((part, index) => {
    for (const item of itemsOf(part, index)) {
      const itemKey = key(item);
      const known = classes.get(itemKey);
      const origins = originsOf(part.profile, item);
      if (known === undefined) classes.set(itemKey, { item, origins: [...origins], members: [{ part: index, id: item.id }] });
      else {
        known.item = join(known.item, item);
        known.origins.push(...origins);
        known.members.push({ part: index, id: item.id });
      }
    }
  });
  return named(list, parts, sources, [...classes]);
}

function named<T extends Item>(list: string, parts: readonly Part[], sources: readonly ComposedProfile[], classes: [string, Class<T>][]): MergedItems<T> {
  const order = new Map(sources.map((source, index) => [sourceKey(source), index]));
  const found = classes.map(([key, { item, origins, members }]) => ({ key, item, members, origins: inOrder(origins, order) }));
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const claims = found.toSorted((a, b) => compareOrigins(a.origins[0]!, b.origins[0]!, order) || (a.key < b.key ? -1 : 1));
  for (const { key, origins } of claims) {
    const { item: id } = origins[0]!;
    if (taken.has(id)) continue;
    taken.add(id);
    ids.set(key, id);
  }
  const renamed: Renamed[] = [];
  for (const { key, origins } of claims) {
    if (ids.has(key)) continue;
    const [from] = origins;
    const id = freshId(inProfile(from!.profile, from!.item), taken);
    taken.add(id);
    ids.set(key, id);
    renamed.push({ list, from: from!, id });
  }
  const byMember = new Map<string, string>();
  for (const { key, members } of found) for (const { part, id } of members) if (!byMember.has(`${part}\n${id}`)) byMember.set(`${part}\n${id}`, ids.get(key)!);
  return {
    items: found.map(({ key, item, origins }) => ({ ...item, id: ids.get(key)!, composedFrom: origins })),
    idIn: (part, id) => byMember.get(`${part}\n${id}`) ?? (taken.has(id) ? freshId(inProfile(parts[part]!.profile.id, id), taken) : id),
    renamed,
  };
}

/** An id with its profile before it; where both are too long for an id, the profile's end goes. */
function inProfile(profile: string, id: string): string {
  const room = LONGEST_ID - id.length - 1;
  return room > 0 ? `${profile.slice(0, room)}.${id}` : id;
}

/** Origins in the order of the profiles, each once. */
function inOrder(origins: ComposedFrom, order: ReadonlyMap<string, number>): ComposedFrom {
  const once = new Map(origins.map((origin) => [`${origin.profile}\n${origin.version}\n${origin.item}`, origin]));
  return [...once.values()].toSorted((a, b) => compareOrigins(a, b, order));
}

function compareOrigins(a: ComposedFrom[number], b: ComposedFrom[number], order: ReadonlyMap<string, number>): number {
  const at = (origin: ComposedFrom[number]) => order.get(sourceKey(origin)) ?? order.size;
  return at(a) - at(b) || (a.item < b.item ? -1 : Number(a.item > b.item));
}

/** Everything that an item says, whatever its id and wherever it comes from. */
export function contentKey({ id: _id, composedFrom: _from, ...content }: Item): string {
  return stableJson(content);
}

/** JSON in which the order of fields makes no difference. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The values of all lists, equal ones once, in order. */
export function union<T>(lists: readonly (readonly T[])[]): T[] {
  const found = new Map<string, T>();
  for (const value of lists.flat()) {
    const key = typeof value === 'string' ? value : stableJson(value);
    if (!found.has(key)) found.set(key, value);
  }
  return [...found.values()];
}
