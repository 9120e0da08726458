import { wordsOf, type TextWord } from './text-words.ts';

/** Whether a token looks like an acronym: two to six capitals and digits, at least two capitals, perhaps a plural `s`. */
export function isAcronym(token: string): boolean {
  return /^[A-Z][A-Z0-9]{1,5}s?$/.test(token) && /[A-Z]\d*[A-Z]/.test(token);
}

/**
 * The acronyms that a text spells out, “long form (LF)” or “LF (long form)”, each with its long form where the
 * initials of the words before the bracket confirm it.
 */
export function definitionsIn(words: readonly TextWord[], plain: string): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  words.forEach((word, i) => {
    if (!isAcronym(word.text)) return;
    const short = word.text.replace(/s$/, '');
    if (word.gap.trim().endsWith('(') && /^[),;]/.test(plain.slice(word.end, word.end + 1)) && i > 0) found.set(short, found.get(short) ?? longForm(words, i, short, plain));
    else if (isIntroduced(words, i)) found.set(short, found.get(short));
    else if (words[i + 1]?.gap.trim() === '(' && startsWithInitials(words, i + 1, short)) found.set(short, found.get(short));
  });
  return found;
}

/** The acronyms that a name spells out. */
export function longFormBefore(name: string): string[] {
  const { words, plain } = wordsOf(name);
  return [...definitionsIn(words, plain).keys()];
}

/** The words before a bracketed acronym whose initials give its letters; small words between them may be skipped. */
function longForm(words: readonly TextWord[], at: number, short: string, plain: string): string | undefined {
  const letters = short.toLowerCase().replace(/\d/g, '');
  for (let count = letters.length; count <= letters.length + 2 && count <= at; count += 1) {
    const before = words.slice(at - count, at);
    const initials = before.map(({ lower }) => lower.slice(0, 1)).join('');
    const bare = before.filter(({ lower }) => !SMALL.has(lower)).map(({ lower }) => lower.slice(0, 1)).join('');
    if (initials !== letters && bare !== letters) continue;
    if (SMALL.has(before[0]!.lower) || before.slice(1).some(({ gap }) => /[.;:,()]/.test(gap))) return undefined;
    const long = plain.slice(before[0]!.start, before.at(-1)!.end);
    return words[at]!.text.endsWith('s') && long.endsWith('s') ? long.slice(0, -1) : long;
  }
  return undefined;
}

/** “known as LF”, “called LF”, “abbreviated LF”. */
function isIntroduced(words: readonly TextWord[], at: number): boolean {
  const [second, last] = [words[at - 2]?.lower, words[at - 1]?.lower];
  return last === 'called' || last === 'abbreviated' || (last === 'as' && (second === 'known' || second === 'abbreviated'));
}

function startsWithInitials(words: readonly TextWord[], at: number, short: string): boolean {
  return words[at]!.lower.startsWith(short.slice(0, 1).toLowerCase());
}

const SMALL: ReadonlySet<string> = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with']);
