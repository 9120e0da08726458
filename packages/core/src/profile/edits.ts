import { ok, refused, type Outcome } from '../outcome.ts';
import { addressOf, addressOfPath, pathOf, pathOfTable, pathToBe, tablePlace, valueAt, type Address, type Path } from './address.ts';
import { tableOf, type CellPlace } from './cells.ts';
import type { Profile } from './schema/profile.ts';
import { LevelCells, PracticeTable, type Statement } from './schema/tables.ts';

/**
 * One change to a profile, as a value. Every edit has an inverse, so undo, preview and fixes are the same thing.
 *
 * - `set`: the value at an address becomes `value`; `undefined` removes an optional field. A table, level or cell
 *   that the file leaves out is made when something is put into it.
 * - `insert-statement` / `remove-statement` / `move-statement`: statements and cells, by address and position from 0.
 * - `insert-item` / `remove-item`: an element of any other list, by the list's address.
 * - `batch`: several edits, all or none.
 */
export type Edit =
  | { readonly op: 'set'; readonly address: Address; readonly value: unknown }
  | { readonly op: 'insert-statement'; readonly cell: Address; readonly index: number; readonly statement: Statement }
  | { readonly op: 'remove-statement'; readonly address: Address }
  | { readonly op: 'move-statement'; readonly address: Address; readonly to: Address; readonly index: number }
  | { readonly op: 'insert-item'; readonly list: Address; readonly index: number; readonly value: unknown }
  | { readonly op: 'remove-item'; readonly list: Address; readonly index: number }
  | { readonly op: 'batch'; readonly edits: readonly Edit[] };

/** A profile after an edit, with the edit that takes it back. */
export type Edited = { readonly profile: Profile; readonly inverse: Edit };

/** Applies an edit. Refuses (`no-such-place`, `not-a-cell`, `not-a-field`) when the address names nothing; the profile itself never changes. */
export function applyEdit(profile: Profile, edit: Edit): Outcome<Edited> {
  switch (edit.op) {
    case 'set':
      return setValue(profile, edit.address, edit.value);
    case 'insert-statement':
      return insertStatement(profile, edit.cell, edit.index, edit.statement);
    case 'remove-statement':
      return removeStatement(profile, edit.address);
    case 'move-statement':
      return moveStatement(profile, edit.address, edit.to, edit.index);
    case 'insert-item':
      return insertItem(profile, edit.list, edit.index, edit.value);
    case 'remove-item':
      return removeItem(profile, edit.list, edit.index);
    case 'batch':
      return applyAll(profile, edit.edits);
  }
}

function applyAll(profile: Profile, edits: readonly Edit[]): Outcome<Edited> {
  let current = profile;
  const inverses: Edit[] = [];
  for (const edit of edits) {
    const done = applyEdit(current, edit);
    if (!done.ok) return done;
    current = done.value.profile;
    inverses.unshift(done.value.inverse);
  }
  return ok({ profile: current, inverse: { op: 'batch', edits: inverses } });
}

function setValue(profile: Profile, address: Address, value: unknown): Outcome<Edited> {
  const at = placeFor(profile, address);
  if (at === undefined) return nothingAt(address);
  if (at.created !== undefined && value === undefined) return ok({ profile, inverse: { op: 'batch', edits: [] } });
  const owner = valueAt(at.profile, at.path.slice(0, -1)) as object;
  if (Array.isArray(owner) && value === undefined)
    return refused('not-a-field', `“${address}” is an element of a list, not a field. Take it out with remove-item or remove-statement.`, address);
  const changed = write(at.profile, at.path, value);
  const inverse: Edit = at.created ?? { op: 'set', address: addressOfPath(changed, at.path), value: valueAt(at.profile, at.path) };
  return ok({ profile: changed, inverse });
}

/** Where to write: a place that is there, an absent field, or a place in a cell or table that has to be made first. */
function placeFor(profile: Profile, address: Address): Made | undefined {
  if (address === '') return undefined;
  const path = pathToBe(profile, address);
  if (path !== undefined) return { profile, path };
  const place = tablePlace(address);
  if (place === undefined || place.statement !== undefined) return undefined;
  const made = place.row !== undefined ? ensureCell(profile, place as CellPlace) : ensureTable(profile, address, place);
  const within = made === undefined ? undefined : pathToBe(made.profile, address);
  return made === undefined || within === undefined ? undefined : { ...made, path: within };
}

function insertStatement(profile: Profile, cell: Address, index: number, statement: Statement): Outcome<Edited> {
  const place = cellPlace(cell);
  if (place === undefined) return notACell(cell);
  const at = ensureCell(profile, place);
  const path = [...at.path, 'statements'];
  const list = valueAt(at.profile, path) as Statement[];
  const position = clamp(index, list.length);
  const changed = write(at.profile, path, list.toSpliced(position, 0, statement));
  return ok({ profile: changed, inverse: at.created ?? { op: 'remove-statement', address: addressOfPath(changed, [...path, position]) } });
}

function removeStatement(profile: Profile, address: Address): Outcome<Edited> {
  const at = statementAt(profile, address);
  if (at === undefined) return nothingAt(address);
  const list = valueAt(profile, at.list) as Statement[];
  return ok({
    profile: write(profile, at.list, list.toSpliced(at.index, 1)),
    inverse: { op: 'insert-statement', cell: at.cell, index: at.index, statement: at.statement },
  });
}

/** The statement at exactly this address: not a field inside it, nor the cell around it. */
function statementAt(profile: Profile, address: Address): { statement: Statement; list: Path; index: number; cell: Address } | undefined {
  const path = pathOf(profile, address);
  const place = tablePlace(address);
  const index = path?.at(-1);
  if (path === undefined || place?.statement === undefined || typeof index !== 'number' || path.at(-2) !== 'statements') return undefined;
  const cell = addressOf({ table: place.table, level: place.level!, row: place.row! });
  return { statement: valueAt(profile, path) as Statement, list: path.slice(0, -1), index, cell };
}

function moveStatement(profile: Profile, address: Address, to: Address, index: number): Outcome<Edited> {
  const at = statementAt(profile, address);
  if (at === undefined) return nothingAt(address);
  return applyAll(profile, [
    { op: 'remove-statement', address },
    { op: 'insert-statement', cell: to, index, statement: at.statement },
  ]);
}

function insertItem(profile: Profile, list: Address, index: number, value: unknown): Outcome<Edited> {
  const at = placeFor(profile, list);
  const before = at === undefined ? undefined : valueAt(at.profile, at.path);
  if (at === undefined || !Array.isArray(before)) return nothingAt(list);
  const position = clamp(index, before.length);
  return ok({
    profile: write(at.profile, at.path, before.toSpliced(position, 0, value)),
    inverse: at.created ?? { op: 'remove-item', list, index: position },
  });
}

function removeItem(profile: Profile, list: Address, index: number): Outcome<Edited> {
  const path = pathOf(profile, list);
  const before = path === undefined ? undefined : valueAt(profile, path);
  if (path === undefined || !Array.isArray(before) || !(index in before)) return nothingAt(`${list}/#${index + 1}`);
  return ok({
    profile: write(profile, path, before.toSpliced(index, 1)),
    inverse: { op: 'insert-item', list, index, value: before[index] },
  });
}

/** A profile in which a place exists; `created` takes back what had to be made for it. */
type Made = { readonly profile: Profile; readonly path: Path; readonly created?: Edit };

function ensureCell(profile: Profile, place: CellPlace): Made {
  const root = pathOfTable(place.table);
  const level = [...root, 'levels', String(place.level)];
  const path: Path = [...level, place.row];
  if (tableOf(profile, place.table) === undefined) return { ...make(profile, root, emptyTable(place.level)), path };
  return valueAt(profile, level) === undefined ? { ...make(profile, level, LevelCells.parse({})), path } : { profile, path };
}

/** Makes a practice table for a field or level of it; a word that no table has as a field is a mistake in the address. */
function ensureTable(profile: Profile, address: Address, place: { table: string; level?: number }): Made | undefined {
  const root = pathOfTable(place.table);
  const field = address.split('/')[address.startsWith('practices/') ? 2 : 1];
  const isField = place.level !== undefined || (field !== undefined && Object.hasOwn(PracticeTable.shape, field));
  if (!isField || tableOf(profile, place.table) !== undefined) return undefined;
  return { ...make(profile, root, emptyTable()), path: root };
}

function make(profile: Profile, path: Path, value: unknown): { profile: Profile; created: Edit } {
  return { profile: write(profile, path, value), created: { op: 'set', address: addressOfPath(profile, path), value: undefined } };
}

function emptyTable(level?: number): PracticeTable {
  return PracticeTable.parse(level === undefined ? {} : { levels: { [String(level)]: {} } });
}

function cellPlace(address: Address): CellPlace | undefined {
  const place = tablePlace(address);
  if (place?.level === undefined || place.row === undefined || place.statement !== undefined) return undefined;
  const cell = { table: place.table, level: place.level, row: place.row };
  return inShort(address) === inShort(addressOf(cell)) ? cell : undefined;
}

function inShort(address: Address): Address {
  return address.replace(/^practices\//, '');
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length, Math.trunc(index) || 0));
}

/** A copy of `value` in which the place at `path` holds `next`; everything off the path is the same object. */
function write<T>(value: T, path: Path, next: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return next as T;
  if (Array.isArray(value)) return value.with(key as number, write(value[key as number], rest, next)) as T;
  const owner = value as Record<string | number, unknown>;
  const inner = write(Object.hasOwn(owner, key) ? owner[key] : undefined, rest, next);
  if (inner !== undefined) return { ...owner, [key]: inner } as T;
  const { [key]: _gone, ...kept } = owner;
  return kept as T;
}

function nothingAt(address: Address): Outcome<never> {
  return refused('no-such-place', `There is nothing at “${address}” in this profile. Check the address.`, address);
}

function notACell(address: Address): Outcome<never> {
  return refused('not-a-cell', `“${address}” is not a cell. Write practice/level/row, such as threat-modeling/2/actions.`, address);
}
