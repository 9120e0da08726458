import { stripVTControlCharacters } from 'node:util';

/** Text in lines of at most `width` columns, broken between words. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && columns(last) + 1 + columns(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length === 0 ? [''] : lines;
}

/** The columns a text takes in a terminal, colour codes aside. */
export function columns(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}

/** A text filled up with blanks to `width` columns. */
export function fill(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** Rows of text cells as a ruled table whose columns share `width`; `widths` are shares. */
export function ruledTable(rows: readonly (readonly string[][])[], widths: readonly number[], paint: (line: string) => string): string {
  const rule = (left: string, middle: string, right: string) => paint(left + widths.map((width) => '─'.repeat(width + 2)).join(middle) + right);
  const lines = rows.map((row) => {
    const height = Math.max(1, ...row.map((cell) => cell.length));
    return Array.from(
      { length: height },
      (_, line) => `${paint('│')} ${row.map((cell, column) => fill(cell[line] ?? '', widths[column]!)).join(` ${paint('│')} `)} ${paint('│')}`,
    ).join('\n');
  });
  return [rule('┌', '┬', '┐'), lines.join(`\n${rule('├', '┼', '┤')}\n`), rule('└', '┴', '┘')].join('\n');
}

/** A number with its noun: “1 respondent”, “3 respondents”; `many` where an s will not do. */
export function counted(number: number, one: string, many: string = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** Lines of a text, each moved in by `by` columns and no longer than `width` with that. */
export function indented(text: string, by: number, width: number): string {
  return wrapText(text, width - by)
    .map((line) => ' '.repeat(by) + line)
    .join('\n');
}

/** A foreign text in one line, without what a terminal would act on; cut off with … after `most` characters. */
export function printable(text: string, most: number = Number.POSITIVE_INFINITY): string {
  const plain = stripVTControlCharacters(text)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  const letters = [...plain];
  return letters.length <= most ? plain : `${letters.slice(0, most - 1).join('')}…`;
}
