import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 } from '@smm/core/model';
import { readSurveyMappingFile, writeSurveyMappingYaml } from '../../evidence-file/index.ts';
import { fitMapping, importSurvey, previewSurvey, proposeMapping, readSurvey, type SurveyTable } from '../index.ts';
import { csvBytes, sampleDialects } from '../sample-exports.ts';

async function tableOf(rows: readonly (readonly string[])[]): Promise<SurveyTable> {
  const table = await readSurvey(csvBytes(rows, sampleDialects['Google Sheets']!), 'x.csv');
  assert.ok(table.ok, JSON.stringify(table));
  return table.value;
}
const roles = (table: SurveyTable) => proposeMapping(table, iotSmm12).columns.map(({ role, separator }) => role + separator);
const long = (index: number) => `We look at it every ${index} weeks or so, when there is time`;
const repeated = (count: number, cells: (index: number) => readonly string[]) => Array.from({ length: count }, (_, index) => cells(index));

test('F145 columns are told apart by heading and content', async () => {
  const table = await tableOf([
    [
      'Respondent',
      'When did you start?',
      'Who do we call?',
      'How do you feel about it (1 to 5)?',
      'How often do you patch?',
      'Which do you use?',
      'Is there a plan?',
      'What do you miss?',
      'Was fehlt?',
      'Years of experience',
      'Total points',
    ],
    ...repeated(12, (index) => [
      `Person ${index}x`,
      '2026-02-03 10:00',
      `p${index}@example.org`,
      String(1 + (index % 5)),
      ['Monthly', 'Never', 'Yearly'][index % 3]!,
      ['Locks, Guards', 'Guards, Cameras', 'Locks, Guards, Cameras', 'Cameras, Locks'][index % 4]!,
      ['Yes, always', 'No, never'][index % 2]!,
      long(index),
      index > 8 ? '' : long(index + 50),
      '5',
      '0',
    ]),
  ]);
  assert.deepEqual(roles(table), ['identifier', 'time', 'identifier', 'choice', 'choice', 'choice,', 'choice', 'answer', 'answer', 'attribute', 'ignore']);
});

test('F145 contact details over several columns and the question for consent are no answers', async () => {
  const own = ['Respondent ID', 'Collector ID', 'Start Date', 'Do you agree to take part?', 'Contact information', '', '', '', 'What is missing?'];
  const table = await tableOf([
    own,
    ['', '', '', 'Response', 'Name', 'Company', 'City/Town', 'Phone Number', 'Open-Ended Response'],
    ...repeated(9, (index) => [
      String(index),
      '1',
      '2026-01-01',
      'Yes',
      `Ann Quill${'abcdefghi'[index]}`,
      `Works ${index}`,
      'Northport',
      '',
      `${long(index)} in Northport, Quill${'abcdefghi'[index]} says`,
    ]),
  ]);
  assert.deepEqual(roles(table), ['respondent', 'ignore', 'time', 'ignore', 'identifier', 'attribute', 'identifier', 'identifier', 'answer']);
  assert.equal(importSurvey(table, proposeMapping(table, iotSmm12), { sourceId: 's' }).passages[0]?.text, `${long(0)} in Northport, [name] says`);
});

test('F145 questions without a code are given no practice, only suggestions', async () => {
  const table = await tableOf([
    ['Timestamp', '[SPM-2] How do you decide?', 'How do updates get to devices?', '[XYZ-1] Something'],
    ...repeated(3, (index) => ['2026-01-01', long(index), long(index), long(index)]),
  ]);
  const { questions } = proposeMapping(table, iotSmm12, { suggest: (text) => (text.includes('updates') ? ['patch-management'] : []), title: 'T' });
  assert.deepEqual(questions, [
    { id: 'SPM-2', text: 'How do you decide?', practices: ['security-program-management'], suggested: [] },
    { id: 'q02', text: 'How do updates get to devices?', practices: [], suggested: ['patch-management'] },
    { id: 'q03', text: '[XYZ-1] Something', practices: [], suggested: [] },
  ]);
});

test('F146 choices over several columns, grids, ratings and other answers become one passage for each person and question', async () => {
  const table = await tableOf([
    [
      'id',
      'submitdate',
      'lastpage',
      'startlanguage',
      'Q1[SQ001]. Which are used? [Locks]',
      'Q1[SQ002]. Which are used? [Guards]',
      'Q1[other]. Which are used? [Other]',
      'Q2[SQ001]. How often? [Pumps]',
      'Q2[SQ002]. How often? [Valves]',
      'Q3. Describe it.',
    ],
    ...repeated(9, (index) => [
      String(index),
      '2026-01-02',
      '1',
      'en',
      'Yes',
      index % 2 === 0 ? 'No' : 'Yes',
      index === 0 ? 'A dog that barks at everybody who comes near the pumping station at night' : '',
      ['often', 'never', 'daily'][index % 3]!,
      index % 2 === 0 ? 'never' : '',
      long(index),
    ]),
  ]);
  const { passages, report } = importSurvey(table, proposeMapping(table, iotSmm12), { sourceId: 's' });
  const of = (respondent: string) => passages.filter(({ place }) => place.respondent === respondent).map(({ text, place }) => `${place.question} ${text}`);
  assert.deepEqual(of('r-001'), [
    'Q1 Other: A dog that barks at everybody who comes near the pumping station at night',
    `Q3 ${long(0)}`,
    'Q1 Which are used?: Locks',
    'Q2 How often?: Pumps: often; Valves: never',
  ]);
  assert.deepEqual(of('r-002'), [`Q3 ${long(1)}`, 'Q1 Which are used?: Locks; Guards', 'Q2 How often?: Pumps: never']);
  assert.deepEqual({ answers: report.answers, choices: report.choices, respondents: report.respondents }, { answers: 10, choices: 18, respondents: 9 });
});

test('F148 a mapping is used again on a later export: moved columns are found, differences told', async () => {
  const first = await tableOf([
    ['Timestamp', 'Name', 'What is missing?', '[PM-1] How do updates come?'],
    ...repeated(3, (index) => ['2026-01-01', 'Zoe Quill', long(index), long(index + 9)]),
  ]);
  const saved = readSurveyMappingFile(new TextEncoder().encode(writeSurveyMappingYaml(proposeMapping(first, iotSmm12))));
  assert.ok(saved.ok);
  const mapping = {
    ...saved.value,
    questions: saved.value.questions.map((question) => (question.id === 'q01' ? { ...question, practices: ['risk-attitude'] } : question)),
  };
  const later = await tableOf([
    ['Timestamp', '[PM-1] How do updates arrive?', 'what  is missing? ', 'E-mail', 'New question here?'],
    ...repeated(4, (index) => ['2026-02-01', long(index + 9), long(index), 'zoe.quill@example.org', `Zoe Quill ${index}`]),
  ]);
  const fitted = fitMapping(later, mapping);
  assert.deepEqual(
    fitted.columns.map(({ use }) => `${use.role} ${use.question ?? ''}`.trim()),
    ['time', 'answer PM-1', 'answer q01', 'identifier', 'ignore'],
  );
  assert.deepEqual(
    fitted.differences.map(({ message, column }) => `${column ?? '-'} ${message}`),
    [
      '2 The words of the column “[PM-1] How do updates arrive?” have changed; it is taken for the same question because of its code.',
      '4 The column “E-mail” is new. It is left out until the mapping says what it is for.',
      '5 The column “New question here?” is new. It is left out until the mapping says what it is for.',
      '- The export has no column “Name”, which the mapping knows.',
    ],
  );
  const old = importSurvey(first, mapping, { sourceId: 's' }).passages;
  const { passages, source } = importSurvey(later, mapping, { sourceId: 's' });
  assert.deepEqual(source.questions.map(({ practices }) => practices[0]).toSorted(), ['patch-management', 'risk-attitude']);
  const ids = new Set(passages.map(({ id }) => id));
  assert.ok(
    old.every(({ id }) => ids.has(id)),
    'the same answers keep their ids',
  );
  assert.equal(ids.size, 8);
});

test('F148 the same export imported twice gives the same; rows of one respondent share a pseudonym', async () => {
  const rows = [
    ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Why?'],
    ['7', '1', '2', '', '', 'Because of this and that.'],
    ['8', '1', '2', '', '', 'Because of this and that.'],
    ['7', '1', '2', '', '', 'Or not.'],
  ];
  const [one, two] = [await tableOf(rows), await tableOf(rows)].map((table) => importSurvey(table, proposeMapping(table, iotSmm12), { sourceId: 's' }));
  assert.deepEqual(one, two);
  assert.deepEqual(
    one!.passages.map(({ place }) => place.respondent),
    ['r-001', 'r-002', 'r-001'],
  );
  assert.match(one!.passages[0]!.id, /^p-[0-9a-f]{16}$/);
  assert.equal(one!.passages[1]!.id, `${one!.passages[0]!.id}-2`);
});

test('F149 a preview shows columns, the first rows as they will be read, and problems by row and column', async () => {
  const table = await tableOf([
    ['Timestamp', 'Name', 'Why?', ''],
    ['2026-01-01', 'Zoe Quill', `I, Zoe, think: ${'x'.repeat(300)}`, 'stray'],
    ['2026-01-02', 'Al'],
    ['2026-01-02', 'Bo', 'so', '', 'Quill, B.'],
    ...repeated(5, () => ['2026-01-03', '', 'Because.', '']),
  ]);
  const preview = previewSurvey(table, proposeMapping(table, iotSmm12), 2);
  assert.deepEqual(
    preview.columns.map(({ number, header, role, question }) => [number, header, role, question]),
    [
      [1, 'Timestamp', 'time', ''],
      [2, 'Name', 'identifier', ''],
      [3, 'Why?', 'answer', 'q01'],
    ],
  );
  assert.deepEqual(
    preview.rows.map(({ number, cells }) => [number, ...cells]),
    [
      [2, '', '', `I, [name], think: ${'x'.repeat(182)}…`],
      [3, '', '', ''],
    ],
  );
  assert.deepEqual(preview.problems, [
    { column: 4, message: 'The column has no heading and is left out. Give it one to use it.' },
    { row: 3, column: 3, message: 'The row ends after 2 of 4 cells; the missing ones are taken as empty.' },
    {
      row: 4,
      column: 5,
      message:
        'The row has 5 cells where the headings have 4, so its answers may stand in wrong columns. It is left out. Put quotation marks around cells that hold the separator or line breaks.',
    },
  ]);
});

test('F148 empty cells and “n/a” are skipped and counted; “none” is an answer', async () => {
  const table = await tableOf([
    ['Timestamp', 'What is checked?'],
    ...['', 'n/a', 'N/A', '-', 'None', 'not applicable', 'nobody', 'k. A.', '?'].map((text) => ['2026-01-01', text]),
  ]);
  const { passages, report } = importSurvey(table, proposeMapping(table, iotSmm12), { sourceId: 's' });
  assert.deepEqual(
    passages.map(({ text }) => text),
    ['None', 'nobody'],
  );
  assert.deepEqual(report.skipped, { empty: 1, noAnswer: 6 });
});
