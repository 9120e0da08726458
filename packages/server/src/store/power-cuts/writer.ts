import { writeSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { migrate } from '../migrate.ts';
import { openSqlite, type Durability } from '../sqlite.ts';
import { storeIn } from '../store.ts';

// A process that writes to a store and says on standard output what was acknowledged: `u 7` for word 7, `a 3` for three lines of
// the audit log. Its system calls are recorded. Arguments: folder, durability, how many words.
const [folder = '', durability = 'FULL', count = '100'] = process.argv.slice(2);
const AT = '2026-01-05T10:00:00.000Z';
const say = (text: string): void => void writeSync(1, `${text}\n`);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const opened = openSqlite(folder, durability as Durability);
if (!opened.ok) throw new Error(opened.message);
const { db, columns } = opened.value;
// The log is put into the database file far more often than usual, because that is where cuts hurt.
await sql`pragma wal_autocheckpoint=60`.execute(db);
const migrated = await migrate(db as unknown as Kysely<unknown>, columns);
if (!migrated.ok) throw new Error(migrated.message);
const store = storeIn(opened.value);
let folded = 0;
const inState: string[] = [];
for (let word = 0; word < Number(count); word += 3) {
  const numbers = [word, word + 1, word + 2];
  await Promise.all(numbers.map((n) => store.updates.append('typed', bytes(`w${n} ${'x'.repeat(n % 700)};`), 'ada', AT).then(() => say(`u ${n}`))));
  if (word % 30 === 0) {
    await store.audit.add({ at: AT, actor: 'ada', organisation: 'us', action: 'profile.replace', subject: 'typed', detail: { word } });
    say(`a ${word / 30 + 1}`);
  }
  if (word % 60 !== 57) continue;
  const stored = await store.updates.read('typed');
  if (!stored.ok) throw new Error(stored.message);
  inState.push(...stored.value.updates.map((update) => new TextDecoder().decode(update.bytes)));
  const updates = stored.value.updates.map(({ seq }) => seq);
  if (await store.updates.fold('typed', bytes(inState.join('')), { base: folded, updates }, AT)) folded = updates.at(-1) ?? folded;
}
await store.close();
