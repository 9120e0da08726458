import { analyse, type Analysed } from './analyse.ts';
import { SharedWords } from './shared-words.ts';
import { REPETITION } from './similarity.ts';

/** A text to compare, with whatever the caller knows it by. */
export type Item = { readonly key: string; readonly text: string };

/** Two texts that say the same thing; `score` is their similarity. */
export type Repetition<A extends Item, B extends Item = A> = { readonly a: A; readonly b: B; readonly score: number };

/** How to compare. */
export type RepetitionOptions<A extends Item, B extends Item = A> = {
  /** Prepares a text; give one that remembers when the same texts are compared more than once. */
  readonly analyse?: (text: string) => Analysed;
  /** Which pairs matter; the others are not even compared. */
  readonly eligible?: (a: A, b: B) => boolean;
};

/**
 * All pairs of items whose similarity reaches the threshold, `a` before `b` in the list, in the order of `b`, then `a`.
 * The same as comparing all pairs (for a threshold above 0), but only texts that share rare enough words are compared.
 */
export function findRepetitions<T extends Item>(items: readonly T[], threshold: number = REPETITION, options: RepetitionOptions<T> = {}): Repetition<T>[] {
  const index = new SharedWords(items.map(({ text }) => (options.analyse ?? analyse)(text)));
  return items.flatMap((b, at) =>
    index
      .similarTo(index.texts[at]!, threshold, at, (other) => options.eligible?.(items[other]!, b) ?? true)
      .map(({ other, score }) => ({ a: items[other]!, b, score })),
  );
}

/** All pairs of an item (`a`) and one of `others` (`b`) whose similarity reaches the threshold, in the order of both lists. */
export function repetitionsAgainst<A extends Item, B extends Item>(
  items: readonly A[],
  others: readonly B[],
  threshold: number = REPETITION,
  options: RepetitionOptions<A, B> = {},
): Repetition<A, B>[] {
  const prepare = options.analyse ?? analyse;
  const index = new SharedWords(others.map(({ text }) => prepare(text)));
  return items.flatMap((a) =>
    index
      .similarTo(prepare(a.text), threshold, others.length, (other) => options.eligible?.(a, others[other]!) ?? true)
      .map(({ other, score }) => ({ a, b: others[other]!, score })),
  );
}
