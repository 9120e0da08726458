import type { MaturityModel } from '../model/schema.ts';
import { passageWords, type PassageWords } from './vocabulary/passage-words.ts';
import { practiceIndex, type PracticeIndex, type Surroundings, type Term } from './vocabulary/practice-index.ts';

/** A practice that a passage may bear on: how strongly, from 0 to 1, and the words of the passage that led there. */
export type Suggestion = { readonly practice: string; readonly score: number; readonly words: readonly string[] };

/** How to suggest: at most so many practices, none below a score, and the practices that the question was about. */
export type SuggestOptions = { readonly most?: number; readonly least?: number; readonly expected?: readonly string[] };

/** Suggests practices for a passage, the likeliest first; nothing when no word is telling. A person decides, always. */
export type Suggester = (passage: string, options?: SuggestOptions) => Suggestion[];

/** The evidence at which a score reaches one half. */
const HALF = 4;
/** What it counts that a survey question was about a practice. */
const EXPECTED = 4;
const MOST_WORDS = 5;

const known = new WeakMap<MaturityModel, Suggester>();

/** Suggests practices of a model for one passage. For many passages with decisions to learn from, make a `suggester`. */
export function suggestPractices(passage: string, model: MaturityModel, options: SuggestOptions = {}): Suggestion[] {
  const suggest = known.get(model) ?? suggester(model);
  known.set(model, suggest);
  return suggest(passage, options);
}

/**
 * Makes a function that suggests practices of a model for passages. It knows the model's own texts, words that people
 * use for the practices of a known model, and the words of passages that the group has decided.
 */
export function suggester(model: MaturityModel, surroundings: Surroundings = {}): Suggester {
  const index = practiceIndex(model, surroundings);
  return (passage, { most = 5, least = 0.05, expected = [] } = {}) => {
    const text = passageWords(passage);
    const evidence = weigh(index, text, found(index, text));
    for (const practice of expected) {
      const number = index.practices.indexOf(practice);
      if (number >= 0) evidence[number]!.weight += EXPECTED;
    }
    return evidence
      .map(({ weight, hits }, number) => ({
        practice: index.practices[number]!,
        score: weight <= 0 ? 0 : weight / (weight + HALF),
        words: wordsOf(text, hits),
      }))
      .filter(({ score }) => score > 0 && score >= least)
      .sort((a, b) => b.score - a.score)
      .slice(0, most);
  };
}

type Found = { readonly at: number; readonly term: Term };
type Hit = { readonly at: number; readonly size: number; readonly weight: number };
type Weighed = { weight: number; readonly hits: Hit[] };

/** Every known word and phrase in the passage, each once, longer ones first. */
function found(index: PracticeIndex, { stems }: PassageWords): Found[] {
  const all = new Map<string, Found>();
  for (let at = 0; at < stems.length; at += 1) {
    const longest = Math.min(index.longest.get(stems[at]!) ?? 0, stems.length - at);
    let key = '';
    for (let size = 1; size <= longest; size += 1) {
      key = size === 1 ? stems[at]! : `${key} ${stems[at + size - 1]!}`;
      const term = index.terms.get(key);
      if (term !== undefined && !all.has(key)) all.set(key, { at, term });
    }
  }
  return [...all.values()].sort((a, b) => b.term.size - a.term.size);
}

/** Adds up what speaks for each practice. Inside a phrase of a practice, its words do not count a second time. */
function weigh(index: PracticeIndex, { stems }: PassageWords, all: readonly Found[]): Weighed[] {
  const evidence = index.practices.map((): Weighed => ({ weight: 0, hits: [] }));
  const taken = new Uint8Array(index.practices.length * stems.length);
  for (const { at, term } of all)
    for (const [number, weight] of term.weights) {
      const [from, to] = [number * stems.length + at, number * stems.length + at + term.size];
      if (taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      evidence[number]!.weight += weight;
      if (weight > 0) evidence[number]!.hits.push({ at, size: term.size, weight });
    }
  return evidence;
}

function wordsOf({ written }: PassageWords, hits: readonly Hit[]): string[] {
  const telling = hits.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_WORDS);
  return [...new Set(telling.map(({ at, size }) => written.slice(at, at + size).join(' ')))];
}
