import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startServer, type RunningServer } from '@smm/server';
import { captured } from './captured.ts';
import { main } from './main.ts';

const PROFILE = readFileSync(new URL('../../../examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml', import.meta.url), 'utf8');
const TITLE = /^( {2}title: ).*$/mu;
const ABSTRACT = /^( {2}version: ).*$/mu;

const folder = mkdtempSync(join(tmpdir(), 'smm-exchange-'));
let server: RunningServer;
let token: string;
before(async () => {
  const started = await startServer(
    {
      mode: 'solo',
      host: '127.0.0.1',
      port: 0,
      place: { folder: join(folder, 'store') },
      publicUrl: undefined,
      secret: undefined,
      redisUrl: undefined,
      welcome: [],
    },
    { now: () => new Date().toISOString(), newId: randomUUID, log: () => {} },
  );
  assert.ok(started.ok);
  server = started.value;
  const entered = await fetch(server.link ?? '', { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const made = await fetch(`${server.url}/api/tokens`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'command', scopes: ['profiles:read', 'profiles:write'] }),
  });
  ({ token } = (await made.json()) as { token: string });
});
after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function smm(place: string, args: readonly string[], environment: Record<string, string> = {}) {
  const io = { ...captured(place), environment: { SMM_TOKEN: token, ...environment } };
  const code = await main(args, io);
  return { code, ...io.written };
}
function place(): string {
  const made = mkdtempSync(join(folder, 'place-'));
  writeFileSync(join(made, 'water.yaml'), PROFILE);
  return made;
}
const text = (where: string): string => readFileSync(join(where, 'water.yaml'), 'utf8');
const change = (where: string, what: RegExp, to: string): void => writeFileSync(join(where, 'water.yaml'), text(where).replace(what, `$1${to}`));

test('K150 a file that is pushed is pulled elsewhere as the same bytes of the same profile', async () => {
  const [mine, theirs] = [place(), place()];
  rmSync(join(theirs, 'water.yaml'));
  const pushed = await smm(mine, ['push', 'water.yaml', '--server', server.url, '--json']);
  assert.equal(pushed.code, 0, pushed.err);
  const { profile } = JSON.parse(pushed.out) as { profile: string };
  const pulled = await smm(theirs, ['pull', 'water.yaml', '--server', server.url, '--profile', profile]);
  assert.equal(pulled.code, 0, pulled.err);
  const again = await smm(theirs, ['push', 'water.yaml']);
  assert.equal(again.code, 0, again.err);
  assert.match(again.out, /in step/u);
});

test('K151 neither side is overwritten when both changed; sync keeps the words of both', async () => {
  const [mine, theirs] = [place(), place()];
  const { profile } = JSON.parse((await smm(mine, ['push', 'water.yaml', '--server', server.url, '--json'])).out) as { profile: string };
  assert.equal((await smm(theirs, ['pull', 'water.yaml', '--server', server.url, '--profile', profile])).code, 0);
  change(mine, TITLE, 'A title from here');
  change(theirs, ABSTRACT, 'from-there');
  assert.equal((await smm(theirs, ['push', 'water.yaml'])).code, 0);
  const refusedPush = await smm(mine, ['push', 'water.yaml']);
  assert.deepEqual([refusedPush.code, /smm sync/u.test(refusedPush.err)], [2, true], refusedPush.err);
  const refusedPull = await smm(mine, ['pull', 'water.yaml']);
  assert.deepEqual([refusedPull.code, /smm sync/u.test(refusedPull.err)], [2, true], refusedPull.err);
  assert.match(text(mine), /A title from here/u);
  const synced = await smm(mine, ['sync', 'water.yaml']);
  assert.equal(synced.code, 0, synced.err);
  assert.equal((await smm(theirs, ['pull', 'water.yaml'])).code, 0);
  for (const where of [mine, theirs]) {
    assert.match(text(where), /A title from here/u);
    assert.match(text(where), /from-there/u);
  }
});

test('K152 what is missing or wrong is said with what to do, and no token travels unencrypted', async () => {
  const mine = place();
  for (const [args, environment, says] of [
    [['push', 'water.yaml'], {}, /--server/u],
    [['push', 'water.yaml', '--server', 'http://example.org'], {}, /not encrypted/u],
    [['push', 'water.yaml', '--server', 'nonsense'], {}, /no address/u],
    [['push', 'water.yaml', '--server', server.url], { SMM_TOKEN: 'smm_wrong' }, /[Ss]ign in|token/u],
    [['push', 'water.yaml', '--server', 'http://127.0.0.1:9'], {}, /does not answer/u],
    [['sync', 'water.yaml', '--server', server.url], {}, /smm push/u],
    [['pull', 'water.yaml', '--server', server.url, '--profile', 'no-such'], {}, /no such profile/u],
  ] as const) {
    const said = await smm(mine, args, environment);
    assert.deepEqual([said.code, says.test(said.err)], [2, true], `${args.join(' ')}: ${said.err}`);
    assert.doesNotMatch(said.err, /at .*\.ts:/u);
  }
});
