import * as z from 'zod';
import { Id, Ids, Line, Prose } from '../profile/schema/text.ts';

/** The version of the survey mapping format written by this release. */
export const SURVEY_MAPPING_SCHEMA_VERSION = 1;

/** The tool that a survey export comes from, told by its columns; `generic` when it is none of the known ones. */
export const SurveyLayout = z
  .enum(['generic', 'google-forms', 'lime-survey', 'microsoft-forms', 'qualtrics', 'survey-monkey'])
  .meta({ id: 'SurveyLayout', title: 'Where an export comes from' });
export type SurveyLayout = z.infer<typeof SurveyLayout>;

/** What a column is used for. Only `answer` and `choice` become passages; `identifier` is dropped and hidden wherever its values stand. */
export const ColumnRole = z.enum(['respondent', 'time', 'identifier', 'attribute', 'answer', 'choice', 'ignore']).meta({
  id: 'ColumnRole',
  title: 'Use of a column',
  description:
    'answer: free text. choice: one of several given answers. attribute: background, reported in numbers only. respondent: tells rows of the same person, not kept. time: when the answer came. identifier: names, addresses and numbers of people; dropped, and hidden in free texts. ignore: left out.',
});
export type ColumnRole = z.infer<typeof ColumnRole>;

/** A question of a survey as the mapping knows it. */
export const MappedQuestion = z
  .strictObject({
    id: Id,
    text: Prose,
    practices: Ids.meta({ description: 'Practices that every answer to this question speaks to, decided by a person or by the question set it comes from.' }),
    suggested: Ids.meta({ description: 'Practices that the wording suggests. Not used until moved to practices.' }),
  })
  .meta({ id: 'MappedQuestion', title: 'Question of a survey' });
export type MappedQuestion = z.infer<typeof MappedQuestion>;

/** A column of an export, found again by its heading. */
export const MappedColumn = z
  .strictObject({
    header: Prose.meta({ description: 'The heading as the file has it.' }),
    option: Prose.default('').meta({ description: 'The answer or row that the column stands for, where a question has several columns.' }),
    role: ColumnRole,
    question: Id.optional().meta({ description: 'Id of the question, for answers and choices.' }),
    separator: z.string().max(3).default('').meta({ description: 'What stands between several choices in one cell; empty when a cell holds one.' }),
  })
  .meta({ id: 'MappedColumn', title: 'Column of an export' });
export type MappedColumn = z.infer<typeof MappedColumn>;

/** Words for hiding people in free texts, besides what the columns of identifiers hold. */
export const Masking = z
  .strictObject({
    hide: z.array(Line).default([]).meta({ description: 'Names and other words to hide wherever they stand.' }),
    keep: z.array(Line).default([]).meta({ description: 'Words that stay although somebody is called so, such as Field or Stone.' }),
  })
  .meta({ id: 'Masking', title: 'What is hidden in free texts' });
export type Masking = z.infer<typeof Masking>;

/** How the columns of a survey export are read: made once, used for every later export of the same survey. */
export const SurveyMapping = z
  .strictObject({
    $schema: z.string().max(500).optional(),
    schemaVersion: z.literal(SURVEY_MAPPING_SCHEMA_VERSION),
    kind: z.literal('survey-mapping'),
    title: Line.default(''),
    layout: SurveyLayout.default('generic'),
    questions: z.array(MappedQuestion).default([]),
    columns: z.array(MappedColumn).default([]),
    masking: Masking.prefault({}),
  })
  .meta({ id: 'SurveyMapping', title: 'Mapping of a survey' });
export type SurveyMapping = z.infer<typeof SurveyMapping>;
