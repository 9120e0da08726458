import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readProfileFile } from '@smm/formats/yaml';
import type { RunningServer } from '../../main.ts';
import { enter, sampleFile, sampleServer } from '../../sample-server.ts';
import { samplePlaceOnDisk } from '../../store/sample-stores.ts';

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

const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${server.url}${path}`, { ...init, headers: { cookie, ...init.headers } });
const add = async (): Promise<{ id: string; version: number }> => {
  const answer = await ask('/api/profiles', { method: 'POST', body: sampleFile(), headers: { 'content-type': 'application/yaml' } });
  assert.equal(answer.status, 201);
  return (await answer.json()) as { id: string; version: number };
};

test('H1 a profile file that is added comes back as the same profile', async () => {
  const { id, version } = await add();
  const answer = await ask(`/api/profiles/${id}/file`);
  assert.equal(answer.headers.get('etag'), `"${version}"`);
  const [sent, back] = [readProfileFile(Buffer.from(sampleFile())), readProfileFile(Buffer.from(await answer.arrayBuffer()))];
  assert.ok(sent.ok && back.ok);
  assert.deepEqual(back.profile, sent.profile);
});

test('H1 a profile is listed with what its card shows, and found by its words', async () => {
  const { id } = await add();
  const { profiles } = (await (await ask('/api/profiles?search=chlorine telemetry')).json()) as {
    profiles: { id: string; statements: number; title: string }[];
  };
  const found = profiles.find((profile) => profile.id === id);
  assert.equal(found?.statements, 292);
  assert.match(found?.title ?? '', /Water/u);
  const none = (await (await ask('/api/profiles?search=xylophone')).json()) as { profiles: unknown[]; total: number };
  assert.deepEqual(none, { profiles: [], total: 0 });
});

test('H2 a change made from an older version is refused, and nothing is lost', async () => {
  const { id, version } = await add();
  const title = (text: string): string => sampleFile().replace(/^( {2}title: ).*$/mu, `$1${text}`);
  const put = (text: string, from: number): Promise<Response> =>
    ask(`/api/profiles/${id}`, { method: 'PUT', body: title(text), headers: { 'content-type': 'application/yaml', 'if-match': `"${from}"` } });
  const first = await put('Changed once', version);
  assert.equal(first.status, 200);
  const second = await put('Changed from the old', version);
  assert.equal(second.status, 412);
  assert.equal(((await second.json()) as { code: string }).code, 'version-changed');
  const profile = (await (await ask(`/api/profiles/${id}`)).json()) as { metadata: { title: string } };
  assert.equal(profile.metadata.title, 'Changed once');
});

test('H3 what is no profile is refused with each place; fields that are not known are not lost in silence', async () => {
  const post = async (body: string): Promise<[number, { code: string; problems: { address: string }[] }]> => {
    const answer = await ask('/api/profiles', { method: 'POST', body, headers: { 'content-type': 'application/yaml' } });
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    return [answer.status, (await answer.json()) as never];
  };
  const [status, body] = await post('schema: 7\nmetadata: [');
  assert.deepEqual([status, body.code], [422, 'not-a-profile']);
  const [, unknown] = await post(`${sampleFile()}\ncolour: blue\n`);
  assert.equal(unknown.code, 'unknown-fields');
  assert.deepEqual(
    unknown.problems.map(({ address }) => address),
    ['colour'],
  );
});

test('H4 a profile that is put away is out of the list, cannot be changed, and comes back whole', async () => {
  const { id } = await add();
  const archive = (archived: boolean): Promise<Response> =>
    ask(`/api/profiles/${id}/archived`, { method: 'PUT', body: JSON.stringify({ archived }), headers: { 'content-type': 'application/json' } });
  assert.equal((await archive(true)).status, 204);
  const listed = async (): Promise<boolean> =>
    ((await (await ask('/api/profiles?limit=200')).json()) as { profiles: { id: string }[] }).profiles.some((profile) => profile.id === id);
  assert.equal(await listed(), false);
  const put = await ask(`/api/profiles/${id}`, { method: 'PUT', body: sampleFile(), headers: { 'content-type': 'application/yaml' } });
  assert.equal(put.status, 409);
  assert.equal((await archive(false)).status, 204);
  assert.equal(await listed(), true);
});

test('H5 nobody gets anything, and every answer carries the headers that protect pages', async () => {
  const answer = await fetch(`${server.url}/api/profiles`);
  assert.equal(answer.status, 401);
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/u);
  assert.doesNotMatch(answer.headers.get('content-security-policy') ?? '', /unsafe-inline/u);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
});

test('H6 a link lets one browser in, once; another name for this address is no way in', async () => {
  const used = await fetch(server.link ?? '', { redirect: 'manual' });
  assert.equal(used.status, 403);
  const { request } = await import('node:http');
  const status = await new Promise((done) => {
    request(`${server.url}/health`, { headers: { host: 'evil.example' } }, (answer) => done(answer.statusCode)).end();
  });
  assert.equal(status, 421);
});

test('H7 health says the truth', async () => {
  const answer = await fetch(`${server.url}/health`);
  assert.deepEqual([answer.status, await answer.json()], [200, { status: 'ok' }]);
});
