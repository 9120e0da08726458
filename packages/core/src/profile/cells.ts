import { ROWS } from '../model/lookup.ts';
import type { RowId } from '../model/schema.ts';
import type { Profile } from './schema/profile.ts';
import type { Cell, CommonTable, LevelCells, PracticeTable, Statement } from './schema/tables.ts';

/** The table id of the common table in addresses and cell listings; no practice may have it. */
export const COMMON = 'common';

/** Where a cell is: a practice id or `common`, a level number, a row. */
export type CellPlace = { readonly table: string; readonly level: number; readonly row: RowId };

/** A cell with its place. */
export type PlacedCell = CellPlace & { readonly cell: Cell };

/** A statement with its place and its position in the cell, from 0. */
export type PlacedStatement = CellPlace & { readonly index: number; readonly statement: Statement };

const NO_CELL: Cell = Object.freeze({ statements: [] });

/** The table with this id (a practice id, or `common`), or undefined when the profile has none. */
export function tableOf(profile: Profile, table: string): PracticeTable | CommonTable | undefined {
  if (table === COMMON) return profile.commonTable;
  return Object.hasOwn(profile.practices, table) ? profile.practices[table] : undefined;
}

/** The cell at a place; an empty cell when nothing is stored there. */
export function cellAt(profile: Profile, place: CellPlace): Cell {
  const levels = tableOf(profile, place.table)?.levels;
  const key = String(place.level);
  const cells = levels !== undefined && Object.hasOwn(levels, key) ? levels[key] : undefined;
  return cells?.[place.row] ?? NO_CELL;
}

/** All stored cells of one table, by level, then row. Keys that are not level numbers are passed over. */
export function cellsOfTable(profile: Profile, table: string): PlacedCell[] {
  const levels: Record<string, LevelCells> = tableOf(profile, table)?.levels ?? {};
  return Object.keys(levels)
    .filter((key) => /^(?:0|[1-9]\d?)$/.test(key))
    .map((key) => ({ key, level: Number(key) }))
    .sort((a, b) => a.level - b.level)
    .flatMap(({ key, level }) => ROWS.map((row) => ({ table, level, row, cell: levels[key]![row] })));
}

/** The ids of all tables: the common table first, then practices in the file's order. */
export function tableIds(profile: Profile): string[] {
  return [COMMON, ...Object.keys(profile.practices).filter((id) => id !== COMMON)];
}

/** All stored cells of the profile. */
export function allCells(profile: Profile): PlacedCell[] {
  return tableIds(profile).flatMap((table) => cellsOfTable(profile, table));
}

/** The statements of one table, or of the whole profile when no table is named, in reading order. */
export function statementsOf(profile: Profile, table?: string): PlacedStatement[] {
  const cells = table === undefined ? allCells(profile) : cellsOfTable(profile, table);
  return cells.flatMap(({ cell, ...place }) =>
    cell.statements.map((statement, index) => ({ table: place.table, level: place.level, row: place.row, index, statement })),
  );
}

/** Whether a table holds no statement at all. */
export function isEmptyTable(profile: Profile, table: string): boolean {
  return cellsOfTable(profile, table).every(({ cell }) => cell.statements.length === 0);
}

/**
 * The statements that apply at a level: those of the level and, folded in, of all lower levels
 * (levels are cumulative, guidance §3.2). Lowest level first.
 */
export function cumulativeStatements(profile: Profile, place: CellPlace): PlacedStatement[] {
  return statementsOf(profile, place.table).filter(({ level, row }) => row === place.row && level <= place.level);
}
