import { practicesOf } from './lookup.ts';
import type { MaturityModel, Practice } from './schema.ts';

/** A practice found in a text: how sure (1 means written exactly, but for case, punctuation, plural or spelling), and by which name. */
export type Recognition = {
  readonly practice: Practice;
  readonly confidence: number;
  readonly alias: string;
};

/** The practice that a heading or a user's words name, or undefined when they name none. */
export function recognisePractice(model: MaturityModel, text: string): Recognition | undefined {
  return recognisePractices(model, text)[0];
}

/**
 * All practices that a text may name, best first.
 *
 * Names, aliases, abbreviations and ids are compared whole, whatever their case, punctuation, number, spelling (US or UK), numbering
 * ("Table 4:", "3.2"), a leading "The" or a trailing "Practice", and with a few mistyped letters in longer names.
 */
export function recognisePractices(model: MaturityModel, text: string): Recognition[] {
  if (text.length > LONGEST_HEADING) return [];
  const forms = formsOf(withoutNumbering(text));
  return ranked(model, (alias) => {
    const length = wordsOf(alias).join('').length;
    const typos = fewestTypos(forms, formsOf(alias), allowedTypos(length));
    return typos === undefined ? 0 : 1 - typos / length;
  });
}

/** Up to three practice names near a text, best first: for "did you mean". Empty when none is near. */
export function suggestPractice(model: MaturityModel, text: string): string[] {
  const words = wordsOf(text.slice(0, LONGEST_HEADING)).filter((word) => !FILLERS.has(word));
  if (words.length === 0) return [];
  const near = ranked(model, (alias) => {
    const known = wordsOf(alias);
    const found = words.map((word) => Math.max(...known.map((other) => similarity(word, other))));
    const cover = found.reduce((sum, value) => sum + value, 0) / words.length;
    return cover < 0.6 ? 0 : 0.8 * cover + 0.2 * similarity(words.join(''), known.join(''));
  });
  return near.slice(0, 3).map(({ practice }) => practice.name);
}

const LONGEST_HEADING = 200;
const FILLERS = new Set(['and', 'the', 'of', 'for', 'practice']);

function ranked(model: MaturityModel, score: (alias: string) => number): Recognition[] {
  const found = practicesOf(model).map(({ practice }) => {
    let best: Recognition = { practice, confidence: 0, alias: practice.name };
    for (const alias of [practice.name, ...practice.aliases, practice.abbreviation, practice.id]) {
      const confidence = score(alias);
      if (confidence > best.confidence) best = { practice, confidence, alias };
    }
    return best;
  });
  return found.filter((one) => one.confidence > 0).sort((one, other) => other.confidence - one.confidence);
}

/** Two letters may be wrong in a name of 16 or more, three in one of 28; a short one must be exact, or "PM" would be "TM". */
function allowedTypos(length: number): number {
  if (length < 8) return 0;
  if (length < 16) return 1;
  return length < 28 ? 2 : 3;
}

function withoutNumbering(text: string): string {
  return text.trim().replace(/^(?:table|section|practice)?\s*\d+(?:[.-]\d+)*\s*[-–—:.)]*\s+/i, '');
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('&', ' and ');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** A text as typed, with number and spelling evened out, and also without "and", a leading "the" and a trailing "practice". */
function formsOf(text: string): Set<string> {
  const words = wordsOf(text);
  const even = words.map(evenedOut);
  const core = even.filter((word, at) => word !== 'and' && !(word === 'the' && at === 0) && !(word === 'practice' && at === even.length - 1));
  return new Set([words, even, core.length === 0 ? even : core].map((form) => form.join('')));
}

function evenedOut(word: string): string {
  const spelled = word
    .replace(/programme/, 'program')
    .replace(/isation/, 'ization')
    .replace(/ll(?=ing$|ed$)/, 'l');
  if (spelled.length < 5 || spelled.endsWith('ss')) return spelled;
  return spelled.replace(/ies$/, 'y').replace(/s$/, '');
}

/** The least distance between any two forms, or undefined when it is more than allowed. */
function fewestTypos(some: Set<string>, others: Set<string>, allowed: number): number | undefined {
  let least = allowed + 1;
  for (const one of some)
    for (const other of others)
      if (one === other) return 0;
      else if (Math.abs(one.length - other.length) < least) least = Math.min(least, editDistance(one, other, allowed));
  return least > allowed ? undefined : least;
}

function similarity(one: string, other: string): number {
  if (one.length > 2 && other.startsWith(one)) return 1;
  return 1 - editDistance(one, other) / Math.max(one.length, other.length);
}

/**
 * How many letters must be inserted, deleted, replaced or swapped with their neighbour to make one text the other;
 * any number above `enough` once it is clear that it takes more.
 */
function editDistance(one: string, other: string, enough = Infinity): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const choices = [at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1)];
      if (swapped) choices.push(at(before, column - 2) + 1);
      current.push(Math.min(...choices));
    }
    if (Math.min(...current) > enough) return enough + 1;
    [before, above] = [above, current];
  }
  return at(above, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
