import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { addSample, arrived, startChild, typeWord, wordsStored, wordsOf } from '../sample-child.ts';
import { enter, openEditor, sampleServer } from '../sample-server.ts';
import { hasPostgres, samplePlaceInPostgres } from '../store/sample-stores.ts';
import { foldUpdates } from './fold-updates.ts';

const REDIS = process.env['SMM_TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';

/** Whether Redis answers. Where tests must run on it (`CI` is set) its absence is an error; elsewhere it is said. */
async function hasRedis(): Promise<boolean> {
  const { hostname, port } = new URL(REDIS);
  const answers = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 6379) }, () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.end());
  });
  if (!answers && process.env['CI'] !== undefined) throw new Error(`Redis does not answer on ${hostname}:${port}. Start it before the tests.`);
  if (!answers) console.error(`LEFT OUT: tests of several servers. Redis does not answer on ${hostname}:${port}.`);
  return answers;
}

const postgres = await hasPostgres();
if (postgres && (await hasRedis())) {
  test('V6 editors over two servers see each other’s words; one server ends, and nothing that was saved is lost', async () => {
    const place = samplePlaceInPostgres();
    const first = await sampleServer(place, { redisUrl: REDIS });
    const second = await sampleServer(place, { redisUrl: REDIS });
    const { id, cookie } = await addSample({ url: first.url, link: first.link ?? '' });
    const [ada, bob] = [openEditor(first.url, id, { cookie }), openEditor(second.url, id, { cookie })];
    await Promise.all([ada.synced, bob.synced]);
    typeWord(ada.document, 'ada-over-nodes');
    typeWord(bob.document, 'bob-over-nodes');
    await Promise.all([ada.saved(), bob.saved(), arrived(ada.document, 'bob-over-nodes'), arrived(bob.document, 'ada-over-nodes')]);
    ada.leave();
    await first.stop();
    const file = await (await fetch(`${second.url}/api/profiles/${id}/file`, { headers: { cookie } })).text();
    assert.match(file, /ada-over-nodes/u);
    assert.match(file, /bob-over-nodes/u);
    bob.leave();
    await second.stop();
    await place.remove();
    assert.deepEqual(
      [first, second].flatMap(({ logged }) => logged),
      [],
    );
  });

  test('V12 one of two servers is killed while people type at both: nothing that was saved is lost, and all come together', async () => {
    const place = samplePlaceInPostgres();
    const [first, second] = await Promise.all([0, 1].map(() => startChild({ place: place.place, redisUrl: REDIS })));
    const { id, cookie } = await addSample(first!);
    const people = [first!, first!, second!, second!].map(({ url }) => openEditor(url, id, { cookie }));
    await Promise.all(people.map(({ synced }) => synced));
    const acknowledged: string[] = [];
    const write = async (who: number, words: number): Promise<void> => {
      for (let n = 0; n < words; n += 1) {
        typeWord(people[who]!.document, `p${who}-${n}`);
        const isOver = await Promise.race([people[who]!.saved().then(() => false), first!.ended.then(() => who < 2)]);
        if (isOver) return;
        acknowledged.push(`p${who}-${n}`);
      }
    };
    const writing = people.map((_, who) => write(who, who < 2 ? 10_000 : 40));
    await Promise.all([writing[2], writing[3]]);
    await first!.end('SIGKILL');
    await Promise.all(writing);
    // They come back to the other server with what they typed, as behind one address.
    for (const { leave } of people.slice(0, 2)) leave();
    const back = people.slice(0, 2).map(({ document }) => openEditor(second!.url, id, { cookie }, document));
    await Promise.all(back.map(({ synced }) => synced));
    typeWord(back[0]!.document, 'the-last');
    await Promise.all([...back.map(({ saved }) => saved()), ...[...people.slice(2), ...back].map(({ document }) => arrived(document, 'the-last'))]);
    const stored = await wordsStored(place.place, id);
    assert.ok(acknowledged.filter((word) => word.startsWith('p0')).length > 0);
    assert.deepEqual(
      acknowledged.filter((word) => !stored.has(word)),
      [],
    );
    for (const { document } of [...people.slice(2), ...back])
      assert.deepEqual(
        acknowledged.filter((word) => !wordsOf(document).has(word)),
        [],
      );
    for (const { leave } of [...people.slice(2), ...back]) leave();
    await second!.end('SIGTERM');
    await place.remove();
  });
}

if (postgres)
  test('V12 what another server kept but told nobody arrives in what is open here, folded or not, and counts for the version', async () => {
    const place = samplePlaceInPostgres();
    // Without Redis neither can tell the other anything.
    const [first, second] = [await sampleServer(place), await sampleServer(place)];
    const { id, cookie } = await addSample({ url: first.url, link: first.link ?? '' });
    const other = await enter(second);
    const [ada, bob] = [openEditor(first.url, id, { cookie }), openEditor(second.url, id, { cookie: other })];
    await Promise.all([ada.synced, bob.synced]);
    typeWord(ada.document, 'told-nobody');
    await ada.saved();
    await arrived(bob.document, 'told-nobody');
    typeWord(ada.document, 'folded-away');
    await ada.saved();
    assert.equal(await foldUpdates(first.services.store, id, { now: () => new Date().toISOString(), log: () => {} }, 1), true);
    await arrived(bob.document, 'folded-away');
    typeWord(ada.document, 'before-the-change');
    await ada.saved();
    const read = await fetch(`${second.url}/api/profiles/${id}/file`, { headers: { cookie: other } });
    assert.match(await read.text(), /before-the-change/u);
    assert.equal(read.headers.get('etag'), (await fetch(`${first.url}/api/profiles/${id}/file`, { headers: { cookie } })).headers.get('etag'));
    ada.leave();
    bob.leave();
    await first.stop();
    await second.stop();
    await place.remove();
  });
