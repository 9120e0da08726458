import fc from 'fast-check';
import type { SampleSurvey } from './sample-exports.ts';

/** Words of people who fill in surveys: commas, semicolons, quotation marks, accents, lines. All of them are in Windows-1252. */
const words = fc.constantFrom(
  'We',
  'patch',
  'pumps, valves',
  'twice; sometimes never',
  'at the “control room”',
  '"urgent"',
  'café',
  'für Öl',
  'naïve – yes',
  'a\tb',
  'the maker’s',
  'every 3 months',
  'because',
  'engineers decide',
  'no | record',
  "don't know",
  'état 5€',
  '=1+1',
  '-',
  'and so on…',
);
const answer = fc.oneof(
  { weight: 5, arbitrary: fc.array(words, { minLength: 4, maxLength: 12 }).map((list) => list.join(' ')) },
  { weight: 2, arbitrary: fc.array(words, { minLength: 4, maxLength: 8 }).map((list) => list.join('\n')) },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('n/a', '-') },
);

/** Names and numbers that the words above have nothing of. */
const person = fc
  .record({
    first: fc.constantFrom('Annabel', 'Bjørn', 'Chiara', 'Dmitri', 'Éloïse'),
    last: fc.constantFrom('Kowalska', 'Müller-Lund', "O'Brannigan", 'Xanthopoulos'),
    number: fc.integer({ min: 10, max: 99 }),
    role: fc.constantFrom('Engineer', 'Operator'),
    answers: fc.array(answer, { minLength: 4, maxLength: 4 }),
    picks: fc.subarray([0, 1, 2]),
  })
  .map(({ number, ...one }) => ({
    ...one,
    mail: `${one.first}.${one.last}@example.org`
      .normalize('NFKD')
      .replace(/[^\w.@]/g, '')
      .toLowerCase(),
    phone: `+47 22 33 44 ${number}`,
    address: `10.20.30.${number}`,
  }));

/** No two people write the same. */
function distinct<Person extends { readonly answers: readonly string[] }>(one: Person, index: number): Person {
  return { ...one, answers: one.answers.map((text, at) => (text.length < 4 ? text : `${text} ${index * 4 + at}`)) };
}

/** A survey of any number of people. The first of them choose often enough for options to come again and again. */
export const arbitrarySurvey: fc.Arbitrary<SampleSurvey> = fc.record({
  questions: fc.constant([
    '[SPM-1] Who decides, and why?',
    '[PM-2] What do you do; what "should" be done?',
    'Was fehlt Ihnen – für die Zukunft?',
    'Anything else\nto say?',
  ]),
  choice: fc.constant('Which of these do you use?'),
  options: fc.constant(['Locks', 'Cameras and lights', 'Guards']),
  people: fc
    .array(person, { minLength: 12, maxLength: 25 })
    .map((people) => people.map(distinct).map((one, index) => (index < 10 ? { ...one, picks: [[0], [1, 2], [0, 1, 2]][index % 3]! } : one))),
});
