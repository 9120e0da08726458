import { passageWords, type PassageWords } from './passage-words.ts';

/** A phrase found in a text: where it begins, how many words it has, and everything it may mean. */
export type FoundPhrase<T> = { readonly at: number; readonly size: number; readonly meanings: readonly T[] };

/** Makes a function that finds phrases in a text, each once, the longest at every place; every inflection counts. */
export function phraseFinder<T>(entries: readonly (readonly [phrase: string, meaning: T])[]): (text: PassageWords) => FoundPhrase<T>[] {
  const phrases = new Map<string, T[]>();
  const longest = new Map<string, number>();
  for (const [phrase, meaning] of entries) {
    const { stems } = passageWords(phrase);
    const key = stems.join(' ');
    phrases.set(key, [...(phrases.get(key) ?? []), meaning]);
    longest.set(stems[0]!, Math.max(longest.get(stems[0]!) ?? 0, stems.length));
  }
  return ({ stems }) => {
    const found: FoundPhrase<T>[] = [];
    const seen = new Set<string>();
    for (let at = 0; at < stems.length; ) {
      let size = Math.min(longest.get(stems[at]!) ?? 0, stems.length - at);
      while (size > 0 && !phrases.has(stems.slice(at, at + size).join(' '))) size -= 1;
      const key = stems.slice(at, at + size).join(' ');
      if (size > 0 && !seen.has(key)) found.push({ at, size, meanings: phrases.get(key)! });
      seen.add(key);
      at += Math.max(1, size);
    }
    return found;
  };
}
