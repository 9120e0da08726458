import { wordDiff, type WordChange } from '@smm/core/diff';
import type { Address, Profile } from '@smm/core/profile';
import { cellSequences, placedAfter, staying } from './cell-order.ts';
import type { CopyState, Fields, RecordKind } from './state/copy-state.ts';
import { addressOfRecord } from './state/record-addresses.ts';
import type { ReturnedCopy } from './returned-copy.ts';

/** One difference that a working copy asks for. */
export type CopyChange = {
  readonly kind: 'added' | 'changed' | 'moved' | 'removed';
  readonly record: RecordKind;
  readonly id: string;
  readonly address: Address;
  /** Where it stands in the copy: `Statements!12`. Empty for rows that are gone. */
  readonly place: string;
  /** The field that changed. */
  readonly field?: string;
  /** What the profile says now, and what the copy says. */
  readonly before?: string;
  readonly after?: string;
  /** From the one to the other, word by word. */
  readonly words?: readonly WordChange[];
  /** Said where the profile itself changed after the copy was made: what it said then, and word by word what it says now. */
  readonly conflict?: { readonly message: string; readonly was?: string; readonly since?: readonly WordChange[] };
  /** All fields of a row that is added, or those of its new place. */
  readonly fields?: Fields;
  /** For statements: the ids that stand before it in its cell, nearest first. */
  readonly follows?: readonly string[];
};

/** What one side says of a record: its fields before, in the copy, and in the profile now. */
type Sides = { readonly base: Fields | undefined; readonly copy: Fields | undefined; readonly now: Fields | undefined };

const PLACE = ['table', 'level', 'row'];
/** Kinds whose rows come and go; all others are always there. */
const GROWING: readonly RecordKind[] = ['device-group', 'note', 'reference', 'statement', 'thread'];
/** What others refer to comes first, so that differences can be taken in the order of their numbers. */
const ORDER: readonly RecordKind[] = ['detail', 'device-group', 'reference', 'thread', 'table', 'statement', 'note'];

/**
 * The differences between a working copy and the profile, three ways: what people changed in the copy since it was made,
 * beside what changed in the profile since. What only the profile changed is no difference; what both changed, each in
 * another way, is a conflict, with both texts.
 */
export function compareCopy(copy: ReturnedCopy, profile: Profile, current: CopyState): CopyChange[] {
  const changes = ORDER.filter((kind) => copy.kinds.has(kind)).flatMap((kind) => {
    const ids = new Set([...copy.state[kind].keys(), ...copy.base[kind].keys()]);
    return [...ids].flatMap((id) =>
      recordChanges(kind, id, { base: copy.base[kind].get(id), copy: copy.state[kind].get(id), now: current[kind].get(id) }, copy, profile),
    );
  });
  return copy.kinds.has('statement') ? withMoves(changes, copy, profile, current) : changes;
}

function recordChanges(kind: RecordKind, id: string, sides: Sides, copy: ReturnedCopy, profile: Profile): CopyChange[] {
  const about = {
    record: kind,
    id,
    address: addressOfRecord(profile, kind, id, sides.copy ?? sides.base ?? {}),
    place: copy.places.get(`${kind}/${id}`) ?? '',
  };
  const { base, now } = sides;
  if (sides.copy === undefined) return GROWING.includes(kind) && base !== undefined && now !== undefined ? [removal(about, base, now)] : [];
  if (now === undefined) return base !== undefined && isSame(base, sides.copy) ? [] : [addition(about, sides.copy, base)];
  const fields = Object.keys(sides.copy).filter((field) => kind !== 'statement' || !PLACE.includes(field));
  return fields.flatMap((field) => fieldChange(about, field, { base: base?.[field], copy: sides.copy![field]!, now: now[field] ?? '' }));
}

type About = Pick<CopyChange, 'address' | 'id' | 'place' | 'record'>;

function removal(about: About, base: Fields, now: Fields): CopyChange {
  const main = 'text' in now ? 'text' : 'name' in now ? 'name' : 'title';
  const before = now[main] ?? '';
  if (isSame(base, now)) return { ...about, kind: 'removed', before };
  const conflict = { message: 'The copy deletes it, and the profile has changed it since.', was: base[main] ?? '', since: wordDiff(base[main] ?? '', before) };
  return { ...about, kind: 'removed', before, conflict };
}

function addition(about: About, fields: Fields, base: Fields | undefined): CopyChange {
  const after = fields['text'] ?? fields['name'] ?? fields['title'] ?? '';
  const gone =
    base === undefined
      ? {}
      : {
          conflict: {
            message: 'The copy changes it, and the profile has deleted it since. Taking it over adds it again.',
            was: base['text'] ?? base['name'] ?? base['title'] ?? '',
          },
        };
  return { ...about, kind: 'added', after, fields, ...gone };
}

function fieldChange(
  about: About,
  field: string,
  { base, copy, now }: { readonly base: string | undefined; readonly copy: string; readonly now: string },
): CopyChange[] {
  if (copy === base || copy === now) return [];
  const change: CopyChange = {
    ...about,
    kind: 'changed',
    field,
    address: about.record === 'detail' ? about.address : `${about.address}/${field}`,
    before: now,
    after: copy,
    words: wordDiff(now, copy),
  };
  if (base === now) return [change];
  const message =
    base === undefined ? 'The profile has an entry with this id that the copy did not know.' : 'The profile has changed here since the copy was made.';
  return [{ ...change, conflict: { message, ...(base === undefined ? {} : { was: base, since: wordDiff(base, now) }) } }];
}

/**
 * Statements that stand in another cell, or elsewhere in theirs, and new ones with what they stand after. They come in
 * the order of the copy, so that each finds in its place what stands before it.
 */
function withMoves(changes: readonly CopyChange[], copy: ReturnedCopy, profile: Profile, current: CopyState): CopyChange[] {
  const then = cellSequences(copy.base.statement);
  const wanted = cellSequences(copy.state.statement);
  const now = cellSequences(current.statement);
  const stay = staying(then, wanted);
  const isNew = ({ record, kind }: CopyChange) => record === 'statement' && kind === 'added';
  const fresh = new Map(changes.filter(isNew).map((change) => [change.id, change]));
  const placed = [...copy.state.statement].flatMap(([id, fields]): CopyChange[] => {
    const follows = placedAfter(wanted, id, fields);
    const added = fresh.get(id);
    if (added !== undefined) return [{ ...added, follows }];
    const base = copy.base.statement.get(id);
    const here = current.statement.get(id);
    if (here === undefined || base === undefined || stay.has(id)) return [];
    const [from, to, was] = [placeOf(here), placeOf(fields), placeOf(base)];
    if (from === to && (was !== to || isInOrder(now.get(to) ?? [], wanted.get(to) ?? []))) return [];
    return [
      {
        ...moveOf(id, fields, { from, to, was }),
        address: addressOfRecord(profile, 'statement', id, here),
        place: copy.places.get(`statement/${id}`) ?? '',
        follows,
      },
    ];
  });
  const kept = changes.filter((change) => !isNew(change));
  const at = kept.findLastIndex(({ record }) => record === 'statement') + 1 || kept.findIndex(({ record }) => record === 'note');
  return at < 0 ? [...kept, ...placed] : [...kept.slice(0, at), ...placed, ...kept.slice(at)];
}

function moveOf(id: string, { table, level, row }: Fields, { from, to, was }: { readonly from: string; readonly to: string; readonly was: string }) {
  return {
    kind: 'moved' as const,
    record: 'statement' as const,
    id,
    before: from,
    after: to,
    fields: { table: table!, level: level!, row: row! },
    ...(from === was ? {} : { conflict: { message: 'The profile has moved it since the copy was made.', was } }),
  };
}

/** Whether the statements that two sequences share stand in one order. */
function isInOrder(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.filter((id) => other.includes(id));
  return shared.join('\n') === other.filter((id) => one.includes(id)).join('\n');
}

function placeOf({ table, level, row }: Fields): string {
  return `${table}/${level}/${row}`;
}

function isSame(one: Fields, other: Fields): boolean {
  return Object.keys(one).every((field) => one[field] === (other[field] ?? ''));
}
