import { sentences } from '../../wording/words.ts';
import type { LintContext } from '../rule.ts';

/** A word of a text with the characters it covers and what stands between it and the word before. */
export type TextWord = {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly gap: string;
};

/** A text as rules read it: citations, link targets and web addresses blanked out, position for position. */
export type ReadText = { readonly plain: string; readonly words: readonly TextWord[] };

/** The characters a sentence covers. */
export type Span = { readonly start: number; readonly end: number };

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}]+)?/gu;
/** The same for Latin text, which is quicker to compile and to run than classes of all scripts. */
const LATIN_WORD = /[\u0300-\u036F0-9A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]+(?:['’][0-9A-Za-z\u00C0-\u024F]+)?/g;
const OTHER_SCRIPT = /[^\u0000-\u036F\u2000-\u2BFF]/;
const SENTENCE_END = /[.!?…]["”’)\]*_]{0,3}\s+(?=["“‘(*_[]{0,3}[0-9A-Z\u00C0-\u00DE])/g;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|cf|etc|vs|nos?|figs?|sec|approx|incl|resp|dr|mrs?|ms|prof|[A-Z])\.$/i;
const POSSESSIVE = /['’][sS]?$/;
const CITATION = /\[-?@[^[\]]{1,400}\]/g;
const LINK_TARGET = /\]\([^()\s]{1,2000}\)/g;
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>()]{1,2000}/gi;

const read = new WeakMap<LintContext, Map<string, ReadText>>();

/** The words of a text, read once for all rules of a run. */
export function readText(context: LintContext, text: string): ReadText {
  const texts = read.get(context) ?? new Map<string, ReadText>();
  read.set(context, texts);
  const known = texts.get(text) ?? wordsOf(text);
  texts.set(text, known);
  return known;
}

/** The words of a text outside citations and addresses. */
export function wordsOf(text: string): ReadText {
  const plain = blankOut(text);
  const words: TextWord[] = [];
  let before = 0;
  const hasApostrophe = plain.includes("'") || plain.includes('’');
  for (const match of plain.matchAll(OTHER_SCRIPT.test(plain) ? WORD : LATIN_WORD)) {
    const text = hasApostrophe ? match[0].replace(POSSESSIVE, '') : match[0];
    const end = match.index + text.length;
    words.push({ text, lower: text.toLowerCase(), start: match.index, end, gap: plain.slice(before, match.index) });
    before = end;
  }
  return { plain, words };
}

/** Blanks what is not the author's own wording, so that all positions stay those of the text. */
function blankOut(text: string): string {
  if (!/[[\]]|:\/\/|www\./i.test(text)) return text;
  const blank = (part: string): string => ' '.repeat(part.length);
  return text.replace(CITATION, blank).replace(LINK_TARGET, blank).replace(ADDRESS, blank);
}

/** The sentences of a text as spans. An abbreviation such as “e.g.” ends none. */
export function sentenceSpans(plain: string): Span[] {
  return OTHER_SCRIPT.test(plain) ? segmentedSpans(plain) : latinSpans(plain);
}

function latinSpans(plain: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of plain.matchAll(SENTENCE_END)) {
    if (ABBREVIATION.test(plain.slice(Math.max(start, index - 8), index + 1))) continue;
    spans.push({ start, end: index + mark.trimEnd().length });
    start = index + mark.length;
  }
  return plain.slice(start).trim() === '' ? spans : [...spans, { start, end: plain.length }];
}

/** Other scripts end sentences in other ways, which is left to the dictionary of the runtime. */
function segmentedSpans(plain: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const sentence of sentences(plain)) {
    const start = Math.max(from, plain.indexOf(sentence.slice(0, 20), from));
    from = start + sentence.length;
    spans.push({ start, end: from });
  }
  return spans;
}

/** The sentence around a position, or the whole text. */
export function sentenceAt(spans: readonly Span[], position: number): Span {
  return spans.findLast(({ start }) => start <= position) ?? { start: 0, end: Number.MAX_SAFE_INTEGER };
}
