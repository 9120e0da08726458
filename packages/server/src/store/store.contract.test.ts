import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { hasPostgres, opened, samplePlaceInPostgres, samplePlaceOnDisk, type SamplePlace } from './sample-stores.ts';
import type { Store } from './store.ts';

const AT = '2026-01-05T10:00:00.000Z';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (value: Uint8Array): string => new TextDecoder().decode(value);

const PLACES: readonly (readonly [string, () => SamplePlace])[] = [
  ['SQLite', samplePlaceOnDisk],
  ...((await hasPostgres()) ? [['PostgreSQL', samplePlaceInPostgres] as const] : []),
];

for (const [name, make] of PLACES) {
  describe(`the store on ${name}`, () => {
    const { place, remove } = make();
    let store: Store;
    before(async () => {
      store = await opened(place);
    });
    after(async () => {
      await store.close();
      await remove();
    });

    test('S1 updates come back in their order, also after the store was closed', async () => {
      const seqs = await Promise.all(['one', 'two', 'three'].map((word) => store.updates.append('s1', bytes(word), 'ada', AT)));
      assert.deepEqual(
        seqs.toSorted((a, b) => a - b),
        seqs,
      );
      await store.close();
      store = await opened(place);
      const read = await store.updates.read('s1');
      assert.ok(read.ok);
      assert.deepEqual(
        read.value.updates.map((update) => text(update.bytes)),
        ['one', 'two', 'three'],
      );
      assert.equal(read.value.seq, seqs[2]);
    });

    test('S1 a document that was never kept is unknown, and not an empty one', async () => {
      const read = await store.updates.read('never');
      assert.equal(!read.ok && read.code, 'document-unknown');
    });

    test('S2 a folded state takes the place of the updates that it holds, and of no others', async () => {
      const first = await store.updates.append('s2', bytes('a'), 'ada', AT);
      const second = await store.updates.append('s2', bytes('b'), 'ada', AT);
      assert.equal(await store.updates.fold('s2', bytes('A'), { base: 0, updates: [first] }, AT), true);
      const read = await store.updates.read('s2');
      assert.ok(read.ok && read.value.snapshot !== undefined);
      assert.deepEqual([read.value.snapshot.seq, text(read.value.snapshot.bytes)], [first, 'A']);
      assert.deepEqual(
        read.value.updates.map((update) => text(update.bytes)),
        ['b'],
      );
      assert.equal(await store.updates.fold('s2', bytes('B'), { base: 0, updates: [second] }, AT), false, 'made without the state that is there');
      assert.equal(await store.updates.fold('s2', bytes('AB'), { base: first, updates: [second] }, AT), true);
      const again = await store.updates.read('s2');
      assert.ok(again.ok && again.value.snapshot !== undefined);
      assert.deepEqual([text(again.value.snapshot.bytes), again.value.updates], ['AB', []]);
    });

    test('S3 changed bytes are noticed, and the update is named', async () => {
      const seq = await store.updates.append('s3', bytes('sound'), 'ada', AT);
      await sql`update document_update set bytes = ${Buffer.from('Sound')} where seq = ${seq}`.execute(store.database.db);
      const read = await store.updates.read('s3');
      assert.equal(!read.ok && read.code, 'document-damaged');
      assert.match(read.ok ? '' : read.message, new RegExp(`update ${seq} `, 'u'));
    });

    test('S4 a commit that fails acknowledges nothing', async () => {
      await sql`alter table document_update rename to away`.execute(store.database.db);
      const appended = store.updates.append('s4', bytes('lost'), 'ada', AT);
      await assert.rejects(appended);
      await sql`alter table away rename to document_update`.execute(store.database.db);
      assert.ok(Number.isInteger(await store.updates.append('s4', bytes('kept'), 'ada', AT)));
      const read = await store.updates.read('s4');
      assert.deepEqual(read.ok && read.value.updates.map((update) => text(update.bytes)), ['kept']);
    });

    test('S5 profiles are listed by their last change, page by page, for the organisations asked for', async () => {
      for (const [id, organisation, at] of [
        ['p1', 'us', '2026-01-01'],
        ['p2', 'us', '2026-01-03'],
        ['p3', 'us', '2026-01-02'],
        ['p4', 'them', '2026-01-04'],
      ] as const) {
        await store.profiles.add({ id, organisation, title: id, card: '{}', words: `profile ${id} 100% safe`, by: 'ada', at });
      }
      const ids = async (query: Parameters<Store['profiles']['list']>[0]): Promise<string[]> => (await store.profiles.list(query)).map(({ id }) => id);
      assert.deepEqual(await ids({ organisations: ['us'], limit: 2 }), ['p2', 'p3']);
      assert.deepEqual(await ids({ organisations: ['us'], limit: 2, after: { changed_at: '2026-01-02', id: 'p3' } }), ['p1']);
      assert.deepEqual(await ids({ organisations: [], limit: 9 }), []);
      assert.deepEqual(await ids({ organisations: ['us', 'them'], search: 'P4 profile', limit: 9 }), ['p4']);
      assert.deepEqual(await ids({ organisations: ['us'], search: '100%', limit: 9 }), ['p2', 'p3', 'p1']);
      assert.deepEqual(await ids({ organisations: ['us'], search: '%afe_', limit: 9 }), [], 'signs of patterns are words like others');
      await store.profiles.archive('p3', AT);
      assert.deepEqual(await ids({ organisations: ['us'], limit: 9 }), ['p2', 'p1']);
      assert.equal(await store.profiles.count({ organisations: ['us'] }), 2);
      assert.deepEqual(await ids({ organisations: ['us'], archived: true, limit: 9 }), ['p3']);
    });

    test('S6 a list learns of a change once, and never goes back', async () => {
      await store.profiles.add({ id: 'p6', organisation: 'six', title: 'old', card: '{}', words: '', by: 'ada', at: AT });
      const seq = await store.updates.append('p6', bytes('x'), 'bob', AT);
      assert.ok((await store.profiles.behind()).includes('p6'));
      await store.profiles.project('p6', { title: 'new', card: '{}', words: '', projected: seq, by: 'bob', at: AT });
      await store.profiles.project('p6', { title: 'late', card: '{}', words: '', projected: seq - 1, by: 'ada', at: AT });
      assert.equal((await store.profiles.get('p6'))?.title, 'new');
      assert.ok(!(await store.profiles.behind()).includes('p6'));
    });

    test('S7 a file is only replaced by someone who has read its latest version', async () => {
      const key = { profile: 'p7', kind: 'evidence', name: 'main' };
      assert.deepEqual(await store.files.put(key, 0, 'one', 'ada', AT), { ok: true, value: 1 });
      const second = await store.files.put(key, 0, 'other', 'bob', AT);
      assert.equal(!second.ok && second.code, 'file-changed');
      assert.deepEqual(await store.files.put(key, 1, 'two', 'bob', AT), { ok: true, value: 2 });
      assert.equal((await store.files.get(key))?.content, 'two');
      assert.equal((await store.files.list('p7')).length, 1);
      assert.equal(await store.files.remove(key), true);
      assert.equal(await store.files.remove(key), false);
    });

    test('S8 the audit log shows every line that was altered, removed or moved', async () => {
      const event = { at: AT, actor: 'ada', organisation: 'us', action: 'profile.create', subject: 'p1', detail: { n: 1 } };
      await Promise.all(Array.from({ length: 6 }, (_, n) => store.audit.add({ ...event, detail: { n } })));
      const whole = await store.audit.verify();
      assert.deepEqual([whole.entries, whole.breaks], [6, []]);
      const lines = await store.audit.list({ organisations: ['us'], limit: 9 });
      const [, second, , fourth] = lines.toReversed();
      assert.ok(second !== undefined && fourth !== undefined);
      await sql`update audit_entry set actor = 'eve' where seq = ${second.seq}`.execute(store.database.db);
      await sql`delete from audit_entry where seq = ${fourth.seq}`.execute(store.database.db);
      const { breaks } = await store.audit.verify();
      assert.deepEqual(
        breaks.map(({ reason, seq }) => [reason, seq]),
        [
          ['altered', second.seq],
          ['missing-before', fourth.seq + 1],
        ],
      );
    });

    test('S9 opening again takes no step twice; a store of a newer version is left alone', async () => {
      await sql`insert into migration (name) values ('9999-future')`.execute(store.database.db);
      await store.close();
      const { openStore } = await import('./store.ts');
      const refusal = await openStore(place);
      assert.equal(!refusal.ok && refusal.code, 'store-newer');
      const { openSqlite } = await import('./sqlite.ts');
      const { openPostgres } = await import('./postgres.ts');
      const raw = 'folder' in place ? openSqlite(place.folder) : await openPostgres(place.url, place.schema);
      assert.ok(raw.ok);
      await sql`delete from migration where name = '9999-future'`.execute(raw.value.db);
      await raw.value.close();
      store = await opened(place);
    });
  });
}

test('S10 a second process is refused the embedded store, and told who holds it', async () => {
  const { place, remove } = samplePlaceOnDisk();
  const store = await opened(place);
  const { openStore } = await import('./store.ts');
  const second = await openStore(place);
  assert.equal(!second.ok && second.code, 'store-held');
  assert.match(second.ok ? '' : second.message, new RegExp(`process ${process.pid} on `, 'u'));
  await store.close();
  const third = await opened(place);
  await third.close();
  await remove();
});
