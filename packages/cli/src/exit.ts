import { refused, type Outcome, type Refusal } from '@smm/core/outcome';

/** What the process says to whoever called it. */
export const EXIT = { clean: 0, findings: 1, unusable: 2, fault: 3 } as const;
/** One of the codes above. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a message for people; caught once, in main. */
export class Stop extends Error {
  readonly refusal: Refusal;
  readonly details: readonly string[];
  constructor(refusal: Refusal, details: readonly string[] = []) {
    super(refusal.message);
    this.refusal = refusal;
    this.details = details;
  }
}

/** The value, or the end of the command with the refusal's message. */
export function orStop<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Stop(outcome);
  return outcome.value;
}

/** Ends the command because it was called wrongly. */
export function usage(message: string): never {
  throw new Stop(refused('usage', message));
}
