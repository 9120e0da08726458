import { flattened } from '../blocks/flatten-tables.ts';
import { TableBuilder } from '../blocks/table-builder.ts';
import { closeFlow } from './block-elements.ts';
import type { Cursor, ElementHandler, OpenTable } from './cursor.ts';

/** Elements of tables. */
export const tableElements: Readonly<Record<string, ElementHandler>> = {
  'w:tbl': (_, cursor) => table(cursor),
  'w:tr': (_, cursor) => row(cursor),
  'w:tblHeader': ({ 'w:val': value }, { tables }) => {
    if (tables.length > 0) tables.at(-1)!.isHeadRow = !['0', 'false', 'off'].includes(value ?? '');
  },
  'w:gridBefore': ({ 'w:val': value }, { tables }) => {
    if (tables.length > 0) tables.at(-1)!.blanks.before = Number(value) || 0;
  },
  'w:gridAfter': ({ 'w:val': value }, { tables }) => {
    if (tables.length > 0) tables.at(-1)!.blanks.after = Number(value) || 0;
  },
  'w:tc': (_, cursor) => cell(cursor),
  'w:gridSpan': ({ 'w:val': value }, { tables }) => {
    if (tables.length > 0) tables.at(-1)!.span = Number(value) || 1;
  },
  'w:vMerge': ({ 'w:val': value }, { tables }) => {
    if (tables.length > 0) tables.at(-1)!.goesOn = value !== 'restart';
  },
};

function table(cursor: Cursor): () => void {
  const { flow, reading, tables, where } = cursor;
  const number = where.table ?? reading.nextTable();
  const place = reading.place({ ...where, table: number });
  const open: OpenTable = {
    builder: new TableBuilder(reading.gauge),
    number,
    isHeadRow: false,
    isRowDeleted: false,
    span: 1,
    goesOn: false,
    blanks: { before: 0, after: 0 },
  };
  const anchors = flow?.takeAnchors() ?? [];
  tables.push(open);
  return () => {
    tables.splice(tables.indexOf(open), 1);
    const built = open.builder.table(anchors, place);
    if (built !== undefined) flow?.add(...(where.table === undefined ? flattened(built, reading.notes) : [built]));
  };
}

function row({ tables, reading, where }: Cursor): (() => void) | undefined {
  const open = tables.at(-1);
  if (open === undefined) return undefined;
  const { builder } = open;
  Object.assign(open, { isHeadRow: false, isRowDeleted: false, blanks: { before: 0, after: 0 } });
  return () => {
    if (open.isRowDeleted) {
      builder.dropRow();
      return;
    }
    if (open.blanks.after > 0)
      builder.add({ blocks: [], columnSpan: open.blanks.after, isHead: false, place: reading.place({ ...where, table: open.number, row: builder.row }) });
    builder.endRow();
  };
}

/** A cell begins a run of paragraphs. Places inside tell the cell of the outermost table. */
function cell(cursor: Cursor): (() => void) | undefined {
  const { tables, reading } = cursor;
  const open = tables.at(-1);
  if (open === undefined) return undefined;
  const { builder, blanks, number } = open;
  const here = () => (cursor.where.table === undefined ? { table: number, row: builder.row, column: builder.column } : cursor.where);
  if (blanks.before > 0) builder.add({ blocks: [], columnSpan: blanks.before, isHead: false, place: reading.place(here()) });
  blanks.before = 0;
  open.span = 1;
  open.goesOn = false;
  const place = reading.place(here());
  const flow = cursor.openFlow(here());
  return () => {
    closeFlow(cursor);
    builder.add({ blocks: flow.blocks, columnSpan: open.span, goesOn: open.goesOn, isHead: open.isHeadRow, place });
  };
}
