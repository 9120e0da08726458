import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RunningServer } from '../../main.ts';
import { enter, sampleServer } from '../../sample-server.ts';
import { samplePlaceOnDisk } from '../../store/sample-stores.ts';

const place = samplePlaceOnDisk();
const SURVEY =
  'Name,How are the pumps locked?,Who decides?\nAda Low,With a padlock that everybody has the key of,Ada Low does\nBo Sand,They are not locked at all,Head office now and then\n';
let server: RunningServer;
let cookie: string;
let id: string;
before(async () => {
  server = await sampleServer(place);
  cookie = await enter(server);
  const profile = { schemaVersion: 1, id: 'sample', model: { id: 'iot-smm', edition: '1.2' } };
  const added = await ask('/api/profiles', { method: 'POST', body: JSON.stringify(profile), headers: { 'content-type': 'application/yaml' } });
  ({ id } = (await added.json()) as { id: string });
});
after(async () => {
  await server.stop();
  await place.remove();
});

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, { ...init, headers: { cookie, origin: server.url, ...init.headers } });
const read = (query: string, body: string): Promise<Response> =>
  ask(`/api/profiles/${id}/evidence/sources?${query}`, { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } });

type Read = {
  readonly source: { readonly id: string; readonly kind: string; readonly respondents: number };
  readonly passages: readonly { readonly text: string }[];
  readonly columns: readonly { readonly number: number; readonly role: string }[];
};

test('H20 a survey is read as a source with people hidden, and columns are used as one says', async () => {
  const answer = await read('name=pumps.csv&kind=survey', SURVEY);
  assert.equal(answer.status, 200);
  const text = await answer.text();
  const { source, passages, columns } = JSON.parse(text) as Read;
  assert.deepEqual([source.id, source.kind, source.respondents, columns.length], ['pumps', 'survey', 2, 3]);
  assert.ok(passages.some((passage) => passage.text.includes('padlock')));
  assert.ok(!text.includes('Ada Low') && !text.includes('Bo Sand'));
  const less = (await (await read('name=pumps.csv&kind=survey&roles=3:ignore', SURVEY)).json()) as Read;
  assert.equal(less.passages.length, passages.length / 2);
  const files = await ask(`/api/profiles/${id}/files`);
  assert.deepEqual(await files.json(), { files: [] });
});

test('H20 a file that is read again is the same source; one that says nothing is refused', async () => {
  const { source, passages } = (await (
    await read('name=visit.md&kind=document', 'The pump house is left open at night.\n\nKeys hang beside it.')
  ).json()) as Read;
  const evidence = { schemaVersion: 1, kind: 'evidence', profile: 'sample', sources: [source], passages };
  const kept = await ask(`/api/profiles/${id}/files/evidence/main`, {
    method: 'PUT',
    body: JSON.stringify(evidence),
    headers: { 'content-type': 'application/json', 'if-match': '"0"' },
  });
  assert.equal(kept.status, 200);
  const again = (await (await read('name=visit.md&kind=document', 'The pump house is left open at night.')).json()) as Read;
  assert.equal(again.source.id, source.id);
  const other = (await (await read('name=visit.md&kind=meeting', 'The pump house is left open at night.')).json()) as Read;
  assert.equal(other.source.id, 'visit-2');
  const empty = await read('name=empty.md&kind=document', '# Yes');
  assert.equal(empty.status, 422);
  assert.equal(((await empty.json()) as { code: string }).code, 'no-passages');
});
