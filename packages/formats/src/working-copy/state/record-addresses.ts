import { addressOf, addressOfStatement, COMMON, statementsOf, type Address, type PlacedStatement, type Profile } from '@smm/core/profile';
import type { Fields, RecordKind } from './copy-state.ts';

/** The address in the profile of what a row is about; for a new one, where it would be. */
export function addressOfRecord(profile: Profile, kind: RecordKind, id: string, fields: Fields): Address {
  switch (kind) {
    case 'detail':
      return id;
    case 'device-group':
      return `deviceGroups/${id}`;
    case 'reference':
      return `references/${id}`;
    case 'statement': {
      const placed = placeOfStatement(profile, id);
      return placed === undefined
        ? `${addressOf({ table: fields['table'] ?? COMMON })}/${fields['level']}/${fields['row']}/${id}`
        : addressOfStatement(profile, placed);
    }
    case 'table':
      return addressOf({ table: id });
    case 'note':
    case 'thread': {
      const at = id.lastIndexOf('/');
      return `${addressOf({ table: id.slice(0, at) })}/${kind}s/${id.slice(at + 1)}`;
    }
  }
}

const known = new WeakMap<Profile, Map<string, PlacedStatement>>();

/** Where a statement stands, looked up once for each state of a profile: states follow one another quickly. */
function placeOfStatement(profile: Profile, id: string): PlacedStatement | undefined {
  let places = known.get(profile);
  if (places === undefined) known.set(profile, (places = new Map(statementsOf(profile).map((placed) => [placed.statement.id, placed]))));
  return places.get(id);
}
