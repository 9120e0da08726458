import { practicesOf } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { readyQuestions, type Audience, type ReadyQuestion } from './ready-questions.ts';

/** A question of a set. Its code ties the answer to the practice, wherever the survey is held. */
export type SetQuestion = {
  /** Such as `SPM-1`; `BG-1` for background, `END-1` for the last question. */
  readonly code: string;
  readonly text: string;
  /** Id of the practice; undefined for questions about none. */
  readonly practice: string | undefined;
  /** Answers to choose from; empty when the answer is free. */
  readonly options: readonly string[];
};

/** A survey ready to be sent: what people read first, what they agree to, and what they are asked. */
export type QuestionSet = {
  readonly title: string;
  readonly introduction: string;
  readonly consent: string;
  readonly background: readonly SetQuestion[];
  readonly questions: readonly SetQuestion[];
  /** The last question, about whatever was not asked. */
  readonly closing: SetQuestion;
};

/** Which questions are wanted; all of them when nothing is said. */
export type QuestionSetOptions = {
  /** Ids of practices. */
  readonly practices?: readonly string[];
  /** Leaves out what only others can answer: `technical` people are not asked how money is shared out. */
  readonly audience?: 'management' | 'technical';
};

const TITLE = 'How connected equipment is protected in your field';

const INTRODUCTION = `We are writing guidance on protecting connected equipment: machines, sensors, controllers and whatever else measures or moves something and talks to a network. It should fit the work that is really done, so we ask those who do it.

There are no right or wrong answers. Say in one to three sentences how things are today, not how they should be. “Nobody” and “we do not do that” are useful answers. Leave out what you do not know. Please name no people, customers, passwords or addresses.`;

const CONSENT = `Your answers are read by the working group. Your name, e-mail address and other personal details are removed before that; single sentences may be quoted without saying who wrote them. Taking part is voluntary, and you can stop at any time. By sending your answers you agree to this use.`;

const CLOSING: SetQuestion = {
  code: 'END-1',
  text: 'What else about protecting your equipment should we have asked, and what would you have answered?',
  practice: undefined,
  options: [],
};

const BACKGROUND: readonly (readonly [string, readonly string[]])[] = [
  [
    'What is your role?',
    ['Operating equipment', 'Maintenance', 'Engineering or development', 'Computers and networks', 'Security', 'Purchasing', 'Management', 'Something else'],
  ],
  ['What kind of site or system do you work with?', []],
  ['For how many years have you worked in this field?', ['Less than 2', '2 to 5', '6 to 10', '11 to 20', 'More than 20']],
];

/** Ready questions on the practices of a model. A practice without ready ones brings the questions that the model itself holds. */
export function questionSet(model: MaturityModel, options: QuestionSetOptions = {}): QuestionSet {
  const questions = practicesOf(model)
    .filter(({ practice }) => options.practices === undefined || options.practices.includes(practice.id))
    .flatMap(({ practice }) => {
      const ready = readyQuestions[practice.id] ?? practice.questions.map((text): ReadyQuestion => ({ audience: 'everyone', text }));
      return ready.flatMap(({ audience, text }, index): SetQuestion[] =>
        isFor(audience, options.audience) ? [{ code: `${practice.abbreviation}-${index + 1}`, text, practice: practice.id, options: [] }] : [],
      );
    });
  const background = BACKGROUND.map(([text, given], index): SetQuestion => ({ code: `BG-${index + 1}`, text, practice: undefined, options: given }));
  return { title: TITLE, introduction: INTRODUCTION, consent: CONSENT, background, questions, closing: CLOSING };
}

function isFor(audience: Audience, wanted: QuestionSetOptions['audience']): boolean {
  return wanted === undefined || audience === 'everyone' || audience === wanted;
}
