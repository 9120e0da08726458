import { ok, refused, type Outcome } from '@smm/core/outcome';
import { addressOf, applyEdit, cellAt, tablePlace, type CellPlace, type CslName, type Edit, type Profile } from '@smm/core/profile';
import type { RowId } from '@smm/core/model';
import type { CopyChange } from './compare.ts';
import { partsOfList, type Fields } from './state/copy-state.ts';
import { addressOfRecord } from './state/record-addresses.ts';

const LISTS = ['citations', 'deviceGroups', 'trust'];
/** Fields that are left out when they are empty. */
const OPTIONAL = ['thread', 'importance', 'date', 'author', 'issued', 'publisher', 'number', 'URL', 'level', 'row'];
const REVIEW = ['decision', 'reason', 'by', 'date'];

/** Takes over differences one after the other. Refuses with the reason of the first that no longer fits. */
export function applyChanges(profile: Profile, changes: readonly CopyChange[]): Outcome<Profile> {
  let current = profile;
  for (const change of changes) {
    const done = applyEdit(current, editFor(current, change));
    if (!done.ok) return refused(done.code, done.message, done.address ?? change.address);
    current = done.value.profile;
  }
  return ok(current);
}

/** The edit that takes a difference over into a state of the profile. Positions are worked out in that state. */
export function editFor(profile: Profile, change: CopyChange): Edit {
  switch (change.kind) {
    case 'changed':
      return setField(profile, change);
    case 'moved': {
      const cell = cellOf(change.fields!);
      const address = addressOfRecord(profile, 'statement', change.id, change.fields!);
      return filled(profile, cell, { op: 'move-statement', address, to: addressOf(cell), index: indexAfter(profile, cell, change) });
    }
    case 'removed':
      return removed(profile, change);
    case 'added':
      return added(profile, change);
  }
}

function setField(profile: Profile, { record, id, field = '', after = '', fields }: CopyChange): Edit {
  const at = addressOfRecord(profile, record, id, fields ?? {});
  const value = typed(record, field, after);
  if (record === 'detail') return { op: 'set', address: at, value };
  return { op: 'set', address: record === 'table' && REVIEW.includes(field) ? `${at}/review/${field}` : `${at}/${field}`, value };
}

function removed(profile: Profile, { record, id }: CopyChange): Edit {
  const address = addressOfRecord(profile, record, id, {});
  if (record === 'statement') return { op: 'remove-statement', address };
  const { list, index } = listOf(profile, record, id);
  return index < 0 ? { op: 'batch', edits: [] } : { op: 'remove-item', list, index };
}

function added(profile: Profile, change: CopyChange): Edit {
  const { record, id, fields = {} } = change;
  if (record === 'statement') {
    const cell = cellOf(fields);
    const { table: _table, level: _level, row: _row, ...rest } = fields;
    const statement = { id, text: '', deviceGroups: [], trust: [], citations: [], origins: [], ...typedFields(record, rest) };
    return filled(profile, cell, { op: 'insert-statement', cell: addressOf(cell), index: indexAfter(profile, cell, change), statement });
  }
  const { list, length } = listOf(profile, record, id);
  const { table: _table, ...rest } = fields;
  const more = record === 'device-group' ? { devices: [], concerns: [] } : {};
  return {
    op: 'insert-item',
    list,
    index: length,
    value: { id: id.split('/').at(-1)!, ...more, ...typedFields(record, record === 'device-group' || record === 'reference' ? fields : rest) },
  };
}

/** A cell that was blank on purpose no longer is when a statement comes into it. */
function filled(profile: Profile, cell: CellPlace, edit: Edit): Edit {
  return cellAt(profile, cell).blank === undefined
    ? edit
    : { op: 'batch', edits: [edit, { op: 'set', address: `${addressOf(cell)}/blank`, value: undefined }] };
}

function cellOf({ table = '', level, row }: Fields): CellPlace {
  return { table, level: Number(level), row: row as RowId };
}

/** The position after the nearest neighbour that the cell holds; what is moved does not count. */
function indexAfter(profile: Profile, cell: CellPlace, { id, follows = [] }: CopyChange): number {
  const ids = cellAt(profile, cell)
    .statements.map((statement) => statement.id)
    .filter((other) => other !== id);
  const before = follows.find((other) => ids.includes(other));
  return before === undefined ? 0 : ids.indexOf(before) + 1;
}

function listOf(profile: Profile, record: CopyChange['record'], id: string): { readonly list: string; readonly index: number; readonly length: number } {
  const address = addressOfRecord(profile, record, id, {});
  const list = address.slice(0, address.lastIndexOf('/'));
  const own = id.split('/').at(-1)!;
  const table = tablePlace(list)?.table;
  const items: readonly { readonly id: string }[] =
    record === 'device-group'
      ? profile.deviceGroups
      : record === 'reference'
        ? profile.references
        : ((table === 'common' ? profile.commonTable : profile.practices[table ?? ''])?.[record === 'note' ? 'notes' : 'threads'] ?? []);
  return { list, index: items.findIndex((item) => item.id === own), length: items.length };
}

function typedFields(record: CopyChange['record'], fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([field, text]) => [field, typed(record, field, text)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** A text as the value of its field. */
function typed(record: CopyChange['record'], field: string, text: string): unknown {
  if (LISTS.includes(field)) return partsOfList(text);
  if (record === 'reference' && text === '' && field !== 'type') return undefined;
  if (text === '' && OPTIONAL.includes(field)) return undefined;
  if (record === 'note' && field === 'level') return Number(text);
  if (record !== 'reference') return text;
  if (field === 'author') return partsOfList(text).map(cslName);
  if (field === 'issued') return /^\d{4}(?:-\d{1,2}){0,2}$/.test(text) ? { 'date-parts': [text.split('-').map(Number)] } : { literal: text };
  return text;
}

function cslName(text: string): CslName {
  const [family = '', ...given] = text.split(',').map((part) => part.trim());
  return given.length === 0 ? { literal: text } : { family, given: given.join(', ') };
}
