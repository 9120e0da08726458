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
