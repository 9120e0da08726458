import { ROWS } from '../model/lookup.ts';
import type { RowId } from '../model/schema.ts';
import { COMMON, statementsOf, type CellPlace, type PlacedStatement } from './cells.ts';
import type { Profile } from './schema/profile.ts';

/**
 * Where something is in a profile, as text that survives reordering.
 *
 * `practice/level/row/statement`, or any beginning of it, with `common` for the common table; for the
 * rest the section path, with ids instead of positions: `metadata/title`, `boundary/zones/control-room`.
 * One form serves findings, comments, differences, cursors, mappings and Word bookmarks.
 */
export type Address = string;

/** Keys and positions that lead from the profile value to a place. */
export type Path = readonly (string | number)[];

/** The top-level keys of a profile: the first step of an address that does not point into a table. */
export const SECTIONS: readonly string[] = [
  '$schema',
  'beyondSecurity',
  'boundary',
  'commonTable',
  'composition',
  'deviceGroups',
  'devices',
  'differences',
  'glossary',
  'id',
  'metadata',
  'model',
  'practices',
  'publication',
  'references',
  'relations',
  'scenarios',
  'schemaVersion',
  'scope',
  'threatLandscape',
  'waivers',
];

/** Fields of a cell; a statement with such an id is named by its position. */
const CELL_FIELDS: readonly string[] = ['blank', 'statements'];

/** The address of a table, a level, a cell or a statement. */
export function addressOf(place: { table: string; level?: number; row?: RowId; statement?: string }): Address {
  const table = place.table === COMMON ? [COMMON] : tableSteps(escape(place.table));
  return [...table, place.level, place.row, place.statement].filter((part) => part !== undefined).join('/');
}

/** The exact address of a placed statement, also where another statement of its cell has the same id. */
export function addressOfStatement(profile: Profile, { table, level, row, index }: PlacedStatement): Address {
  return addressOfPath(profile, [...pathOfTable(table), 'levels', String(level), row, 'statements', index]);
}

/** The path of a table, by practice id or `common`, whether the profile has it or not. */
export function pathOfTable(table: string): Path {
  return table === COMMON ? ['commonTable'] : ['practices', table];
}

/** A table whose id could be read as a section is named in full. */
function tableSteps(escaped: string): string[] {
  return escaped === COMMON || SECTIONS.includes(escaped) ? ['practices', escaped] : [escaped];
}

/** The parts of an address that points into a table, or undefined for a section address. */
export function tablePlace(address: Address): (Partial<CellPlace> & { table: string; statement?: string }) | undefined {
  const parts = address.split('/');
  const inFull = parts[0] === 'practices' && parts.length > 1 && parts[1] !== COMMON;
  const [head = '', level, row, statement] = inFull ? parts.slice(1) : parts;
  if (!inFull && SECTIONS.includes(head)) return undefined;
  const table = unescape(head);
  if (level === undefined || !LEVEL.test(level)) return { table };
  const place = { table, level: Number(level) };
  if (row === undefined || !ROWS.includes(row as RowId)) return place;
  const cell = { ...place, row: row as RowId };
  return statement === undefined || CELL_FIELDS.includes(statement) ? cell : { ...cell, statement };
}

/**
 * The path in the profile value that an address names, or undefined when nothing is there.
 * A cell or level that the file leaves out is not there.
 */
export function pathOf(profile: Profile, address: Address): Path | undefined {
  return address === '' ? [] : walk(profile, stepsOf(profile, address));
}

/** Like `pathOf`, and also the path of a field that is not there yet in an object that is. */
export function pathToBe(profile: Profile, address: Address): Path | undefined {
  const there = pathOf(profile, address);
  if (there !== undefined) return there;
  const steps = stepsOf(profile, address);
  const owner = walk(profile, steps.slice(0, -1));
  const value = owner === undefined ? undefined : valueAt(profile, owner);
  if (owner === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return [...owner, unescape(steps.at(-1)!)];
}

/** The value at a path, or undefined. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key) ? (inner as Record<string | number, unknown>)[key] : undefined),
    data,
  );
}

const LEVEL = /^(?:0|[1-9]\d?)$/;

/** The steps from the profile to the place, still escaped; short table addresses written out. */
function stepsOf(profile: Profile, address: Address): string[] {
  const parts = address.split('/');
  const [head = '', ...rest] = parts;
  if (head === COMMON) return ['commonTable', ...expandCell(rest)];
  if (head === 'practices') return [head, ...rest.slice(0, 1), ...expandCell(rest.slice(1))];
  if (SECTIONS.includes(head)) return parts;
  const isUnknownField = Object.hasOwn(profile, unescape(head)) && !Object.hasOwn(profile.practices, unescape(head));
  return isUnknownField ? parts : ['practices', head, ...expandCell(rest)];
}

/** `2/actions/tm-04` inside a table stands for `levels/2/actions/statements/tm-04`. */
function expandCell(steps: string[]): string[] {
  const [level = '', row = '', third, ...more] = steps;
  if (!LEVEL.test(level)) return steps;
  if (third === undefined || CELL_FIELDS.includes(third) || !ROWS.includes(row as RowId)) return ['levels', ...steps];
  return ['levels', level, row, 'statements', third, ...more];
}

function walk(profile: Profile, steps: readonly string[]): Path | undefined {
  const path: (string | number)[] = [];
  let value: unknown = profile;
  for (const step of steps) {
    const key = Array.isArray(value) ? indexOf(value, step) : unescape(step);
    if (value === null || typeof value !== 'object' || key === undefined || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
    path.push(key);
  }
  return path;
}

/** An element is named by its id; elements without ids by `#` and their position from 1. */
function indexOf(list: readonly unknown[], step: string): number | undefined {
  if (POSITION.test(step)) return Number(step.slice(1)) - 1;
  const index = list.findIndex((item) => idOf(item) === unescape(step));
  return index < 0 ? undefined : index;
}

const POSITION = /^#\d+$/;

function idOf(item: unknown): unknown {
  return item !== null && typeof item === 'object' ? (item as { id?: unknown }).id : undefined;
}

/**
 * The address of a path: ids instead of positions wherever the elements have them. Inverse of `pathOf`.
 * Where an id is used twice in a list, the later element is named by its position.
 */
export function addressOfPath(profile: unknown, path: Path): Address {
  const parts: string[] = [];
  let value: unknown = profile;
  path.forEach((key, depth) => {
    parts.push(Array.isArray(value) ? stepTo(value, Number(key), path[depth - 1] === 'statements') : escape(String(key)));
    value = value === null || typeof value !== 'object' ? undefined : (value as Record<string | number, unknown>)[key];
  });
  return shorten(parts).join('/');
}

function stepTo(list: readonly unknown[], index: number, isStatements: boolean): string {
  const id = idOf(list[index]);
  const isName = typeof id === 'string' && !POSITION.test(id) && !(isStatements && CELL_FIELDS.includes(id));
  return isName && list.findIndex((item) => idOf(item) === id) === index ? escape(id) : `#${index + 1}`;
}

function shorten(parts: string[]): string[] {
  const [head = '', table = ''] = parts;
  if (parts.length < 2 || (head !== 'commonTable' && head !== 'practices')) return parts;
  const start = head === 'commonTable' ? [COMMON] : tableSteps(table);
  const inTable = head === 'commonTable' ? parts.slice(1) : parts.slice(2);
  return [...start, ...shortenCell(inTable)];
}

function shortenCell(steps: string[]): string[] {
  const [levels, level = '', row = '', field, ...more] = steps;
  if (levels !== 'levels' || !LEVEL.test(level)) return steps;
  if (field === undefined || !ROWS.includes(row as RowId)) return steps.slice(1);
  if (field === 'statements' && more.length > 0) return [level, row, ...more];
  return CELL_FIELDS.includes(field) ? steps.slice(1) : steps;
}

/** Ids need no escaping; other keys may hold `/` (written `~1`) or `~` (`~0`), or be empty (`~`). */
function escape(key: string): string {
  return key === '' ? '~' : key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescape(step: string): string {
  return step === '~' ? '' : step.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The address of every statement, keyed by statement id (the first one where an id is used twice). */
export function statementAddresses(profile: Profile): Map<string, Address> {
  const found = new Map<string, Address>();
  for (const placed of statementsOf(profile)) if (!found.has(placed.statement.id)) found.set(placed.statement.id, addressOfStatement(profile, placed));
  return found;
}
