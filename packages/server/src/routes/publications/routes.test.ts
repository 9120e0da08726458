import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { RunningServer } from '../../main.ts';
import { enter, sampleFile, sampleServer } from '../../sample-server.ts';
import { samplePlaceOnDisk } from '../../store/sample-stores.ts';

const place = samplePlaceOnDisk();
let server: RunningServer;
let cookie: string;
let id: string;
before(async () => {
  server = await sampleServer(place);
  cookie = await enter(server);
  const added = await ask('/api/profiles', {
    method: 'POST',
    body: sampleFile().replace(/^( +)notes: .*$/mu, '$1notes: canary-of-the-group'),
    headers: { 'content-type': 'application/yaml' },
  });
  ({ id } = (await added.json()) as { id: string });
});
after(async () => {
  await server.stop();
  await place.remove();
});

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, { ...init, headers: { cookie, origin: server.url, ...init.headers } });
const sendJson = (path: string, method: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  ask(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

test('H8 a publication is made, and remembered by its hash; a preview is not remembered', async () => {
  const made = await sendJson(`/api/profiles/${id}/publications/md`, 'POST', {});
  assert.equal(made.status, 200);
  const bytes = Buffer.from(await made.arrayBuffer());
  assert.match(bytes.toString('utf8'), /^# /mu);
  await (await sendJson(`/api/profiles/${id}/publications/md?preview=true`, 'POST', {})).arrayBuffer();
  const { publications } = (await (await ask(`/api/profiles/${id}/publications`)).json()) as { publications: { sha256: string; bytes: number }[] };
  assert.deepEqual(
    publications.map(({ sha256, bytes: length }) => [sha256, length]),
    [[createHash('sha256').update(bytes).digest('hex'), bytes.length]],
  );
});

test('H9 a document that is sent comes back as a profile with a report, and is not kept', async () => {
  const made = await sendJson(`/api/profiles/${id}/publications/docx?preview=true`, 'POST', {});
  const answer = await ask('/api/imports?name=copy.docx', {
    method: 'POST',
    body: await made.arrayBuffer(),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { profile } = (await answer.json()) as { profile: { metadata: { title: string } } };
  assert.match(profile.metadata.title, /Water/u);
  assert.equal(((await (await ask('/api/profiles')).json()) as { total: number }).total, 1);
  const refused = await ask('/api/imports?name=copy.docx', { method: 'POST', body: 'PK no document', headers: { 'content-type': 'application/octet-stream' } });
  assert.equal(refused.status, 422);
  assert.match(((await refused.json()) as { detail: string }).detail, /copy\.docx/u);
});

test('H10 a file of a profile is kept with its versions, and only when it is what its kind says', async () => {
  const path = `/api/profiles/${id}/files/evidence/main`;
  const wrong = await sendJson(path, 'PUT', { colour: 'blue' }, { 'if-match': '"0"' });
  assert.equal(wrong.status, 422);
  const evidence = { schemaVersion: 1, kind: 'evidence', profile: 'water-distribution-telemetry' };
  const first = await sendJson(path, 'PUT', evidence, { 'if-match': '"0"' });
  assert.equal(first.status, 200, await first.clone().text());
  assert.equal((await sendJson(path, 'PUT', evidence, { 'if-match': '"0"' })).status, 412);
  const read = await ask(path);
  assert.equal(read.headers.get('etag'), '"1"');
  assert.deepEqual(await read.json(), evidence);
});

test('H11 the description of the API names every route, in OpenAPI 3.1', async () => {
  const { openapi, paths } = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as { openapi: string; paths: Record<string, unknown> };
  assert.equal(openapi, '3.1.0');
  for (const path of ['/api/profiles', '/api/profiles/{profile}/publications/{format}', '/api/imports', '/health']) assert.ok(path in paths, path);
  const page = await fetch(`${server.url}/api/docs`);
  assert.match(await page.text(), /<code>\/api\/imports<\/code>/u);
});
