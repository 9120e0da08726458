import { addressOf, COMMON, statementAddresses, type Address, type Profile } from '@smm/core/profile';
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
    case 'statement':
      return addressesOf(profile).get(id) ?? `${addressOf({ table: fields['table'] ?? COMMON })}/${fields['level']}/${fields['row']}/${id}`;
    case 'table':
      return addressOf({ table: id });
    case 'note':
    case 'thread': {
      const at = id.lastIndexOf('/');
      return `${addressOf({ table: id.slice(0, at) })}/${kind}s/${id.slice(at + 1)}`;
    }
  }
}

const known = new WeakMap<Profile, Map<string, Address>>();

/** The addresses of all statements, looked up once for each state of a profile. */
function addressesOf(profile: Profile): Map<string, Address> {
  let addresses = known.get(profile);
  if (addresses === undefined) known.set(profile, (addresses = statementAddresses(profile)));
  return addresses;
}
