import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SOLO_ACTOR, SOLO_ORGANISATION } from '../identity/solo.ts';
import { enter, sampleFile, sampleServer } from '../sample-server.ts';
import { hasPostgres, opened, samplePlaceInPostgres, samplePlaceOnDisk, type SamplePlace } from '../store/sample-stores.ts';
import { MANIFEST, readExport } from './export-manifest.ts';
import { exportStore } from './export-store.ts';

const AT = '2026-01-05T10:00:00.000Z';
const EVIDENCE = { schemaVersion: 1, kind: 'evidence', profile: 'water-distribution-telemetry' };
const folder = mkdtempSync(join(tmpdir(), 'smm-export-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const PLACES: Readonly<Record<string, () => SamplePlace>> = {
  SQLite: samplePlaceOnDisk,
  ...((await hasPostgres()) ? { PostgreSQL: samplePlaceInPostgres } : {}),
};

/** A server that runs, with a profile of a hostile title, one under a hostile id, and evidence; and its files under `name`. */
async function exported(newPlace: () => SamplePlace, name: string) {
  const place = newPlace();
  const server = await sampleServer(place);
  try {
    const cookie = await enter(server);
    const send = (path: string, method: string, body: string, headers: Record<string, string>): Promise<Response> =>
      fetch(server.url + path, { method, body, headers: { cookie, origin: server.url, ...headers } });
    const titled = sampleFile().replace(/^( {2}title: ).*$/mu, '$1"../../../outside: CON\\\\aux"');
    const added = await send('/api/profiles', 'POST', titled, { 'content-type': 'application/yaml' });
    const { id } = (await added.json()) as { id: string };
    await send(`/api/profiles/${id}/files/evidence/main`, 'PUT', JSON.stringify(EVIDENCE), { 'content-type': 'application/json', 'if-match': '"0"' });
    const read = await server.services.rooms.read(id);
    assert.ok(read.ok);
    await server.services.rooms.create('../../hostile', SOLO_ORGANISATION, read.value.profile, SOLO_ACTOR);
    const to = join(folder, name);
    const yaml = await (await fetch(`${server.url}/api/profiles/${id}/file`, { headers: { cookie } })).text();
    return { id, to, yaml, done: await exportStore(place.place, to, AT) };
  } finally {
    await server.stop();
    await place.remove();
  }
}

for (const [kind, newPlace] of Object.entries(PLACES))
  test(`O4 ${kind}: everything comes out as files while a server runs: profiles as their YAML, what belongs to them, the audit log`, async () => {
    const { id, to, yaml, done } = await exported(newPlace, `whole-${kind}`);
    assert.ok(done.ok, JSON.stringify(done));
    assert.deepEqual([done.value.profiles, done.value.files], [2, 1]);
    assert.equal(readFileSync(join(to, 'profiles', id, 'water-distribution-telemetry.smm-profile.yaml'), 'utf8'), yaml);
    assert.deepEqual(JSON.parse(readFileSync(join(to, 'profiles', id, 'evidence/main.smm-evidence.json'), 'utf8')), EVIDENCE);
    assert.equal(readFileSync(join(to, 'audit-log.ndjson'), 'utf8').trimEnd().split('\n').length, done.value.auditEntries);
    assert.deepEqual(readExport(to), done);
  });

test('O5 no title and no id becomes a path, and a folder that holds something is left alone', async () => {
  const { id, to } = await exported(samplePlaceOnDisk, 'names');
  const names = readdirSync(to, { recursive: true }).map(String);
  assert.ok(names.every((name) => /^[\w./\\-]+$/u.test(name) && !name.includes('..') && !name.includes('outside') && !name.includes('hostile')));
  assert.deepEqual(readdirSync(join(to, 'profiles')).toSorted(), [id, readdirSync(join(to, 'profiles')).find((name) => name !== id)!].toSorted());
  assert.ok(!existsSync(join(folder, 'hostile')) && !existsSync(join(folder, '..', 'outside: CON')));
  const used = join(folder, 'used');
  mkdirSync(used);
  writeFileSync(join(used, 'mine.txt'), 'mine');
  const refused = await exportStore({ folder: join(folder, 'store') }, used, AT);
  assert.deepEqual([refused.ok, !refused.ok && refused.code], [false, 'folder-in-use']);
  assert.deepEqual(readdirSync(used), ['mine.txt']);
});

test('O6 a store with a damaged document gives no export that looks whole', async () => {
  const place = samplePlaceOnDisk();
  const store = await opened(place.place);
  await store.profiles.add({ id: 'one', organisation: 'us', title: 'One', card: '{"model":{"id":"iot-smm","edition":"1.2"}}', words: '', by: 'ada', at: AT });
  await store.updates.append('one', new Uint8Array([1, 2, 3, 255]), 'ada', AT);
  await store.close();
  const done = await exportStore(place.place, join(folder, 'partial'), AT);
  assert.deepEqual([done.ok, !done.ok && done.code], [false, 'document-damaged']);
  assert.ok(!readdirSync(folder).some((name) => name.includes('partial')));
  await place.remove();
});

test('O6 an export that was changed, or holds less than it says, is found by reading it', async () => {
  const { id, to } = await exported(samplePlaceOnDisk, 'damaged');
  const codes = (): string => {
    const read = readExport(to);
    return read.ok ? 'whole' : `${read.code} ${read.message}`;
  };
  assert.equal(codes(), 'whole');
  const manifest = readFileSync(join(to, MANIFEST), 'utf8');
  writeFileSync(join(to, MANIFEST), manifest.replace('"profiles": 2', '"profiles": 3'));
  assert.match(codes(), /export-damaged .*3 profiles, and there are 2/u);
  writeFileSync(join(to, MANIFEST), manifest);
  appendFileSync(join(to, 'profiles', id, 'water-distribution-telemetry.smm-profile.yaml'), ' ');
  assert.match(codes(), /export-damaged .*water-distribution/u);
  rmSync(join(to, 'audit-log.ndjson'));
  rmSync(join(to, 'profiles', id), { recursive: true });
  assert.match(codes(), /export-unreadable/u);
});
