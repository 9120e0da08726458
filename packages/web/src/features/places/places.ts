import { practiceById, rowLabel, type MaturityModel } from '@smm/core/model';
import { COMMON, pathOf, tablePlace, valueAt, type Address, type Profile } from '@smm/core/profile';
import { places as texts } from '../../texts/places.ts';

/** A place of a profile in words, and the page that shows it: the path below the profile's own, and what to go to there. */
export type Place = { readonly group: string; readonly name: string; readonly page: string; readonly hash: string };

/** Where an address leads. An address that leads nowhere any more is named as far as it can be. */
export function placeOf(profile: Profile, model: MaturityModel, address: Address): Place {
  const table = address === '' ? undefined : tablePlace(address);
  if (table === undefined) return sectionPlace(profile, address);
  const group = tableName(model, table.table);
  const parts = [
    group,
    ...(table.level === undefined ? fieldOf(address) : [texts.level(table.level)]),
    ...(table.row === undefined ? [] : [rowLabel(model, table.row, profile.scope.kind ?? 'both', profile.scope.considerationsLabel)]),
  ];
  return { group, name: texts.join(...parts), page: `tables/${encodeURIComponent(table.table)}`, hash: table.statement ?? address };
}

/** The name of a table: of its practice, or that it is the common one. */
export function tableName(model: MaturityModel, table: string): string {
  return table === COMMON ? texts.common : (practiceById(model, table)?.name ?? table);
}

function fieldOf(address: Address): string[] {
  const words = address.split('/').flatMap((step) => texts.fields[step] ?? []);
  return words.slice(0, 1);
}

function sectionPlace(profile: Profile, address: Address): Place {
  const [section = ''] = address.split('/');
  const group = address === '' ? texts.whole : (texts.sections[section] ?? section);
  const item = nameAt(profile, address);
  return { group, name: item === undefined ? group : texts.join(group, item), page: address === '' ? '' : 'context', hash: address };
}

/** What the innermost thing around an address calls itself. */
function nameAt(profile: Profile, address: Address): string | undefined {
  const path = pathOf(profile, address) ?? [];
  for (let depth = path.length; depth > 1; depth -= 1) {
    const value = valueAt(profile, path.slice(0, depth));
    if (value === null || typeof value !== 'object') continue;
    for (const key of ['name', 'title', 'term', 'short', 'what']) {
      const name: unknown = (value as Readonly<Record<string, unknown>>)[key];
      if (typeof name === 'string' && name !== '') return name;
    }
  }
  return undefined;
}
