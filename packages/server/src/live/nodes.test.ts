import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import type * as Y from 'yjs';
import { cellRoot } from '@smm/core/live';
import { enter, openEditor, sampleFile, sampleServer } from '../sample-server.ts';
import { hasPostgres, samplePlaceInPostgres } from '../store/sample-stores.ts';

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

const type = (document: Y.Doc, word: string): void => {
  const statement = document.getXmlFragment(cellRoot({ table: 'threat-modeling', level: 1, row: 'considerations' })).get(0) as Y.XmlElement;
  const text = statement.get(0) as Y.XmlText;
  text.insert(text.length, ` ${word}`);
};
const arrived = (document: Y.Doc, word: string): Promise<void> =>
  new Promise((done) => {
    const look = (): void => {
      const { length } = document.getXmlFragment(cellRoot({ table: 'threat-modeling', level: 1, row: 'considerations' }));
      if (
        length === 0 ||
        !document
          .getXmlFragment(cellRoot({ table: 'threat-modeling', level: 1, row: 'considerations' }))
          .toString()
          .includes(word)
      )
        return;
      document.off('update', look);
      done();
    };
    document.on('update', look);
    look();
  });

if ((await hasPostgres()) && (await hasRedis())) {
  test('V6 editors over two servers see each other’s words; one server ends, and nothing that was saved is lost', async () => {
    const place = samplePlaceInPostgres();
    const first = await sampleServer(place, { redisUrl: REDIS });
    const second = await sampleServer(place, { redisUrl: REDIS });
    const cookie = await enter(first);
    const added = await fetch(`${first.url}/api/profiles`, { method: 'POST', body: sampleFile(), headers: { cookie, 'content-type': 'application/yaml' } });
    const { id } = (await added.json()) as { id: string };
    const [ada, bob] = [openEditor(first.url, id, { cookie }), openEditor(second.url, id, { cookie })];
    await Promise.all([ada.synced, bob.synced]);
    type(ada.document, 'ada-over-nodes');
    type(bob.document, 'bob-over-nodes');
    await Promise.all([ada.saved(), bob.saved(), arrived(ada.document, 'bob-over-nodes'), arrived(bob.document, 'ada-over-nodes')]);
    ada.leave();
    await first.stop();
    const file = await (await fetch(`${second.url}/api/profiles/${id}/file`, { headers: { cookie } })).text();
    assert.match(file, /ada-over-nodes/u);
    assert.match(file, /bob-over-nodes/u);
    bob.leave();
    await second.stop();
    await place.remove();
  });
}
