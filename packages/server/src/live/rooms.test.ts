import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as Y from 'yjs';
import { cellRoot } from '@smm/core/live';
import type { RunningServer } from '../main.ts';
import { enter, openEditor, sampleFile, sampleServer } from '../sample-server.ts';
import { samplePlaceOnDisk } from '../store/sample-stores.ts';

const place = samplePlaceOnDisk();
let server: RunningServer;
let cookie: string;
before(async () => {
  server = await sampleServer(place);
  cookie = await enter(server);
});
after(async () => {
  await server.stop();
  await place.remove();
});

const add = async (): Promise<string> => {
  const answer = await fetch(`${server.url}/api/profiles`, { method: 'POST', body: sampleFile(), headers: { cookie, 'content-type': 'application/yaml' } });
  return ((await answer.json()) as { id: string }).id;
};
const file = async (id: string): Promise<string> => (await fetch(`${server.url}/api/profiles/${id}/file`, { headers: { cookie } })).text();
/** Types a word at the end of the first statement of a cell. */
const type = (document: Y.Doc, word: string): void => {
  const fragment = document.getXmlFragment(cellRoot({ table: 'threat-modeling', level: 1, row: 'considerations' }));
  const statement = fragment.get(0) as Y.XmlElement;
  const text = statement.get(0) as Y.XmlText;
  text.insert(text.length, ` ${word}`);
};

test('V1 what two people type in one statement is all there, for each of them and in the file', async () => {
  const id = await add();
  const [ada, bob] = [openEditor(server.url, id, { cookie }), openEditor(server.url, id, { cookie })];
  await Promise.all([ada.synced, bob.synced]);
  type(ada.document, 'ada-word');
  type(bob.document, 'bob-word');
  await Promise.all([ada.saved(), bob.saved()]);
  const text = await file(id);
  assert.match(text, /ada-word/u);
  assert.match(text, /bob-word/u);
  ada.leave();
  bob.leave();
});

test('V2 saved means that the store has it: read by another connection before anything else happens', async () => {
  const id = await add();
  const ada = openEditor(server.url, id, { cookie });
  await ada.synced;
  const before = await server.services.store.updates.read(id);
  type(ada.document, 'kept-word');
  await ada.saved();
  const stored = await server.services.store.updates.read(id);
  assert.ok(before.ok && stored.ok);
  assert.equal(stored.value.updates.length, before.value.updates.length + 1);
  const fresh = new Y.Doc();
  for (const { bytes } of stored.value.updates) Y.applyUpdate(fresh, bytes);
  assert.match(JSON.stringify(fresh.getXmlFragment(cellRoot({ table: 'threat-modeling', level: 1, row: 'considerations' })).toString()), /kept-word/u);
  ada.leave();
});

test('V3 a change from the API reaches those who have the document open, and is kept first', async () => {
  const id = await add();
  const ada = openEditor(server.url, id, { cookie });
  await ada.synced;
  const arrived = new Promise<void>((done) => ada.document.once('update', () => done()));
  const wanted = sampleFile().replace(/^( {2}title: ).*$/mu, '$1Sent by a program');
  const put = await fetch(`${server.url}/api/profiles/${id}`, { method: 'PUT', body: wanted, headers: { cookie, 'content-type': 'application/yaml' } });
  assert.equal(put.status, 200);
  await arrived;
  assert.match(await file(id), /Sent by a program/u);
  ada.leave();
});

test('V4 a document that is not there, or not for one, is refused and never made', async () => {
  const ada = openEditor(server.url, 'no-such-document', { cookie });
  await assert.rejects(ada.synced);
  ada.leave();
  const id = await add();
  const nobody = openEditor(server.url, id, {});
  await assert.rejects(nobody.synced);
  nobody.leave();
  assert.equal((await server.services.store.updates.read('no-such-document')).ok, false);
});
