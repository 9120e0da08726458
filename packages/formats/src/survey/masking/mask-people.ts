import { folded, WORD, type KnownPeople } from './known-people.ts';
import { MASKS, type MaskCounts } from './patterns.ts';

/** Words that begin sentences so often that somebody called so cannot be told there. */
const LITTLE = new Set([
  'all',
  'am',
  'an',
  'and',
  'any',
  'art',
  'as',
  'at',
  'be',
  'but',
  'by',
  'can',
  'do',
  'for',
  'go',
  'he',
  'her',
  'his',
  'how',
  'if',
  'in',
  'is',
  'it',
  'its',
  'may',
  'me',
  'my',
  'no',
  'not',
  'of',
  'old',
  'on',
  'one',
  'or',
  'our',
  'she',
  'so',
  'some',
  'the',
  'to',
  'up',
  'us',
  'was',
  'we',
  'who',
  'why',
  'will',
  'you',
]);
/** Rows in which a word stands in lower case before it counts as an ordinary word. */
const ORDINARY = 3;
const SHORTEST_LOWER = 5;

type Found = { readonly start: number; readonly end: number };

/** Counts in how many texts words that are also names stand in lower case: those are ordinary words. */
export function ordinaryWords(people: KnownPeople, texts: Iterable<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  if (people.parts.size === 0) return new Set();
  for (const text of texts) {
    const here = new Set<string>();
    for (const [word] of text.matchAll(WORD)) if (!isCapital(word) && people.parts.has(folded(word))) here.add(folded(word));
    for (const word of here) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([word, count]) => (count >= ORDINARY ? [word] : [])));
}

/**
 * A text with the people hidden who are known: whole names and other values in any case, single parts of names with a
 * capital letter, and in lower case too unless they are ordinary words. Every stretch that is hidden counts once.
 */
export function maskPeople(text: string, people: KnownPeople, ordinary: ReadonlySet<string>, counts: MaskCounts): string {
  const found = joined([...runsIn(text, people), ...wordsIn(text, people, ordinary)], text);
  if (found.length === 0) return text;
  let result = '';
  let at = 0;
  for (const { start, end } of found) {
    result += text.slice(at, start) + MASKS.name;
    at = end;
    counts.name += 1;
  }
  return result + text.slice(at);
}

function wordsIn(text: string, people: KnownPeople, ordinary: ReadonlySet<string>): Found[] {
  if (people.parts.size === 0 && people.phrases.size === 0) return [];
  const words = [...text.matchAll(WORD)].map((match) => ({ word: match[0], key: folded(match[0]), start: match.index, end: match.index + match[0].length }));
  const found: Found[] = [];
  words.forEach(({ word, key, start, end }, index) => {
    const phrase = people.phrases
      .get(key)
      ?.find((phrase) =>
        phrase.every(
          (part, offset) => words[index + offset]?.key === part && isNear(text, words[index + offset - 1]?.end, words[index + offset]!.start, offset),
        ),
      );
    if (phrase !== undefined) found.push({ start, end: words[index + phrase.length - 1]!.end });
    else if (people.parts.has(key) && isName(word, key, ordinary, () => beginsSentence(text, start))) found.push({ start, end });
  });
  return found;
}

function isName(word: string, key: string, ordinary: ReadonlySet<string>, beginsSentence: () => boolean): boolean {
  if (LITTLE.has(key)) return isCapital(word) && !beginsSentence();
  return isCapital(word) || (key.length >= SHORTEST_LOWER && !ordinary.has(key));
}

/** Words of a name stand close together: a space, a comma, a hyphen between them. */
function isNear(text: string, end: number | undefined, start: number, offset: number): boolean {
  return offset === 0 || (end !== undefined && /^[\s,._’'-]{0,3}$/.test(text.slice(end, start)));
}

function isCapital(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);
}

function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:;\n•–-])[\s"“„«(]*$/.test(text.slice(Math.max(0, start - 8), start));
}

function runsIn(text: string, { runs }: KnownPeople): Found[] {
  if (runs.size === 0 || !/\p{Lo}/u.test(text)) return [];
  const found: Found[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const run = runs.get(String.fromCodePoint(text.codePointAt(at)!))?.find((run) => text.startsWith(run, at));
    if (run !== undefined) found.push({ start: at, end: at + run.length });
  }
  return found;
}

/** Stretches that overlap or stand next to each other as one. */
function joined(found: readonly Found[], text: string): Found[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of found.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last !== undefined && (start <= last.end || /^[\s,.'’-]{0,3}$/.test(text.slice(last.end, start)))) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
