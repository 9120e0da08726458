import { parse } from 'csv-parse/sync';
import { isToolColumn } from './column-names.ts';

/** What may stand between the cells of a row. */
export type Separator = '\t' | ',' | ';' | '|';

/** The separators that are looked for, the likeliest first. */
export const SEPARATORS: readonly Separator[] = [',', ';', '\t', '|'];

/** How the cells of a file are told apart; `hasMark` when its first line says so itself (`sep=;`, as spreadsheets write it). */
export type Sniffed = { readonly separator: Separator; readonly hasMark: boolean };

const SAMPLE_BYTES = 256 * 1024;
const SAMPLE_ROWS = 200;

/** The separator under which the rows at the beginning of a file agree best with its heading. */
export function sniffSeparator(utf8: Uint8Array): Sniffed {
  const mark = /^"?sep=([\t,;|])"?[\t,;|]*(?:\r|\n|$)/i.exec(new TextDecoder().decode(utf8.subarray(0, 16)));
  if (mark !== null) return { separator: mark[1] as Separator, hasMark: true };
  const sample = utf8.subarray(0, SAMPLE_BYTES);
  let best: { separator: Separator; score: number } = { separator: ',', score: -1 };
  for (const separator of SEPARATORS) {
    const score = fitOf(sampleRows(sample, separator));
    if (score > best.score) best = { separator, score };
  }
  return { separator: best.separator, hasMark: false };
}

/** As many whole rows as the sample has; an end in the middle of a cell is no matter. */
function sampleRows(sample: Uint8Array, separator: Separator): string[][] {
  const rows: string[][] = [];
  try {
    parse(sample, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      ltrim: true,
      to: SAMPLE_ROWS,
      on_record: (record: string[]) => {
        if (record.some((cell) => cell !== '')) rows.push(record);
        return null;
      },
    });
  } catch {
    // The sample ends inside a quoted cell, or a quotation mark is open; the rows before it are what counts.
  }
  return rows;
}

/**
 * How well rows agree: the more columns the heading has and the more rows have as many, the better. Rows may be shorter,
 * since some programs leave empty cells at the end out; a wrong separator gives rows of every length.
 */
function fitOf(rows: readonly string[][]): number {
  const [head = [], ...rest] = rows;
  if (head.length < 2) return rest.filter((row) => row.length === 1).length / Math.max(1, rest.length) / 10;
  const share = (fits: (row: readonly string[]) => boolean) => (rest.length === 0 ? 1 : rest.filter(fits).length / rest.length);
  const agreement = (share((row) => row.length === head.length) + share((row) => row.length > 1 && row.length <= head.length)) / 2;
  if (agreement < 0.5) return 0;
  const known = head.some(isToolColumn) ? 4 : 1;
  const torn = rows.some((row) => row.some((cell) => /"[\t,;|]"/.test(cell))) ? 0.2 : 1;
  return agreement * (head.length - 1) * known * torn;
}
