import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { readAssessmentFile } from '@smm/formats/assessment-file';
import { readProfileFile } from '@smm/formats/yaml/read';
import type { RunningServer } from '../../main.ts';
import { enter, sampleFile, sampleServer } from '../../sample-server.ts';
import { samplePlaceOnDisk } from '../../store/sample-stores.ts';

const place = samplePlaceOnDisk();
let server: RunningServer;
let ask: (format: string, body: unknown) => Promise<Response>;
before(async () => {
  server = await sampleServer(place);
  const headers = { cookie: await enter(server), origin: server.url };
  const added = await fetch(`${server.url}/api/profiles`, { method: 'POST', body: sampleFile(), headers: { ...headers, 'content-type': 'application/yaml' } });
  const { id } = (await added.json()) as { id: string };
  ask = (format, body) =>
    fetch(`${server.url}/api/profiles/${id}/reports/${format}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { ...headers, 'content-type': 'application/json' },
    });
});
after(async () => {
  await server.stop();
  await place.remove();
});

const CASE = new URL('../../../../../examples/water-utility/kestrel-valley.smm-assessment.yaml', import.meta.url);

test('H26 a report of an assessment is made from what is sent; wrong data is refused with its place', async () => {
  const read = readAssessmentFile(readFileSync(CASE));
  const profile = readProfileFile(new TextEncoder().encode(sampleFile()));
  assert.ok(read.ok && profile.ok);
  const body = { kind: 'executive', file: read.value, profiles: [profile.profile] };
  const made = await ask('md', body);
  assert.equal(made.status, 200);
  assert.match(made.headers.get('content-disposition') ?? '', /kestrel-valley\.executive-report\.md/);
  assert.match(await made.text(), /Kestrel Valley telemetry/);
  const wrong = await ask('md', { ...body, file: { kind: 'assessment' } });
  assert.equal(wrong.status, 422);
  assert.ok(((await wrong.json()) as { problems: unknown[] }).problems.length > 0);
  const none = await ask('md', { ...body, assessment: 'never' });
  assert.equal(((await none.json()) as { code: string }).code, 'no-assessment');
});
