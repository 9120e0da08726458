import { stem } from '../../wording/thesaurus/stem.ts';
import { words } from '../../wording/words.ts';

/** A text as a row of stems, with the words as written. */
export type PassageWords = { readonly stems: readonly string[]; readonly written: readonly string[] };

/** Words that stand between the words of a phrase without changing it. */
const SKIPPED = new Set('a an the this that these those my our your his her its their any some just really actually'.split(' '));

const memo = new Map<string, string>();

/** The words of a text for matching against phrases; articles and the like are left out, inflections made equal. */
export function passageWords(text: string): PassageWords {
  const stems: string[] = [];
  const written: string[] = [];
  for (const word of words(text.replaceAll('’', "'"))) {
    const lower = word.toLowerCase();
    if (SKIPPED.has(lower)) continue;
    stems.push(stemOf(lower));
    written.push(word);
  }
  return { stems, written };
}

function stemOf(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const found = stem(word.endsWith("'s") ? word.slice(0, -2) : word);
  if (memo.size >= 20_000) memo.clear();
  memo.set(word, found);
  return found;
}
