import type { Kysely, KyselyPlugin } from 'kysely';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import type { StorePlace } from './store.ts';

// A process that brings a store to this version's shape and kills itself before statement `last`. Arguments: place, last.
const place = JSON.parse(process.argv[2] ?? '{}') as StorePlace;
let left = Number(process.argv[3]);
const opened = 'folder' in place ? openSqlite(place.folder) : await openPostgres(place.url, place.schema);
if (!opened.ok) throw new Error(opened.message);
const countDown: KyselyPlugin = {
  transformQuery({ node }) {
    left -= 1;
    if (left <= 0) process.kill(process.pid, 'SIGKILL');
    return node;
  },
  transformResult: async ({ result }) => result,
};
await migrate(opened.value.db.withPlugin(countDown) as unknown as Kysely<unknown>, opened.value.columns);
await opened.value.close();
