import type { Gauge } from '../gauge.ts';
import { inlineMarkdown } from '../inline-markdown.ts';
import type { ReadBlock, ReadCell, ReadTable, SourcePlace } from '../source-document.ts';
import type { Span } from '../inline/spans.ts';
import type { Range, SheetCell, SheetContent } from './sheet-part.ts';

/** Up to so many columns every blank cell stands for itself; in wider sheets neighbours are taken together. */
const NARROW = 64;
const WIDTH = 16_385;

/** A sheet as one table: rows without content are left out, merged cells appear once. Undefined when there is no content. */
export function sheetTable(content: SheetContent, sheet: string, gauge: Gauge): ReadTable | undefined {
  if (content.cells.length === 0) return undefined;
  const rows = [...Map.groupBy(content.cells, ({ row }) => row)].toSorted(([a], [b]) => a - b);
  const columns = content.cells.reduce((most, { column }) => Math.max(most, column), 0);
  const merges = mergesOf(
    content.merged,
    rows.map(([row]) => row),
    columns,
    gauge,
  );
  const read = rows.map(([row, cells]) => rowOf(cells, { row, columns, isHead: row <= content.headRows, merges, sheet, gauge }));
  return { kind: 'table', columns, rows: read, anchors: [], place: { sheet, row: rows[0]![0], column: 1 } };
}

/** By place: how far a merged cell reaches, counted in rows with content; and which places it covers. */
type Merges = { readonly spans: ReadonlyMap<number, { readonly rows: number; readonly columns: number }>; readonly covered: ReadonlySet<number> };

function key(row: number, column: number): number {
  return row * WIDTH + column;
}

function mergesOf(ranges: readonly Range[], rows: readonly number[], columns: number, gauge: Gauge): Merges {
  const spans = new Map<number, { rows: number; columns: number }>();
  const covered = new Set<number>();
  for (const { top, left, bottom, right } of ranges) {
    const first = lowerBound(rows, top);
    if (rows[first] === undefined || rows[first] > bottom || left > columns || covered.has(key(rows[first], left))) continue;
    const reached = rows.slice(first, lowerBound(rows, bottom + 1));
    const width = Math.min(right, columns) - left + 1;
    gauge.cells(reached.length * width);
    spans.set(key(reached[0]!, left), { rows: reached.length, columns: width });
    for (const row of reached) for (let column = left; column < left + width; column += 1) covered.add(key(row, column));
    covered.delete(key(reached[0]!, left));
  }
  return { spans, covered };
}

/** The index of the first number that is not below the wanted one. */
function lowerBound(sorted: readonly number[], wanted: number): number {
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

type RowInput = {
  readonly row: number;
  readonly columns: number;
  readonly isHead: boolean;
  readonly merges: Merges;
  readonly sheet: string;
  readonly gauge: Gauge;
};

function rowOf(cells: readonly SheetCell[], input: RowInput): ReadCell[] {
  const { row, columns, isHead, merges, sheet, gauge } = input;
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  const starts = new Set([...byColumn.keys()].filter((column) => !merges.covered.has(key(row, column))));
  const result: ReadCell[] = [];
  const blank = (column: number, columnSpan: number): void => {
    gauge.cells(1);
    result.push({ blocks: [], columnSpan, rowSpan: 1, isHead, place: { sheet, row, column } });
  };
  for (let column = 1; column <= columns;) {
    const span = merges.spans.get(key(row, column)) ?? { rows: 1, columns: 1 };
    if (merges.covered.has(key(row, column))) column += 1;
    else if (starts.has(column) || span.rows * span.columns > 1) {
      const place = { sheet, row, column };
      result.push({ blocks: blocksOf(byColumn.get(column)?.spans ?? [], place), columnSpan: span.columns, rowSpan: span.rows, isHead, place });
      column += span.columns;
    } else {
      let end = column + 1;
      if (columns > NARROW) while (end <= columns && !starts.has(end) && !merges.covered.has(key(row, end)) && !merges.spans.has(key(row, end))) end += 1;
      blank(column, end - column);
      column = end;
    }
  }
  return result;
}

/** The content of a cell; each of its lines is a paragraph. */
function blocksOf(spans: readonly Span[], place: SourcePlace): ReadBlock[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    span.text.split(/\r\n?|\n/).forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)!.push({ ...span, text });
    });
  }
  return lines.flatMap((line): ReadBlock[] => {
    const text = inlineMarkdown(line);
    return text === '' ? [] : [{ kind: 'paragraph', text, style: '', anchors: [], place }];
  });
}
