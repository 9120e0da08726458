import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const entry = join(root, 'packages/cli/bin/smm.mjs');
const water = join(root, 'examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml');
const folder = mkdtempSync(join(tmpdir(), 'smm-hostile-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = 'schemaVersion: 1\nid: x\nmodel: {id: iot-smm, edition: "1.2"}\n';

/** Runs the real command on a file and expects one plain message, exit 2, no stack trace, and within the time limit. */
function refused(name: string, content: string | Uint8Array, message: RegExp, command: readonly string[] = ['check']): void {
  const path = join(folder, name);
  writeFileSync(path, content);
  const run = spawnSync(process.execPath, [entry, ...command, path], { encoding: 'utf8', timeout: 20_000 });
  assert.equal(run.status, 2, `${run.stderr}${run.stdout}`);
  assert.match(run.stderr, message);
  assert.doesNotMatch(run.stderr, /\n {4}at |node:internal/);
}

test('K20 an alias bomb is refused with its line', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
    .split('')
    .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`)
    .join('\n')}\n`;
  refused('bomb.yaml', bomb, /bomb\.yaml:2:\d+: Anchors and aliases/);
});
test('K21 a 50 MB file is refused unread', () => refused('big.yaml', new Uint8Array(50 * 1024 * 1024).fill(97), /larger than 16 MB/));
test('K22 nesting 10,000 deep is refused', () => refused('deep.yaml', `a: ${'['.repeat(10_000)}`, /nested more than 60 levels/));
test('K23 block nesting is refused too', () =>
  refused('deep2.yaml', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), /nested more than 60 levels/));
test('K24 wrong types name field, line, column and remedy', () =>
  refused('types.yaml', `${HEAD}metadata:\n  version: 1.0\n`, /types\.yaml:5:3: metadata\/version: Expected text, found the number 1\. Put it in quotes\./));
test('K25 invalid UTF-8 names the place', () =>
  refused('utf8.yaml', new Uint8Array([105, 100, 58, 32, 0xc3, 0x28]), /utf8\.yaml:1:5: The file is not valid UTF-8/));
test('K26 an unknown model says which are known', () => refused('model.yaml', HEAD.replace('iot-smm', 'cmmi'), /iot-smm/));
test('K27 a newer file format says to update', () => refused('newer.yaml', 'schemaVersion: 7\n', /newer release/));
test('K28 JSON with a mistake is refused with its place', () => refused('x.json', '{"schemaVersion": 1,\n "id": }', /x\.json:\d+:\d+: /));

test('K29 unknown practices and duplicate ids are findings with their line, not a refusal', () => {
  const path = join(folder, 'findings.yaml');
  const cell = (id: string) =>
    `    levels:\n      1:\n        actions:\n          statements:\n            - id: ${id}\n              text: Crews keep a list of doors.\n`;
  writeFileSync(path, `${HEAD}practices:\n  thret-modelling:\n${cell('a')}  threat-modeling:\n${cell('a')}`);
  const run = spawnSync(process.execPath, [entry, 'check', '--preset', 'draft', '--json', path], { encoding: 'utf8' });
  assert.equal(run.status, 1, run.stderr);
  const found = JSON.parse(run.stdout).files[0].findings.map((it: { rule: string; line: number }) => `${it.rule}:${it.line}`);
  assert.ok(found.includes('no-unknown-practice:5'), found.join());
  assert.ok(
    found.some((it: string) => it.startsWith('no-duplicate-id:')),
    found.join(),
  );
});

test('K30 a folder, a missing file and a file without permission are told apart', () => {
  const open = (path: string, options = {}) => spawnSync(process.execPath, [entry, 'check', path], { encoding: 'utf8', ...options });
  assert.match(open(folder).stderr, /is a folder/);
  assert.match(open(join(folder, 'nothing.yaml')).stderr, /no such file/);
  const locked = join(folder, 'locked.yaml');
  writeFileSync(locked, HEAD);
  chmodSync(locked, 0o000);
  chmodSync(folder, 0o755);
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const run = open(locked, asNobody);
  assert.equal(run.status, 2);
  assert.match(run.stderr, /permission is missing/);
});

test('K31 a disk that takes no more leaves the old file whole and nothing half-written', () => {
  const place = join(folder, 'full');
  mkdirSync(place);
  const file = join(place, 'water.smm-profile.yaml');
  cpSync(water, file);
  const before = `# one line too many for canonical style   \n\n\n${readFileSync(file, 'utf8').replace('schemaVersion: 1', 'schemaVersion:   1')}`;
  writeFileSync(file, before);
  const limited = `trap '' XFSZ; ulimit -f 16; exec "${process.execPath}" "${entry}" "$@"`;
  const run = spawnSync('bash', ['-c', limited, 'smm', 'fmt', file], { encoding: 'utf8', env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' } });
  assert.equal(run.status, 2, run.stderr);
  assert.match(run.stderr, /cannot be written: .* Nothing was changed\./s);
  assert.equal(readFileSync(file, 'utf8'), before);
  assert.deepEqual(readdirSync(place), ['water.smm-profile.yaml']);
  const published = spawnSync('bash', ['-c', limited, 'smm', 'publish', file, '--to', 'json,md', '--out', join(place, 'out')], {
    encoding: 'utf8',
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  assert.equal(published.status, 2);
  assert.deepEqual(readdirSync(join(place, 'out')), []);
});
