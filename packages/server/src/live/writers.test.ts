import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undoManager } from '@smm/core/live';
import { addSample, arrived, startChild, typeWord, wordsOf, wordsStored } from '../sample-child.ts';
import { openEditor, sampleFile } from '../sample-server.ts';
import { samplePlaceOnDisk } from '../store/sample-stores.ts';

test('V13 what each kind of writer was told is kept is there after the server is killed the moment it said so', async () => {
  const { place, remove } = samplePlaceOnDisk();
  let server = await startChild({ place });
  const { port } = server;
  const { id, cookie } = await addSample(server);
  const again = async (): Promise<void> => {
    await server.end('SIGKILL');
    server = await startChild({ place, port });
  };
  const ask = (method: string, path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}/api${path}`, { method, body, headers: { cookie, 'content-type': 'application/yaml', ...headers } });
  const read = async (path: string): Promise<string> => (await fetch(`${server.url}/api${path}`, { headers: { cookie } })).text();

  const ada = openEditor(server.url, id, { cookie });
  await ada.synced;
  const undo = undoManager(ada.document, { origins: ['ada'], pauseMs: 0 });
  ada.document.transact(() => typeWord(ada.document, 'taken-back'), 'ada');
  typeWord(ada.document, 'typed');
  await ada.saved();
  await again();
  await ada.saved();
  assert.ok((await read(`/profiles/${id}/file`)).includes('taken-back'));
  await new Promise<void>((done) => (ada.provider.isSynced ? done() : ada.provider.on('synced', () => done())));
  undo.undo();
  await ada.saved();
  await again();
  ada.leave();
  const words = await read(`/profiles/${id}/file`);
  assert.deepEqual([words.includes('taken-back'), words.includes('typed')], [false, true]);

  const titled = sampleFile().replace(/^( {2}title: ).*$/mu, '$1Sent by a program');
  assert.equal((await ask('PUT', `/profiles/${id}`, titled)).status, 200);
  await again();
  assert.match(await read(`/profiles/${id}/file`), /Sent by a program/u);

  const { id: added } = (await (await ask('POST', '/profiles', titled)).json()) as { id: string };
  await again();
  assert.match(await read(`/profiles/${added}/file`), /Sent by a program/u);
  assert.match(await read('/profiles?search=program'), new RegExp(added, 'u'));

  await server.end('SIGKILL');
  assert.ok(!(await wordsStored(place, id)).has('taken-back'));
  assert.ok(!wordsOf(ada.document).has('taken-back'));
  await remove();
});

test('V13 five tabs of one person come to the same words', async () => {
  const { place, remove } = samplePlaceOnDisk();
  const server = await startChild({ place });
  const { id, cookie } = await addSample(server);
  const tabs = Array.from({ length: 5 }, () => openEditor(server.url, id, { cookie }));
  await Promise.all(tabs.map(({ synced }) => synced));
  for (let n = 0; n < 20; n += 1) tabs.forEach(({ document }, tab) => typeWord(document, `tab${tab}-${n}`));
  await Promise.all(tabs.map(({ saved }) => saved()));
  const all = Array.from({ length: 100 }, (_, index) => `tab${index % 5}-${Math.floor(index / 5)}`);
  await Promise.all(tabs.flatMap(({ document }) => all.map((word) => arrived(document, word))));
  for (const { leave } of tabs) leave();
  assert.equal((await server.end('SIGTERM')).code, 0);
  const stored = await wordsStored(place, id);
  assert.deepEqual(
    all.filter((word) => !stored.has(word)),
    [],
  );
  await remove();
});
