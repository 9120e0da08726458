import type { LevelTable, LevelTableBlock, StatementBlock } from '../../publication/blocks.ts';
import { textOf } from '../../publication/markdown.ts';
import { caption } from '../caption.ts';
import { columnWidths, table, type Cell, type Row } from './grid.ts';
import type { PlainElement } from '../ooxml/element.ts';
import { paragraph } from '../ooxml/paragraph.ts';
import { words } from '../ooxml/run.ts';
import type { Setting } from '../setting.ts';
import { statementParagraph } from './statement.ts';
import { palette } from '../styles/palette.ts';
import type { StyleId } from '../styles/style-ids.ts';

/** Width of the label column in twips, where there is room. */
const LABEL_WIDTH = 1474;
/** Letters in the fullest cell of a row up to which the row stays whole; longer rows may go over the end of a page. */
const WHOLE_ROW = 700;

/**
 * A level table: caption, then title and objective over all columns, the level columns, and the three blocks with their
 * label column merged downwards and the sub-headings repeated in each level column. Title, objective and levels repeat
 * on every page. All levels look alike: a higher one is not a better one.
 */
export function levelTable(setting: Setting, block: LevelTable): PlainElement[] {
  const count = block.levels.length;
  const label = Math.min(LABEL_WIDTH, Math.floor(setting.width / (count + 1)));
  const widths = [
    label,
    ...columnWidths(
      setting.width - label,
      block.levels.map(() => 1),
    ),
  ];
  const [considerations, ...others] = block.blocks;
  const rows = [
    ...headRows(block),
    ...(considerations === undefined ? [] : laneRows(setting, count, considerations, considerations.label)),
    ...others.flatMap((part) => [subHeadings(count, part.label), ...laneRows(setting, count, part)]),
  ];
  return [
    ...(block.number === 0 ? [] : [caption(setting, { kind: 'Table', number: block.number, text: block.caption, anchor: block.anchor, above: true })]),
    table('SMMLevelTable', widths, rows, block.title),
  ];
}

/** The first cells of head rows keep with the next row; LibreOffice keeps whole tables together when a style says so. */
function headRows({ title, objective, levels }: LevelTable): Row[] {
  const columns = levels.length + 1;
  const over = (style: StyleId, text: string): Row => ({ head: true, whole: true, cells: [{ columns, content: [line(style, text, true)] }] });
  return [
    over('SMMTableTitle', title),
    ...(objective === '' ? [] : [over('SMMTableObjective', objective)]),
    {
      head: true,
      whole: true,
      cells: [
        { shade: palette.tint, content: [line('SMMTableHead', '', true)] },
        ...levels.map(({ label }): Cell => ({ shade: palette.tint, content: [line('SMMTableHead', label)] })),
      ],
    },
  ];
}

function subHeadings(count: number, label: string): Row {
  return {
    whole: true,
    cells: [labelCell(undefined, true), ...Array.from({ length: count }, (): Cell => ({ shade: palette.faint, content: [line('SMMTableHead', label)] }))],
  };
}

/** One row a lane; a block without lanes still has one empty row. `label` opens the merged label cell. */
function laneRows(setting: Setting, count: number, block: LevelTableBlock, label?: string): Row[] {
  const lanes: readonly (readonly (readonly StatementBlock[])[])[] = block.lanes.length === 0 ? [[]] : block.lanes.map(({ cells }) => cells);
  return lanes.map((cells, index) => ({
    whole: cells.every((statements) => letters(statements) <= WHOLE_ROW),
    cells: [
      labelCell(index === 0 ? label : undefined),
      ...Array.from({ length: count }, (_, column): Cell => ({ content: statements(setting, cells[column] ?? []) })),
    ],
  }));
}

function statements(setting: Setting, list: readonly StatementBlock[]): PlainElement[] {
  return list.length === 0 ? [line('SMMStatement', '')] : list.map((statement) => statementParagraph(setting, statement));
}

function labelCell(label: string | undefined, keepNext = false): Cell {
  return { merge: label === undefined ? 'continue' : 'restart', content: [line('SMMTableHead', label ?? '', keepNext)] };
}

function line(style: StyleId, text: string, keepNext = false): PlainElement {
  return paragraph(style, text === '' ? [] : [words(text)], { keepNext });
}

function letters(list: readonly StatementBlock[]): number {
  return list.reduce((sum, { lead, body, tail }) => sum + lead.length + textOf(body).length + tail.length, 0);
}
