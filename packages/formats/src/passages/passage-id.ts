import { createHash } from 'node:crypto';

/**
 * Gives passages ids that come from what they say, so that the same file read again gives the same ids, wherever its parts
 * moved. What says the same in the same place of the same source is numbered.
 */
export class PassageIds {
  readonly #source: string;
  readonly #counts = new Map<string, number>();

  constructor(source: string) {
    this.#source = source;
  }

  /** The id of a passage; `within` is what it belongs to in its source, such as a question. `text` is the text as it is kept. */
  next(within: string, text: string): string {
    const content = createHash('sha256')
      .update(JSON.stringify([this.#source, within, text.replace(/\s+/g, ' ')]))
      .digest('hex')
      .slice(0, 16);
    const count = (this.#counts.get(content) ?? 0) + 1;
    this.#counts.set(content, count);
    return count === 1 ? `p-${content}` : `p-${content}-${count}`;
  }
}

/** The most letters that one passage holds. */
const MOST_LETTERS = 100_000;

/** A text as passages hold it: no control characters, no white space at its ends; a very long one in several parts. */
export function passageTexts(text: string): string[] {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, '')
    .trim();
  if (clean.length <= MOST_LETTERS) return clean === '' ? [] : [clean];
  const parts: string[] = [];
  for (let rest = clean; rest !== '';) {
    const space = rest.length <= MOST_LETTERS ? -1 : rest.lastIndexOf(' ', MOST_LETTERS);
    const end =
      rest.length <= MOST_LETTERS ? rest.length : space > MOST_LETTERS / 2 ? space : MOST_LETTERS - (/[\ud800-\udbff]/.test(rest[MOST_LETTERS - 1]!) ? 1 : 0);
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return parts.filter((part) => part !== '');
}
