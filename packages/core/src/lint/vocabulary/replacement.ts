import type { Edit } from '../../profile/edits.ts';
import type { PublishedText } from '../rule.ts';

/** One place where `avoid` stands and `term` should: the characters it covers. */
export type Replacement = { readonly start: number; readonly end: number; readonly avoid: string; readonly term: string };

/**
 * The text with every wording replaced by its term: capitals, plural and the article before it are kept right.
 * Undefined when the text would not come out right by such simple means.
 */
export function replaced(text: string, replacements: readonly Replacement[]): string | undefined {
  let result = '';
  let from = 0;
  for (const { start, end, avoid, term } of replacements.toSorted((a, b) => a.start - b.start)) {
    const form = formLike(text.slice(start, end), avoid, term);
    if (form === undefined) return undefined;
    result += withArticle(text.slice(from, start), form) + form;
    from = end;
  }
  return result + text.slice(from);
}

/** The term in the number and with the capitals of the words found. */
function formLike(found: string, avoid: string, term: string): string | undefined {
  const isPlural = /s$/iu.test(found) && !/s$/iu.test(avoid);
  const base = isPlural ? plural(term) : term;
  if (base === undefined) return undefined;
  if (found.length > 3 && found === found.toUpperCase() && avoid !== avoid.toUpperCase()) return base.toUpperCase();
  const first = base.slice(0, 1);
  if (isCapital(found) && !isCapital(avoid)) return first.toUpperCase() + base.slice(1);
  if (!isCapital(found) && isCapital(avoid) && !/^\p{Lu}{2}/u.test(base)) return first.toLowerCase() + base.slice(1);
  return base;
}

function plural(term: string): string | undefined {
  if (!/\p{L}$/u.test(term)) return undefined;
  if (/[^aeiou]y$/iu.test(term)) return `${term.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/iu.test(term)) return /s$/iu.test(term) && !/ss$/iu.test(term) ? term : `${term}es`;
  return `${term}s`;
}

function isCapital(words: string): boolean {
  return /^\p{Lu}/u.test(words);
}

/** The text before a term, its last word changed from “a” to “an” or back when the term asks for it. */
function withArticle(before: string, term: string): string {
  const article = /(^|[\s(“"])(a|an)(\s{1,3}[*_“"]{0,3})$/iu.exec(before.slice(-12));
  if (article === null) return before;
  const [whole, lead = '', word = '', space = ''] = article;
  const right = startsWithVowel(term) ? 'an' : 'a';
  const cased = word.startsWith('A') ? right.replace('a', 'A') : right;
  return before.slice(0, before.length - whole.length) + lead + cased + space;
}

/** Whether “an” goes before the words, by sound: letters of an acronym are spelled, “unit” and “one” sound as consonants. */
function startsWithVowel(words: string): boolean {
  if (/^\p{Lu}{2}/u.test(words)) return /^[AEFHILMNORSX]/.test(words);
  return /^[aeio]|^u(?!ni|s[aeiu]|t[ei]l)/iu.test(words) && !/^(?:eu|one\b|once\b)/iu.test(words);
}

/** The edit that puts other words in the place of a published text. */
export function rewording({ address, kind }: PublishedText, value: string): Edit {
  return { op: 'set', address: kind === 'statement' ? `${address}/text` : address, value };
}
