import { ok, refused, type Outcome } from '@smm/core/outcome';
import { MASKS, maskPatterns, noMasks } from './masking/patterns.ts';
import { filledForm } from './reading/filled-form.ts';
import { headingsOf } from './reading/layouts.ts';
import { readCsv, type CsvWishes } from './reading/read-csv.ts';
import { readWorkbook } from './reading/read-workbook.ts';
import { MOST_PROBLEMS, SURVEY_LIMITS, type SurveyColumn, type SurveyLimits, type SurveyProblem, type SurveyRow, type SurveyTable } from './survey-table.ts';

/** What may be said of an export that is read wrongly, and other limits than the usual ones. */
export type ReadSurveyOptions = CsvWishes & { readonly limits?: SurveyLimits };

type Read = Pick<SurveyTable, 'format' | 'encoding' | 'separator'> & { readonly rows: readonly SurveyRow[]; readonly problems: readonly SurveyProblem[] };

/**
 * Reads a survey export: CSV in any usual encoding and with any usual separator, or an Excel workbook, as Google Forms,
 * Microsoft Forms, SurveyMonkey, LimeSurvey and others write them. Refuses what is none, and what goes beyond the limits.
 * Nothing in the file is executed or fetched.
 */
export async function readSurvey(bytes: Uint8Array, fileName: string, options: ReadSurveyOptions = {}): Promise<Outcome<SurveyTable>> {
  const limits = options.limits ?? SURVEY_LIMITS;
  if (bytes.length > limits.bytes)
    return refused('too-large', `${fileName} is larger than ${Math.floor(limits.bytes / 1024 / 1024)} MB. Export fewer questions or answers at a time.`);
  const read = await readRows(bytes, fileName, limits, options);
  return read.ok ? tableOf(read.value, fileName) : read;
}

async function readRows(bytes: Uint8Array, fileName: string, limits: SurveyLimits, wishes: CsvWishes): Promise<Outcome<Read>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;
  if (!isZip) {
    const csv = readCsv(bytes, fileName, limits, wishes);
    return csv.ok ? ok({ format: 'csv', ...csv.value }) : csv;
  }
  const workbook = await readWorkbook(bytes, fileName, limits);
  return workbook.ok ? ok({ format: 'xlsx', encoding: '', separator: '', ...workbook.value }) : workbook;
}

function tableOf(read: Read, fileName: string): Outcome<SurveyTable> {
  const { format, encoding, separator } = read;
  const { rows, above } = asTable(read.rows);
  if (rows.length === 0) return refused('empty', `${fileName} holds no rows. Export the answers again.`);
  const { layout, columns: asWritten, headRows } = headingsOf(rows);
  const columns = asWritten.map((column) => ({ ...column, header: hidden(column.header), option: hidden(column.option) }));
  const bad = columns.find(({ header }) => header !== '' && Object.values(MASKS).includes(header));
  if (bad !== undefined)
    return refused(
      'no-headings',
      `${fileName}: the first row (row ${rows[0]!.number}, column ${bad.number}) holds an address or number of a person where a question should stand. Export the answers with the questions as headings.`,
    );
  const fitted = fit(rows.slice(headRows), columns, format);
  const kept = columns.filter((column) => column.header !== '' || fitted.rows.some(({ cells }) => cells[column.number - 1] !== ''));
  const nameless = kept
    .filter(({ header }) => header === '')
    .map(({ number }): SurveyProblem => ({ column: number, message: 'The column has no heading and is left out. Give it one to use it.' }));
  const problems = [...read.problems, ...above, ...nameless, ...fitted.problems];
  return ok({
    fileName,
    format,
    encoding,
    separator,
    layout,
    columns: kept.filter(({ header }) => header !== ''),
    rows: fitted.rows,
    problems: limited(problems),
  });
}

/** Headings go into mappings and evidence; an address in one, such as that of the people who ask, does not. */
function hidden(heading: string): string {
  return maskPatterns(heading, noMasks()).trim();
}

/** The rows with the headings first; a form that one person filled in becomes a table of one row. */
function asTable(read: readonly SurveyRow[]): { rows: readonly SurveyRow[]; above: SurveyProblem[] } {
  const form = filledForm(read);
  return form === undefined ? withoutPreface(read) : { rows: form, above: [] };
}

/** Some programs put a title above the headings: rows of a single cell above rows of several. */
function withoutPreface(rows: readonly SurveyRow[]): { rows: readonly SurveyRow[]; above: SurveyProblem[] } {
  const filled = ({ cells }: SurveyRow) => cells.filter((cell) => cell !== '').length;
  const first = rows.slice(0, 6).findIndex((row) => filled(row) > 1);
  if (first <= 0 || filled(rows[first]!) < 3) return { rows, above: [] };
  return {
    rows: rows.slice(first),
    above: rows.slice(0, first).map(({ number }) => ({ row: number, message: 'The row stands above the headings and is left out.' })),
  };
}

/** The rows with as many cells as there are columns. A row with more is left out: its cells may have slipped into other columns. */
function fit(rows: readonly SurveyRow[], columns: readonly SurveyColumn[], format: 'csv' | 'xlsx'): { rows: SurveyRow[]; problems: SurveyProblem[] } {
  const width = columns.length;
  const problems: SurveyProblem[] = [];
  const fitted = rows.flatMap(({ number, cells }): SurveyRow[] => {
    if (cells.length === width) return [{ number, cells }];
    if (cells.length < width) {
      if (format === 'csv')
        problems.push({
          row: number,
          column: cells.length + 1,
          message: `The row ends after ${cells.length} of ${width} cells; the missing ones are taken as empty.`,
        });
      return [{ number, cells: [...cells, ...Array.from({ length: width - cells.length }, () => '')] }];
    }
    if (cells.slice(width).every((cell) => cell.trim() === '')) return [{ number, cells: cells.slice(0, width) }];
    problems.push({
      row: number,
      column: width + 1,
      message: `The row has ${cells.length} cells where the headings have ${width}, so its answers may stand in wrong columns. It is left out. Put quotation marks around cells that hold the separator or line breaks.`,
    });
    return [];
  });
  return { rows: fitted, problems };
}

function limited(problems: readonly SurveyProblem[]): SurveyProblem[] {
  if (problems.length <= MOST_PROBLEMS) return [...problems];
  return [...problems.slice(0, MOST_PROBLEMS), { message: `${problems.length - MOST_PROBLEMS} more rows or columns have such problems.` }];
}
