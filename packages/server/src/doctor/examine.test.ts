import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { hasPostgres, opened, sampleDatabase } from '../store/sample-stores.ts';
import { examine } from './examine.ts';

for (const _ of (await hasPostgres()) ? ['PostgreSQL'] : [])
  test('O7 the doctor says when PostgreSQL is set so that a power cut may take what was acknowledged', async () => {
    const { url, remove } = await sampleDatabase();
    try {
      const store = await opened({ url });
      const found = async () => {
        const examined = await examine({ url });
        return examined.ok ? examined.value.find(({ what }) => what === 'Database') : undefined;
      };
      const ofServer = await sql<{ off: string }>`select name as off from pg_settings where name in ('fsync', 'full_page_writes') and setting = 'off'`.execute(
        store.database.db,
      );
      assert.equal((await found())?.well, ofServer.rows.length === 0);
      await sql`alter database ${sql.id(new URL(url).pathname.slice(1))} set synchronous_commit = off`.execute(store.database.db);
      await store.close();
      const after = await found();
      assert.deepEqual([after?.well, /synchronous_commit off/u.test(after?.detail ?? '')], [false, true], after?.detail);
    } finally {
      await remove();
    }
  });
