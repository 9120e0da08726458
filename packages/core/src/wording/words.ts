const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
const PLAIN_WORD = /[a-z0-9]+(?:['.](?=[a-z0-9])[a-z0-9]+)*/gi;
const NOT_ASCII = /[^\0-\x7f]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SENTENCE_END = /[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]+[」』）]*|\n\s*\n/gu;
const GOES_ON = /^\s+\p{Ll}/u;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|cf|etc|vs|no|nos|fig|sec|approx|incl|resp|dr|mr|mrs|ms|prof|\p{Lu})\.\s*$/iu;

let wordSegmenter: Intl.Segmenter | undefined;

/**
 * The words of a text in order, as written: letters and digits, with inner apostrophes and points (`don't`, `1.2`);
 * hyphens separate. Languages written without spaces are split by dictionary.
 */
export function words(text: string): string[] {
  if (!NOT_ASCII.test(text)) return text.match(PLAIN_WORD) ?? [];
  if (!UNSPACED.test(text)) return text.match(WORD) ?? [];
  wordSegmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return [...wordSegmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []));
}

/** The sentences of a text in order, without the space around them. An abbreviation such as “e.g.” ends none. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(SENTENCE_END)) {
    const stop = index + end.length;
    const sentence = text.slice(start, stop);
    if (end.startsWith('.') && (GOES_ON.test(text.slice(stop, stop + 8)) || ABBREVIATION.test(sentence.slice(-12)))) continue;
    if (sentence.trim() !== '') found.push(sentence.trim());
    start = stop;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? found : [...found, rest];
}
