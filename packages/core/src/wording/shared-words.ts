import type { Analysed } from './analyse.ts';
import { SAME_WORDS, similarityFrom } from './similarity.ts';

/** A word of a text by its number in the index, how much it weighs, and in how many texts it stands. */
type Word = { readonly number: number; readonly weight: number };

/** A word looked up: how often it is in the text, and in how many texts it stands. */
type Lookup = { readonly number: number; times: number; readonly reach: number };

/** An inverted index over prepared texts: which texts have a word. */
export class SharedWords {
  readonly texts: readonly Analysed[];
  readonly #numbers = new Map<string, number>();
  readonly #words: readonly (readonly Word[])[];
  /** By word: where its texts begin in `#places`, which lists the texts of each word, ascending. */
  readonly #starts: Int32Array;
  readonly #places: Int32Array;
  /** Working memory by text: how many words it shares with the text looked up. */
  readonly #shared: Int32Array;
  /** Working memory by word: whether the text looked up has it. */
  #has = new Uint8Array(0);

  constructor(texts: readonly Analysed[]) {
    this.texts = texts;
    this.#shared = new Int32Array(texts.length);
    this.#words = texts.map((text) => this.#wordsOf(text));
    [this.#starts, this.#places] = placesOf(this.#words, this.#numbers.size);
  }

  /** The texts before position `end` whose similarity to `text` reaches the threshold, in their order. */
  similarTo(text: Analysed, threshold: number, end: number, eligible: (other: number) => boolean): { other: number; score: number }[] {
    const words = this.#wordsOf(text);
    if (this.#has.length < this.#numbers.size) this.#has = new Uint8Array(this.#numbers.size * 2);
    for (const { number } of words) this.#has[number] = 1;
    const found: { other: number; score: number }[] = [];
    for (const other of this.#candidates(words, end)) {
      if (!this.#sharesEnough(other) || !eligible(other)) continue;
      const score = similarityFrom(threshold, text, this.texts[other]!);
      if (score >= threshold) found.push({ other, score });
    }
    for (const { number } of words) this.#has[number] = 0;
    return found;
  }

  /**
   * The texts that share so many words that they can be similar. One that does must have one of the rarer words even if
   * it has all the frequent ones, so only the rarer ones bring in texts; frequent ones then count, while that is cheap.
   */
  #candidates(words: readonly Word[], end: number): number[] {
    const required = leastShared(words);
    const seen: number[] = [];
    let left = words.length;
    for (const { number, times, reach } of this.#rarestFirst(words)) {
      const mayBeNew = left >= required;
      if (!mayBeNew && reach > 2 * seen.length) break;
      left -= times;
      const stop = this.#starts[number + 1] ?? 0;
      for (let place = this.#starts[number]!; place < stop; place += 1) {
        const other = this.#places[place]!;
        if (other >= end) break;
        if (this.#shared[other] === 0) {
          if (!mayBeNew) continue;
          seen.push(other);
        }
        this.#shared[other]! += times;
      }
    }
    const near = seen.filter((other) => this.#shared[other]! + left >= required).sort((a, b) => a - b);
    for (const other of seen) this.#shared[other] = 0;
    return near;
  }

  /** Whether enough of the other text's own words are in the text looked up. */
  #sharesEnough(other: number): boolean {
    let all = 0;
    let shared = 0;
    for (const { number, weight } of this.#words[other]!) {
      all += weight;
      if (this.#has[number] === 1) shared += weight;
    }
    return shared >= SAME_WORDS * all - ROUNDING;
  }

  #rarestFirst(words: readonly Word[]): Lookup[] {
    const lookups: Lookup[] = [];
    for (const { number } of words) {
      const before = lookups.find((lookup) => lookup.number === number);
      if (before !== undefined) before.times += 1;
      else lookups.push({ number, times: 1, reach: (this.#starts[number + 1] ?? 0) - (this.#starts[number] ?? 0) });
    }
    return lookups.sort((a, b) => a.reach / a.times - b.reach / b.times);
  }

  /** The words of a text, repeated ones too. One of grammatical words only counts as a word that only the same text has. */
  #wordsOf(text: Analysed): Word[] {
    if (text.weight === 0) return [{ number: this.#numberOf(`=${text.grammar}`), weight: 1 }];
    return text.tokens.map(({ stem, weight }) => ({ number: this.#numberOf(stem), weight }));
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** A little less than exact is asked for, so that rounding never hides a similar text. */
const ROUNDING = 1e-9;

/** How many words of a text another one must have at least: as many as its heaviest ones that make up the part required. */
function leastShared(words: readonly Word[]): number {
  const weights = words.map(({ weight }) => weight).sort((a, b) => b - a);
  let open = SAME_WORDS * weights.reduce((sum, weight) => sum + weight, 0) - ROUNDING;
  let count = 0;
  while (open > 0) open -= weights[count++]!;
  return count;
}

/** The texts of every word, one list after the other, and where each list begins; the last entry is the end. */
function placesOf(texts: readonly (readonly Word[])[], wordCount: number): [starts: Int32Array, places: Int32Array] {
  const starts = new Int32Array(wordCount + 1);
  const last = new Int32Array(wordCount);
  const eachPlace = (visit: (number: number, at: number) => void): void => {
    last.fill(-1);
    texts.forEach((words, at) => {
      for (const { number } of words) {
        if (last[number] !== at) visit(number, at);
        last[number] = at;
      }
    });
  };
  eachPlace((number) => {
    starts[number + 1]! += 1;
  });
  for (let number = 0; number < wordCount; number += 1) starts[number + 1]! += starts[number]!;
  const next = starts.slice();
  const places = new Int32Array(starts[wordCount]!);
  eachPlace((number, at) => {
    places[next[number]!] = at;
    next[number]! += 1;
  });
  return [starts, places];
}
