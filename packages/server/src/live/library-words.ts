import { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';
import type { LogLine, Ports } from '../ports.ts';

type Log = Ports['log'];

const listening = new AsyncLocalStorage<Log>();
let isHeard = false;

/** The longest of what a library says that the log takes, in characters. */
const LONGEST = 300;

/**
 * Runs `work`, and sends to `log` what the libraries of live documents would print to the console meanwhile, also from what
 * `work` set going. Everybody else prints as before.
 */
export function heardBy<T>(log: Log, work: () => T): T {
  if (!isHeard) {
    isHeard = true;
    hear('error');
    hear('warn');
  }
  return listening.run(log, work);
}

function hear(kind: 'error' | 'warn'): void {
  const print = console[kind].bind(console);
  console[kind] = (...said: unknown[]) => {
    const log = listening.getStore();
    if (log === undefined) print(...said);
    else log(lineOf(said));
  };
}

/** The first line of what was said: what follows is where in the code it was, or what somebody wrote. */
function lineOf(said: readonly unknown[]): LogLine {
  const words = said.map((part) => (part instanceof Error ? `${part.name}: ${part.message}` : part));
  return {
    level: 'warning',
    message: 'Live documents.',
    said: format(...words)
      .split('\n')[0]
      ?.slice(0, LONGEST),
  };
}
