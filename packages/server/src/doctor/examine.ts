import { sql } from 'kysely';
import { ok, type Outcome } from '@smm/core/outcome';
import { storedProfile } from '../backup/stored-profile.ts';
import { migrations } from '../store/migration-steps.ts';
import { openPostgres } from '../store/postgres.ts';
import { openSqliteToRead } from '../store/sqlite.ts';
import { storeIn, type Store, type StorePlace } from '../store/store.ts';

/** One thing that was looked at: whether it is well, and if not what to do. */
export type Examined = { readonly what: string; readonly well: boolean; readonly detail: string };

/** Looks a store over without changing it, also while a server uses it. Refused as opening says. */
export async function examine(place: StorePlace): Promise<Outcome<Examined[]>> {
  const opened = 'folder' in place ? openSqliteToRead(place.folder) : await openPostgres(place.url, place.schema);
  if (!opened.ok) return opened;
  const store = storeIn(opened.value);
  try {
    return ok([await shape(store), ...(await file(store)), await documents(store), await log(store)]);
  } finally {
    await store.close();
  }
}

async function shape({ database }: Store): Promise<Examined> {
  const taken = (await sql<{ name: string }>`select name from migration`.execute(database.db)).rows.map(({ name }) => name);
  const missing = migrations.filter(({ name }) => !taken.includes(name)).length;
  const newer = taken.filter((name) => !migrations.some((step) => step.name === name));
  if (newer.length > 0) return { what: 'Shape', well: false, detail: `made by a newer version (${newer.join(', ')}): run that version` };
  return { what: 'Shape', well: true, detail: missing === 0 ? 'up to date' : `${missing} steps behind: the next start of the server takes them` };
}

async function file({ database }: Store): Promise<Examined[]> {
  if (database.kind !== 'sqlite') return [await settings(database)];
  const rows = (await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(database.db)).rows.map((row) => row.integrity_check);
  const well = rows.length === 1 && rows[0] === 'ok';
  return [{ what: 'Database file', well, detail: well ? 'sound' : `damaged (${rows.slice(0, 3).join('; ')}): restore a backup` }];
}

/** Whether PostgreSQL is set so that what it says it has committed survives a power cut. */
async function settings({ db }: Store['database']): Promise<Examined> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`.execute(db);
  const off = rows.filter(({ setting }) => setting === 'off').map(({ name }) => name);
  const detail = off.length === 0 ? 'commits reach the disk' : `${off.join(', ')} off: a power cut may take what was acknowledged. Set them to on`;
  return { what: 'Database', well: off.length === 0, detail };
}

async function documents(store: Store): Promise<Examined> {
  const ids = await sql<{ id: string; card: string }>`select id, card from profile order by id`.execute(store.database.db);
  const damaged: string[] = [];
  for (const row of ids.rows) if (!(await storedProfile(store, row)).ok) damaged.push(row.id);
  const { length } = ids.rows;
  return {
    what: 'Profiles',
    well: damaged.length === 0,
    detail: damaged.length === 0 ? `${length} read whole` : `${damaged.length} of ${length} damaged (${damaged.join(', ')}): restore a backup`,
  };
}

async function log({ audit }: Store): Promise<Examined> {
  const { entries, head, breaks } = await audit.verify();
  const well = breaks.length === 0;
  return {
    what: 'Audit log',
    well,
    detail: well
      ? `${entries} entries, unbroken to ${head.slice(0, 12)}`
      : `broken at ${breaks.map(({ seq, reason }) => `${seq} (${reason})`).join(', ')}: somebody changed it outside the server`,
  };
}
