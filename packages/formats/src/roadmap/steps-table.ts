import { partName, type AssessmentFile, type OrderedStep } from '@smm/core/assessment';
import { practicesOf, type MaturityModel } from '@smm/core/model';
import { plainText } from '@smm/core/wording';
import { delimited } from '../survey/forms/delimited.ts';

/** What an export of a roadmap is about: the ordered steps, and the names to show for ids. */
export type RoadmapExport = { readonly file: AssessmentFile; readonly model: MaturityModel; readonly steps: readonly OrderedStep[] };

const HEAD = [
  'Position',
  'Step',
  'Title',
  'Practice',
  'Part',
  'From level',
  'To level',
  'Scope',
  'What needs to be done',
  'After',
  'Effort',
  'Cost',
  'Value',
  'Owner',
  'Start',
  'Due',
  'Status',
  'Note',
];

/** The steps as rows of text, the head first: what CSV and workbook show alike. */
export function stepRows({ file, model, steps }: RoadmapExport): readonly (readonly string[])[] {
  return [
    HEAD,
    ...steps.map(({ step, position, after, value, effort }) => [
      String(position),
      step.id,
      step.title,
      practiceName(model, step.practice),
      partName(step, file),
      String(step.from),
      String(step.to),
      String(step.scope),
      step.actions.map(({ text, done }) => `${done ? '[x]' : '[ ]'} ${plainText(text)}`).join('\n'),
      [...new Set(after.map(({ on }) => on))].join(' '),
      effort === undefined ? '' : String(effort),
      step.cost === undefined ? '' : String(step.cost),
      String(value),
      step.owner,
      step.start ?? '',
      step.due ?? '',
      step.status,
      step.note,
    ]),
  ];
}

/** The name of a practice, or its id where the model does not have it. */
export function practiceName(model: MaturityModel, id: string): string {
  return practicesOf(model).find(({ practice }) => practice.id === id)?.practice.name ?? (id === 'common' ? 'All practices' : id);
}

/** The roadmap as CSV with a byte order mark, so that spreadsheets read its letters right; formulas are made text. */
export function roadmapCsv(about: RoadmapExport): string {
  return `\ufeff${delimited(stepRows(about), ',')}`;
}
