import { COMMON } from '../profile/cells.ts';
import type { ProfileFragment } from './rule.ts';

/** A statement of an example: its text, or text with further fields. */
export type ExampleStatement = string | { readonly text: string; readonly [field: string]: unknown };

/**
 * A profile fragment with statements in cells, keyed by cell address: `{ 'threat-modeling/1/actions': ['…'] }`.
 * Ids are `s1`, `s2` … in the order written unless given.
 */
export function withStatements(cells: Record<string, readonly ExampleStatement[]>, rest: ProfileFragment = {}): ProfileFragment {
  type Tables = Record<string, { levels: Record<string, Record<string, { statements: unknown[] }>> }>;
  const tables: Tables = {};
  let count = 0;
  for (const [address, statements] of Object.entries(cells)) {
    const [table = '', level = '', row = ''] = address.split('/');
    const levels = ((tables[table] ??= { levels: {} }).levels[level] ??= {});
    levels[row] = {
      statements: statements.map((statement) => {
        count += 1;
        return typeof statement === 'string' ? { id: `s${count}`, text: statement } : { id: `s${count}`, ...statement };
      }),
    };
  }
  const { [COMMON]: common, ...practices } = tables;
  const merged = Object.fromEntries(
    [...new Set([...Object.keys(practices), ...Object.keys(rest.practices ?? {})])].map((id) => [id, { ...rest.practices?.[id], ...practices[id] }]),
  );
  return {
    ...rest,
    ...(common === undefined ? {} : { commonTable: { ...rest.commonTable, ...common } }),
    practices: merged,
  } as ProfileFragment;
}
