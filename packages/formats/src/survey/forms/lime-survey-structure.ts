import type { QuestionSet, SetQuestion } from '@smm/core/evidence';
import { delimited } from './delimited.ts';

/** The columns of LimeSurvey's tab-separated structure that are filled here. */
const COLUMNS = [
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'other',
  'default',
  'same_default',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

const LANGUAGE = 'en';
const GROUP = 10;

/** Nothing is stored that leads to a person: no addresses, no referrers, no times. */
const SETTINGS: readonly (readonly [string, string])[] = [
  ['language', LANGUAGE],
  ['format', 'G'],
  ['anonymized', 'Y'],
  ['ipaddr', 'N'],
  ['refurl', 'N'],
  ['savetimings', 'N'],
  ['datestamp', 'N'],
  ['allowprev', 'Y'],
  ['showprogress', 'Y'],
];

/** A question set as a survey structure for LimeSurvey (Create survey → Import, a `.txt` file), with anonymous answers. */
export function limeSurveyStructure(set: QuestionSet): string {
  const rows: Row[] = [
    ...SETTINGS.map(([name, text]): Row => ({ class: 'S', name, text })),
    { class: 'SL', name: 'surveyls_title', text: set.title, language: LANGUAGE },
    { class: 'SL', name: 'surveyls_welcometext', text: paragraphs(`${set.introduction}\n\n${set.consent}`), language: LANGUAGE },
    ...group(1, 'About you', set.background),
  ];
  for (let at = 0; at < set.questions.length; at += GROUP) {
    const part = set.questions.slice(at, at + GROUP);
    rows.push(...group(2 + at / GROUP, `Questions ${at + 1} to ${at + part.length}`, part));
  }
  rows.push(...group(2 + Math.ceil(set.questions.length / GROUP), 'Last question', [set.closing]));
  return `\ufeff${delimited([[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))], '\t')}`;
}

function group(number: number, name: string, questions: readonly SetQuestion[]): Row[] {
  return [{ class: 'G', 'type/scale': String(number), name, relevance: '1', language: LANGUAGE }, ...questions.flatMap(question)];
}

/** A long free text (T), or a list to choose one from (L). Codes take letters and digits only. */
function question({ code, text, options }: SetQuestion): Row[] {
  const type = options.length > 0 ? 'L' : 'T';
  return [
    {
      class: 'Q',
      'type/scale': type,
      name: code.replace(/[^A-Za-z0-9]/g, ''),
      relevance: '1',
      text: escaped(`[${code}] ${text}`),
      language: LANGUAGE,
      mandatory: 'N',
      other: 'N',
      same_default: '0',
    },
    ...options.map((option, index): Row => ({ class: 'A', 'type/scale': '0', name: `A${index + 1}`, text: escaped(option), language: LANGUAGE })),
  ];
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part)}</p>`)
    .join('');
}

/** Texts are HTML there, and braces hold expressions. */
function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\{/g, '&#123;').replace(/\}/g, '&#125;');
}
