import type { ColumnRole, SurveyMapping } from '@smm/core/evidence';
import { fitMapping } from './mapping/fit-mapping.ts';
import { hiderFor } from './masking/hider.ts';
import type { SurveyProblem, SurveyTable } from './survey-table.ts';

/** A column as it will be read. */
export type PreviewColumn = {
  readonly number: number;
  readonly header: string;
  readonly option: string;
  readonly role: ColumnRole;
  readonly question: string;
  readonly practices: readonly string[];
  readonly suggested: readonly string[];
};

/** An export as it will be read: columns with their use, the first rows without what is dropped or hidden, and problems. */
export type SurveyPreview = {
  readonly columns: readonly PreviewColumn[];
  /** One text for each column; empty where the column's content is not kept. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  readonly problems: readonly SurveyProblem[];
};

const LONGEST = 200;

/** Shows what an import would do, before it is done; `rows` is how many rows to show. */
export function previewSurvey(table: SurveyTable, mapping: SurveyMapping, rows: number = 5): SurveyPreview {
  const fitted = fitMapping(table, mapping);
  const { hide } = hiderFor(table, fitted, mapping.masking);
  const questions = new Map(mapping.questions.map((question) => [question.id, question]));
  return {
    columns: fitted.columns.map(({ column, use }) => {
      const question = use.question === undefined ? undefined : questions.get(use.question);
      return {
        number: column.number,
        header: hide(column.header),
        option: hide(column.option),
        role: use.role,
        question: use.question ?? '',
        practices: question?.practices ?? [],
        suggested: question?.suggested ?? [],
      };
    }),
    rows: table.rows.slice(0, rows).map(({ number, cells }) => ({
      number,
      cells: fitted.columns.map(({ column, use }) => (use.role === 'answer' || use.role === 'choice' ? shortened(hide(cells[column.number - 1] ?? '')) : '')),
    })),
    problems: [...table.problems, ...fitted.differences],
  };
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
