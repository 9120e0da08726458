import * as fc from 'fast-check';
import { arbitraryProfile } from '../arbitrary-profile.ts';
import { Profile } from '../schema/profile.ts';

const IDS = ['a', 'b', 'blank', 'statements', 'levels', '1'];
const TABLES = ['common', 'devices', 'practices', 'a/b', '~', '~1', '', '1', 'toString', 'a b'];
const LEVELS = ['1', '2', '01', 'ab', '', '0', '10'];
const UNKNOWN = ['x/y', '~', '', 'extra', 'valueOf', 'ids'];
const KEPT = { id: '#1', list: [{ id: '#2' }, { id: 'a' }, { id: 'a' }, { id: '' }, 'text', [1, null]] };

/**
 * Profiles of the right shape in which everything collides: the same few ids everywhere, tables and levels with names
 * that read as something else, fields that the format does not know. For testing that nothing depends on tidiness.
 */
export const arbitraryUntidyProfile: fc.Arbitrary<Profile> = fc
  .tuple(arbitraryProfile, fc.array(fc.nat({ max: 9_999 }), { minLength: 20, maxLength: 20 }))
  .map(([profile, numbers]) => {
    let count = 0;
    const pick = <T>(list: readonly T[]): T => list[numbers[(count += 1) % numbers.length]! % list.length]!;
    const messy = withWildIds({ ...profile, practices: rekeyed(profile.practices, TABLES, pick) }, pick) as Record<string, unknown>;
    const valid = Profile.parse(messy);
    return { ...(withUnknownFields(valid, pick, 'practices') as Profile), 'of the profile': KEPT } as Profile;
  });

type Pick = <T>(list: readonly T[]) => T;

/** The same values under other keys. */
function rekeyed<T>(record: Record<string, T>, names: readonly string[], pick: Pick): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [pick([key, ...names]), value]));
}

function withWildIds(value: unknown, pick: Pick, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((item) => withWildIds(item, pick, depth + 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === 'id' && depth > 1 && typeof inner === 'string') return [key, pick(IDS)];
      if (key === 'levels' && depth > 0) return [key, withWildIds(rekeyed(inner as Record<string, unknown>, LEVELS, pick), pick, depth + 1)];
      return [key, withWildIds(inner, pick, depth + 1)];
    }),
  );
}

/** Records of tables and levels, and the profile itself, keep their keys; any other object may get a field more. */
function withUnknownFields(value: unknown, pick: Pick, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withUnknownFields(item, pick, ''));
  if (value === null || typeof value !== 'object') return value;
  const inner = Object.entries(value).map(([name, field]) => [name, withUnknownFields(field, pick, name)] as const);
  const isRecord = key === 'practices' || key === 'levels';
  return Object.fromEntries(isRecord || pick([true, false, false]) ? inner : [...inner, [pick(UNKNOWN), KEPT]]);
}
