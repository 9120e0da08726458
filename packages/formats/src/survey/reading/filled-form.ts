import { FORM_HEADINGS } from '../forms/question-form.ts';
import type { SurveyRow } from '../survey-table.ts';
import { plainName } from './column-names.ts';

/** How far down the headings of a form may stand. */
const DEEPEST = 12;

/**
 * A form with questions down the side, as `exportQuestions` writes it, turned into a heading row of questions and one row
 * of answers; undefined for anything else.
 */
export function filledForm(rows: readonly SurveyRow[]): SurveyRow[] | undefined {
  const at = rows.slice(0, DEEPEST).findIndex(({ cells }) => FORM_HEADINGS.every((heading, index) => plainName(cells[index] ?? '') === plainName(heading)));
  if (at < 0) return undefined;
  const asked = rows.slice(at + 1).filter(({ cells }) => (cells[0] ?? '') !== '' && (cells[1] ?? '') !== '');
  if (asked.length === 0) return undefined;
  return [
    { number: rows[at]!.number, cells: asked.map(({ cells }) => `${cells[0]} ${cells[1]}`) },
    { number: rows[at]!.number + 1, cells: asked.map(({ cells }) => cells[2] ?? '') },
  ];
}
