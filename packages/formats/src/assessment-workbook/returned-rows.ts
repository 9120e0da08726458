import type { CopyProblem } from '../working-copy/returned-copy.ts';
import { comparable, isCut } from '../working-copy/workbook/cell-text.ts';
import { findSheet, problemAt, rowsOfSheet, type CellPlace, type SheetRow } from '../working-copy/workbook/sheet-rows.ts';
import type { WorkbookSheet } from '../working-copy/workbook/workbook-cells.ts';
import type { EntryFields } from './entries.ts';
import type { OriginRow } from './origin.ts';
import type { EntrySheet } from './sheets.ts';

/** A line as it came back: its id, what people wrote, and where. New lines have an id that was not there. */
export type ReturnedRow = { readonly id: string; readonly isNew: boolean; readonly fields: EntryFields; readonly row: SheetRow; readonly place: CellPlace };

/** How lines of a sheet are understood. */
type RowReading = {
  readonly plan: EntrySheet;
  readonly base: ReadonlyMap<string, OriginRow>;
  /** The grey words of each line as they are now. */
  readonly shown: ReadonlyMap<string, EntryFields>;
  readonly report: (problem: CopyProblem) => void;
};

const MOST_QUOTED = 400;

/** The lines of a sheet, found by their ids wherever they stand. Whatever is missing, doubled or strange is told with its words. */
export function returnedRows(sheets: readonly WorkbookSheet[], reading: RowReading): ReturnedRow[] {
  const { plan, base, report } = reading;
  const sheet = findSheet(plan, sheets, new Set());
  if (sheet === undefined) {
    report(
      problemAt(
        { sheet: plan.name },
        'This sheet is missing; all that it held stays as it is.',
        'To change something there, send the workbook with the sheet.',
      ),
    );
    return [];
  }
  const rows = rowsOfSheet(plan, sheet, report).filter((row) => [...row.cells.values()].some(({ text, trouble }) => text !== '' && trouble !== 'merged'));
  const seen = new Map<string, number>();
  const found = rows.flatMap((row) => understood(row, sheet.name, seen, reading));
  reportMissing(sheet.name, seen, reading);
  reportOrder(found, base, report);
  return found;
}

function understood(row: SheetRow, sheet: string, seen: Map<string, number>, reading: RowReading): ReturnedRow[] {
  const { plan, base, report } = reading;
  const place = { ...(row.cells.get('id')?.place ?? { sheet, column: 1 }), sheet, row: row.row };
  const id = row.cells.get('id')?.text ?? '';
  const known = base.get(id);
  if (known === undefined && plan.kind !== 'evidence') {
    report(
      problemAt(
        place,
        `This row ${id === '' ? 'has no id' : `has the id “${id.slice(0, 80)}”, which the workbook did not have`}; it was not taken over. It says: ${quoted(row, plan)}`,
        'Rows are not added here. Write into the row of the indicator or practice itself.',
      ),
    );
    return [];
  }
  const first = seen.get(id);
  if (first !== undefined && id !== '') {
    report(
      problemAt(
        place,
        `The same row stands in line ${first} already; this one was not taken over. It says: ${quoted(row, plan)}`,
        'Delete one of the two rows, and write what should hold into the other.',
      ),
    );
    return [];
  }
  seen.set(id, row.row);
  reportGrey(id, row, reading);
  return [{ id, isNew: known === undefined, fields: fieldsOf(row, known?.fields ?? {}, reading), row, place }];
}

/** What people wrote; of a cell that cannot be taken, what stood there before. */
function fieldsOf(row: SheetRow, before: EntryFields, { plan, report }: RowReading): EntryFields {
  const columns = plan.columns.filter(({ field, isFixed }) => isFixed !== true && field !== 'id');
  return Object.fromEntries(
    columns.map(({ field, head }) => {
      const was = before[field] ?? '';
      const cell = row.cells.get(field);
      if (cell === undefined || cell.trouble === 'merged') return [field, was];
      if (cell.trouble !== undefined) {
        const what = cell.trouble === 'formula' ? `a formula, which gave “${cell.text.slice(0, 80)}”` : 'an error';
        report(problemAt(cell.place, `“${head}” is ${what}; what it said before stays.`, 'Write the value itself into the cell.'));
        return [field, was];
      }
      if (isCut(cell.text)) return [field, was];
      return [field, comparable(cell.text) === comparable(was) ? was : cell.text];
    }),
  );
}

/** Grey cells say what a row is about; other words there change nothing, and are told. */
function reportGrey(id: string, row: SheetRow, { plan, shown, report }: RowReading): void {
  const words = shown.get(id);
  if (words === undefined) return;
  for (const { field, head, isFixed } of plan.columns) {
    const cell = row.cells.get(field);
    if (isFixed !== true || field === 'id' || field === 'carried' || field === 'accepted' || cell === undefined || cell.trouble === 'merged') continue;
    if (cell.trouble !== undefined)
      report(problemAt(cell.place, `The grey cell “${head}” is a formula or an error now; it was passed over.`, 'Grey cells stay as they are.'));
    else if (comparable(cell.text) !== comparable(words[field] ?? ''))
      report(
        problemAt(
          cell.place,
          `“${head}” says “${cell.text.slice(0, 120)}” in place of “${(words[field] ?? '').slice(0, 120)}”; that was not taken over.`,
          'Grey cells stay as they are; an indicator is changed in its profile. If it has changed there, look at the answer again.',
        ),
      );
  }
}

function reportMissing(sheet: string, seen: ReadonlyMap<string, number>, { base, plan, report, shown }: RowReading): void {
  for (const id of [...base.keys()].filter((one) => !seen.has(one)))
    report(
      problemAt(
        { sheet },
        `The row of “${(shown.get(id)?.['text'] ?? shown.get(id)?.['practice'] ?? shown.get(id)?.['title'] ?? id).slice(0, 120)}” (${id}) is missing; what it said stays as it is.`,
        plan.kind === 'answers' ? 'To take an answer back, empty its cell.' : 'To take something back, empty its cells.',
      ),
    );
}

function reportOrder(found: readonly ReturnedRow[], base: ReadonlyMap<string, OriginRow>, report: (problem: CopyProblem) => void): void {
  const places = new Map([...base.keys()].map((id, index) => [id, index]));
  const moved = found.find(({ id }, index) => index > 0 && (places.get(id) ?? Infinity) < (places.get(found[index - 1]!.id) ?? -1));
  if (moved !== undefined)
    report(problemAt(moved.place, 'From here on, rows stand in another order; they were found by their ids.', 'Nothing needs to be done.'));
}

/** What people wrote into a row that cannot be taken, so that nothing is lost. */
function quoted({ cells }: SheetRow, { columns }: EntrySheet): string {
  const words = columns.flatMap(({ field, head, isFixed }) => {
    const text = cells.get(field)?.text ?? '';
    return text === '' || (isFixed === true && field !== 'text') ? [] : [`${head}: ${text}`];
  });
  const line = words.join(' · ').replace(/\s+/g, ' ');
  return line === '' ? '(nothing)' : line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED)}…` : line;
}
