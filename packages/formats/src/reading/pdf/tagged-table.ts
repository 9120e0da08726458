import type { Gauge } from '../gauge.ts';
import type { ReadBlock, ReadTable, SourcePlace } from '../source-document.ts';
import { TableBuilder } from '../blocks/table-builder.ts';

/** A cell as its page gives it; `left` and `right` say where its text stands, when it has any. */
export type TaggedCell = {
  readonly blocks: readonly ReadBlock[];
  readonly isHead: boolean;
  readonly left: number | undefined;
  readonly right: number | undefined;
};

/** A table on one page. A table that goes on is given whole on each page, with only that page's text in its cells. */
export type TaggedTable = { readonly rows: readonly (readonly TaggedCell[])[]; readonly page: number };

/** Points by which text may stand left of its column's edge. */
const SLACK = 4;

/** Two tables as one when they are the same table on two pages; undefined when they are not. */
export function joinedTables(first: TaggedTable, second: TaggedTable): TaggedTable | undefined {
  if (first.rows.length !== second.rows.length || first.rows.some((row, index) => row.length !== second.rows[index]!.length)) return undefined;
  const widest = Math.max(...first.rows.map((row) => row.length));
  const both = first.rows.flatMap((row, index) => row.filter((cell, column) => cell.blocks.length > 0 && second.rows[index]![column]!.blocks.length > 0));
  if (both.length > widest || (first.rows.length < 3 && both.length > 0)) return undefined;
  return { page: first.page, rows: first.rows.map((row, index) => row.map((cell, column) => joinedCells(cell, second.rows[index]![column]!))) };
}

function joinedCells(a: TaggedCell, b: TaggedCell): TaggedCell {
  if (b.blocks.length === 0) return a;
  if (a.blocks.length === 0) return b;
  return { ...a, blocks: joinedBlocks(a.blocks, b.blocks) };
}

/** Blocks of two pages one after the other; a paragraph that is cut by the end of the page is made whole. */
export function joinedBlocks(before: readonly ReadBlock[], after: readonly ReadBlock[]): readonly ReadBlock[] {
  const last = before.at(-1);
  const [first] = after;
  if (last?.kind !== 'paragraph' || first?.kind !== 'paragraph' || last.style !== first.style || /[.!?:]$/.test(last.text) || !/^[\p{Ll}(]/u.test(first.text))
    return [...before, ...after];
  return [...before.slice(0, -1), { ...last, text: `${last.text} ${first.text}` }, ...after.slice(1)];
}

/** A table on a grid. Spans are not told, so they are found from where the text of cells stands. */
export function tableOf(table: TaggedTable, number: number, gauge: Gauge): ReadTable | undefined {
  const edges = columnEdges(table);
  const builder = new TableBuilder(gauge);
  for (const row of table.rows) {
    if (row.length === 1 && row[0]!.blocks.length === 0) continue;
    const columns = columnsOf(row, edges);
    row.forEach((cell, index) => {
      const at = columns[index]!;
      // A cell from above reaches down beside this row.
      for (let column = builder.column - 1; column < at; column += 1)
        builder.add({ blocks: [], columnSpan: 1, goesOn: true, isHead: false, place: { page: table.page } });
      const span = Math.max(1, (columns[index + 1] ?? spanEnd(cell, at, edges)) - at);
      const where = { table: number, row: builder.row, column: at + 1 };
      builder.add({ blocks: placed(cell.blocks, where), columnSpan: span, isHead: cell.isHead, place: { page: pageOf(cell) ?? table.page, ...where } });
    });
    builder.endRow();
  }
  return builder.table([], { page: table.page, table: number });
}

function pageOf({ blocks: [first] }: TaggedCell): number | undefined {
  return first?.place.page;
}

/** Where each column begins: the leftmost text of its cells in the rows that have all cells. */
function columnEdges({ rows }: TaggedTable): readonly (number | undefined)[] {
  const most = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const full = rows.filter((row) => row.length === most);
  return Array.from({ length: most }, (_, column) => {
    const lefts = full.flatMap((row) => row[column]!.left ?? []);
    return lefts.length === 0 ? undefined : Math.min(...lefts);
  });
}

/** The columns of a row's cells, from 0. Cells with text stand where their text does, others between. */
function columnsOf(row: readonly TaggedCell[], edges: readonly (number | undefined)[]): number[] {
  const spare = edges.length - row.length;
  if (spare <= 0) return row.map((_, index) => index);
  const columns: number[] = [];
  row.forEach(({ left }, index) => {
    const least = (columns.at(-1) ?? -1) + 1;
    const most = index + spare;
    const found = left === undefined ? -1 : edges.findLastIndex((edge) => edge !== undefined && edge <= left + SLACK);
    columns.push(found < 0 ? least : Math.min(Math.max(found, least), most));
  });
  return settled(columns, row);
}

/** Cells without text before one that stands further right stand directly before it: what is missing is at the left. */
function settled(columns: readonly number[], row: readonly TaggedCell[]): number[] {
  const result = [...columns];
  for (let index = result.length - 2; index >= 0; index -= 1)
    if (row[index]!.left === undefined) result[index] = Math.max(result[index]!, result[index + 1]! - 1);
  return result;
}

/** How far the last cell of a row reaches: over all columns that its text does, and a lone cell over all. */
function spanEnd(cell: TaggedCell, at: number, edges: readonly (number | undefined)[]): number {
  if (at === 0) return edges.length;
  const reached = edges.findIndex((edge, column) => column > at && edge !== undefined && (cell.right ?? 0) < edge);
  return reached < 0 ? (cell.right === undefined ? at + 1 : edges.length) : reached;
}

function placed(blocks: readonly ReadBlock[], where: SourcePlace): readonly ReadBlock[] {
  return blocks.map((block): ReadBlock => {
    const place = { ...block.place, ...where };
    return block.kind === 'list' ? { ...block, place, items: block.items.map((item) => placed(item, where)) } : { ...block, place };
  });
}
