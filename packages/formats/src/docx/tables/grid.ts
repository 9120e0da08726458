import type { XmlComponent } from 'docx';
import { printable } from '../../html/printable.ts';
import { element, PlainElement, valued, type Attributes, type Content } from '../ooxml/element.ts';
import type { StyleId } from '../styles/style-ids.ts';

/** Left and right margins of a cell together, in twips. */
export const CELL_SIDES = 192;

/**
 * Whole twips for shares of a width; they add up to the width exactly, so that no table is wider than its page. No
 * column gets less than its minimum, unless the minima together are wider than the table.
 */
export function columnWidths(width: number, shares: readonly number[], minima: readonly number[] = shares.map(() => 0)): number[] {
  const needed = sum(minima);
  const exact = needed > width ? minima.map((minimum) => (minimum * width) / needed) : widened(width, shares, minima);
  let given = 0;
  let reached = 0;
  return exact.map((column) => {
    reached += column;
    const whole = Math.round(reached) - given;
    given += whole;
    return whole;
  });
}

/** Shares of the width, with the columns that would be too narrow held at their minimum. */
function widened(width: number, shares: readonly number[], minima: readonly number[]): number[] {
  const held = new Set<number>();
  for (;;) {
    const free = width - sum([...held].map((column) => minima[column]!));
    const total = sum(shares.filter((_, column) => !held.has(column)));
    const columns = shares.map((share, column) => (held.has(column) ? minima[column]! : (free * share) / total));
    const narrow = columns.findIndex((column, index) => !held.has(index) && column < minima[index]!);
    if (narrow < 0) return columns;
    held.add(narrow);
  }
}

/** A cell over one or more columns. `merge` opens or continues a cell that runs down several rows. */
export type Cell = { readonly content: readonly XmlComponent[]; readonly columns?: number; readonly shade?: string; readonly merge?: 'continue' | 'restart' };

/** A row; a head row is repeated on every page, a whole row is never cut by the end of one. */
export type Row = { readonly cells: readonly Cell[]; readonly head?: boolean; readonly whole: boolean };

/** A table that knows its columns and rows, so that the pages it takes can be worked out. */
export class PlainTableElement extends PlainElement {
  readonly widths: readonly number[];
  readonly rows: readonly Row[];

  constructor(widths: readonly number[], rows: readonly Row[], content: readonly Content[]) {
    super('w:tbl', undefined, content);
    this.widths = widths;
    this.rows = rows;
  }
}

/** A table of fixed columns in a style. The widths of its cells follow from its columns; the title is for those who hear it read. */
export function table(style: StyleId, widths: readonly number[], rows: readonly Row[], title = ''): PlainTableElement {
  return new PlainTableElement(widths, rows, [
    element('w:tblPr', undefined, [
      valued('w:tblStyle', style),
      element('w:tblW', { 'w:w': sum(widths), 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', look(style)),
      ...(title === '' ? [] : [valued('w:tblCaption', printable(title))]),
    ]),
    element(
      'w:tblGrid',
      undefined,
      widths.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    ...rows.map((it) => row(widths, it)),
  ]);
}

/** Only plain tables have a first row that looks different; in level tables the head is of several rows. */
function look(style: StyleId): Attributes {
  const first = style === 'SMMTable';
  return {
    'w:val': first ? '0620' : '0600',
    'w:firstRow': first ? 1 : 0,
    'w:lastRow': 0,
    'w:firstColumn': 0,
    'w:lastColumn': 0,
    'w:noHBand': 1,
    'w:noVBand': 1,
  };
}

function row(widths: readonly number[], { cells, head = false, whole }: Row): PlainElement {
  const properties = [...(whole ? [element('w:cantSplit')] : []), ...(head ? [element('w:tblHeader')] : [])];
  let column = 0;
  return element('w:tr', undefined, [
    ...(properties.length === 0 ? [] : [element('w:trPr', undefined, properties)]),
    ...cells.map(({ content, columns = 1, shade, merge }) => {
      const width = sum(widths.slice(column, column + columns));
      column += columns;
      return element('w:tc', undefined, [
        element('w:tcPr', undefined, [
          element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
          ...(columns === 1 ? [] : [valued('w:gridSpan', columns)]),
          ...(merge === undefined ? [] : [valued('w:vMerge', merge)]),
          ...(shade === undefined ? [] : [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': shade })]),
        ]),
        ...content,
      ]);
    }),
  ]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
