import { addressOf, type Address } from '../profile/address.ts';
import { COMMON, statementsOf } from '../profile/cells.ts';
import type { ComposedFrom } from '../profile/schema/composition.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { groupedBy } from './grouped-by.ts';
import type { ComposedStatement, Likeness } from './likenesses.ts';
import type { Part } from './merging/parts.ts';

/** One side of a conflict: what it says, where it stands in the combination, and where it comes from. */
export type ConflictSide = {
  readonly address: Address;
  readonly says: string;
  readonly from: readonly { readonly profile: string; readonly address: Address }[];
};

/** Something that the profiles of a combination do not agree on. It is shown and not settled: people decide. */
export type Conflict = {
  readonly kind: 'acronym' | 'contradiction' | 'edition' | 'figure' | 'importance' | 'level' | 'same-version' | 'term' | 'two-versions';
  readonly message: string;
  readonly remedy: string;
  readonly sides: readonly ConflictSide[];
};

/** Everything that the profiles of a combination do not agree on: first what concerns whole profiles, then names, then statements. */
export function findConflicts(combined: Profile, parts: readonly Part[], likenesses: readonly Likeness[]): Conflict[] {
  return [
    ...editions(combined),
    ...versions(combined),
    ...sameVersions(combined),
    ...importance(combined),
    ...meanings(
      'acronym',
      parts,
      ({ glossary }) => glossary.acronyms.map(({ short, long }) => ({ name: short, meaning: long })),
      ({ name, meaning }) =>
        placeIn(
          'acronyms',
          combined.glossary.acronyms.findIndex(({ short, long }) => short === name && long === meaning),
        ),
    ),
    ...meanings(
      'term',
      parts,
      ({ glossary }) => glossary.terms.map(({ term, definition }) => ({ name: term, meaning: definition })),
      ({ name, meaning }) =>
        placeIn(
          'terms',
          combined.glossary.terms.findIndex(({ term, definition }) => term === name && definition === meaning),
        ),
    ),
    ...likenesses.flatMap(ofStatements),
  ];
}

function placeIn(field: string, index: number): Address {
  return `glossary/${field}/#${index + 1}`;
}

function editions({ composition = [] }: Profile): Conflict[] {
  if (new Set(composition.map(({ edition }) => edition)).size < 2) return [];
  return [
    {
      kind: 'edition',
      message: 'The profiles extend different editions of the base model.',
      remedy: 'Bring the older ones to the newest edition; until then read their tables beside the edition that they were written for.',
      sides: composition.map((source) => ({
        address: 'model/edition',
        says: source.edition,
        from: [{ profile: source.profile, address: 'model/edition' }],
      })),
    },
  ];
}

function versions({ composition = [] }: Profile): Conflict[] {
  return [...groupedBy(composition, ({ profile }) => profile)].flatMap(([id, list]): Conflict[] =>
    list.length < 2
      ? []
      : [
          {
            kind: 'two-versions',
            message: `“${id}” is in the combination in ${list.length} versions.`,
            remedy: 'Combine with one version of it, unless you mean to compare them.',
            sides: list.map((source) => ({
              address: 'composition',
              says: source.version,
              from: [{ profile: source.profile, address: 'metadata/version' }],
            })),
          },
        ],
  );
}

/** Statements with the same origin that read differently: a profile that was changed without a new version. */
function sameVersions(combined: Profile): Conflict[] {
  const placed = statementsOf(combined).flatMap((it) => (it.statement.composedFrom ?? []).map((origin) => ({ ...it, origin })));
  const byOrigin = groupedBy(placed, ({ origin }) => `${origin.profile}\n${origin.version}\n${origin.item}`);
  return [...byOrigin.values()].flatMap((list): Conflict[] => {
    if (list.length < 2) return [];
    const { origin } = list[0]!;
    return [
      {
        kind: 'same-version',
        message: `“${origin.item}” of “${origin.profile}” ${origin.version} reads differently in two copies, or its id is used twice.`,
        remedy: 'Give the changed copy a version of its own, and each statement an id of its own.',
        sides: list.map(({ table, level, row, statement }) => ({
          address: addressOf({ table, level, row, statement: statement.id }),
          says: statement.text,
          from: [sourceOf(origin, { table, level, row })],
        })),
      },
    ];
  });
}

function importance({ deviceGroups }: Profile): Conflict[] {
  const named = deviceGroups.filter((group) => group.importance !== undefined);
  return [...groupedBy(named, ({ name }) => name.trim().toLowerCase()).values()].flatMap((groups): Conflict[] => {
    if (new Set(groups.map((group) => group.importance)).size < 2) return [];
    return [
      {
        kind: 'importance',
        message: `The profiles give the device group “${groups[0]!.name}” a different importance.`,
        remedy: 'Decide which holds for the system in question, and set the target of the group by it.',
        sides: groups.map((group) => ({
          address: `deviceGroups/${group.id}`,
          says: group.importance!,
          from: (group.composedFrom ?? []).map(({ profile, item }) => ({ profile, address: `deviceGroups/${item}` })),
        })),
      },
    ];
  });
}

type Meaning = { readonly name: string; readonly meaning: string };

function meanings(
  kind: 'acronym' | 'term',
  parts: readonly Part[],
  meaningsOf: (profile: Profile) => Meaning[],
  placeOf: (one: Meaning) => Address,
): Conflict[] {
  const list = kind === 'acronym' ? 'acronyms' : 'terms';
  const all = parts.flatMap(({ profile }) => meaningsOf(profile).map((it, index) => ({ ...it, by: { profile: profile.id, address: placeIn(list, index) } })));
  const comparable = all.filter(({ meaning }) => meaning.trim() !== '');
  return [...groupedBy(comparable, ({ name }) => (kind === 'acronym' ? name : name.toLowerCase()))].flatMap(([, uses]): Conflict[] => {
    const byMeaning = groupedBy(uses, ({ meaning }) =>
      meaning
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    );
    if (byMeaning.size < 2) return [];
    const { name } = uses[0]!;
    return [
      {
        kind,
        message: kind === 'acronym' ? `“${name}” stands for different things.` : `“${name}” is defined differently.`,
        remedy:
          kind === 'acronym'
            ? 'Write one of them out where it is used, or choose another short form.'
            : 'Agree on one definition, or give one of them another name.',
        sides: [...byMeaning.values()].map((same) => ({
          address: placeOf(same[0]!),
          says: same[0]!.meaning,
          from: same.map(({ by }) => by),
        })),
      },
    ];
  });
}

const REMEDIES = {
  contradiction: 'Read both. If they exclude each other, decide which holds for the system in question, and say so in the target or in one of the profiles.',
  figure: 'Keep the stricter one unless there is a reason not to, and say so where the target is set.',
  level: 'Expect it from the lower level on, or let the working groups agree on one level.',
} as const;

function ofStatements({ kind, a, b }: Likeness): Conflict[] {
  const sides = [sideOf(a), sideOf(b)];
  if (kind === 'contradiction') return [{ kind, message: 'One profile seems to say the opposite of the other.', remedy: REMEDIES.contradiction, sides }];
  if (kind === 'figure') return [{ kind, message: 'The profiles ask for the same with another figure or interval.', remedy: REMEDIES.figure, sides }];
  if (a.placed.level === b.placed.level || (a.placed.table === COMMON) !== (b.placed.table === COMMON)) return [];
  return [{ kind: 'level', message: `The profiles ask for the same at levels ${a.placed.level} and ${b.placed.level}.`, remedy: REMEDIES.level, sides }];
}

function sideOf({ key, text, from, placed }: ComposedStatement): ConflictSide {
  return { address: key, says: text, from: from.map((origin) => sourceOf(origin, placed)) };
}

function sourceOf(
  { profile, item }: ComposedFrom[number],
  { table, level, row }: ComposedStatement['placed'] | { table: string; level: number; row: ComposedStatement['placed']['row'] },
) {
  return { profile, address: addressOf({ table, level, row, statement: item }) };
}
