import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isInstalled, stampOf } from './prepare.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LOCK = JSON.stringify({ packages: { '': {}, 'node_modules/left': { version: '1.0.0' } } });

/** Stands in for npm: notes that it ran, then leaves behind what npm leaves. */
const NPM = `
import { appendFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
if ((process.env.NPM_FAILS ?? '').includes(process.argv[2])) process.exit(1);
rmSync('node_modules', { recursive: true, force: true });
mkdirSync('node_modules');
cpSync('package-lock.json', 'node_modules/.package-lock.json');
`;

function tree(t: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'smm-prepare-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'tools'));
  cpSync(join(ROOT, 'tools/prepare.mjs'), join(root, 'tools/prepare.mjs'));
  writeFileSync(join(root, 'package-lock.json'), LOCK);
  writeFileSync(join(root, 'npm.mjs'), NPM);
  writeFileSync(join(root, 'told.mjs'), 'console.log(process.argv.slice(2).join("|")); process.exitCode = 7;');
  return root;
}

const environment = (root: string, more: Record<string, string> = {}) => ({
  ...process.env,
  PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`,
  npm_execpath: join(root, 'npm.mjs'),
  npm_node_execpath: process.execPath,
  ...more,
});
const prepare = (root: string, args: string[] = [], more: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(root, 'tools/prepare.mjs'), ...args], { cwd: tmpdir(), env: environment(root, more), encoding: 'utf8' });
const npmRuns = (root: string) => (existsSync(join(root, 'npm.log')) ? readFileSync(join(root, 'npm.log'), 'utf8').trim().split('\n') : []);

test('a fresh clone is installed once, then the script runs with its arguments and exit code', (t) => {
  const root = tree(t);
  const first = prepare(root, [join(root, 'told.mjs'), 'a', 'b c']);
  assert.equal(first.stdout, 'a|b c\n');
  assert.equal(first.status, 7);
  assert.match(first.stderr, /First run: installing/);
  const second = prepare(root, [join(root, 'told.mjs')]);
  assert.equal(second.stderr, '');
  assert.deepEqual(npmRuns(root), ['ci --ignore-scripts --no-audit --no-fund --loglevel=error']);
});

test('a changed lock file is installed again; what npm was told by hand is accepted', (t) => {
  const root = tree(t);
  prepare(root);
  writeFileSync(join(root, 'package-lock.json'), LOCK.replace('1.0.0', '1.0.1'));
  assert.match(prepare(root).stderr, /lock file has changed/);
  writeFileSync(join(root, 'package-lock.json'), LOCK.replace('1.0.0', '1.0.2'));
  writeFileSync(join(root, 'node_modules/.package-lock.json'), LOCK.replace('1.0.0', '1.0.2'));
  assert.equal(prepare(root).stderr, '');
  assert.equal(npmRuns(root).length, 2);
});

test('a failed installation says what to do, leaves no lock and is tried again', (t) => {
  const root = tree(t);
  const failed = prepare(root, [join(root, 'told.mjs')], { NPM_FAILS: 'ci, install' });
  assert.equal(failed.status, 3);
  assert.equal(failed.stdout, '');
  assert.match(failed.stderr, /by hand: npm ci --ignore-scripts/);
  assert.equal(existsSync(join(root, '.smm-preparing')), false);
  assert.equal(prepare(root).status, 0);
  assert.equal(npmRuns(root).length, 3);
});

test('where npm refuses the lock file, the same versions are installed otherwise and nothing is saved', (t) => {
  const root = tree(t);
  assert.equal(prepare(root, [], { NPM_FAILS: 'ci' }).status, 0);
  assert.deepEqual(npmRuns(root).at(-1), 'install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error');
  assert.equal(prepare(root).stderr, '');
});

test('two at once install once; the lock of a dead process is taken over', async (t) => {
  const root = tree(t);
  writeFileSync(join(root, '.smm-preparing'), '999999999');
  const start = () =>
    new Promise<number | null>((resolve) =>
      spawn(process.execPath, [join(root, 'tools/prepare.mjs')], { env: environment(root), stdio: 'ignore' }).on('exit', resolve),
    );
  assert.deepEqual(await Promise.all([start(), start(), start()]), [0, 0, 0]);
  assert.equal(npmRuns(root).length, 1);
});

test('optional packages of other platforms may be absent, others not', () => {
  const packages = {
    '': {},
    'packages/core': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/on-mac': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
    'node_modules/on-linux': { version: '1.0.0', optional: true, os: 'linux', cpu: 'x64' },
    'node_modules/on-musl': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
  };
  const { 'node_modules/on-mac': _mac, 'node_modules/on-musl': _musl, ...linux } = packages;
  const { 'node_modules/on-linux': _linux, ...bare } = linux;
  const { 'node_modules/a': _a, ...lacking } = linux;
  assert.equal(isInstalled({ packages }, { packages: linux }, 'linux', 'x64'), true);
  assert.equal(isInstalled({ packages }, { packages: bare }, 'linux', 'x64'), false);
  assert.equal(isInstalled({ packages }, { packages: bare }, 'freebsd', 'x64'), true);
  assert.equal(isInstalled({ packages }, { packages: lacking }, 'linux', 'x64'), false);
  assert.notEqual(stampOf(LOCK, 'linux', 'x64'), stampOf(LOCK, 'darwin', 'arm64'));
});

// The Windows launcher is another file, for another shell.
if (process.platform !== 'win32') test('the launcher finds its checkout through links and hands on arguments and exit code', launcherTest);

function launcherTest(t: TestContext): void {
  const root = tree(t);
  const elsewhere = mkdtempSync(join(tmpdir(), 'smm-link-'));
  t.after(() => rmSync(elsewhere, { recursive: true, force: true }));
  cpSync(join(ROOT, 'smm'), join(root, 'smm'));
  mkdirSync(join(root, 'packages/cli/bin'), { recursive: true });
  cpSync(join(root, 'told.mjs'), join(root, 'packages/cli/bin/smm.mjs'));
  symlinkSync(join(root, 'smm'), join(elsewhere, 'smm'));
  symlinkSync('smm', join(elsewhere, 'again'));
  const run = () => spawnSync(join(elsewhere, 'again'), ['check', 'my file'], { cwd: elsewhere, env: environment(root), encoding: 'utf8' });
  const unprepared = run();
  assert.deepEqual([unprepared.stdout, unprepared.status], ['check|my file\n', 7]);
  mkdirSync(join(root, 'node_modules/.bin'));
  symlinkSync(process.execPath, join(root, 'node_modules/.bin/node'));
  const prepared = run();
  assert.deepEqual([prepared.stdout, prepared.status, prepared.stderr], ['check|my file\n', 7, '']);
}
