import type { FileChild } from 'docx';
import { PlainElement, type Content } from '../ooxml/element.ts';
import { PlainParagraph } from '../ooxml/paragraph.ts';
import type { StyleId } from '../styles/style-ids.ts';
import { TABLE_BORDERS, TABLE_MARGINS } from '../styles/table-styles.ts';
import { PlainTableElement, type Cell, type Row } from '../tables/grid.ts';
import type { Metrics } from './line-metrics.ts';
import { linesOf, type Line } from './lines.ts';

/** A paragraph ready to be put on pages. */
export type MeasuredParagraph = {
  readonly kind: 'paragraph';
  readonly lines: readonly Line[];
  readonly before: number;
  readonly after: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
};

/** A row ready to be put on pages: `frame` is the height of its rules and margins, `cells` hold what is between them. */
export type MeasuredRow = {
  readonly height: number;
  readonly frame: number;
  readonly cells: readonly (readonly MeasuredParagraph[])[];
  readonly lines: readonly Line[];
  readonly head: boolean;
  readonly whole: boolean;
  readonly keepNext: boolean;
};

/** A table ready to be put on pages; `foot` is the rule that closes it where a page ends. */
export type MeasuredTable = { readonly kind: 'table'; readonly rows: readonly MeasuredRow[]; readonly foot: number };

/** What stands on pages. */
export type Measured = MeasuredParagraph | MeasuredTable;

/** The blocks of a section with the heights of their lines and rows, in a column of the given width. */
export function measure(blocks: readonly FileChild[], width: number, styles: ReadonlyMap<StyleId, Metrics>): Measured[] {
  return blocks.flatMap((block): Measured[] => {
    if (block instanceof PlainParagraph) return [measureParagraph(block, width, styles)];
    if (block instanceof PlainTableElement) return [measureTable(block, styles)];
    if (block instanceof PlainElement) return measure(inner(block), width, styles);
    return [];
  });
}

/** The blocks in a content control, such as that around the contents. */
function inner(block: PlainElement): FileChild[] {
  return block.content.flatMap((child: Content) =>
    child instanceof PlainElement && child.element === 'w:sdtContent' ? child.content.filter((it) => it instanceof PlainElement) : [],
  );
}

function measureParagraph(paragraph: PlainParagraph, width: number, styles: ReadonlyMap<StyleId, Metrics>): MeasuredParagraph {
  const metrics = styles.get(paragraph.style)!;
  const { keepNext = false, pageBreakBefore = false, before } = paragraph.options;
  return {
    kind: 'paragraph',
    lines: linesOf(paragraph, metrics, width),
    before: before ?? metrics.before,
    after: metrics.after,
    keepLines: metrics.keepLines,
    keepNext: keepNext || metrics.keepNext,
    pageBreakBefore: pageBreakBefore || metrics.pageBreakBefore,
  };
}

function measureTable({ rows, widths }: PlainTableElement, styles: ReadonlyMap<StyleId, Metrics>): MeasuredTable {
  const { top, inside, bottom } = TABLE_BORDERS;
  return {
    kind: 'table',
    foot: inside,
    rows: rows.map((row, index) => measureRow(row, widths, styles, (index === 0 ? top : inside) + (index === rows.length - 1 ? bottom : 0))),
  };
}

/** A merged label is left out: it stands beside rows that are higher than it. */
function measureRow({ cells, head = false, whole }: Row, widths: readonly number[], styles: ReadonlyMap<StyleId, Metrics>, rules: number): MeasuredRow {
  let column = 0;
  const measured = cells.map((cell): MeasuredParagraph[] => {
    const { columns = 1 } = cell;
    const width = widths.slice(column, column + columns).reduce((sum, it) => sum + it, 0) - TABLE_MARGINS.left - TABLE_MARGINS.right;
    column += columns;
    return cell.merge === undefined ? measure(cell.content as readonly FileChild[], width, styles).flatMap(asParagraphs) : [];
  });
  const frame = TABLE_MARGINS.top + TABLE_MARGINS.bottom + rules;
  return {
    head,
    whole,
    frame,
    cells: measured,
    keepNext: keepsNext(cells[0]),
    height: frame + Math.max(0, ...measured.map(stackHeight)),
    lines: measured.flatMap((paragraphs) => paragraphs.flatMap(({ lines }) => lines)),
  };
}

/** Word keeps a row with the next when the first paragraph of its first cell says so. */
function keepsNext(cell: Cell | undefined): boolean {
  const first = cell?.content[0];
  return first instanceof PlainParagraph && first.options.keepNext === true;
}

/** The rows of a table inside a cell are taken as lines that stand by themselves. */
function asParagraphs(block: Measured): MeasuredParagraph[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.map(({ height, lines }) => ({
    kind: 'paragraph',
    before: 0,
    after: 0,
    keepNext: false,
    keepLines: true,
    pageBreakBefore: false,
    lines: [{ height, hangs: 0, bookmarks: lines.flatMap(({ bookmarks }) => bookmarks), notes: lines.flatMap(({ notes }) => notes) }],
  }));
}

/** The height of paragraphs in a cell, with the space above the first and below the last. */
function stackHeight(paragraphs: readonly MeasuredParagraph[]): number {
  let after = 0;
  let height = 0;
  for (const paragraph of paragraphs) {
    height += Math.max(after, paragraph.before) + linesHeight(paragraph.lines);
    after = paragraph.after;
  }
  return height + after;
}

/** The height of lines that follow one another. */
export function linesHeight(lines: readonly Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}
