import type { SurveyLayout } from '@smm/core/evidence';

/** Something in an export that could not be read as it stands. Rows and columns count from 1, as a spreadsheet shows them. */
export type SurveyProblem = { readonly message: string; readonly row?: number; readonly column?: number };

/** A column of an export: its heading, and the answer or sub-question it stands for when its question has several columns. */
export type SurveyColumn = {
  /** Number of the column in the file, from 1. */
  readonly number: number;
  /** The question, or the tool's own name of the column. */
  readonly header: string;
  /** The given answer or row of a grid; empty when the question has one column. */
  readonly option: string;
  /** The question's code in the tool, empty when it has none. */
  readonly code: string;
};

/** A row of answers; `cells` has one text for each column. */
export type SurveyRow = { readonly number: number; readonly cells: readonly string[] };

/** A survey export as a table, whatever tool and file format it comes from. Holds what people wrote, identifiers included: never to be stored. */
export type SurveyTable = {
  readonly fileName: string;
  readonly format: 'csv' | 'xlsx';
  /** `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`, or the encoding asked for; empty for workbooks. */
  readonly encoding: string;
  /** What stands between cells; empty for workbooks. */
  readonly separator: string;
  readonly layout: SurveyLayout;
  readonly columns: readonly SurveyColumn[];
  readonly rows: readonly SurveyRow[];
  readonly problems: readonly SurveyProblem[];
};

/** Rows of cells as they stand in a file, with what was wrong on the way. */
export type RawRows = {
  readonly rows: readonly SurveyRow[];
  readonly problems: readonly SurveyProblem[];
};

/** Limits while reading: an export beyond them is refused, never half read. */
export type SurveyLimits = {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Letters in one row. */
  readonly letters: number;
};

/** Limits that the largest surveys stay below: a hundred questions to 50,000 people. */
export const SURVEY_LIMITS: SurveyLimits = {
  bytes: 128 * 1024 * 1024,
  rows: 200_000,
  columns: 10_000,
  cells: 5_000_000,
  letters: 4_000_000,
};

/** How many problems are told one by one; a file that is wrong throughout fills no list. */
export const MOST_PROBLEMS = 200;
