import type { Profile } from './schema/profile.ts';
import type { Cell, LevelCells, Levels, PracticeTable } from './schema/tables.ts';

/**
 * The profile as it may leave the working group (R13): without notes and waivers, without the findings that statements
 * come from, and without who decided what for which reason. That a practice was reviewed and a cell left blank stays.
 */
export function publicProfile(profile: Profile): Profile {
  return {
    ...profile,
    commonTable: { ...profile.commonTable, notes: [], levels: publicLevels(profile.commonTable.levels) },
    practices: eachValue(profile.practices, publicTable),
    waivers: [],
  };
}

function publicTable(table: PracticeTable): PracticeTable {
  return { ...table, review: { decision: table.review.decision, reason: '', by: '' }, notes: [], levels: publicLevels(table.levels) };
}

function publicLevels(levels: Levels): Levels {
  return eachValue(levels, (cells: LevelCells) => ({
    ...cells,
    considerations: publicCell(cells.considerations),
    actions: publicCell(cells.actions),
    indicators: publicCell(cells.indicators),
  }));
}

function publicCell({ statements, blank, ...rest }: Cell): Cell {
  const shown = statements.map((statement) => ({ ...statement, origins: [] }));
  return blank === undefined ? { ...rest, statements: shown } : { ...rest, statements: shown, blank: { reason: blank.reason, note: '' } };
}

function eachValue<T>(record: Record<string, T>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
