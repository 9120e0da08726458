import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 } from '@smm/core/model';
import { proposeMapping, readSurvey } from '../index.ts';
import { csvBytes, sampleDialects } from '../sample-exports.ts';

const id = (text: string) => JSON.stringify({ ImportId: text });

async function read(rows: string[][]) {
  const table = await readSurvey(csvBytes(rows, sampleDialects['Google Sheets']!), 'x.csv');
  assert.ok(table.ok, JSON.stringify(table));
  return table.value;
}

const PICKED = 'Which of these are patched - in the field or not - each year?';
const rows = (people: string[][]) => [
  ['StartDate', 'IPAddress', 'ResponseId', 'SPM-1', 'Q2_1', 'Q2_2', 'Q2_2_TEXT', 'Q3', 'Q4_1', 'Q4_2'],
  [
    'Start Date',
    'IP Address',
    'Response ID',
    'Who looks after security?',
    `${PICKED} - Pumps`,
    `${PICKED} - Other`,
    `${PICKED} - Other - Text`,
    'What is your role? - Selected Choice',
    'Which of the following best describes your organisation? - Utility',
    'Which of the following best describes your organisation? - Maker',
  ],
  [id('startDate'), id('ipAddress'), id('_recordId'), id('QID1_TEXT'), id('QID2_1'), id('QID2_2'), id('QID2_2_TEXT'), id('QID3'), id('QID4_1'), id('QID4_2')],
  ...people,
];
const people = Array.from({ length: 12 }, (_, index) => [
  '2026-03-01 10:00:00',
  '203.0.113.9',
  `R_${index}`,
  `Nobody in particular, but shift ${index} asks around.`,
  'Pumps',
  index % 2 === 0 ? 'Other' : '',
  index % 2 === 0 ? `The gate at site ${index}, which is older than the rest` : '',
  index % 3 === 0 ? 'Engineer' : 'Operator',
  index % 2 === 0 ? 'Utility' : '',
  index % 2 === 0 ? '' : 'Maker',
]);

test('F101 a Qualtrics export is read by its three rows of headings, of which none is a respondent', async () => {
  const table = await read(rows(people));
  assert.equal(table.layout, 'qualtrics');
  assert.equal(table.rows.length, 12);
  assert.deepEqual(
    table.columns.slice(3, 8).map(({ header, option, code }) => [header, option, code]),
    [
      ['Who looks after security?', '', 'SPM-1'],
      [PICKED, 'Pumps', 'Q2'],
      [PICKED, 'Other', 'Q2'],
      [PICKED, 'Other - Text', 'Q2'],
      ['What is your role?', '', 'Q3'],
    ],
  );
  const mapping = proposeMapping(table, iotSmm12);
  assert.deepEqual(
    mapping.columns.map(({ role }) => role),
    ['time', 'identifier', 'respondent', 'answer', 'choice', 'choice', 'answer', 'attribute', 'attribute', 'attribute'],
  );
  assert.deepEqual(
    mapping.questions.map(({ id: question }) => question),
    ['SPM-1', 'Q2'],
  );
});

test('F101 other rows that look alike leave an export as it is', async () => {
  const [codes, texts, , ...others] = rows(people);
  assert.notEqual((await read([codes!, texts!, ...others])).layout, 'qualtrics');
  assert.notEqual((await read([codes!, ...others, rows([])[2]!])).layout, 'qualtrics');
});

test('F102 questions about background are told in numbers only, in whole sentences too; questions on the subject are not', async () => {
  const background = [
    'What is your role?',
    'Which of the following best describes your current role?',
    'Which best describes your organisation?',
    'How many people work at your utility?',
    'How large is your company?',
    'In which country is your site?',
    'How long have you worked in water?',
  ];
  const subject = [
    'Which of the following best describes your patching?',
    'How many people know the password?',
    'In which country are your data kept?',
    'Which site do you worry about?',
  ];
  const given = ['Yes, all of it', 'Some of it'];
  const table = await read([
    [...background, ...subject],
    ...Array.from({ length: 20 }, (_, row) => [...background, ...subject].map((_question, index) => given[(row + index) % 2]!)),
  ]);
  const roles = proposeMapping(table, iotSmm12).columns.map(({ role }) => role);
  assert.deepEqual(roles, [...background.map(() => 'attribute'), ...subject.map(() => 'choice')]);
});
