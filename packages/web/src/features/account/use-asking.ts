import { useRef, useState } from 'react';
import { account } from '../../texts/account.ts';

/**
 * Asks the server something, once at a time, and holds what it refused, in words. Buttons stay as they are meanwhile, so that
 * the focus stays too; a second press is nothing.
 */
export function useAsking(): {
  readonly error: string | undefined;
  /** Whether the work was done. */
  readonly ask: (work: () => Promise<unknown>, inWords?: (error: unknown) => string | undefined) => Promise<boolean>;
} {
  const isAsking = useRef(false);
  const [error, setError] = useState<string>();
  const ask = async (work: () => Promise<unknown>, inWords?: (error: unknown) => string | undefined): Promise<boolean> => {
    if (isAsking.current) return false;
    isAsking.current = true;
    setError(undefined);
    try {
      await work();
      return true;
    } catch (problem) {
      setError(inWords?.(problem) ?? (isGivenUp(problem) ? account.givenUp : problem instanceof Error ? problem.message : String(problem)));
      return false;
    } finally {
      isAsking.current = false;
    }
  };
  return { error, ask };
}

/** Whether somebody closed what their browser asked. */
function isGivenUp(problem: unknown): boolean {
  return problem instanceof DOMException && (problem.name === 'NotAllowedError' || problem.name === 'AbortError');
}
