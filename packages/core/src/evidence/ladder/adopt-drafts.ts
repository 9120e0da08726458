import { ok, refused, type Outcome } from '../../outcome.ts';
import { addressOf } from '../../profile/address.ts';
import { cellAt } from '../../profile/cells.ts';
import type { Edit } from '../../profile/edits.ts';
import { statementIds } from '../../profile/fresh-id.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { Statement } from '../../profile/schema/tables.ts';
import type { Draft } from './ladder.ts';

/**
 * The edit that puts drafts into the profile as statements at the end of their cells, with the ids given for them and
 * the findings they rest on. A cell that was blank on purpose is so no more. Refuses `id-taken`.
 */
export function adoptDrafts(profile: Profile, drafts: readonly Draft[], ids: readonly string[]): Outcome<Edit> {
  if (drafts.length !== ids.length) throw new Error(`${drafts.length} drafts, but ${ids.length} ids.`);
  const taken = statementIds(profile);
  const edits: Edit[] = [];
  const sizes = new Map<string, number>();
  for (const [index, { practice, level, row, text, origins }] of drafts.entries()) {
    const id = ids[index]!;
    if (taken.has(id)) return refused('id-taken', `There is a statement “${id}” already. Choose another id.`);
    taken.add(id);
    const place = { table: practice, level, row };
    const cell = addressOf(place);
    const { statements, blank } = cellAt(profile, place);
    if (blank !== undefined && !sizes.has(cell)) edits.push({ op: 'set', address: `${cell}/blank`, value: undefined });
    const at = sizes.get(cell) ?? statements.length;
    sizes.set(cell, at + 1);
    edits.push({ op: 'insert-statement', cell, index: at, statement: Statement.parse({ id, text, origins }) });
  }
  return ok({ op: 'batch', edits });
}
