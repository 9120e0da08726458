import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type RawBuilder } from 'kysely';
import { openPostgres } from './postgres.ts';
import { openStore, type Store, type StorePlace } from './store.ts';

/** The PostgreSQL server that tests use. */
const TEST_DATABASE_URL = process.env['SMM_TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';

/** A place for a store that a test made, and what removes it. */
export type SamplePlace = { readonly place: StorePlace; readonly remove: () => Promise<void> };

/** A new folder for an embedded store. */
export function samplePlaceOnDisk(): SamplePlace {
  const folder = mkdtempSync(join(tmpdir(), 'smm-store-'));
  return { place: { folder }, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

/** A new schema in the PostgreSQL database of the tests. */
export function samplePlaceInPostgres(): SamplePlace {
  const schema = `smm_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const remove = async (): Promise<void> => {
    const server = await openPostgres(TEST_DATABASE_URL);
    if (!server.ok) throw new Error(server.message);
    await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(server.value.db);
    await server.value.close();
  };
  return { place: { url: TEST_DATABASE_URL, schema }, remove };
}

/** A new database on the PostgreSQL server of the tests, for programs that are given its address alone. */
export async function sampleDatabase(): Promise<{ readonly url: string; readonly remove: () => Promise<void> }> {
  const name = `smm_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const inServer = async (statement: RawBuilder<unknown>): Promise<void> => {
    const server = await openPostgres(TEST_DATABASE_URL);
    if (!server.ok) throw new Error(server.message);
    await statement.execute(server.value.db);
    await server.value.close();
  };
  await inServer(sql`create database ${sql.id(name)}`);
  const url = new URL(TEST_DATABASE_URL);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => inServer(sql`drop database ${sql.id(name)} with (force)`) };
}

/** The open store of a place; throws what `openStore` refuses. */
export async function opened(place: StorePlace): Promise<Store> {
  const store = await openStore(place);
  if (!store.ok) throw new Error(store.message);
  return store.value;
}

/**
 * Whether the PostgreSQL server of the tests answers. Where tests must run on it (`CI` is set) its absence is an error;
 * elsewhere it is said on stderr what is left out.
 */
export async function hasPostgres(): Promise<boolean> {
  const { hostname, port } = new URL(TEST_DATABASE_URL);
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 5432) }, () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.end());
  });
  if (!answers && process.env['CI'] !== undefined) throw new Error(`PostgreSQL does not answer on ${hostname}:${port}. Start it before the tests.`);
  if (!answers) process.stderr.write(`LEFT OUT: tests on PostgreSQL. No server answers on ${hostname}:${port}.\n`);
  return answers;
}
