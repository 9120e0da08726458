import type { Io } from '../../io.ts';

/** One of several answers. */
export type Choice<T> = { readonly value: T; readonly label: string; readonly hint?: string };

/** Whoever is asked: a person at a terminal. Every answer is undefined when the person would rather stop. */
export type Asker = {
  readonly say: (text: string) => void;
  readonly choose: <T extends string>(question: string, choices: readonly Choice<T>[], first?: T) => Promise<T | undefined>;
  readonly chooseSeveral: <T extends string>(question: string, choices: readonly Choice<T>[], chosen: readonly T[]) => Promise<readonly T[] | undefined>;
  readonly write: (question: string, hint: string, check?: (text: string) => string | undefined) => Promise<string | undefined>;
};

const MOST_LINES = 12;

/** The answer; the prompts give a symbol when the person presses Escape or Ctrl+C. */
function orNothing<T>(answer: T): Exclude<T, symbol> | undefined {
  return typeof answer === 'symbol' ? undefined : (answer as Exclude<T, symbol>);
}

/** The person at the terminal. */
export async function terminalAsker(io: Io): Promise<Asker> {
  const { multiselect, select, text } = await import('@clack/prompts');
  const asOptions = <T extends string>(choices: readonly Choice<T>[]) =>
    choices.map(({ value, label, hint }) => ({ value: value as string, label, ...(hint === undefined ? {} : { hint }) }));
  return {
    say: io.out,
    choose: async <T extends string>(message: string, choices: readonly Choice<T>[], first?: T) =>
      orNothing(
        await select({ message, options: asOptions(choices), maxItems: MOST_LINES, ...(first === undefined ? {} : { initialValue: first as string }) }),
      ) as T | undefined,
    chooseSeveral: async <T extends string>(message: string, choices: readonly Choice<T>[], chosen: readonly T[]) =>
      orNothing(await multiselect({ message, options: asOptions(choices), maxItems: MOST_LINES, initialValues: [...chosen] as string[], required: false })) as
        | readonly T[]
        | undefined,
    write: async (message, hint, check) => orNothing((await text({ message, placeholder: hint, validate: (given) => check?.(given ?? '') })) ?? ''),
  };
}
