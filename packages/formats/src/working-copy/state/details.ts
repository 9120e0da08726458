import { addressOfPath, type Path, type Profile } from '@smm/core/profile';

/** Single texts, by path. */
const SINGLE: readonly Path[] = [
  ['metadata', 'title'],
  ['metadata', 'subtitle'],
  ['metadata', 'domainName'],
  ['metadata', 'documentNumber'],
  ['metadata', 'version'],
  ['metadata', 'abstract'],
  ['metadata', 'acknowledgements'],
  ['metadata', 'copyright'],
  ['scope', 'considerationsLabel'],
  ['scope', 'systemOfInterest'],
  ['scope', 'smmScope'],
  ['scope', 'focus'],
  ['boundary', 'reason'],
  ['boundary', 'description'],
  ['threatLandscape', 'introduction'],
];

/** Lists of entries, by path, with the texts of each entry. Entries are changed in a working copy, not added. */
const LISTS: readonly (readonly [path: Path, fields: readonly string[]])[] = [
  [
    ['boundary', 'inventory'],
    ['name', 'note'],
  ],
  [
    ['boundary', 'zones'],
    ['name', 'description'],
  ],
  [
    ['boundary', 'conduits'],
    ['name', 'description'],
  ],
  [['devices'], ['name', 'description']],
  [['differences'], ['title', 'text']],
  ...['vulnerableDevices', 'vulnerableData', 'vulnerableProcesses', 'risks', 'actors', 'attacks', 'consequences', 'challenges', 'environment'].map(
    (list) =>
      [
        ['threatLandscape', list],
        ['name', 'text'],
      ] as const,
  ),
  [['scenarios'], ['title', 'text']],
  [['beyondSecurity'], ['text']],
];

/** The texts of a profile outside its tables, by address: title, scope, boundary, threats, scenarios. */
export function details(profile: Profile): Map<string, { readonly value: string }> {
  const at = (path: Path) => path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], profile);
  const entries = LISTS.flatMap(([list, fields]) =>
    ((at(list) as readonly unknown[] | undefined) ?? []).flatMap((_, index) => fields.map((field): Path => [...list, index, field])),
  );
  return new Map([...SINGLE, ...entries].map((path) => [addressOfPath(profile, path), { value: (at(path) as string | undefined) ?? '' }]));
}
