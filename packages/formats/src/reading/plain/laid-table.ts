import type { Gauge } from '../gauge.ts';
import type { ReadBlock, ReadCell, ReadTable, SourcePlace } from '../source-document.ts';
import type { Region } from './gutters.ts';
import { endOf, firstWordWidth, isBlank, lineText, placeOf, type LaidLine } from './laid-line.ts';

/** Turns the lines of a cell into blocks. */
export type CellReader = (lines: readonly LaidLine[], place: SourcePlace, width: number) => readonly ReadBlock[];

/** Columns from which on the first is taken for one of labels, which run beside several rows. */
const WITH_LABELS = 5;
/** So many columns with the same words are a heading that is repeated in each. */
const REPEATED = 3;
/** The share of a column's width up to which a word would surely have fitted: letters are not all equally wide. */
const SURELY = 0.92;

/** A region as a table. Rows are found where lines begin anew in all columns that go on, or where a heading repeats. */
export function laidTable(region: Region, input: { readonly table: number; readonly gauge: Gauge; readonly read: CellReader }): ReadTable {
  const columns = region.gutters.length + 1;
  const grid = region.lines.map((line) => inColumns(line, region));
  const widths = Array.from({ length: columns }, (_, column) => widthOf(grid.map((cells) => cells[column]!)));
  const starts = grid.flatMap((_, at) => (at === 0 || beginsRow(grid, at, widths) ? [at] : []));
  const rows = starts
    .map((start, index) => grid.slice(start, starts[index + 1] ?? grid.length))
    .filter((lines) => lines.some((cells) => cells.some((cell) => !isBlank(cell))));
  const first = region.lines.find((line) => !isBlank(line))!;
  return {
    kind: 'table',
    columns,
    anchors: [],
    place: placeOf(first, { table: input.table }),
    rows: rows.map((lines, row) =>
      Array.from({ length: columns }, (_, column): ReadCell => {
        input.gauge.cells(1);
        const cell = lines.map((cells) => cells[column]!);
        const at = cell.find((line) => !isBlank(line)) ?? lines[0]![column]!;
        const place = placeOf(at, { table: input.table, row: row + 1, column: column + 1 });
        return { blocks: input.read(cell, place, widths[column]!), columnSpan: 1, rowSpan: 1, isHead: false, place };
      }),
    ),
  };
}

/** A line as one line for each column, positions counted from the column's left edge. */
function inColumns(line: LaidLine, { gutters }: Region): LaidLine[] {
  const edges = [0, ...gutters.map(({ from, to }) => (from + to) / 2), Infinity];
  return edges.slice(1).map((right, index) => {
    const left = index === 0 ? 0 : gutters[index - 1]!.to;
    const segments = line.segments
      .filter(({ from }) => from >= edges[index]! && from < right)
      .map(({ from, to, text }) => ({ from: from - left, to: to - left, text }));
    return { ...line, segments };
  });
}

function widthOf(lines: readonly LaidLine[]): number {
  return lines.reduce((most, line) => Math.max(most, endOf(line)), 0);
}

function beginsRow(grid: readonly (readonly LaidLine[])[], at: number, widths: readonly number[]): boolean {
  const line = grid[at]!;
  const above = grid[at - 1]!;
  if (line.every(isBlank)) return false;
  if (isLevelHead(above)) return !line.map(lineText).every((text) => text === '' || /^\([^()]{1,40}\)$|^Level \d/.test(text));
  const wasHead = isRepeated(above);
  if (isRepeated(line) || wasHead) return !(wasHead && continuesHead(above, line)) && !goesOn(above, line);
  const first = grid[0]!.length >= WITH_LABELS ? 1 : 0;
  const texts = line
    .map((cell, column) => ({ cell, column }))
    .slice(first)
    .filter(({ cell }) => !isBlank(cell));
  if (texts.length === 0) return false;
  const seams = texts.map(({ cell, column }) => seamOf(above[column]!, cell, widths[column]!));
  const parted = seams.filter((seam) => seam === 'parted').length;
  return !seams.includes('joined') && parted > 0 && parted * 2 >= seams.length;
}

/** What stands between a line of a cell and the one above it; `unknown` where the line above is full. */
function seamOf(above: LaidLine, line: LaidLine, width: number): 'joined' | 'parted' | 'unknown' {
  const text = lineText(line);
  const last = lineText(above);
  if (isJoined(last, text)) return 'joined';
  if (last === '') return 'parted';
  const fits = endOf(above) + 1 + firstWordWidth(line) <= width * SURELY;
  return fits && (/[.!?:;”"’)\]]$/.test(last) || endOf(above) < width * 0.6) ? 'parted' : 'unknown';
}

/** Whether a heading is repeated in the columns: the same words, which are no sentence. */
function isRepeated(line: readonly LaidLine[]): boolean {
  const texts = line
    .map(lineText)
    .filter((text) => text !== '')
    .slice(-REPEATED);
  return texts.length === REPEATED && new Set(texts).size === 1 && !/[.,;:!?]$/.test(texts[0]!);
}

/** Whether a line names levels, each in its column. */
function isLevelHead(line: readonly LaidLine[]): boolean {
  const texts = line.map(lineText).filter((text) => text !== '');
  return texts.length >= 2 && texts.every((text) => text.length < 60 && /\blevel\s*\d\b/i.test(text));
}

/** Whether the words of a line go on from the one above in most columns that have both. */
function goesOn(above: readonly LaidLine[], line: readonly LaidLine[]): boolean {
  const both = line.map((cell, column) => [lineText(above[column]!), lineText(cell)] as const).filter(([last, text]) => last !== '' && text !== '');
  return both.filter(([last, text]) => isJoined(last, text)).length * 2 > both.length;
}

function isJoined(last: string, text: string): boolean {
  return /^\p{Ll}/u.test(text) || /[,(-]$|\b(?:a|an|and|at|by|for|in|of|on|or|the|to|with)$/.test(last);
}

/** “Comprehensiveness” in every column, with “Level 1 (Minimum)” and so on below it. */
function continuesHead(above: readonly LaidLine[], line: readonly LaidLine[]): boolean {
  const texts = line.map(lineText).filter((text) => text !== '');
  return above.some((cell) => !isBlank(cell)) && texts.length >= REPEATED && texts.every((text) => /^\(?(?:level|stufe)?\s*\d/i.test(text));
}
