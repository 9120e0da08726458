import { columnName } from '../../reading/xlsx/sheet-part.ts';
import { writtenText } from './cell-text.ts';
import type { CopyProblem } from '../returned-copy.ts';
import type { Column, SheetPlan } from './sheets.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook-cells.ts';

/** A cell of a known column: its text, or why there is none to take. */
export type RowCell = { readonly text: string; readonly place: CellPlace; readonly trouble?: 'error' | 'formula' | 'merged' };

/** Where a cell is. */
export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/** What is looked for: a sheet and the columns in it. */
export type NamedColumns = Pick<SheetPlan, 'columns' | 'name'>;

/** A line of a sheet: its cells by field. A field whose column is gone is not there. */
export type SheetRow = { readonly row: number; readonly cells: ReadonlyMap<string, RowCell> };

/** Merged cells looked at, and columns of one merged range. */
const MOST_COVERED = 100_000;
const WIDEST = 50;

/** A problem at a cell, a row or a sheet. */
export function problemAt({ sheet, row, column }: Partial<CellPlace> & { readonly sheet: string }, message: string, remedy: string): CopyProblem {
  const letters = column === undefined ? undefined : columnName(column);
  return {
    place: row === undefined && letters === undefined ? sheet : `${sheet}!${letters ?? ''}${row ?? ''}`,
    sheet,
    ...(row === undefined ? {} : { row }),
    ...(letters === undefined ? {} : { column: letters }),
    message,
    remedy,
  };
}

/** The sheet of a plan, by its name, or under another name by its headings. */
export function findSheet(plan: NamedColumns, sheets: readonly WorkbookSheet[], taken: ReadonlySet<string>): WorkbookSheet | undefined {
  const free = sheets.filter(({ name }) => !taken.has(name));
  const named = free.find(({ name }) => plain(name) === plain(plan.name));
  return named ?? free.find((sheet) => headOf(plan, sheet).found >= Math.min(plan.columns.length, Math.max(2, plan.columns.length - 1)));
}

/** The lines of a sheet below its headings. Columns are found by their headings wherever they stand. */
export function rowsOfSheet(plan: NamedColumns, sheet: WorkbookSheet, report: (problem: CopyProblem) => void): SheetRow[] {
  const head = headOf(plan, sheet);
  const columns = columnsOf(plan, sheet, head, report);
  reportOthers(sheet, head.row, new Set(columns.values()), report);
  reportShape(sheet, head.row, report);
  const covered = coveredCells(sheet);
  const last = Math.max(head.row, ...sheet.rows.keys());
  const rows: SheetRow[] = [];
  for (let row = head.row + 1; row <= last; row += 1) {
    const line = sheet.rows.get(row);
    if (line === undefined) continue;
    const cells = new Map([...columns].map(([field, column]) => [field, rowCell(line.get(column), { sheet: sheet.name, row, column }, covered)]));
    rows.push({ row, cells });
  }
  return rows;
}

function rowCell(cell: WorkbookCell | undefined, place: CellPlace, covered: ReadonlySet<string>): RowCell {
  const trouble = covered.has(`${place.row}/${place.column}`) ? 'merged' : cell?.isError === true ? 'error' : cell?.isFormula === true ? 'formula' : undefined;
  return { text: writtenText(cell?.text ?? ''), place, ...(trouble === undefined ? {} : { trouble }) };
}

type Head = { readonly row: number; readonly found: number };

/** The line with most of the headings, among the first ten. */
function headOf(plan: NamedColumns, sheet: WorkbookSheet): Head {
  const heads = new Set(plan.columns.map(({ head }) => plain(head)));
  let best: Head = { row: 1, found: 0 };
  for (const [row, line] of [...sheet.rows].slice(0, 10)) {
    const found = new Set([...line.values()].map(({ text }) => plain(text)).filter((text) => heads.has(text))).size;
    if (found > best.found) best = { row, found };
  }
  return best;
}

function columnsOf(plan: NamedColumns, sheet: WorkbookSheet, head: Head, report: (problem: CopyProblem) => void): Map<string, number> {
  const line = [...(sheet.rows.get(head.row) ?? [])];
  const columns = new Map<string, number>();
  for (const { field, head: words } of plan.columns) {
    const at = line.find(([column, { text }]) => plain(text) === plain(words) && ![...columns.values()].includes(column))?.[0];
    if (at !== undefined) columns.set(field, at);
  }
  plan.columns.forEach((column, index) => {
    if (columns.has(column.field)) return;
    const at = index + 1;
    const text = line.find(([place]) => place === at)?.[1].text ?? '';
    // A column that is gone leaves nothing behind; taking an empty one for it would clear what it said.
    const holds = [...sheet.rows].some(([row, cells]) => row > head.row && cells.has(at));
    const isFree = holds && columns.size > 0 && ![...columns.values()].includes(at);
    if (isFree) columns.set(column.field, at);
    report(missingHead(sheet.name, head.row, at, column, text, isFree));
  });
  return columns;
}

function missingHead(sheet: string, row: number, column: number, { head }: Column, text: string, isTaken: boolean): CopyProblem {
  const read = text === '' ? 'has no heading' : `is headed “${text}”`;
  return isTaken
    ? problemAt({ sheet, row, column }, `The column ${read}; it was taken as “${head}”, which stood there.`, `Head it “${head}”.`)
    : problemAt(
        { sheet, row },
        `The column “${head}” is missing; what it said stays as it was.`,
        `Add a column headed “${head}”, if something should change there.`,
      );
}

/** Columns that nobody asked for are named with what they say. */
function reportOthers(sheet: WorkbookSheet, head: number, known: ReadonlySet<number>, report: (problem: CopyProblem) => void): void {
  const others = new Map<number, { count: number; first: string; row: number }>();
  for (const [row, line] of sheet.rows)
    for (const [column, { text }] of line) {
      if (known.has(column) || row <= head || text.trim() === '') continue;
      const seen = others.get(column);
      if (seen === undefined) others.set(column, { count: 1, first: text, row });
      else seen.count += 1;
    }
  for (const [column, { count, first, row }] of others) {
    const title = sheet.rows.get(head)?.get(column)?.text ?? '';
    const words = first.replace(/\s+/g, ' ').trim();
    report(
      problemAt(
        { sheet: sheet.name, row, column },
        `The column${title === '' ? '' : ` “${title}”`} is no part of a working copy; ${count === 1 ? 'its cell was' : `its ${count} cells were`} not taken over: “${words.slice(0, 80)}${words.length > 80 ? '…' : ''}”.`,
        'Write what should come in into a column of the working copy, or into a note.',
      ),
    );
  }
}

function reportShape(sheet: WorkbookSheet, head: number, report: (problem: CopyProblem) => void): void {
  for (const { top, left, bottom, right } of sheet.merged.slice(0, 50)) {
    if (bottom <= head) continue;
    report(
      problemAt(
        { sheet: sheet.name, row: top, column: left },
        `Cells are merged here, down to ${columnName(right)}${bottom}; only the first of them says something, the others stay as they were.`,
        'Take the merging back and write into each cell what it should say.',
      ),
    );
  }
  const hidden = sheet.hiddenRows.filter((row) => row > head);
  if (hidden.length > 0)
    report(
      problemAt(
        { sheet: sheet.name, row: hidden[0]! },
        `${hidden.length === 1 ? 'This row is' : `${hidden.length} rows are`} hidden, by a filter or by hand; ${hidden.length === 1 ? 'it was' : 'they were'} read like all others.`,
        'Nothing needs to be done, unless they were meant to be deleted: then delete them.',
      ),
    );
}

function coveredCells({ merged }: WorkbookSheet): Set<string> {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merged)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= Math.min(right, left + WIDEST); column += 1) {
        if (covered.size >= MOST_COVERED) return covered;
        if (row !== top || column !== left) covered.add(`${row}/${column}`);
      }
  return covered;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase().replace(/\.$/, '');
}
