import type { Cell, Row } from './cells.ts';

/** Points that one line of ten-point text takes; other sizes in proportion. */
const LINE = 13.2;
/** Points above and below the text of a row. */
const ROOM = 3;
/** The tallest row a workbook holds, in points. */
const TALLEST = 409;

/**
 * The rows with the heights that their wrapped texts need, in points; `widths` are those of the columns, in characters.
 * Said outright, because programs that print a workbook do not all work heights out, and none does for joined cells.
 * Cells that span several rows do not count: what they need is spread over those rows.
 */
export function withHeights(rows: readonly Row[], widths: readonly number[]): Row[] {
  return rows.map((row) => {
    const height = Math.min(TALLEST, Math.max(LINE, ...row.map((cell, column) => (cell === null ? 0 : heightOf(cell, column, widths)))) + ROOM);
    const first = row.findIndex((cell) => cell !== null);
    return row.map((cell, column) => (column === first && cell !== null ? { ...cell, height: Math.round(height * 10) / 10 } : cell));
  });
}

function heightOf(cell: Cell, column: number, widths: readonly number[]): number {
  if ((cell.rowSpan ?? 1) > 1) return 0;
  const size = (cell.fontSize ?? 10) / 10;
  const width = widths.slice(column, column + (cell.columnSpan ?? 1)).reduce((sum, it) => sum + it, 0);
  const letters = Math.max(1, (width - 1) / size / (cell.fontWeight === 'bold' ? 1.05 : 1));
  return LINE * size * (cell.wrap ? linesOf(String(cell.value ?? ''), letters) : 1);
}

/** How many lines a text takes when at most so many letters fit on one; a longer word goes over several. */
function linesOf(text: string, letters: number): number {
  return text.split('\n').reduce((sum, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const wanted = used === 0 ? lengthOf(word) : used + 1 + lengthOf(word);
      if (wanted <= letters) used = wanted;
      else {
        const more = Math.ceil(lengthOf(word) / letters);
        lines += used === 0 ? more - 1 : more;
        used = lengthOf(word) - (more - 1) * letters;
      }
    }
    return sum + lines;
  }, 0);
}

/** The width of a word in letters; letters of East Asian scripts are twice as wide. */
function lengthOf(word: string): number {
  return [...word].reduce((sum, letter) => sum + (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/u.test(letter) ? 2 : 1), 0);
}
