import type { QuestionSet, SetQuestion } from '@smm/core/evidence';
import { limeSurveyStructure } from './forms/lime-survey-structure.ts';
import { questionForm } from './forms/question-form.ts';
import { delimited } from './forms/delimited.ts';

/** The forms in which a question set leaves: for import into form tools, for LimeSurvey, for mails and talks, and to fill in. */
export type QuestionFormat = 'csv' | 'lime-survey' | 'md' | 'txt' | 'xlsx';

/** A question set as a file. */
export type QuestionFile = { readonly bytes: Uint8Array; readonly extension: string; readonly mediaType: string };

/** Every form, alphabetically. */
export const QUESTION_FORMATS: readonly QuestionFormat[] = ['csv', 'lime-survey', 'md', 'txt', 'xlsx'];

/**
 * A question set as a file. Each question carries its code, such as `[SPM-1]`: as long as it stays in the text of the
 * question, answers exported from whatever tool come back tied to their practice.
 */
export async function exportQuestions(set: QuestionSet, format: QuestionFormat): Promise<QuestionFile> {
  switch (format) {
    case 'csv':
      return file(`\ufeff${delimited(tableOf(set), ',')}`, 'csv', 'text/csv');
    case 'lime-survey':
      return file(limeSurveyStructure(set), 'txt', 'text/tab-separated-values');
    case 'md':
      return file(markdownOf(set), 'md', 'text/markdown');
    case 'txt':
      return file(plainOf(set), 'txt', 'text/plain');
    case 'xlsx':
      return { bytes: await questionForm(set), extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  }
}

function file(text: string, extension: string, mediaType: string): QuestionFile {
  return { bytes: new TextEncoder().encode(text), extension, mediaType };
}

/** A row for each question, for form tools that import a list. */
function tableOf(set: QuestionSet): string[][] {
  const row = (question: SetQuestion) => [
    codedText(question),
    question.options.length > 0 ? 'one choice' : 'long text',
    question.options.join('; '),
    question.practice ?? '',
  ];
  return [['Question', 'Type', 'Choices', 'Practice'], ...allQuestions(set).map(row)];
}

function markdownOf(set: QuestionSet): string {
  const lines = allQuestions(set).flatMap((question, index) => [
    `${index + 1}. **${codedText(question)}**`,
    '',
    ...question.options.map((option) => `   - [ ] ${option}`),
    question.options.length > 0 ? '' : '   Answer:\n',
  ]);
  return [`# ${set.title}`, '', set.introduction, '', set.consent, '', ...lines].join('\n').trimEnd().concat('\n');
}

function plainOf(set: QuestionSet): string {
  const lines = allQuestions(set).flatMap((question) => [
    codedText(question),
    ...question.options.map((option) => `( ) ${option}`),
    question.options.length > 0 ? '' : 'Answer:\n',
  ]);
  return [set.title, '', set.introduction, '', set.consent, '', ...lines].join('\n').trimEnd().concat('\n');
}

/** The questions in the order in which they are asked. */
function allQuestions(set: QuestionSet): SetQuestion[] {
  return [...set.background, ...set.questions, set.closing];
}

function codedText({ code, text }: SetQuestion): string {
  return `[${code}] ${text}`;
}
