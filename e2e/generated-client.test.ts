import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readProfileFile } from '@smm/formats/yaml';
import { sampleServe, type SampleServe } from '../packages/cli/src/sample-serve.ts';
import { sampleFile } from '../packages/server/src/sample-server.ts';
import { generatedClient, type Answered, type Description, type GeneratedClient } from './generated-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'smm-client-'));
let server: SampleServe;
let description: Description;
let headers: Record<string, string>;
let api: GeneratedClient;
before(async () => {
  server = await sampleServe(['--data', join(folder, 'data'), '--port', '0']);
  description = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Description;
  const entered = await fetch(server.link ?? '', { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { data } = await call(generatedClient(description, server.url, { cookie }), 'createToken', {
    body: { type: 'application/json', content: { name: 'generated', scopes: ['profiles:read', 'profiles:write'] } },
  });
  headers = { authorization: `Bearer ${(data as { token: string }).token}` };
  api = generatedClient(description, server.url, headers);
});
after(async () => {
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const call = (client: GeneratedClient, operation: string, asked?: Parameters<GeneratedClient[string]>[0]): Promise<Answered> => {
  assert.ok(client[operation], `the description names no ${operation}`);
  return client[operation](asked);
};
const yaml = (content: string) => ({ type: 'application/yaml', content });
const problemOf = ({ status, headers, data }: Answered) => {
  const { code, type, status: said } = data as { code: string; type: string; status: number };
  assert.equal(headers.get('content-type'), 'application/problem+json');
  assert.deepEqual([said, type], [status, `urn:smm:problem:${code}`]);
  return `${status} ${code}`;
};

test('a client made of the description alone lists, adds, reads, changes, publishes and imports; every answer is what it declares', async () => {
  const created = await call(api, 'createProfile', { body: yaml(sampleFile()) });
  const { id, version } = created.data as { id: string; version: number };
  assert.equal(created.status, 201);
  const listed = (await call(api, 'listProfiles', { search: 'water', limit: 2 })).data as { profiles: { id: string }[]; total: number };
  assert.ok(listed.profiles.some((card) => card.id === id) && listed.total >= 2);
  assert.equal(((await call(api, 'readProfileCard', { profile: id })).data as { id: string }).id, id);

  const read = await call(api, 'readProfile', { profile: id });
  const known = readProfileFile(Buffer.from(sampleFile()));
  assert.ok(known.ok);
  assert.deepEqual(read.data, JSON.parse(JSON.stringify(known.profile)));
  assert.equal(read.headers.get('etag'), `"${version}"`);
  const changed = { ...known.profile, metadata: { ...known.profile.metadata, title: 'Changed by a program' } };
  const replaced = await call(api, 'replaceProfile', { profile: id, 'if-match': `"${version}"`, body: { type: 'application/json', content: changed } });
  assert.ok((replaced.data as { version: number }).version > version);
  assert.match(String((await call(api, 'readProfileFile', { profile: id })).data), /title: Changed by a program/u);

  const published = await call(api, 'publishProfile', { profile: id, format: 'docx', body: { type: 'application/json', content: {} } });
  assert.equal(Buffer.from(published.bytes.subarray(0, 2)).toString(), 'PK');
  const { publications } = (await call(api, 'listPublications', { profile: id })).data as { publications: { bytes: number }[] };
  assert.deepEqual(
    publications.map(({ bytes }) => bytes),
    [published.bytes.length],
  );
  const imported = await call(api, 'importDocument', { name: 'copy.docx', body: { type: 'application/octet-stream', content: published.bytes } });
  assert.equal((imported.data as { profile: { metadata: { title: string } } }).profile.metadata.title, 'Changed by a program');

  const evidence = { schemaVersion: 1, kind: 'evidence', profile: known.profile.id };
  const file = { profile: id, kind: 'evidence', name: 'main' };
  assert.equal((await call(api, 'writeFile', { ...file, 'if-match': '"0"', body: { type: 'application/json', content: evidence } })).status, 200);
  assert.deepEqual((await call(api, 'readFile', file)).data, evidence);
  assert.equal(((await call(api, 'listFiles', { profile: id })).data as { files: unknown[] }).files.length, 1);
  assert.equal((await call(api, 'archiveProfile', { profile: id, body: { type: 'application/json', content: { archived: true } } })).status, 204);
  for (const operation of ['readMe', 'readHealth', 'describeApi']) assert.equal((await call(api, operation)).status, 200, operation);
});

test('every problem is a problem of the declared shape, with a code for programs', async () => {
  const nobody = generatedClient(description, server.url, {});
  const { data } = await call(api, 'createProfile', { body: yaml(sampleFile()) });
  const { id } = data as { id: string };
  const problems = {
    unknown: await call(nobody, 'listProfiles'),
    missing: await call(api, 'readProfile', { profile: 'none' }),
    misunderstood: await call(api, 'listProfiles', { limit: 0 }),
    tokenAlone: await call(api, 'listTokens'),
    stale: await call(api, 'replaceProfile', { profile: id, 'if-match': '"0"', body: yaml(sampleFile()) }),
    noProfile: await call(api, 'createProfile', { body: yaml('title: no profile') }),
    noYaml: await call(api, 'createProfile', { body: yaml('\u0000') }),
    noDocument: await call(api, 'importDocument', { name: 'a.docx', body: { type: 'application/octet-stream', content: 'PK' } }),
    tooLarge: await call(api, 'createProfile', { body: yaml(' '.repeat(33 * 1024 * 1024)) }),
  };
  assert.deepEqual(Object.fromEntries(Object.entries(problems).map(([name, answer]) => [name, problemOf(answer)])), {
    unknown: '401 not-signed-in',
    missing: '404 not-found',
    misunderstood: '400 not-understood',
    tokenAlone: '403 not-allowed',
    stale: '412 version-changed',
    noProfile: '422 not-a-profile',
    noYaml: '422 not-a-profile',
    noDocument: '422 truncated',
    tooLarge: '413 too-large',
  });
});

test('an answer that is not as declared does not pass: a card of another shape, a status that nobody names', async () => {
  const other = structuredClone(description) as unknown as {
    components: { schemas: Record<string, object> };
    paths: Record<string, { get: { responses: object } }>;
  };
  other.components.schemas['ProfileCard'] = { type: 'object', properties: { id: { type: 'number' } } };
  other.paths['/api/me']!.get.responses = {};
  const client = generatedClient(other as never, server.url, headers);
  await assert.rejects(call(client, 'listProfiles'), /listProfiles 200 is not what is declared/u);
  await assert.rejects(call(client, 'readMe'), /does not declare status 200/u);
});
