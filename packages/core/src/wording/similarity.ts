import type { Analysed, Token } from './analyse.ts';
import { contrast, CONTRASTS, type ContrastWeights } from './contrasts.ts';

/** From which similarity on two statements say the same thing, chosen on the tune set of the labelled pairs. */
export const REPETITION = 0.5;

/** What part of each text must stand in the other in the same words (or forms of them); with less, synonyms are chance. */
export const SAME_WORDS = 0.4;

/** What keeps two texts from being the same, as parts of the weight of a word. */
export type CostWeights = {
  /** A word without a counterpart in the other text. */
  readonly word: number;
  /** A word whose counterpart is a near-synonym: a few of them are rewording, many are chance. */
  readonly synonym: number;
  /** How much more a word without counterpart costs when all that is shared stands in the same words and order. */
  readonly frame: number;
  /** How the cost of a run of words without counterpart grows with their number. */
  readonly power: number;
};

/**
 * Chosen on the tune set, also with parts of the thesaurus left out so that unforeseen synonyms do little harm, and so
 * that no two unrelated statements of the example profiles come near the threshold.
 */
const COSTS: CostWeights = { word: 0.65, synonym: 0.35, frame: 1.2, power: 1.3 };

/**
 * How much two texts say the same thing, from 0 (nothing in common) to 1 (the same words), whichever comes first.
 * The side that shares less decides: a statement with a further demand is not a repetition of the shorter one.
 */
export function similarity(a: Analysed, b: Analysed, costs: CostWeights = COSTS, contrasts: ContrastWeights = CONTRASTS): number {
  return similarityFrom(0, a, b, costs, contrasts);
}

/** The similarity of two texts where it reaches `least`; below, any number below, which costs less to tell. */
export function similarityFrom(least: number, a: Analysed, b: Analysed, costs: CostWeights = COSTS, contrasts: ContrastWeights = CONTRASTS): number {
  if (a.weight === 0 || b.weight === 0) return a.weight === b.weight && a.grammar === b.grammar ? 1 : 0;
  const left = compareTo(a, b);
  if (left.sameWords < SAME_WORDS * a.weight || covered(a, left, 1, costs) < least) return 0;
  const right = compareTo(b, a);
  if (right.sameWords < SAME_WORDS * b.weight) return 0;
  const factor = 1 + (costs.frame * inOrder(left.shared, right.shared)) / Math.max(left.shared.length, right.shared.length);
  const likeness = Math.min(covered(a, left, factor, costs), covered(b, right, factor, costs));
  return likeness === 0 || likeness < least ? 0 : likeness * contrast(a, b, { a: left.runs, b: right.runs }, contrasts);
}

/** How a text stands to another one. */
type Comparison = {
  /** The runs of neighbouring tokens that have no counterpart in the other, by where they begin. */
  readonly runs: ReadonlyMap<number, readonly Token[]>;
  /** The stems of the tokens that have one, in order. */
  readonly shared: readonly string[];
  /** The weight of the tokens that have the same word as counterpart, and of those that have a near-synonym. */
  readonly sameWords: number;
  readonly reworded: number;
};

function compareTo(text: Analysed, other: Analysed): Comparison {
  const keys = keysOf(other);
  const runs = new Map<number, Token[]>();
  const shared: string[] = [];
  let sameWords = 0;
  let reworded = 0;
  let open: Token[] | undefined;
  text.tokens.forEach((token, at) => {
    if (token.keys.some((key) => keys.has(key))) {
      open = undefined;
      shared.push(token.stem);
      if (keys.has(token.stem)) sameWords += token.weight;
      else reworded += token.weight;
    } else if (open === undefined) runs.set(at, (open = [token]));
    else open.push(token);
  });
  return { runs, shared, sameWords, reworded };
}

/** How many words two lists share in the same order (longest common subsequence). */
function inOrder(a: readonly string[], b: readonly string[]): number {
  const lengths = new Uint16Array(b.length + 1);
  for (const word of a) {
    let diagonal = 0;
    for (let at = 1; at <= b.length; at += 1) {
      const above = lengths[at]!;
      lengths[at] = word === b[at - 1] ? diagonal + 1 : Math.max(above, lengths[at - 1]!);
      diagonal = above;
    }
  }
  return lengths[b.length]!;
}

/**
 * What part of a text has its counterpart in the other. Single words without may be synonyms that nobody foresaw; a run of
 * them is another clause, so it costs more than its sum. Where all that is shared stands in the same words and order,
 * the texts have a frame in common and what differs is meant to; where the rest is reworded too, it may be more of the same.
 */
function covered(text: Analysed, { runs, reworded }: Comparison, factor: number, costs: CostWeights): number {
  let cost = costs.synonym * reworded;
  for (const run of runs.values()) {
    const sum = factor * costs.word * run.reduce((total, token) => total + token.weight, 0);
    cost += sum < 1 ? sum : sum ** costs.power;
  }
  return Math.max(0, 1 - cost / text.weight);
}

const keySets = new WeakMap<Analysed, ReadonlySet<string>>();

/** Every key of every token; made when first compared, since most texts of a library never are. */
function keysOf(text: Analysed): ReadonlySet<string> {
  let keys = keySets.get(text);
  if (keys === undefined) keySets.set(text, (keys = new Set(text.tokens.flatMap((token) => token.keys))));
  return keys;
}
