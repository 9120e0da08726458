import type { Edit, Profile } from '@smm/core/profile';
import { editsWithout, editsWithoutJoins } from '../linked/edits-without.ts';

/** Something in the picture. */
export type Part = { readonly kind: 'conduit' | 'device' | 'zone'; readonly id: string };

/** The list in which parts of a kind stand, as an address. */
export function listOf(kind: Part['kind']): string {
  return { conduit: 'boundary/conduits', device: 'devices', zone: 'boundary/zones' }[kind];
}

/** The record of a part, or undefined when it is gone. */
export function partIn(profile: Profile, { kind, id }: Part): { readonly id: string; readonly name: string } | undefined {
  const { zones, conduits } = profile.boundary;
  return { conduit: conduits, device: profile.devices, zone: zones }[kind].find((part) => part.id === id);
}

/** The edits that remove a part with what cannot be without it: a zone's conduits, a device's relations; the rest lets go of it. */
export function removal(profile: Profile, part: Part): Edit[] {
  const records: readonly { readonly id: string }[] = { conduit: profile.boundary.conduits, device: profile.devices, zone: profile.boundary.zones }[part.kind];
  const index = records.findIndex(({ id }) => id === part.id);
  if (index < 0) return [];
  const last: Edit = { op: 'remove-item', list: listOf(part.kind), index };
  if (part.kind === 'zone')
    return [...editsWithout(profile, part.id, ['zone', 'parent']), ...editsWithoutJoins('boundary/conduits', profile.boundary.conduits, part.id), last];
  if (part.kind === 'device') return [...editsWithout(profile, part.id, ['devices']), ...editsWithoutJoins('relations', profile.relations, part.id), last];
  return [last];
}
