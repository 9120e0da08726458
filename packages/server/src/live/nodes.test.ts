import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { addSample, arrived, typeWord } from '../sample-child.ts';
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
