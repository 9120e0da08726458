import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Durability } from '../sqlite.ts';

/** What a process did to the files of its store, in order; `said` is what it acknowledged. */
export type Deed =
  | { readonly kind: 'cut'; readonly file: string; readonly length: number }
  | { readonly kind: 'removed'; readonly file: string }
  | { readonly kind: 'said'; readonly what: string }
  | { readonly kind: 'synced'; readonly file: string }
  | { readonly kind: 'wrote'; readonly file: string; readonly at: number; readonly bytes: Buffer };

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
const CALLS = 'openat,close,pwrite64,fdatasync,fsync,ftruncate,unlink,unlinkat,write';

/** Whether system calls can be recorded here: `strace` is there and may be used. */
export function canRecord(): boolean {
  return spawnSync('strace', ['-f', '-e', 'trace=close', '-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;
}

/** Lets a process of its own write `words` to a store on the disk, and gives all that it did to the store's files. */
export function record(durability: Durability, words: number): Deed[] {
  const folder = mkdtempSync(join(tmpdir(), 'smm-cuts-'));
  try {
    const trace = join(folder, 'trace');
    const command = ['-f', '-xx', '-s', '2000000', '-e', `trace=${CALLS}`, '-o', trace, process.execPath, WRITER, folder, durability, String(words)];
    const run = spawnSync('strace', command, { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`The writer failed: ${run.stderr}`);
    return deedsIn(readFileSync(trace, 'latin1'), join(folder, 'store.sqlite'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads a recording; only the database and its log count: the shared memory beside them is made anew after a cut. */
function deedsIn(trace: string, database: string): Deed[] {
  const open = new Map<string, string>();
  const halves = new Map<string, string>();
  const deeds: Deed[] = [];
  for (const line of trace.split('\n')) {
    const call = wholeCall(line, halves);
    if (call === undefined) continue;
    const deed = deedOf(call, open, database);
    if (deed !== undefined) deeds.push(deed);
  }
  return deeds;
}

/** A call that another thread interrupted is told in two lines. */
function wholeCall(line: string, halves: Map<string, string>): string | undefined {
  const [, thread = '', rest = ''] = /^(\d+) +(.*)$/u.exec(line) ?? [];
  if (rest.endsWith('<unfinished ...>')) {
    halves.set(thread, rest.slice(0, -'<unfinished ...>'.length).trimEnd());
    return undefined;
  }
  const resumed = /^<\.\.\. \w+ resumed>(.*)$/u.exec(rest);
  return resumed === null ? rest : `${halves.get(thread) ?? ''}${resumed[1]}`;
}

function deedOf(call: string, open: Map<string, string>, database: string): Deed | undefined {
  const name = call.slice(0, call.indexOf('('));
  const parts = call.slice(name.length + 1).split(/, |\)? += /u);
  const result = Number(parts.at(-1)?.split(' ')[0]);
  if (!(result >= 0)) return undefined;
  const isOurs = (path: string): boolean => path === database || path === `${database}-wal` || path === `${database}-journal`;
  if (name === 'openat') {
    const path = unhex(parts[1] ?? '').toString('utf8');
    if (isOurs(path)) open.set(String(result), basename(path));
    else open.delete(String(result));
    return undefined;
  }
  if (name === 'unlink' || name === 'unlinkat') {
    const path = unhex(parts[name === 'unlink' ? 0 : 1] ?? '').toString('utf8');
    return isOurs(path) ? { kind: 'removed', file: basename(path) } : undefined;
  }
  const descriptor = (parts[0] ?? '').replace(')', '');
  if (name === 'write')
    return descriptor === '1'
      ? {
          kind: 'said',
          what: unhex(parts[1] ?? '')
            .toString('utf8')
            .trim(),
        }
      : undefined;
  if (name === 'close') open.delete(descriptor);
  const file = open.get(descriptor);
  if (file === undefined) return undefined;
  if (name === 'pwrite64') return { kind: 'wrote', file, at: Number((parts[3] ?? '').replace(')', '')), bytes: unhex(parts[1] ?? '') };
  if (name === 'ftruncate') return { kind: 'cut', file, length: Number((parts[1] ?? '').replace(')', '')) };
  return name === 'fsync' || name === 'fdatasync' ? { kind: 'synced', file } : undefined;
}

function unhex(quoted: string): Buffer {
  return Buffer.from(quoted.replaceAll(/["\\x]/gu, ''), 'hex');
}
