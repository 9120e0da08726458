import type { FittedMapping } from './mapping/fit-mapping.ts';
import { isNoAnswer } from './mapping/choices.ts';
import type { SurveyTable } from './survey-table.ts';

/** A background question in numbers: answers given by several people, and how many people gave others. */
export type Background = { readonly header: string; readonly values: readonly { readonly value: string; readonly people: number }[]; readonly others: number };

/** Fewer people than this with the same answer could be recognised by it. */
const FEWEST = 3;
const MOST_VALUES = 12;
const LONGEST = 80;

/** What kind of people answered, in numbers only: an answer that fewer than three people gave is not told. */
export function backgroundOf(table: SurveyTable, { columns }: FittedMapping, hide: (text: string) => string): Background[] {
  return columns
    .filter(({ use }) => use.role === 'attribute')
    .map(({ column }) => {
      const counts = new Map<string, { value: string; people: number }>();
      for (const { cells } of table.rows) {
        const cell = (cells[column.number - 1] ?? '').replace(/\s+/g, ' ').trim();
        if (isNoAnswer(cell)) continue;
        const key = cell.toLowerCase();
        const known = counts.get(key);
        if (known === undefined) counts.set(key, { value: cell, people: 1 });
        else known.people += 1;
      }
      const all = [...counts.values()].toSorted((one, other) => other.people - one.people);
      const values = all
        .filter(({ value, people }) => people >= FEWEST && value.length <= LONGEST)
        .slice(0, MOST_VALUES)
        .map(({ value, people }) => ({ value: hide(value), people }));
      const told = values.reduce((sum, { people }) => sum + people, 0);
      return {
        header: hide(column.option === '' ? column.header : `${column.header} [${column.option}]`),
        values,
        others: all.reduce((sum, { people }) => sum + people, 0) - told,
      };
    });
}

/** The background of a survey's respondents as a note, empty when nothing is known. */
export function backgroundNote(background: readonly Background[]): string {
  return background
    .filter(({ values, others }) => values.length > 0 || others > 0)
    .map(
      ({ header, values, others }) =>
        `- ${header}: ${[...values.map(({ value, people }) => `${value} ${people}`), ...(others > 0 ? [`others ${others}`] : [])].join(', ')}`,
    )
    .join('\n')
    .slice(0, 20_000);
}
