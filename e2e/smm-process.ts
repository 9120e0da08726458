import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../packages/cli/bin/smm.mjs', import.meta.url));

/** How a run of the command ended: its exit code, and what it wrote. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the smm command as users do: a process of its own, in the given folder. */
export function smm(folder: string, ...args: readonly string[]): Ended {
  const run = spawnSync(process.execPath, [ENTRY, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (run.error !== undefined) throw run.error;
  return { code: run.status, out: run.stdout, err: run.stderr };
}
