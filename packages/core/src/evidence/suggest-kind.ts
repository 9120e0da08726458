import { FindingKind } from './schema.ts';
import { kindWords } from './vocabulary/kind-words.ts';
import { passageWords } from './vocabulary/passage-words.ts';
import { phraseFinder } from './vocabulary/phrase-finder.ts';

/** The kind of finding that a passage seems to give, and the words that led there. */
export type SuggestedKind = { readonly kind: FindingKind; readonly words: readonly string[] };

const WEIGHTS = { sure: 3, likely: 1.2, faint: 0.3 };
/** What people say in a survey is first of all what they do. */
const BEFORE: Readonly<Record<FindingKind, number>> = { 'current-practice': 1.2, weakness: 0, requirement: 0, risk: 0, wish: 0 };
/** Demands are written without a speaker. */
const PERSONAL = /^(?:i|we|us|our|ours|my|mine|me|you|your|they|them|he|him|his|she)(?:['’]|$)|n['’]t$/i;
const IMPERSONAL = 0.6;
const MOST_WORDS = 4;

type Cue = { readonly kind: FindingKind; readonly weight: number };

let finder: ReturnType<typeof phraseFinder<Cue>> | undefined;

/** Suggests the kind of finding for a passage. A person decides, always. */
export function suggestKind(passage: string): SuggestedKind {
  finder ??= phraseFinder(cues());
  const text = passageWords(passage);
  const found = finder(text);
  const isImpersonal = !text.written.some((word) => PERSONAL.test(word));
  const weighed = FindingKind.options.map((kind) => {
    const hits = found.flatMap(({ at, size, meanings }) => {
      const weight = Math.max(0, ...meanings.filter((cue) => cue.kind === kind).map((cue) => cue.weight));
      return weight === 0 ? [] : [{ at, size, weight }];
    });
    const before = BEFORE[kind] + (kind === 'requirement' && isImpersonal ? IMPERSONAL : 0);
    return { kind, hits, weight: hits.reduce((sum, { weight }) => sum + weight, before) };
  });
  const { kind, hits } = weighed.reduce((best, next) => (next.weight > best.weight ? next : best));
  const telling = hits.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_WORDS);
  return { kind, words: telling.map(({ at, size }) => text.written.slice(at, at + size).join(' ')) };
}

function cues(): [string, Cue][] {
  return FindingKind.options.flatMap((kind) =>
    (['sure', 'likely', 'faint'] as const).flatMap((strength) =>
      kindWords[kind][strength].split(',').map((phrase): [string, Cue] => [phrase, { kind, weight: WEIGHTS[strength] }]),
    ),
  );
}
