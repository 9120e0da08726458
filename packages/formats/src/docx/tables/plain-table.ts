import type { FileChild } from 'docx';
import type { Block, PlainTable } from '../../publication/blocks.ts';
import { textOf } from '../../publication/markdown.ts';
import { caption } from '../caption.ts';
import { CELL_SIDES, columnWidths, table, type Row } from './grid.ts';
import { paragraph } from '../ooxml/paragraph.ts';
import { words } from '../ooxml/run.ts';
import type { Setting } from '../setting.ts';
import { setWidth } from '../styles/typeface.ts';

/** Widest word, in twips, for which a column is widened. */
const WIDEST_WORD = 1900;
/** Letters in the fullest cell of a row up to which the row stays whole. */
const WHOLE_ROW = 500;

/** How blocks inside a cell are set. */
export type BlockSetter = (setting: Setting, blocks: readonly Block[]) => FileChild[];

/** An ordinary table with its caption. */
export function plainTable(setting: Setting, block: PlainTable, blocks: BlockSetter): FileChild[] {
  if (block.widths.length === 0 || block.head.length + block.rows.length === 0) return [];
  const widths = columnWidths(
    setting.width,
    block.widths.map((share) => Math.max(share, 0.02)),
    minima(block),
  );
  const head: Row[] =
    block.head.length === 0
      ? []
      : [
          {
            head: true,
            whole: true,
            cells: widths.map((_, column) => ({ content: [paragraph('SMMTableHead', [words(block.head[column] ?? '')], { keepNext: column === 0 })] })),
          },
        ];
  const rows = block.rows.map((row): Row => ({
    whole: row.every((content) => letters(content) <= WHOLE_ROW),
    cells: widths.map((width, column) => ({ content: content({ ...setting, place: 'cell', width: width - CELL_SIDES }, row[column] ?? [], blocks) })),
  }));
  return [
    ...(block.number === 0 ? [] : [caption(setting, { kind: 'Table', number: block.number, text: block.caption, anchor: block.anchor, above: true })]),
    table('SMMTable', widths, [...head, ...rows], block.caption),
  ];
}

/** What a cell holds; at least one paragraph, and one after a table inside it (`blocks` sees to that). */
function content(setting: Setting, list: readonly Block[], blocks: BlockSetter): FileChild[] {
  const set = blocks(setting, list);
  return set.length === 0 ? [paragraph('SMMTableText', [])] : set;
}

/** For each column the width that its longest word needs, in the sizes of the styles for tables. */
function minima({ head, rows, widths }: PlainTable): number[] {
  return widths.map((_, column) => {
    const inCells = [
      ...new Set(rows.flatMap((row) => (row[column] ?? []).flatMap((block) => (block.kind === 'paragraph' ? textOf(block.children).split(/[\s-]+/) : [])))),
    ];
    const widest = Math.max(...(head[column] ?? '').split(/\s+/).map((word) => setWidth(word, 17, true)), ...inCells.map((word) => setWidth(word, 18, true)));
    return Math.min(widest, WIDEST_WORD) + CELL_SIDES + 20;
  });
}

function letters(list: readonly Block[]): number {
  return list.reduce((sum, block) => {
    switch (block.kind) {
      case 'paragraph':
        return sum + textOf(block.children).length;
      case 'list':
        return sum + block.items.reduce((inner, item) => inner + letters(item), 0);
      case 'notice':
        return sum + letters(block.blocks);
      default:
        return Infinity;
    }
  }, 0);
}
