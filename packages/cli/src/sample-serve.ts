import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../bin/smm.mjs', import.meta.url));

/** How a process ended: by code or by signal, and what it wrote. */
export type ServeEnd = { readonly code: number | null; readonly signal: string | null; readonly out: string; readonly err: string };
/** A server that runs as users run it. `link` lets one browser in. */
export type SampleServe = {
  readonly url: string;
  readonly link: string | null;
  /** Ends the process with a signal and waits until it is gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<ServeEnd>;
};

/** Runs `smm` in a process of its own, without what the environment says of servers. `said` grows as it writes. */
export function smmProcess(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SMM_')));
  const child = spawn(process.execPath, [ENTRY, ...args], { env: { ...clean, NO_COLOR: '1', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = once(child, 'close').then(([code, signal]): ServeEnd => ({ code: code as number | null, signal: signal as string | null, ...said }));
  return { child, ended, said };
}

/** Starts `smm serve --json` and waits until it says where it answers. */
export async function sampleServe(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<SampleServe> {
  const { child, ended } = smmProcess(['serve', '--json', '--no-open', ...args], environment);
  const first = once(createInterface(child.stdout), 'line').then(([line]) => JSON.parse(String(line)) as { url: string; link: string | null });
  const started = await Promise.race([first, ended]);
  if (!('url' in started)) throw new Error(`smm serve ended before it answered: ${started.err}`);
  return {
    ...started,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
