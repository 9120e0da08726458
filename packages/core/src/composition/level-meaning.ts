import { ROWS } from '../model/lookup.ts';
import type { RowId } from '../model/schema.ts';
import { COMMON, cumulativeStatements, type PlacedStatement } from '../profile/cells.ts';
import type { Profile } from '../profile/schema/profile.ts';

/** A statement that a level asks for: with the level it was written for, and whether the practice has it from the common table. */
export type MeantStatement = PlacedStatement & { readonly inherited: boolean };

/**
 * What a level of a practice means with everything folded in (R14): by row, the statements of the common table and of the
 * practice at this and all lower levels, lowest level first, and at each level what is common to all practices first.
 */
export function levelMeaning(profile: Profile, practice: string, level: number): Readonly<Record<RowId, readonly MeantStatement[]>> {
  const row = (of: RowId): MeantStatement[] =>
    [COMMON, practice]
      .flatMap((table) => cumulativeStatements(profile, { table, level, row: of }))
      .map((placed) => ({ ...placed, inherited: placed.table === COMMON }))
      .toSorted((a, b) => a.level - b.level);
  return Object.fromEntries(ROWS.map((of) => [of, row(of)])) as Record<RowId, MeantStatement[]>;
}
