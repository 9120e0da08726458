import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import * as Y from 'yjs';
import { addSample, typeWord, wordsOf } from '../sample-child.ts';
import { openEditor, sampleFile, sampleServer } from '../sample-server.ts';
import { samplePlaceOnDisk } from '../store/sample-stores.ts';

const place = samplePlaceOnDisk();
let server: Awaited<ReturnType<typeof sampleServer>>;
let id: string;
let cookie: string;
before(async () => {
  server = await sampleServer(place);
  ({ id, cookie } = await addSample({ url: server.url, link: server.link ?? '' }));
});
after(async () => {
  await server.stop();
  await place.remove();
});

const db = () => server.services.store.database.db;
const health = async (): Promise<string> => ((await (await fetch(`${server.url}/health`)).json()) as { status: string }).status;
const post = (): Promise<Response> =>
  fetch(`${server.url}/api/profiles`, { method: 'POST', body: sampleFile(), headers: { cookie, 'content-type': 'application/yaml' } });
/** Lets the database grow no further, as a full disk would. */
const fill = async (): Promise<void> => {
  const pages = (await sql<{ page_count: number }>`pragma page_count`.execute(db())).rows[0]!.page_count;
  await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db());
};
const empty = () => sql`pragma max_page_count = 1000000`.execute(db());

test('V9 with a full disk nothing is acknowledged, the page is told, health says so, and all goes on by itself', async () => {
  const ada = openEditor(server.url, id, { cookie });
  await ada.synced;
  const disconnected = new Promise<{ code?: number }>((done) =>
    ada.provider.configuration.websocketProvider.on('disconnect', ({ event }: { event: { code?: number } }) => done(event)),
  );
  await fill();
  const word = `ada-${'x'.repeat(20_000)}`;
  typeWord(ada.document, word);
  const saved = ada.saved();
  assert.equal((await disconnected).code, 1013, 'the connection ends, so that a page can say so');
  assert.equal(ada.provider.hasUnsyncedChanges, true);
  assert.equal(await health(), 'store-failing');
  const refused = await post();
  assert.equal(refused.status, 503);
  assert.equal(((await refused.json()) as { code: string }).code, 'store-failing');
  await empty();
  await saved;
  assert.equal(await health(), 'ok');
  const bob = openEditor(server.url, id, { cookie });
  await bob.synced;
  assert.ok(wordsOf(bob.document).has(word));
  assert.equal((await post()).status, 201);
  ada.leave();
  bob.leave();
});

test('V9 whichever write fails, what was acknowledged is there and what was not can be sent again', async () => {
  const { store } = server.services;
  await sql`create temp table nth (left_over integer)`.execute(db());
  await sql`create temp trigger failing before insert on main.document_update when (select left_over from nth) <= 0
    begin select raise(abort, 'disk I/O error'); end`.execute(db());
  await sql`create temp trigger counting after insert on main.document_update begin update nth set left_over = left_over - 1; end`.execute(db());
  const acknowledged: number[] = [];
  for (let n = 0; n < 30; n += 1) {
    await sql`delete from nth`.execute(db());
    await sql`insert into nth values (${n % 6})`.execute(db());
    const tried = await Promise.allSettled(
      Array.from({ length: 4 }, (_, i) => store.updates.append('nth', new Uint8Array([n, i]), 'ada', '2026-01-05T10:00:00.000Z')),
    );
    acknowledged.push(...tried.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])));
    assert.equal(new Set(tried.map(({ status }) => status)).size, 1, 'what is written together is kept together or not at all');
  }
  await sql`drop trigger failing`.execute(db());
  await sql`drop trigger counting`.execute(db());
  const stored = await store.updates.read('nth');
  assert.ok(stored.ok);
  assert.deepEqual(
    stored.value.updates.map(({ seq }) => seq),
    acknowledged,
  );
  assert.equal(acknowledged.length, 4 * 10);
  await store.updates.append('nth', new Uint8Array([1]), 'ada', '2026-01-05T10:00:00.000Z');
});

test('V10 a document whose bytes are not what was written is refused to everyone, and never overwritten', async () => {
  const { id: other } = (await (await post()).json()) as { id: string };
  const before = await sql<{ bytes: Uint8Array }>`select bytes from document_update where document = ${other}`.execute(db());
  const whole = Buffer.from(before.rows[0]!.bytes);
  for (const wrong of [whole.subarray(0, 100), Buffer.alloc(0), Buffer.concat([whole.subarray(0, -1), Buffer.from([whole.at(-1)! ^ 1])])]) {
    await sql`update document_update set bytes = ${wrong} where document = ${other}`.execute(db());
    const ada = openEditor(server.url, other, { cookie }, new Y.Doc());
    await assert.rejects(ada.synced, /document-damaged/u);
    ada.document.getText('anything').insert(0, 'typed into what is not there');
    ada.leave();
    for (const path of ['', '/file']) assert.equal((await fetch(`${server.url}/api/profiles/${other}${path}`, { headers: { cookie } })).status, 503);
    const kept = await sql<{ bytes: Uint8Array }>`select bytes from document_update where document = ${other}`.execute(db());
    assert.deepEqual(
      kept.rows.map(({ bytes }) => Buffer.from(bytes).toString('hex')),
      [wrong.toString('hex')],
    );
  }
  await sql`update document_update set bytes = ${whole} where document = ${other}`.execute(db());
  const ada = openEditor(server.url, other, { cookie });
  await ada.synced;
  ada.leave();
});

test('V11 whoever opens a document while the store cannot be read comes in by themselves once it can', async () => {
  await sql`alter table document_update rename to away`.execute(db());
  const ada = openEditor(server.url, id, { cookie });
  await new Promise((done) => ada.provider.configuration.websocketProvider.on('disconnect', done));
  await sql`alter table away rename to document_update`.execute(db());
  await ada.synced;
  ada.leave();
});
