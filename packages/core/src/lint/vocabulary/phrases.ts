import type { TextWord } from './text-words.ts';

/** A phrase found in a text: the entry it belongs to, its words by position, and the characters it covers. */
export type PhraseHit<T> = {
  readonly entry: T;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
};

/** Finds all phrases of a list in one pass over the words of a text. */
export type PhraseFinder<T> = (words: readonly TextWord[]) => PhraseHit<T>[];

type Pattern<T> = { readonly entry: T; readonly parts: readonly string[]; readonly gaps: readonly string[]; readonly exact: boolean; readonly prefix: boolean };

/** Phrases of one word that end in `*` have at least this many letters before it. */
const SHORTEST_STEM = 4;
const LETTER_S = 115;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const VERSIONED = /^(\p{L}{2,12}?)v?\d{1,6}$/u;
const SOFT_GAP = /^[\s*_‐‑–-]{0,6}$/;
const PART = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}]+)?/gu;

/**
 * A finder for phrases, whole words only, the longest phrase first.
 *
 * A phrase in lower case is found in any case, one with capitals only as written. A space or hyphen in a phrase stands
 * for either; other marks (`and/or`, `X.509`) must be there. A phrase also matches with a plural `s`; one that ends in
 * `*` matches any ending. A version written onto the name (`AES256`, `SNMPv3`) belongs to it.
 */
export function phraseFinder<T>(phrases: Iterable<readonly [string, T]>): PhraseFinder<T> {
  const index = new Map<string, Pattern<T>[]>();
  const openStems = new Set<string>();
  for (const [phrase, entry] of phrases) {
    const pattern = patternOf(phrase, entry);
    const key = pattern.parts[0]!.toLowerCase();
    if (pattern.prefix && pattern.parts.length === 1) openStems.add(key);
    index.set(key, [...(index.get(key) ?? []), pattern].toSorted((a, b) => b.parts.length - a.parts.length));
  }
  return (words) => findAll(words, index, openStems);
}

function patternOf<T>(phrase: string, entry: T): Pattern<T> {
  const prefix = phrase.endsWith('*');
  const body = prefix ? phrase.slice(0, -1) : phrase;
  const found = [...body.matchAll(PART)];
  const gaps = found.slice(1).map((match, i) => body.slice(found[i]!.index + found[i]![0].length, match.index));
  const exact = body !== body.toLowerCase();
  return { entry, parts: found.map(([part]) => (exact ? part : part.toLowerCase())), gaps, exact, prefix };
}

type Index<T> = ReadonlyMap<string, readonly Pattern<T>[]>;

function findAll<T>(words: readonly TextWord[], index: Index<T>, openStems: ReadonlySet<string>): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const pattern = patternAt(words, at, index, openStems);
    if (pattern === undefined) continue;
    const last = at + pattern.parts.length - 1;
    hits.push({ entry: pattern.entry, first: at, last, start: words[at]!.start, end: words[last]!.end });
    at = last;
  }
  return hits;
}

function patternAt<T>(words: readonly TextWord[], at: number, index: Index<T>, openStems: ReadonlySet<string>): Pattern<T> | undefined {
  const { lower } = words[at]!;
  const under = (key: string): Pattern<T> | undefined => index.get(key)?.find((candidate) => matches(candidate, words, at));
  const found = under(lower);
  if (found !== undefined) return found;
  const final = lower.charCodeAt(lower.length - 1);
  if (final === LETTER_S) return under(lower.slice(0, -1)) ?? underStem(lower, openStems, under);
  if (final >= DIGIT_0 && final <= DIGIT_9) {
    const versionless = VERSIONED.exec(lower)?.[1];
    if (versionless !== undefined) return under(versionless);
  }
  return underStem(lower, openStems, under);
}

function underStem<T>(lower: string, openStems: ReadonlySet<string>, under: (key: string) => T | undefined): T | undefined {
  if (openStems.size === 0) return undefined;
  for (let length = SHORTEST_STEM; length < lower.length; length += 1) {
    const stem = lower.slice(0, length);
    if (!openStems.has(stem)) continue;
    const found = under(stem);
    if (found !== undefined) return found;
  }
  return undefined;
}

function matches<T>({ parts, gaps, exact, prefix }: Pattern<T>, words: readonly TextWord[], at: number): boolean {
  if (at + parts.length > words.length) return false;
  return parts.every((part, i) => {
    const word = words[at + i]!;
    if (i > 0 && !isGap(gaps[i - 1]!, word.gap)) return false;
    return isWord(exact ? word.text : word.lower, part, i === parts.length - 1, prefix);
  });
}

function isWord(word: string, part: string, isLast: boolean, prefix: boolean): boolean {
  if (word === part) return true;
  if (!isLast || !word.startsWith(part)) return false;
  const rest = word.slice(part.length);
  return prefix || rest === 's' || /^(?:v|V)?\d{1,6}$/.test(rest);
}

function isGap(wanted: string, found: string): boolean {
  return wanted === ' ' || wanted === '-' ? SOFT_GAP.test(found) : wanted === found;
}
