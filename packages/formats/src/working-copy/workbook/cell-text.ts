/** The longest text that a cell holds. */
const MOST_LETTERS = 32_767;
const CUT = '… [too long for a cell: change it in the profile itself]';

/** A text as a cell shows it: without what cells cannot hold, and cut where it is too long. */
export function cellText(value: string): string {
  const text = value.replace(/\r\n?/g, '\n').replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - CUT.length - 1).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`;
}

/** Whether a cell says only the beginning of its text. */
export function isCut(text: string): boolean {
  return text.endsWith(CUT);
}

/** What a person wrote into a cell, without white space at the ends of lines. */
export function writtenText(text: string): string {
  return cellText(text)
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** A text for comparing: programs change white space at the ends of lines, and blanks that do not break, on their own. */
export function comparable(text: string): string {
  return cellText(text)
    .replace(/[\u00a0\t]/g, ' ')
    .replace(/ +$/gm, '')
    .trim();
}
