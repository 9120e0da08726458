import type { SurveyTable } from '../survey-table.ts';
import { isNoAnswer } from './choices.ts';

/** What the cells of a column look like: enough to propose what it is for. */
export type ColumnFacts = {
  /** Cells with content. */
  readonly filled: number;
  /** Different contents, counted up to a limit. */
  readonly different: number;
  readonly averageLength: number;
  readonly longest: number;
  readonly averageWords: number;
  /** The share of the filled cells that are nothing but an e-mail address, IP address or phone number. */
  readonly identifiers: number;
  readonly dates: number;
  readonly numbers: number;
  /** The share that only mark an option as chosen or not. */
  readonly marks: number;
  /** Parts of the cells when they are split at a separator. */
  readonly parts: Readonly<Record<',' | ';', Parts>>;
};

/** The parts of cells: how many, how many different ones, and the share of those that come again. */
type Parts = { readonly count: number; readonly different: number; readonly again: number; readonly averageLength: number };

const SAMPLE = 5_000;
const MOST_DIFFERENT = 300;

const IDENTIFIER = /^(?:[^\s@]{1,64}@[^\s@]{1,255}\.[^\s@]{2,63}|(?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}|\+?[\d\s()/.-]{8,22})$/i;
const DATE =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,6})?)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,5}|Z)?(?:[+-]\d{1,2}(?::?\d{2})?)?)?$/i;
const NUMBER = /^[+-]?\d{1,9}(?:[.,]\d{1,6})?%?$/;
const MARK = /^(?:y|yes|n|no|true|false|x|0|1|checked|unchecked|selected|not selected|✓|✔|ja|nein|oui|non|sí|si|não|sim|tak|nie|quoted|unquoted)$/i;

/** Looks at the cells of one column. `option` is what the column stands for, when it stands for an answer. */
export function factsOf(table: SurveyTable, number: number, option: string): ColumnFacts {
  const cells = table.rows
    .slice(0, SAMPLE)
    .map((row) => row.cells[number - 1] ?? '')
    .filter((cell) => !isNoAnswer(cell));
  const share = (fits: (cell: string) => boolean) => (cells.length === 0 ? 0 : cells.filter(fits).length / cells.length);
  const mean = (measure: (cell: string) => number) => (cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + measure(cell), 0) / cells.length);
  const isDate = (cell: string) => cell.length < 60 && DATE.test(cell);
  return {
    filled: cells.length,
    different: differentOf(cells),
    averageLength: mean((cell) => cell.length),
    longest: cells.reduce((most, cell) => Math.max(most, cell.length), 0),
    averageWords: mean((cell) => cell.split(/\s+/).length),
    identifiers: share((cell) => cell.length < 120 && IDENTIFIER.test(cell) && !isDate(cell) && !NUMBER.test(cell)),
    dates: share(isDate),
    numbers: share((cell) => NUMBER.test(cell)),
    marks: share((cell) => MARK.test(cell) || (option !== '' && cell === option)),
    parts: { ',': partsOf(cells, /,\s+/), ';': partsOf(cells, /;\s*/) },
  };
}

function partsOf(cells: readonly string[], separator: RegExp): Parts {
  const counts = new Map<string, number>();
  let count = 0;
  let letters = 0;
  for (const cell of cells.slice(0, 500))
    for (const part of cell.slice(0, 2_000).split(separator)) {
      const text = part.trim().toLowerCase();
      if (text === '') continue;
      counts.set(text, (counts.get(text) ?? 0) + 1);
      count += 1;
      letters += text.length;
    }
  const again = [...counts.values()].reduce((sum, times) => sum + (times > 1 ? times : 0), 0);
  return { count, different: counts.size, again: count === 0 ? 0 : again / count, averageLength: count === 0 ? 0 : letters / count };
}

function differentOf(cells: readonly string[]): number {
  const seen = new Set<string>();
  for (const cell of cells) {
    seen.add(cell.toLowerCase());
    if (seen.size >= MOST_DIFFERENT) break;
  }
  return seen.size;
}
