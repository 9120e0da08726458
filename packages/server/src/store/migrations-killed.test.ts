import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql, type Kysely } from 'kysely';
import { tablesIn } from '../backup/tables-in.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migration-steps.ts';
import { openPostgres } from './postgres.ts';
import { hasPostgres, opened, samplePlaceInPostgres, samplePlaceOnDisk, type SamplePlace } from './sample-stores.ts';
import { openSqlite } from './sqlite.ts';
import type { StorePlace } from './store.ts';

const AT = '2026-01-05T10:00:00.000Z';
const PROCESS = fileURLToPath(new URL('./sample-migration.ts', import.meta.url));
const PLACES: readonly (readonly [string, () => SamplePlace])[] = [
  ['SQLite', samplePlaceOnDisk],
  ...((await hasPostgres()) ? [['PostgreSQL', samplePlaceInPostgres] as const] : []),
];

async function bare(place: StorePlace): Promise<Database> {
  const database = 'folder' in place ? openSqlite(place.folder) : await openPostgres(place.url, place.schema);
  assert.ok(database.ok);
  return database.value;
}

/** Makes a store as the version with the first `steps` steps had it, with something in it. */
async function store(place: StorePlace, steps: number): Promise<void> {
  const database = await bare(place);
  const made = await migrate(database.db as unknown as Kysely<unknown>, database.columns, migrations.slice(0, steps));
  assert.ok(made.ok);
  if (steps > 0)
    await database.db
      .insertInto('document_update')
      .values([1, 2, 3].map((n) => ({ document: 'old', bytes: new Uint8Array([n]), checksum: 0, at: AT, by: 'ada' })))
      .execute();
  await database.close();
}

/** What the store looks like: its tables and columns, its marks, and how much is in it. */
async function look(place: StorePlace): Promise<unknown> {
  const { database, close } = await opened(place);
  const marks = (await sql<{ name: string }>`select name from migration order by name`.execute(database.db)).rows.map(({ name }) => name);
  const kept = await database.db.selectFrom('document_update').select('document').execute();
  const shape = (await tablesIn(database)).map(({ name, columns }) => `${name}: ${columns.map((column) => column.name).join(' ')}`).toSorted();
  await close();
  return { shape, marks, kept: kept.length };
}

/** Brings a store to this version's shape in a process that is killed at its statement `last`. Gives whether it was. */
function killedAt(place: StorePlace, last: number): Promise<boolean> {
  return new Promise((done) => {
    spawn(process.execPath, [PROCESS, JSON.stringify(place), String(last)], { stdio: 'inherit' }).once('exit', (_, signal) => done(signal === 'SIGKILL'));
  });
}

for (const [name, make] of PLACES)
  test(`S12 a store of any earlier shape on ${name}, killed at any statement on its way, gets there the next time`, async () => {
    const whole = make();
    await store(whole.place, 1);
    const expected = await look(whole.place);
    for (let from = 0; from < migrations.length; from += 1) {
      const { place, remove } = make();
      await store(place, from);
      // Killed again and again on its way, each time a few statements later: what was done stays or is taken back whole.
      let kills = 0;
      while (await killedAt(place, 1 + kills * 5)) kills += 1;
      assert.ok(kills > 0, `from step ${from}`);
      assert.deepEqual(await look(place), from === 0 ? { ...(expected as object), kept: 0 } : expected);
      await remove();
    }
    await whole.remove();
  });
