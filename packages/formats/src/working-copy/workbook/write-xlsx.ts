import { practiceById, practicesOf, ROWS, tableLevels } from '@smm/core/model';
import { COMMON } from '@smm/core/profile';
import writeExcelFile from 'write-excel-file/node';
import { bodyCell, headCell, titleCell, type Cell, type Row } from '../../xlsx/cells.ts';
import { pageSetup } from '../../xlsx/page-setup.ts';
import { withHeights } from '../../xlsx/row-heights.ts';
import { columnName } from '../../reading/xlsx/sheet-part.ts';
import { cellText } from './cell-text.ts';
import type { CopyState, Fields } from '../state/copy-state.ts';
import { writeOrigin, type Origin } from '../state/origin.ts';
import { readMe } from '../read-me.ts';
import { sheetExtras, type Offer, type SheetExtras } from './sheet-extras.ts';
import { CHOICES, ORIGIN, READ_ME, SHEETS, type Column, type SheetPlan } from './sheets.ts';
import { Vocabulary, type Wordbook } from '../state/vocabulary.ts';

/** What a working copy is made of: what it shows, where it comes from, and the words for it. */
export type CopyContent = {
  readonly title: string;
  readonly state: CopyState;
  readonly origin: Origin;
  readonly wordbook: Wordbook;
  readonly pageSize: 'a4' | 'letter';
};

type MadeSheet = {
  readonly sheet: string;
  readonly data: Row[];
  readonly widths: readonly number[];
  readonly stickyRowsCount: number;
  readonly stickyColumnsCount?: number;
};

/** Letters of the origin in one cell; a cell holds twice as many letters in most programs. */
const CHUNK = 30_000;
/** Rows ready for new entries. */
const SPARE = 20;
const GREY = { backgroundColor: '#eef0f2', textColor: '#6b7680' };
const CHOSEN_FIELDS = ['table', 'level', 'row', 'decision', 'importance', 'trust'];

/** A working copy as a workbook: one sheet for each kind of row, with the state at export hidden in it. Equal input gives equal bytes. */
export async function writeCopyXlsx(content: CopyContent): Promise<Uint8Array> {
  const vocabulary = new Vocabulary(content.wordbook, [content.state, content.origin.state]);
  const plans = SHEETS.filter(({ kind }) => kind !== 'note' || content.origin.withNotes);
  const choices = choiceColumns(content.state, vocabulary);
  const made: MadeSheet[] = [
    readMeSheet(content),
    ...plans.map((plan) => recordSheet(plan, content, vocabulary)),
    { sheet: CHOICES, widths: choices.map(() => 30), stickyRowsCount: 1, data: columnsAsRows(choices) },
    { sheet: ORIGIN, widths: [60], stickyRowsCount: 0, data: originRows(content.origin) },
  ];
  const extras = new Map<string, SheetExtras>([
    [CHOICES, { isHidden: true }],
    [ORIGIN, { isHidden: true }],
    ...plans.map((plan, index): [string, SheetExtras] => [
      plan.name,
      {
        filter: { columns: plan.columns.length, lastRow: made[index + 1]!.data.length },
        offers: plan.columns.map((column, at) => offer(plan, column, at + 1, choices)),
      },
    ]),
  ]);
  const written = made.map(({ widths, data, ...sheet }) => ({
    ...sheet,
    data: withHeights(data, widths),
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
  }));
  return writeExcelFile(written, { fontFamily: 'Calibri', fontSize: 10, features: [sheetExtras(extras), pageSetup(made, content.pageSize)] }).toBuffer();
}

function readMeSheet({ title, origin }: CopyContent): MadeSheet {
  const lines = readMe(title, origin, 'xlsx');
  return {
    sheet: READ_ME,
    widths: [110],
    stickyRowsCount: 0,
    data: lines.map(({ text, isHeading }, index): Row => [
      index === 0 ? titleCell(text) : isHeading === true ? { ...plainCell(text), fontWeight: 'bold' } : plainCell(text),
    ]),
  };
}

function plainCell(text: string): Cell {
  const { borderStyle: _style, borderColor: _color, ...cell } = bodyCell(text);
  return cell;
}

function recordSheet(plan: SheetPlan, content: CopyContent, vocabulary: Vocabulary): MadeSheet {
  const { columns, kind, name } = plan;
  const rows = rowsOf(plan, content);
  const cell = (column: Column, id: string, fields: Fields, index: number): Cell => {
    if (column.field === 'no') return { ...bodyCell(index + 1), ...GREY };
    const text = column.field === 'id' ? id : column.field === 'title' && kind === 'table' ? titleOf(id, content) : vocabulary.show(column.field, fields);
    return textCell(text, column.isFixed === true);
  };
  return {
    sheet: name,
    widths: columns.map(({ width }) => width),
    stickyRowsCount: 1,
    ...(columns[0]!.isFixed === true || columns[0]!.field === 'no' ? { stickyColumnsCount: columns.findIndex(({ field }) => field === 'id') + 1 } : {}),
    data: [columns.map(({ head }) => headCell(head)), ...rows.map(([id, fields], index): Row => columns.map((column) => cell(column, id, fields, index)))],
  };
}

/** Text for good: what people write there later is no formula, number or date either. */
function textCell(text: string, isFixed: boolean): Cell {
  const held = cellText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  // The library keeps texts as names in an object and stumbles over those that every object has.
  return { ...bodyCell(held in Object.prototype ? `${held} ` : held), format: '@', ...(isFixed ? GREY : {}) } as Cell;
}

function titleOf(table: string, { wordbook }: CopyContent): string {
  return table === COMMON ? 'Common table (all practices)' : (practiceById(wordbook.model, table)?.name ?? table);
}

type Entry = [id: string, fields: Fields];

/** The records, statements in the order of the model with a line ready for every blank cell; lines ready for more where a sheet can grow. */
function rowsOf({ kind, canGrow }: SheetPlan, { state, wordbook }: CopyContent): Entry[] {
  const records = [...state[kind]];
  const spare = Array.from({ length: canGrow ? SPARE : 0 }, (): Entry => ['', {}]);
  if (kind !== 'statement') return [...records, ...spare];
  const tables = [COMMON, ...practicesOf(wordbook.model).map(({ practice }) => practice.id)];
  const grid = tables.flatMap((table) => tableLevels(wordbook.model).flatMap(({ level }) => ROWS.map((row) => ({ table, level: String(level), row }))));
  const byCell = Map.groupBy(records, ([, fields]) => cellKey(fields));
  const known = new Set(grid.map(cellKey));
  return [
    ...grid.flatMap((place): Entry[] => byCell.get(cellKey(place)) ?? [['', place]]),
    ...records.filter(([, fields]) => !known.has(cellKey(fields))),
    ...spare,
  ];
}

function cellKey({ table, level, row }: Fields): string {
  return `${table}/${level}/${row}`;
}

type ChoiceColumn = { readonly field: string; readonly choices: readonly string[] };

function choiceColumns(state: CopyState, vocabulary: Vocabulary): ChoiceColumn[] {
  const shown = (kind: 'device-group' | 'reference', field: string) => [...state[kind].keys()].map((id) => vocabulary.show(field, { [field]: id }));
  return [
    ...CHOSEN_FIELDS.map((field) => ({ field, choices: vocabulary.choices(field) })),
    { field: 'deviceGroups', choices: shown('device-group', 'deviceGroups') },
    { field: 'citations', choices: shown('reference', 'citations') },
    {
      field: 'thread',
      choices: [
        ...new Set(
          [...state.thread].map(([id, fields]) =>
            vocabulary.show('thread', { table: fields['table'] ?? '', thread: id.slice((fields['table'] ?? '').length + 1) }),
          ),
        ),
      ],
    },
  ].filter(({ choices }) => choices.length > 0);
}

function columnsAsRows(columns: readonly ChoiceColumn[]): Row[] {
  const longest = Math.max(...columns.map(({ choices }) => choices.length));
  return Array.from({ length: longest + 1 }, (_, row) =>
    columns.map(({ field, choices }) => (row === 0 ? headCell(field) : textCell(choices[row - 1] ?? '', false))),
  );
}

/** Fields of several words take a choice as a beginning: others, and more of them, may be written. */
function offer({ kind }: SheetPlan, column: Column, at: number, choices: readonly ChoiceColumn[]): Offer {
  const index = choices.findIndex(({ field }) => field === column.field);
  const told = { column: at, title: column.head, help: column.help };
  if (index < 0 || column.isFixed === true || (kind === 'reference' && column.field !== 'type')) return told;
  const letter = columnName(index + 1);
  const isFree = ['deviceGroups', 'citations', 'trust', 'thread'].includes(column.field);
  return { ...told, choices: `'${CHOICES}'!$${letter}$2:$${letter}$${choices[index]!.choices.length + 1}`, ...(isFree ? { isFree } : {}) };
}

/** The origin in pieces between bars, so that no program takes white space off a piece. */
function originRows(origin: Origin): Row[] {
  const json = writeOrigin(origin);
  const rows: Row[] = [];
  for (let at = 0; at < json.length;) {
    let end = Math.min(json.length, at + CHUNK);
    if (/[\uD800-\uDBFF]/.test(json[end - 1]!)) end -= 1;
    rows.push([
      { value: `|${json.slice(at, end).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')}|`, type: String, wrap: false, alignVertical: 'top', format: '@' } as Cell,
    ]);
    at = end;
  }
  return rows;
}
