import { practicesOf, tableLevels } from '@smm/core/model';
import type { OpenProfile } from '../../live/live-profile.tsx';
import type { Option } from '../../ui/choice.tsx';

type Named = { readonly id: string; readonly name: string };

/** What fields of a profile can point to, by the names that people know. */
export function linkable({
  profile,
  model,
}: Pick<OpenProfile, 'model' | 'profile'>): Readonly<Record<'devices' | 'groups' | 'levels' | 'practices' | 'references' | 'zones', readonly Option[]>> {
  const named = (items: readonly Named[]): Option[] => items.map(({ id, name }) => ({ id, name: name || id }));
  return {
    devices: named(profile.devices),
    groups: named(profile.deviceGroups),
    levels: tableLevels(model).map(({ level, name }) => ({ id: String(level), name: `${level} ${name}` })),
    practices: named(practicesOf(model).map(({ practice }) => practice)),
    references: profile.references.map(({ id, title }) => ({ id, name: id, ...(title === undefined ? {} : { help: title }) })),
    zones: named(profile.boundary.zones),
  };
}
