import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readProfileFile } from '@smm/formats/yaml/read';
import { enter, sampleFile, sampleServer } from './sample-server.ts';

test('H25 a new store begins with the first profiles and the files that belong to them, and later starts add nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'smm-welcome-'));
  const read = readProfileFile(new TextEncoder().encode(sampleFile()));
  assert.ok(read.ok);
  const data = { schemaVersion: 1, kind: 'assessment', id: 'north' };
  const config = { welcome: [read.profile], welcomeFiles: [{ profile: read.profile.id, kind: 'assessment' as const, name: 'north', data }] };
  for (const _ of ['first', 'second']) {
    const server = await sampleServer({ place: { folder } } as never, config);
    const headers = { cookie: await enter(server) };
    const { profiles } = (await (await fetch(`${server.url}/api/profiles`, { headers })).json()) as { profiles: { id: string }[] };
    assert.equal(profiles.length, 1);
    const answer = await fetch(`${server.url}/api/profiles/${profiles[0]!.id}/files/assessment/north`, { headers });
    assert.deepEqual(await answer.json(), data);
    assert.equal(answer.headers.get('etag'), '"1"');
    await server.stop();
  }
  rmSync(folder, { recursive: true });
});
