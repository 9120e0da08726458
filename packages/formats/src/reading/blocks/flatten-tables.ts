import type { Notes } from '../notes.ts';
import type { ReadBlock, ReadTable } from '../source-document.ts';

/**
 * A table as blocks in which no table stands inside another: a frame of one cell around tables gives way to what is in
 * it, and a table in a cell of a larger one becomes its paragraphs. Both are noted.
 */
export function flattened(table: ReadTable, notes: Notes): ReadBlock[] {
  const cells = table.rows.flat();
  if (!cells.some((cell) => cell.blocks.some(isTable))) return [table];
  if (cells.length === 1) {
    notes.add('A table of one cell around other tables was taken for layout and left out; what it holds was read', table.place);
    return cells[0]!.blocks.flatMap((block) => (isTable(block) ? flattened(block, notes) : [block]));
  }
  const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.flatMap((block) => opened(block, notes)) })));
  return [{ ...table, rows }];
}

function opened(block: ReadBlock, notes: Notes): ReadBlock[] {
  if (!isTable(block)) return [block];
  notes.add('A table inside a cell was read as its paragraphs', block.place);
  return block.rows.flat().flatMap((cell) => cell.blocks.flatMap((inner) => opened(inner, notes)));
}

function isTable(block: ReadBlock): block is ReadTable {
  return block.kind === 'table';
}
