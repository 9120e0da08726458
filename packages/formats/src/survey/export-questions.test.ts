import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { questionSet, type QuestionSet } from '@smm/core/evidence';
import { iotSmm12, practicesOf } from '@smm/core/model';
import { tinyModel } from '@smm/core/model/tiny';
import { exportQuestions, importSurvey, proposeMapping, QUESTION_FORMATS, readSurvey } from './index.ts';
import { csvBytes, sampleDialects, workbookBytes } from './sample-exports.ts';

const set = questionSet(iotSmm12);
const all = [...set.background, ...set.questions, set.closing];
const text = async (format: 'csv' | 'lime-survey' | 'md' | 'txt', from: QuestionSet = set) =>
  new TextDecoder().decode((await exportQuestions(from, format)).bytes);

/** The questions as a form tool has them after an import of the file. */
const asked = async () => (parse(await text('csv'), { bom: true, columns: true }) as Record<string, string>[]).map((row) => row['Question']!);
const answersOf = (person: number) => (question: string, index: number) =>
  question.startsWith('[BG')
    ? ['Engineering', 'Pumps', '6 to 10'][index]!
    : `Answer ${person} on ${question.slice(1, 6).replace(']', '')}, as it is done here.`;

/** Answers as each tool exports them, from the questions it was given. */
const tools: Readonly<Record<string, (questions: readonly string[]) => string[][]>> = {
  'Google Forms': (questions) => [['Timestamp', ...questions], ...[1, 2].map((person) => ['3/1/2026 10:00:00', ...questions.map(answersOf(person))])],
  'LimeSurvey, codes': (questions) => [
    ['id', 'submitdate', 'lastpage', 'startlanguage', ...questions.map((question) => /\[(\w+)-(\d)\]/.exec(question)!.slice(1).join(''))],
    ...[1, 2].map((person) => [String(person), '2026-03-01 10:00:00', '3', 'en', ...questions.map(answersOf(person))]),
  ],
  'LimeSurvey, texts': (questions) => [
    ['Response ID', 'Date submitted', 'Last page', 'Start language', ...questions],
    ...[1, 2].map((person) => [String(person), '2026-03-01 10:00:00', '3', 'en', ...questions.map(answersOf(person))]),
  ],
  'Microsoft Forms': (questions) => [
    ['ID', 'Start time', 'Completion time', 'Email', 'Name', ...questions],
    ...[1, 2].map((person) => [String(person), '3/1/26 10:00:00', '3/1/26 10:10:00', 'anonymous', '', ...questions.map(answersOf(person))]),
  ],
  SurveyMonkey: (questions) => [
    ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'IP Address', 'Email Address', 'First Name', 'Last Name', 'Custom Data 1', ...questions],
    [...Array.from({ length: 9 }, () => ''), ...questions.map(() => 'Open-Ended Response')],
    ...[1, 2].map((person) => [`99${person}`, '5', '03/01/2026', '03/01/2026', '10.1.1.1', '', '', '', '', ...questions.map(answersOf(person))]),
  ],
};

/** What each passage says and which practices it speaks to. */
function tied({ source, passages }: ReturnType<typeof importSurvey>) {
  const practices = new Map(source.questions.map((question) => [question.id, question.practices]));
  return passages.map(({ text, place }) => ({ text, question: place.question, practices: practices.get(place.question!) }));
}

for (const [tool, answered] of Object.entries(tools))
  test(`F150 questions given to ${tool} bring answers that are tied to their practices`, async () => {
    const rows = answered(await asked());
    for (const bytes of [csvBytes(rows, sampleDialects['Google Sheets']!), await workbookBytes(rows)]) {
      const table = await readSurvey(bytes, 'answers');
      assert.ok(table.ok);
      const imported = importSurvey(table.value, proposeMapping(table.value, iotSmm12), { sourceId: 's' });
      const open = all.slice(3);
      assert.deepEqual(
        tied(imported),
        [1, 2].flatMap((person) =>
          open.map(({ code, practice }) => ({
            text: `Answer ${person} on ${code}, as it is done here.`,
            question: code,
            practices: practice === undefined ? [] : [practice],
          })),
        ),
      );
      assert.equal(new Set(tied(imported).flatMap(({ practices }) => practices)).size, practicesOf(iotSmm12).length);
      assert.equal(imported.report.choices, 0);
      assert.deepEqual(
        imported.source.questions.map(({ text }) => text),
        open.map(({ text }) => text),
      );
    }
  });

test('F151 a form in Excel that was filled in comes back as the answers of one person', async () => {
  const { bytes } = await exportQuestions(set, 'xlsx');
  const empty = await readSurvey(bytes, 'form.xlsx');
  assert.ok(empty.ok);
  assert.deepEqual(
    empty.value.columns.map(({ header }) => header.replace(/ \(.*\)$/, '')),
    all.map(({ code, text }) => `[${code}] ${text}`),
  );
  assert.equal(importSurvey(empty.value, proposeMapping(empty.value, iotSmm12), { sourceId: 's' }).passages.length, 0);
  const rows = [
    ['How equipment is protected'],
    ['We are writing'],
    ['Your answers'],
    ['Code', 'Question', 'Your answer'],
    ...all.map(({ code, text }) => [`[${code}]`, text, `About ${code}: it depends.`]),
  ];
  const table = await readSurvey(await workbookBytes(rows), 'form.xlsx');
  assert.ok(table.ok);
  const imported = importSurvey(table.value, proposeMapping(table.value, iotSmm12), { sourceId: 's', pseudonym: (number) => `form-${number + 6}` });
  assert.deepEqual(
    tied(imported).map(({ practices }) => practices?.[0]),
    all.slice(3).map(({ practice }) => practice),
  );
  assert.deepEqual([...new Set(imported.passages.map(({ place }) => place.respondent))], ['form-7']);
});

test('F152 every form holds every question with its code, the introduction and the consent', async () => {
  for (const format of ['md', 'txt'] as const) {
    const written = await text(format);
    for (const { code, text } of all) assert.ok(written.includes(`[${code}] ${text}`), `${format} ${code}`);
    for (const part of [set.title, set.introduction, set.consent]) assert.ok(written.includes(part), format);
  }
  assert.equal((await asked()).length, all.length);
  assert.deepEqual([...QUESTION_FORMATS], QUESTION_FORMATS.toSorted());
});

test('F153 the LimeSurvey structure has groups, questions and answers in its columns, and stores no addresses', async () => {
  const rows = parse(await text('lime-survey'), { bom: true, columns: true, delimiter: '\t' }) as Record<string, string>[];
  const of = (kind: string) => rows.filter((row) => row['class'] === kind);
  assert.deepEqual(
    of('Q').map((row) => row['name']),
    all.map(({ code }) => code.replace('-', '')),
  );
  assert.deepEqual(
    of('Q').map((row) => row['text']),
    all.map(({ code, text }) => `[${code}] ${text}`),
  );
  assert.ok(of('Q').every((row) => row['type/scale'] === (row['name'] === 'BG1' || row['name'] === 'BG3' ? 'L' : 'T')));
  assert.equal(of('A').length, set.background.flatMap(({ options }) => options).length);
  assert.deepEqual(
    of('S')
      .filter((row) => ['anonymized', 'ipaddr', 'refurl'].includes(row['name']!))
      .map((row) => row['text']),
    ['Y', 'N', 'N'],
  );
  assert.deepEqual(
    of('G').map((row) => row['type/scale']),
    of('G').map((_, index) => String(index + 1)),
  );
  assert.equal(rows[0]!['class'], 'S');
  assert.match(of('SL').find((row) => row['name'] === 'surveyls_welcometext')!['text']!, /^<p>We are writing .*agree to this use\.<\/p>$/s);
  const hostile = { ...questionSet(tinyModel), introduction: 'a < b & {c}\n\n"d"\te' };
  assert.match(await text('lime-survey', hostile), /<p>a &lt; b &amp; &#123;c&#125;<\/p><p>""d""\te<\/p>/);
});

test('F154 nothing in an exported table of questions is a formula', async () => {
  const hostile: QuestionSet = {
    ...set,
    background: [{ code: 'BG-1', text: 'x', practice: undefined, options: ['=1+1'] }],
    questions: [{ code: 'X-1', text: 'y', practice: '@sum', options: ['\t-2', '+3'] }],
  };
  const rows = parse(await text('csv', hostile), { bom: true }) as string[][];
  for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t]/);
});
