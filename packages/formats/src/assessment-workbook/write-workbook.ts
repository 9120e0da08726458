import { tableLevels } from '@smm/core/model';
import writeExcelFile from 'write-excel-file/node';
import { columnName } from '../reading/xlsx/sheet-part.ts';
import { cellText } from '../working-copy/workbook/cell-text.ts';
import { sheetExtras, type Offer, type SheetExtras } from '../working-copy/workbook/sheet-extras.ts';
import { bodyCell, headCell, titleCell, type Cell, type Row } from '../xlsx/cells.ts';
import { pageSetup } from '../xlsx/page-setup.ts';
import { withHeights } from '../xlsx/row-heights.ts';
import { entriesOf, type EntryFields, type EntrySource } from './entries.ts';
import { LEVEL_WIDTHS, levelRows } from './levels-sheet.ts';
import { originOf, writeOrigin, type WorkbookOrigin } from './origin.ts';
import { readMe } from './read-me.ts';
import { ANSWER_WORDS, CHOICES, ENTRY_SHEETS, LEVELS, ORIGIN, READ_ME, type EntrySheet } from './sheets.ts';

/** What a workbook is made from. `made` is the day. `origin` is given where the workbook is to look as if it was made earlier. */
export type WorkbookInput = EntrySource & { readonly made: string; readonly pageSize?: 'a4' | 'letter'; readonly origin?: WorkbookOrigin };

const CHUNK = 30_000;
const SPARE = 30;
const GREY = { backgroundColor: '#eef0f2', textColor: '#4f5a64' };

/** An assessment as a workbook that can be filled in elsewhere and comes back. Equal input gives equal bytes. */
export async function writeAssessmentWorkbook(input: WorkbookInput): Promise<Uint8Array> {
  const { file, assessment, made, checklist } = input;
  const entries = entriesOf(input);
  const origin = input.origin ?? originOf(entries, { file: file.id, assessment: assessment.id, made });
  const choices = choiceColumns(
    [0, ...tableLevels(checklist.model).map(({ level }) => level)].map(String),
    file.people.map(({ id }) => id),
  );
  const sheets = [
    { sheet: READ_ME, widths: [110], stickyRowsCount: 0, data: instructions(input) },
    ...ENTRY_SHEETS.map((plan) => entrySheet(plan, entries[plan.kind])),
    { sheet: LEVELS, widths: LEVEL_WIDTHS, stickyRowsCount: 1, data: levelRows(input) },
    { sheet: CHOICES, widths: choices.map(() => 30), stickyRowsCount: 1, data: choiceRows(choices) },
    { sheet: ORIGIN, widths: [60], stickyRowsCount: 0, data: originRows(origin) },
  ];
  const extras = new Map<string, SheetExtras>([
    [CHOICES, { isHidden: true }],
    [ORIGIN, { isHidden: true }],
    ...ENTRY_SHEETS.map((plan, index): [string, SheetExtras] => [
      plan.name,
      {
        filter: { columns: plan.columns.length, lastRow: sheets[index + 1]!.data.length },
        offers: plan.columns.map(({ field, head, help }, at): Offer => ({ column: at + 1, title: head, help, ...rangeOf(plan.kind, field, choices) })),
      },
    ]),
  ]);
  const written = sheets.map(({ widths, data, ...sheet }) => ({
    ...sheet,
    data: withHeights(data, widths),
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
  }));
  return writeExcelFile(written, {
    fontFamily: 'Calibri',
    fontSize: 10,
    features: [sheetExtras(extras), pageSetup(sheets, input.pageSize ?? 'a4')],
  }).toBuffer();
}

function instructions({ file, assessment, made }: WorkbookInput): Row[] {
  return readMe(file, assessment, made).map(({ text, isHeading }, index): Row => {
    const { borderStyle: _style, borderColor: _color, ...cell } = bodyCell(cellText(text));
    return [index === 0 ? titleCell(cellText(text)) : isHeading === true ? { ...cell, fontWeight: 'bold' } : cell];
  });
}

function entrySheet({ kind, name, columns }: EntrySheet, entries: readonly { readonly id: string; readonly fields: EntryFields }[]) {
  const spare = Array.from({ length: kind === 'evidence' ? SPARE : 0 }, () => ({ id: '', fields: {} as EntryFields }));
  return {
    sheet: name,
    widths: columns.map(({ width }) => width),
    stickyRowsCount: 1,
    data: [
      columns.map(({ head }) => headCell(head)),
      ...[...entries, ...spare].map(({ id, fields }): Row =>
        columns.map(({ field, isFixed }) => (field === 'id' ? idCell(id, isFixed === true) : textCell(fields[field] ?? '', isFixed === true))),
      ),
    ],
  };
}

/** Ids are long and for programs: they need no height. */
function idCell(id: string, isFixed: boolean): Cell {
  return { ...textCell(id, isFixed), wrap: false };
}

/** Text for good: what people write there later is no formula, number or date either. */
function textCell(text: string, isFixed: boolean): Cell {
  const held = cellText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return { ...bodyCell(held), format: '@', ...(isFixed ? GREY : {}) } as Cell;
}

type Choice = { readonly name: string; readonly values: readonly string[] };

function choiceColumns(levels: readonly string[], people: readonly string[]): Choice[] {
  return [
    { name: 'answer', values: Object.values(ANSWER_WORDS) },
    { name: 'level', values: levels },
    { name: 'kind', values: ['file', 'link', 'person'] },
    { name: 'basis', values: ['document', 'interview', 'observed', 'tested'] },
    { name: 'by', values: people },
  ].filter(({ values }) => values.length > 0);
}

function rangeOf(kind: EntrySheet['kind'], field: string, choices: readonly Choice[]): { readonly choices?: string; readonly isFree?: boolean } {
  const index = choices.findIndex(({ name }) => name === field);
  if (index < 0 || (field === 'level' && kind === 'answers')) return {};
  const letter = columnName(index + 1);
  return { choices: `'${CHOICES}'!$${letter}$2:$${letter}$${choices[index]!.values.length + 1}`, ...(field === 'by' ? { isFree: true } : {}) };
}

function choiceRows(choices: readonly Choice[]): Row[] {
  const longest = Math.max(...choices.map(({ values }) => values.length));
  return Array.from({ length: longest + 1 }, (_, row) =>
    choices.map(({ name, values }) => (row === 0 ? headCell(name) : textCell(values[row - 1] ?? '', false))),
  );
}

/** The origin in pieces between bars, so that no program takes white space off a piece. */
function originRows(origin: WorkbookOrigin): Row[] {
  const json = writeOrigin(origin);
  const rows: Row[] = [];
  for (let at = 0; at < json.length;) {
    let end = Math.min(json.length, at + CHUNK);
    if (/[\uD800-\uDBFF]/.test(json[end - 1]!)) end -= 1;
    const piece = `|${json.slice(at, end).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')}|`;
    rows.push([{ value: piece, type: String, wrap: false, alignVertical: 'top', format: '@' } as Cell]);
    at = end;
  }
  return rows;
}
