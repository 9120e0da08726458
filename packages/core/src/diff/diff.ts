import { addressOf, type Address } from '../profile/address.ts';
import { COMMON, statementsOf, type PlacedStatement } from '../profile/cells.ts';
import type { Edit } from '../profile/edits.ts';
import type { Profile } from '../profile/schema/profile.ts';
import type { Statement } from '../profile/schema/tables.ts';
import { wordDiff, type WordChange } from './word-diff.ts';

/** One difference between two states of a profile, with the edit that brings the first to the second in this one point. */
export type Change = {
  readonly kind: 'added' | 'changed' | 'moved' | 'removed';
  readonly what: 'field' | 'statement';
  /** Where it is: in the first state, or for something added, in the second. */
  readonly address: Address;
  readonly before?: unknown;
  readonly after?: unknown;
  /** For texts, the difference word by word. */
  readonly words?: readonly WordChange[];
  readonly edit: Edit;
};

/**
 * Every difference between two profiles: statements by their id wherever they stand, everything else by field.
 * Applying all edits in order makes `after` of `before`; they can also be taken singly, in the order given.
 * A statement id must be used once in each profile; others are compared where they stand.
 */
export function diffProfiles(before: Profile, after: Profile): Change[] {
  const fields = fieldChanges(before, after);
  const isTableRemoved = ({ kind, address }: Change) => kind === 'removed' && /^practices\/[^/]+$/.test(address);
  // Statements leave a table before it is removed, and reach one after it is added.
  return [...fields.filter((change) => !isTableRemoved(change)), ...statementChanges(before, after), ...fields.filter(isTableRemoved)];
}

type Fields = Record<string, unknown>;

function fieldChanges(before: Profile, after: Profile): Change[] {
  const { commonTable: commonBefore, practices: practicesBefore, ...restBefore } = before;
  const { commonTable: commonAfter, practices: practicesAfter, ...restAfter } = after;
  const practices = [...new Set([...Object.keys(practicesBefore), ...Object.keys(practicesAfter)])];
  return [
    ...compare(restBefore, restAfter, ''),
    ...compare(withoutLevels(commonBefore), withoutLevels(commonAfter), COMMON),
    ...practices.flatMap((id) => tableChanges(id, practicesBefore[id], practicesAfter[id])),
  ];
}

function tableChanges(id: string, before: Profile['practices'][string] | undefined, after: Profile['practices'][string] | undefined): Change[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined || after === undefined)
    return [
      {
        kind: before === undefined ? 'added' : 'removed',
        what: 'field',
        address: `practices/${id}`,
        before,
        after,
        edit: { op: 'set', address: `practices/${id}`, value: after === undefined ? undefined : emptied(after) },
      },
    ];
  return compare(withoutLevels(before), withoutLevels(after), `practices/${id}`);
}

/** A new table arrives without its statements; they follow as changes of their own. */
function emptied(table: Profile['practices'][string]): unknown {
  return { ...table, levels: {} };
}

function withoutLevels(table: Fields): Fields {
  const { levels: _levels, ...rest } = table;
  return rest;
}

function compare(before: unknown, after: unknown, address: string): Change[] {
  if (same(before, after)) return [];
  if (isFields(before) && isFields(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      compare(before[key], after[key], address === '' ? key : `${address}/${key}`),
    );
  const ids = idsOf(before);
  if (Array.isArray(before) && Array.isArray(after) && ids !== undefined && same(ids, idsOf(after)))
    return before.flatMap((item, index) => compare(item, after[index], `${address}/${ids[index]!}`));
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const words = typeof before === 'string' && typeof after === 'string' ? { words: wordDiff(before, after) } : {};
  return [{ kind, what: 'field', address, before, after, ...words, edit: { op: 'set', address, value: after } }];
}

/** The ids of a list whose elements all have one, each different. */
function idsOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const ids = value.map((item) => (isFields(item) && typeof item['id'] === 'string' ? item['id'] : undefined));
  return ids.every((id) => id !== undefined && !id.includes('/')) && new Set(ids).size === ids.length ? (ids as string[]) : undefined;
}

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (!isFields(a) || !isFields(b)) return false;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.every((key) => same(a[key], b[key]));
}

const STATEMENT_FIELDS = ['text', 'thread', 'deviceGroups', 'trust', 'citations', 'origins', 'composedFrom'] as const;

function statementChanges(before: Profile, after: Profile): Change[] {
  const old = byId(before);
  const next = byId(after);
  const cellOf = (placed: PlacedStatement) => addressOf({ table: placed.table, level: placed.level, row: placed.row });
  const at = (placed: PlacedStatement) => addressOf({ table: placed.table, level: placed.level, row: placed.row, statement: placed.statement.id });
  const kept = [...next.values()].filter((placed) => old.has(placed.statement.id));
  const stay = staying(kept.map((placed) => ({ placed, from: old.get(placed.statement.id)! })));
  const changed = kept.flatMap((placed) => changedFields(old.get(placed.statement.id)!.statement, placed.statement, at(old.get(placed.statement.id)!)));
  const removed = [...old.values()]
    .filter(
      (placed) =>
        (!next.has(placed.statement.id) && after.practices[placed.table] !== undefined) || (!next.has(placed.statement.id) && placed.table === COMMON),
    )
    .map((placed): Change => ({
      kind: 'removed',
      what: 'statement',
      address: at(placed),
      before: placed.statement,
      edit: { op: 'remove-statement', address: at(placed) },
    }));
  const placedAnew = [...next.values()].flatMap((placed): Change[] => {
    const from = old.get(placed.statement.id);
    if (from === undefined)
      return [
        {
          kind: 'added',
          what: 'statement',
          address: at(placed),
          after: placed.statement,
          edit: { op: 'insert-statement', cell: cellOf(placed), index: placed.index, statement: placed.statement },
        },
      ];
    if (stay.has(placed.statement.id)) return [];
    return [
      {
        kind: 'moved',
        what: 'statement',
        address: at(from),
        before: cellOf(from),
        after: cellOf(placed),
        edit: { op: 'move-statement', address: at(from), to: cellOf(placed), index: placed.index },
      },
    ];
  });
  return [...changed, ...removed, ...placedAnew, ...blankChanges(before, after)];
}

function changedFields(before: Statement, after: Statement, address: Address): Change[] {
  return STATEMENT_FIELDS.flatMap((field): Change[] => {
    if (same(before[field], after[field])) return [];
    const words = field === 'text' ? { words: wordDiff(before.text, after.text) } : {};
    return [
      {
        kind: 'changed',
        what: 'statement',
        address: `${address}/${field}`,
        before: before[field],
        after: after[field],
        ...words,
        edit: { op: 'set', address: `${address}/${field}`, value: after[field] },
      },
    ];
  });
}

function byId(profile: Profile): Map<string, PlacedStatement> {
  const found = new Map<string, PlacedStatement>();
  for (const placed of statementsOf(profile)) if (!found.has(placed.statement.id)) found.set(placed.statement.id, placed);
  return found;
}

/** The statements that stay in their cell and keep their order there: the longest run that need not move, cell by cell. */
function staying(pairs: readonly { readonly placed: PlacedStatement; readonly from: PlacedStatement }[]): Set<string> {
  const cells = new Map<string, { id: string; index: number }[]>();
  for (const { placed, from } of pairs) {
    if (placed.table !== from.table || placed.level !== from.level || placed.row !== from.row) continue;
    const key = `${placed.table}/${placed.level}/${placed.row}`;
    cells.set(key, [...(cells.get(key) ?? []), { id: placed.statement.id, index: from.index }]);
  }
  return new Set([...cells.values()].flatMap((list) => longestRising(list).map((item) => item.id)));
}

function longestRising<T extends { readonly index: number }>(list: readonly T[]): T[] {
  const best: T[][] = [];
  for (const item of list) {
    const before = best.filter((run) => run.at(-1)!.index < item.index).reduce<T[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...before, item]);
  }
  return best.reduce<T[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}

/** Why cells are blank, compared after the statements have found their places. */
function blankChanges(before: Profile, after: Profile): Change[] {
  const tables = [COMMON, ...Object.keys(after.practices)];
  return tables.flatMap((table) => {
    const levels = table === COMMON ? after.commonTable.levels : after.practices[table]!.levels;
    const old = table === COMMON ? before.commonTable.levels : (before.practices[table]?.levels ?? {});
    return [...new Set([...Object.keys(levels), ...Object.keys(old)])].flatMap((level) =>
      (['considerations', 'actions', 'indicators'] as const).flatMap((row): Change[] => {
        const address = `${table}/${level}/${row}/blank`;
        const [was, is] = [old[level]?.[row].blank, levels[level]?.[row].blank];
        return same(was, is) ? [] : [{ kind: 'changed', what: 'field', address, before: was, after: is, edit: { op: 'set', address, value: is } }];
      }),
    );
  });
}
