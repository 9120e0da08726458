import assert from 'node:assert/strict';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync, gzipSync } from 'node:zlib';
import { openPostgres } from '../store/postgres.ts';
import { hasPostgres, opened, samplePlaceInPostgres, samplePlaceOnDisk, type SamplePlace } from '../store/sample-stores.ts';
import { openSqlite } from '../store/sqlite.ts';
import { storeIn, type Store } from '../store/store.ts';
import { backupStore, restoreStore } from './backup-store.ts';
import { readBackup } from './read-backup.ts';
import { restoreInto } from './restore.ts';
import { backupLines } from './write-backup.ts';

const AT = '2026-01-05T10:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'smm-backup-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const PLACES: Readonly<Record<string, () => SamplePlace>> = {
  SQLite: samplePlaceOnDisk,
  ...((await hasPostgres()) ? { PostgreSQL: samplePlaceInPostgres } : {}),
};
let number = 0;

async function fill(store: Store): Promise<void> {
  for (const id of ['one', 'two']) {
    await store.profiles.add({ id, organisation: 'us', title: `Profile ${id}`, card: '{}', words: 'words', by: 'ada', at: AT });
    await store.updates.append(id, new Uint8Array([1, 2, 3, 255]), 'ada', AT);
  }
  await store.files.put({ profile: 'one', kind: 'evidence', name: 'main' }, 0, '{"a":"ä\u2028"}', 'ada', AT);
  for (const subject of ['one', 'two']) await store.audit.add({ at: AT, actor: 'ada', organisation: 'us', action: 'profile.create', subject, detail: {} });
}

async function write(store: Store): Promise<string> {
  number += 1;
  const file = join(folder, `${number}.smm-backup`);
  await pipeline(Readable.from(backupLines(store.database, AT)), createGzip(), createWriteStream(file));
  return file;
}

async function contents(store: Store): Promise<unknown> {
  const lines: string[] = [];
  for await (const part of backupLines(store.database, AT)) lines.push(part);
  return lines.join('').split('\n').toSorted();
}

async function bare({ place }: SamplePlace): Promise<Parameters<typeof restoreInto>[0]> {
  const database = 'folder' in place ? openSqlite(place.folder) : await openPostgres(place.url, place.schema);
  assert.ok(database.ok);
  return database.value;
}

for (const [from, makeFrom] of Object.entries(PLACES))
  for (const [to, makeTo] of Object.entries(PLACES))
    test(`B1 a backup of a store on ${from} restores on ${to} to the same content, and the log’s chain holds`, async () => {
      const [first, second] = [makeFrom(), makeTo()];
      const store = await opened(first.place);
      await fill(store);
      const file = await write(store);
      const database = await bare(second);
      const restored = await restoreInto(database, file);
      assert.ok(restored.ok, restored.ok ? '' : restored.message);
      assert.equal(restored.value.rows['profile'], 2);
      const other = storeIn(database);
      assert.deepEqual(await contents(other), await contents(store));
      assert.deepEqual((await other.audit.verify()).breaks, []);
      const next = await other.updates.append('one', new Uint8Array([9]), 'ada', AT);
      assert.ok(next > 2, 'counting goes on after the highest number');
      await store.close();
      await other.close();
      await first.remove();
      await second.remove();
    });

test('B2 a backup with any bit changed, cut off, or with rows added is refused, and nothing is restored', async () => {
  const place = samplePlaceOnDisk();
  const store = await opened(place.place);
  await fill(store);
  const file = await write(store);
  await store.close();
  const whole = readFileSync(file);
  const text = gunzipSync(whole).toString('utf8');
  const lines = text.split('\n');
  const wrong: [string, Buffer][] = [
    ...Array.from({ length: 40 }, (_, index): [string, Buffer] => {
      const bytes = Buffer.from(whole);
      const at = Math.floor((whole.length * index) / 40);
      bytes[at] = bytes[at]! ^ 4;
      return [`a bit changed at ${at}`, bytes];
    }),
    ['cut off', whole.subarray(0, whole.length - 30)],
    ['a row gone', gzipSync(lines.toSpliced(2, 1).join('\n'))],
    ['a row twice', gzipSync(lines.toSpliced(2, 0, lines[2]!).join('\n'))],
    ['more after the end', gzipSync(`${text}${lines[1]}\n`)],
    ['no backup', Buffer.from('hello')],
  ];
  for (const [what, bytes] of wrong) {
    if (bytes.equals(whole)) continue;
    const copy = join(folder, 'wrong.smm-backup');
    writeFileSync(copy, bytes);
    const read = await readBackup(copy, async () => ({ ok: true, value: undefined }));
    if (read.ok) {
      // The header of the zip stream holds a time and a system that mean nothing: only those bits may change unseen.
      assert.match(what, /at [0-9]$/u, what);
      continue;
    }
    const target = samplePlaceOnDisk();
    const database = await bare(target);
    const restored = await restoreInto(database, copy);
    assert.equal(restored.ok, false, what);
    await database.close();
    await target.remove();
  }
  await place.remove();
});

test('B3 a backup is never put into a store that is in use', async () => {
  const place = samplePlaceOnDisk();
  const store = await opened(place.place);
  await fill(store);
  const restored = await restoreInto(store.database, await write(store));
  assert.equal(!restored.ok && restored.code, 'store-not-empty');
  await store.close();
  await place.remove();
});

test('B4 a backup taken while people write is one moment of the store, and restores elsewhere to just that', async () => {
  const place = samplePlaceOnDisk();
  const store = await opened(place.place);
  await fill(store);
  const written = { rounds: 0, isOver: false };
  const reached = async (rounds: number): Promise<void> => {
    await new Promise(setImmediate);
    if (written.rounds < rounds) await reached(rounds);
  };
  // Each round writes an update, a file and a line of the log in this order: a backup may not have a later without the earlier.
  const writing = (async () => {
    for (; !written.isOver; written.rounds += 1) {
      const { rounds: last } = written;
      await store.updates.append('one', new Uint8Array(2000).fill(last % 256), 'ada', AT);
      await store.files.put({ profile: 'one', kind: 'evidence', name: `round-${last}` }, 0, '{}', 'ada', AT);
      await store.audit.add({ at: AT, actor: 'ada', organisation: 'us', action: 'profile.replace', subject: 'one', detail: { last } });
    }
  })();
  const rounds: number[] = [];
  for (let n = 0; n < 4; n += 1) {
    await reached((n + 1) * 20);
    const { rounds: before } = written;
    const file = join(folder, `moment-${n}.smm-backup`);
    const made = await backupStore(place.place, file, AT);
    assert.ok(made.ok, made.ok ? '' : made.message);
    const target = samplePlaceOnDisk();
    const restored = await restoreStore(target.place, file);
    assert.ok(restored.ok);
    const other = await opened(target.place);
    const updates = await other.updates.read('one');
    assert.ok(updates.ok);
    const [words, files, lines] = [updates.value.updates.length - 1, (await other.files.list('one')).length - 1, (await other.audit.verify()).entries - 2];
    assert.ok(words >= files && files >= lines && words <= lines + 1, `${words}, ${files}, ${lines}`);
    assert.ok(lines >= before, 'what was kept before it began is in it');
    assert.deepEqual((await other.audit.verify()).breaks, []);
    rounds.push(lines);
    await other.close();
    await target.remove();
  }
  written.isOver = true;
  await writing;
  assert.ok(written.rounds > rounds[0]!, 'people went on writing');
  await store.close();
  await place.remove();
});
