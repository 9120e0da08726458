import { printable } from '../html/printable.ts';

/** A run of letters without a place to break that would not fit a narrow column. */
const LONG_WORD = /[^\s\u200B\u00AD-]{24,}/gu;
/** Where a long word is best broken: after marks that separate its parts. */
const AFTER_MARK = /([/.,;:_@#?&=+%)\]}])(?=[^\s/])/gu;
const LONGEST_PIECE = 16;

/** One line of text as the PDF prints it; words too long for a column may be broken, without a hyphen. */
export function pdfText(text: string): string {
  return printable(text).replace(LONG_WORD, (word) => word.replace(AFTER_MARK, '$1\u200B').split('\u200B').map(inPieces).join('\u200B'));
}

function inPieces(part: string): string {
  const letters = [...new Intl.Segmenter().segment(part)].map((it) => it.segment);
  if (letters.length <= LONGEST_PIECE + 4) return part;
  return letters.map((letter, index) => (index > 0 && index % LONGEST_PIECE === 0 ? `\u200B${letter}` : letter)).join('');
}
