import { useState } from 'react';
import { RequestRefused } from '../../api/request.ts';

/** Called with the id of the profile that was added. */
export type OnAdded = (id: string) => Promise<void>;

/** Runs what adds a profile, once at a time, and holds why it was refused, place by place. */
export function useAdding(onAdded: OnAdded): {
  readonly isAdding: boolean;
  readonly problems: readonly string[];
  readonly add: (work: () => Promise<string>) => Promise<void>;
  readonly clear: () => void;
} {
  const [isAdding, setAdding] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const add = async (work: () => Promise<string>) => {
    setAdding(true);
    setProblems([]);
    try {
      await onAdded(await work());
    } catch (error) {
      setProblems(problemsIn(error));
    } finally {
      setAdding(false);
    }
  };
  return { isAdding, problems, add, clear: () => setProblems([]) };
}

/** What was wrong, one line for each place. */
export function problemsIn(error: unknown): string[] {
  if (!(error instanceof RequestRefused)) return [error instanceof Error ? error.message : String(error)];
  const { detail, problems = [] } = error.problem;
  return [detail, ...problems.slice(0, 8).map(({ address, message }) => (address === '' ? message : `${address}: ${message}`))];
}
