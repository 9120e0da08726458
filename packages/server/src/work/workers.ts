import { Piscina } from 'piscina';
import { refused, type Outcome } from '@smm/core/outcome';
import type { Result, Task } from './worker.ts';

/** Threads that do heavy work, so that nobody who types has to wait for it. */
export type Workers = {
  /** Does a piece of work. Refused: what the work refuses; `took-too-long`; `too-heavy`, when it needs more memory than a thread has; `stopped`, when the caller gave it up. */
  readonly run: <Kind extends Task['kind']>(task: Extract<Task, { kind: Kind }>, signal?: AbortSignal) => Promise<Result<Kind>>;
  readonly close: () => Promise<void>;
};

/** The most that one piece of work may take. */
const LIMITS = { milliseconds: 60_000, megabytes: 1024 };

/** Starts the threads when the first work comes; they end when there has been none for a while. */
export function openWorkers(): Workers {
  const pool = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 2,
    maxQueue: 100,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
  });
  return {
    run: async (task, signal) => {
      const late = AbortSignal.timeout(LIMITS.milliseconds);
      try {
        return (await pool.run(task, { signal: signal === undefined ? late : AbortSignal.any([late, signal]) })) as never;
      } catch (error) {
        return whyNot(error, late.aborted, signal?.aborted ?? false) as never;
      }
    },
    close: () => pool.destroy(),
  };
}

function whyNot(error: unknown, isLate: boolean, isStopped: boolean): Outcome<never> {
  if (isLate) return refused('took-too-long', `The work took longer than ${LIMITS.milliseconds / 1000} seconds and was ended. Try a smaller document.`);
  if (isStopped) return refused('stopped', 'The work was given up.');
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return refused('too-heavy', `The work needs more than ${LIMITS.megabytes} MB and was ended. Try a smaller document.`);
  if (error instanceof Error && /queue/iu.test(error.message)) return refused('too-busy', 'Too much work waits already. Try again in a minute.');
  throw error;
}
