import type { Line } from './lines.ts';
import { linesHeight, type MeasuredParagraph, type MeasuredRow } from './measure.ts';

const SLACK = 0.5;
/** Lines of a paragraph that may not stand alone at the foot or the head of a page. */
const TOGETHER = 2;

/** What is left of a cell: its paragraphs, and how many lines of the first are already placed. */
export type Rest = { readonly paragraphs: readonly MeasuredParagraph[]; readonly placed: number };

/** As much of a cell as fits into the room: its lines, their height with the spaces between, and what is left. */
export function fillCell({ paragraphs, placed }: Rest, room: number, first: boolean): { readonly lines: Line[]; readonly height: number; readonly rest: Rest } {
  const lines: Line[] = [];
  let height = 0;
  let after: number | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const from = index === 0 ? placed : 0;
    const space = from > 0 ? 0 : after === undefined ? (first ? paragraph.before : 0) : Math.max(after, paragraph.before);
    const left = paragraph.lines.slice(from);
    const count = linesThatFit(left, room - height - space, paragraph, from === 0);
    if (count > 0) {
      height += space + linesHeight(left.slice(0, count));
      lines.push(...left.slice(0, count));
    }
    if (count < left.length) return { lines, height, rest: { paragraphs: paragraphs.slice(index), placed: from + count } };
    after = paragraph.after;
  }
  return { lines, height: height + (after ?? 0), rest: { paragraphs: [], placed: 0 } };
}

/** The least of a row that goes on a page: the first lines of each cell that keep together. */
export function leastPart({ frame, cells }: MeasuredRow): number {
  return (
    frame +
    Math.max(
      0,
      ...cells.map(([first]) => {
        if (first === undefined) return 0;
        const count = firstLines(first);
        return first.before + linesHeight(first.lines.slice(0, count)) + (count >= first.lines.length ? first.after : 0);
      }),
    )
  );
}

/** How many lines of a paragraph's beginning keep together. */
export function firstLines({ lines, keepLines }: MeasuredParagraph): number {
  return keepLines || lines.length <= TOGETHER + 1 ? lines.length : TOGETHER;
}

/** How many of the lines go on a page on which so many fit: two stay together on either side. */
export function linesKept(total: number, fits: number, keepLines: boolean, first: boolean): number {
  if (fits >= total) return total;
  if (keepLines && first) return 0;
  if (total < TOGETHER) return fits;
  const kept = total - fits === 1 ? fits - 1 : fits;
  return first && kept === 1 ? 0 : kept;
}

function linesThatFit(lines: readonly Line[], room: number, { keepLines, after }: MeasuredParagraph, first: boolean): number {
  let height = 0;
  let fits = 0;
  for (const line of lines) {
    height += line.height;
    if (height + (fits + 1 === lines.length ? after : 0) > room + SLACK) break;
    fits += 1;
  }
  return linesKept(lines.length, fits, keepLines, first);
}
