import type { Levels, Profile } from '@smm/core/profile';

/** What a card of the library shows of a profile. */
export type Card = {
  readonly state: string;
  /** The model that the profile extends; it never changes. */
  readonly model: { readonly id: string; readonly edition: string };
  readonly statements: number;
  /** For each practice, the number of statements of each comprehensiveness level, from the first. */
  readonly cells: Readonly<Record<string, readonly number[]>>;
};

/** The card of a profile, as the store keeps it: JSON. */
export function cardOf(profile: Profile): string {
  const cells: Record<string, number[]> = {};
  let statements = countsIn(profile.commonTable.levels).reduce((sum, count) => sum + count, 0);
  for (const [practice, table] of Object.entries(profile.practices)) {
    cells[practice] = countsIn(table.levels);
    statements += cells[practice].reduce((sum, count) => sum + count, 0);
  }
  const card: Card = { state: profile.metadata.status, model: { id: profile.model.id, edition: profile.model.edition }, statements, cells };
  return JSON.stringify(card);
}

/** How many statements each level holds, from the first. */
function countsIn(levels: Levels): number[] {
  return Object.values(levels).map((rows) => Object.values(rows).reduce((sum, cell) => sum + cell.statements.length, 0));
}

/** All words of a profile, those for the working group too, in lower case. */
export function wordsOf(profile: Profile): string {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(profile);
  return texts.join('\n').toLowerCase();
}
