import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { captured } from './captured.ts';
import { main } from './main.ts';
import { sampleServe, smmProcess, type SampleServe } from './sample-serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'smm-serving-'));
const data = join(folder, 'data');
const SECRET = 'a secret of more than thirty-two characters';
let server: SampleServe;
before(async () => {
  server = await sampleServe(['--data', data, '--port', '0']);
});
after(async () => {
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function smm(args: readonly string[], environment: Record<string, string> = {}) {
  const io = { ...captured(folder), environment };
  const code = await main(args, io);
  return { code, ...io.written };
}
async function refusedWith(args: readonly string[], says: RegExp, environment: Record<string, string> = {}): Promise<void> {
  const { code, out, err } = await smm(args, environment);
  assert.deepEqual([code, out, says.test(err)], [2, '', true], `${args.join(' ')}: ${code} ${err}`);
  assert.doesNotMatch(err, /\n\s+at |\.ts:/u);
}
const filesOf = (place: string): string[] => readdirSync(place, { recursive: true }).map(String).toSorted();

test('K140 `serve --json` says where it answers; the link lets one browser in, once, to the examples', async () => {
  assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+$/u);
  assert.equal((await fetch(`${server.url}/api/profiles`)).status, 401);
  const entered = await fetch(server.link ?? '', { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { total } = (await (await fetch(`${server.url}/api/profiles`, { headers: { cookie } })).json()) as { total: number };
  assert.equal(total, 2);
  const again = await fetch(server.link ?? '', { redirect: 'manual' });
  assert.equal(again.headers.get('set-cookie'), null);
});

test('K141 what cannot be served is refused with what to do: no port, a port that is taken, a store that is held', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const taken = String((other.address() as AddressInfo).port);
  await refusedWith(['serve', '--data', join(folder, 'second'), '--port', taken], new RegExp(`Port ${taken} is in use.*--port`, 'u'));
  other.close();
  for (const port of ['x', '-1', '70000', '1.5']) await refusedWith(['serve', `--port=${port}`, '--data', join(folder, 'second')], /no port/u);
  await refusedWith(['serve', '--data', data, '--port', '0'], /in use by process \d+ on .*Stop that process/u);
  writeFileSync(join(folder, 'a-file'), '');
  await refusedWith(['serve', '--data', join(folder, 'a-file'), '--port', '0'], /cannot hold a store/u);
});

test('K142 what would not be safe is refused: other machines without accounts or TLS, a secret that is short or missing', async () => {
  const serve = ['serve', '--data', join(folder, 'unsafe'), '--port', '0'];
  await refusedWith([...serve, '--host', '0.0.0.0'], /no accounts.*--team/u);
  await refusedWith([...serve, '--host', '0.0.0.0', '--team'], /TLS.*SMM_PUBLIC_URL=https/u, { SMM_SECRET: SECRET });
  await refusedWith([...serve, '--host', '0.0.0.0', '--team', '--public-url', 'http://smm.example.org'], /TLS/u, { SMM_SECRET: SECRET });
  await refusedWith([...serve, '--host', '0.0.0.0', '--team', '--public-url', 'https://smm.example.org'], /SMM_SECRET, at least 32/u);
  await refusedWith(serve, /has 5 characters/u, { SMM_SECRET: 'short' });
  await refusedWith([...serve, '--team'], /one database/u, { SMM_REDIS_URL: 'redis://127.0.0.1:1' });
  await refusedWith(['serve', '--port', '0'], /secret of its own/u, { SMM_DATABASE_URL: 'postgres://127.0.0.1:1/none' });
  assert.ok(!existsSync(join(folder, 'unsafe')), 'nothing is made before it is known to be safe');
});

test('K143 a database that does not answer is told without its password', async () => {
  const environment = { SMM_DATABASE_URL: 'postgres://someone:canary-of-a-password@127.0.0.1:1/none', SMM_SECRET: SECRET };
  for (const args of [['serve', '--port', '0'], ['backup', 'none.smm-backup'], ['export', 'none'], ['doctor']]) {
    await refusedWith(args, /does not answer.*SMM_DATABASE_URL/u, environment);
    assert.doesNotMatch((await smm(args, environment)).err, /canary/u);
  }
  assert.deepEqual([existsSync(join(folder, 'none.smm-backup')), existsSync(join(folder, 'none'))], [false, false]);
});

test('K144 a backup is taken while the server runs, looked at, and restored into a new folder that the doctor finds sound', async () => {
  const taken = await smm(['backup', 'first.smm-backup', '--data', data, '--json']);
  assert.equal(taken.code, 0, taken.err);
  assert.equal((JSON.parse(taken.out) as { rows: { profile: number } }).rows.profile, 2);
  assert.match((await smm(['backup', '--verify', 'first.smm-backup'])).out, /is whole[^]*2 profiles/u);
  assert.equal(statSync(join(folder, 'first.smm-backup')).mode & 0o077, 0, 'readable to its owner only');
  assert.match((await smm(['restore', 'first.smm-backup', '--data', 'restored'])).out, /restored[^]*2 profiles/u);
  const { code, out } = await smm(['doctor', '--data', 'restored', '--json']);
  const { examined } = JSON.parse(out) as { examined: { what: string; well: boolean }[] };
  assert.deepEqual(
    [code, examined.map(({ what, well }) => [what, well])],
    [
      0,
      [
        ['Shape', true],
        ['Database file', true],
        ['Profiles', true],
        ['Audit log', true],
      ],
    ],
  );
});

test('K145 a damaged backup, a store in use and a name that is taken are refused, and nothing is changed', async () => {
  await smm(['backup', 'second.smm-backup', '--data', data]);
  const bytes = readFileSync(join(folder, 'second.smm-backup'));
  writeFileSync(join(folder, 'cut.smm-backup'), bytes.subarray(0, bytes.length - 200));
  writeFileSync(join(folder, 'other.smm-backup'), 'no backup at all');
  for (const name of ['cut', 'other', 'missing']) {
    await refusedWith(['backup', '--verify', `${name}.smm-backup`], new RegExp(`${name}\\.smm-backup`, 'u'));
    await refusedWith(['restore', `${name}.smm-backup`, '--data', 'never'], new RegExp(`${name}\\.smm-backup`, 'u'));
  }
  await refusedWith(['backup', '--verify'], /Name the backup/u);
  await refusedWith(['backup', 'second.smm-backup', '--data', data], /there already/u);
  await refusedWith(['restore', 'second.smm-backup', '--data', data], /in use by process/u);
  copyFileSync(join(folder, 'second.smm-backup'), join(folder, 'third.smm-backup'));
  assert.equal((await smm(['restore', 'third.smm-backup', '--data', 'used'])).code, 0);
  const before = filesOf(join(folder, 'used'));
  await refusedWith(['restore', 'third.smm-backup', '--data', 'used'], /store already.*new folder/u);
  assert.deepEqual(filesOf(join(folder, 'used')), before);
});

test('K146 the doctor names what is not well and ends with 1; where there is no store it says so', async () => {
  await smm(['backup', 'ill.smm-backup', '--data', data]);
  await smm(['restore', 'ill.smm-backup', '--data', 'ill']);
  const store = new DatabaseSync(join(folder, 'ill/store.sqlite'));
  store.exec("update audit_entry set actor = 'somebody else' where seq = 1; update document_update set bytes = x'00' where seq = 1");
  store.exec("update document_snapshot set bytes = x'00'");
  store.close();
  const { code, out } = await smm(['doctor', '--data', 'ill']);
  assert.deepEqual([code, /✖ Profiles .*damaged/u.test(out), /✖ Audit log .*broken at 1/u.test(out), /✔ Shape/u.test(out)], [1, true, true, true], out);
  await refusedWith(['doctor', '--data', 'nowhere'], /no store in .*nowhere.*--data/u);
  assert.ok(!existsSync(join(folder, 'nowhere')));
});

test('K147 `export` writes everything as files while the server runs, and never into a folder that is in use', async () => {
  const { code, out, err } = await smm(['export', 'everything', '--data', data, '--json']);
  assert.equal(code, 0, err);
  assert.deepEqual((JSON.parse(out) as { profiles: number }).profiles, 2);
  const profiles = filesOf(join(folder, 'everything')).filter((name) => name.endsWith('.smm-profile.yaml'));
  assert.equal(profiles.length, 2);
  for (const name of profiles) assert.notEqual((await smm(['check', join('everything', name)])).code, 2);
  await refusedWith(['export', 'everything', '--data', data], /holds something already/u);
  await refusedWith(['export', 'nothing', '--data', 'nowhere'], /no store in/u);
  assert.ok(!filesOf(folder).some((name) => /^\.|nothing/u.test(name)), 'nothing is left beside');
});

test('K148 asked to end, the server answers what was asked, gives the store free and ends well', async () => {
  const place = join(folder, 'ending');
  const serving = await sampleServe(['--data', place, '--port', '0']);
  const ended = await serving.end('SIGTERM');
  assert.deepEqual([ended.code, ended.signal], [0, null], ended.err);
  assert.ok(!existsSync(join(place, 'holder.json')), 'nobody holds the store');
  const again = await sampleServe(['--data', place, '--port', '0']);
  assert.equal((await fetch(`${again.url}/health`)).status, 200);
  assert.equal((await again.end('SIGINT')).code, 0);
});

test('K149 people are told the address, the link, that it works once, and how to end; the log says nothing of the link', async () => {
  const { child, ended, said } = smmProcess(['serve', '--no-open', '--data', join(folder, 'people'), '--port', '0'], {});
  while (!said.out.includes('Ctrl+C')) await once(child.stdout, 'data');
  child.kill('SIGINT');
  const { code, out, err } = await ended;
  assert.match(
    out,
    /^SMM Workbench answers at (http:\S+)\n\nOpen:\n {2}\1\/enter\?key=\S+\n {2}The link lets one browser in, once\.[^]*Ending: keeping what was changed\.\n$/u,
  );
  assert.deepEqual([code, err.includes('key=')], [0, false]);
});
