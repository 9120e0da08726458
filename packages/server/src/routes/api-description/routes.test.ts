import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import * as contracts from '../../contract.ts';
import { sampleServer } from '../../sample-server.ts';
import { samplePlaceOnDisk } from '../../store/sample-stores.ts';

type Description = {
  readonly paths: Record<string, Record<string, { readonly operationId?: string; readonly security?: object[]; readonly responses: Record<string, object> }>>;
};

const place = samplePlaceOnDisk();
let server: Awaited<ReturnType<typeof sampleServer>>;
before(async () => {
  server = await sampleServer(place, { mode: 'team' });
});
after(async () => {
  await server.stop();
  await place.remove();
});
const served = async (): Promise<Description> => (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Description;

test('O1 the description that a server gives fits the official schema of OpenAPI 3.1, and one with a field that it does not know does not', async () => {
  const description = await served();
  const { valid, errors } = await new Validator().validate(structuredClone(description));
  assert.ok(valid, JSON.stringify(errors));
  const wrong = structuredClone(description);
  Object.assign(wrong.paths['/health']!['get']!, { access: { to: 'anyone' } });
  assert.equal((await new Validator().validate(wrong)).valid, false);
});

test('O2 the reference holds the description of everything that a server for teams offers', async () => {
  const reference = JSON.parse(readFileSync(new URL('../../../../../docs/reference/openapi.json', import.meta.url), 'utf8')) as Description;
  assert.deepEqual(JSON.parse(JSON.stringify(contracts.describeContracts(contracts))), reference);
  assert.deepEqual(await served(), reference);
});

test('O3 every operation has a name of its own, says who needs no token, and how a problem looks', async () => {
  const operations = Object.values((await served()).paths).flatMap((path) => Object.values(path));
  const names = operations.map(({ operationId }) => operationId);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.every((name) => /^[a-z][A-Za-z]+$/u.test(name ?? '')));
  for (const { operationId, security, responses } of operations) {
    assert.deepEqual(responses['default'], { $ref: '#/components/responses/Problem' }, operationId);
    if (operationId === 'readHealth') assert.deepEqual(security, []);
    if (operationId === 'readProfile') assert.equal(security, undefined);
  }
});
