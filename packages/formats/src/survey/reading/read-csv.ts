import { CsvError, parse } from 'csv-parse/sync';
import { ok, refused, type Outcome, type Refusal } from '@smm/core/outcome';
import { decodeSurvey } from './decode-survey.ts';
import { sniffSeparator, type Separator } from './sniff-separator.ts';
import type { RawRows, SurveyLimits, SurveyProblem, SurveyRow } from '../survey-table.ts';

/** What a user may say of a CSV file when it is guessed wrongly. */
export type CsvWishes = { readonly encoding?: string; readonly separator?: Separator };

/** The rows of a CSV file, and how it was read. */
export type CsvRows = RawRows & { readonly encoding: string; readonly separator: string };

/** The rows of a CSV file, blank ones left out. Refuses what goes beyond the limits or is never closed, naming row and column. */
export function readCsv(bytes: Uint8Array, fileName: string, limits: SurveyLimits, wishes: CsvWishes = {}): Outcome<CsvRows> {
  const decoded = decodeSurvey(bytes, fileName, wishes.encoding);
  if (!decoded.ok) return decoded;
  const { utf8, encoding, note } = decoded.value;
  const sniffed = sniffSeparator(utf8);
  const separator = wishes.separator ?? sniffed.separator;
  const rows = rowsOf(utf8, fileName, separator, limits, sniffed.hasMark);
  if (!rows.ok) return rows;
  const problems: SurveyProblem[] = note === '' ? [] : [{ message: note }];
  return ok({ rows: rows.value, problems, encoding, separator });
}

function rowsOf(utf8: Uint8Array, fileName: string, separator: Separator, limits: SurveyLimits, hasMark: boolean): Outcome<SurveyRow[]> {
  const rows: SurveyRow[] = [];
  let cells = 0;
  try {
    parse(utf8, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      ltrim: true,
      max_record_size: limits.letters,
      cast: (value, { index, records }) => {
        cells += 1;
        if (index >= limits.columns) throw new Beyond(`row ${records + 1} has more than ${grouped(limits.columns)} columns`);
        if (cells > limits.cells) throw new Beyond(`it holds more than ${grouped(limits.cells)} cells`);
        return trimmed(value);
      },
      on_record: (record: string[], { records }) => {
        if (records > limits.rows) throw new Beyond(`it has more than ${grouped(limits.rows)} rows`);
        const isMark = hasMark && records === 1;
        if (!isMark && record.some((cell) => cell.trim() !== '')) rows.push({ number: records, cells: record });
        return null;
      },
    });
    return ok(rows);
  } catch (error) {
    return explained(error, fileName, limits);
  }
}

/** A cell without white space at its ends, and without quotation marks that were kept only because white space followed them. */
function trimmed(cell: string): string {
  return /^"[^]*"\s+$/.test(cell) ? cell.trim().slice(1, -1).trim() : cell.trim();
}

/** An export beyond a limit; the message ends a sentence that begins with the file's name. */
class Beyond extends Error {}

function explained(error: unknown, fileName: string, limits: SurveyLimits): Refusal {
  if (error instanceof Beyond) return refused('too-large', `${fileName} is not read: ${error.message}. Export fewer questions or answers at a time.`);
  if (!(error instanceof CsvError)) throw error;
  const row = Number(error['records']) + 1;
  const column = Number(error['index']) + 1;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return refused(
      'open-quote',
      `${fileName}: the quotation mark that opens the cell in row ${row}, column ${column} is never closed. Close it, or double it where it belongs to the text, or export the answers again.`,
    );
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return refused(
      'too-large',
      `${fileName}: row ${row} is longer than ${grouped(limits.letters)} letters from column ${column} on. A quotation mark may be open there; close it, or export the answers again.`,
    );
  return refused('unreadable-row', `${fileName}: row ${row}, column ${column} cannot be read. Look at the quotation marks there, or export the answers again.`);
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
