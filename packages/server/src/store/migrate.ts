import { sql, type Kysely } from 'kysely';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { ColumnKinds } from './column-kinds.ts';
import { migrations, type Migration } from './migration-steps.ts';

/**
 * Brings the store to the shape that this version needs, each step in a transaction of its own with its mark.
 *
 * Killed between or within steps, it goes on where it was. Gives the names of the steps it took.
 * Refused: `store-newer`, when the store has steps that this version does not know; nothing is changed then.
 */
export async function migrate(db: Kysely<unknown>, kinds: ColumnKinds, steps: readonly Migration[] = migrations): Promise<Outcome<string[]>> {
  await sql`create table if not exists migration (name text primary key)`.execute(db);
  const taken = new Set((await sql<{ name: string }>`select name from migration`.execute(db)).rows.map(({ name }) => name));
  const known = new Set(steps.map(({ name }) => name));
  const unknown = [...taken].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    return refused('store-newer', `The store was made by a newer version (it has ${unknown.join(', ')}). Run that version or a later one.`);
  }
  const now: string[] = [];
  for (const step of steps) {
    if (!taken.has(step.name) && (await take(db, kinds, step))) now.push(step.name);
  }
  return ok(now);
}

/** Takes one step unless another process has taken it in the meantime; gives whether it did. */
function take(db: Kysely<unknown>, kinds: ColumnKinds, step: Migration): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    if (kinds.bytes === 'bytea') await sql`lock table migration in exclusive mode`.execute(transaction);
    const mark = await sql`insert into migration (name) values (${step.name}) on conflict do nothing`.execute(transaction);
    if ((mark.numAffectedRows ?? 0n) === 0n) return false;
    await step.up(transaction, kinds);
    return true;
  });
}
