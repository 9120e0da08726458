import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { AnswerValue, Assessment, AssessmentFile, checklistOf, type Answer } from '@smm/core/assessment';
import { iotSmm12 } from '@smm/core/model';
import { Profile } from '@smm/core/profile';
import { editedWorkbook, withoutSheet } from '../working-copy/workbook/sample-workbook.ts';
import { workbookCells } from '../working-copy/workbook/workbook-cells.ts';
import { entriesOf } from './entries.ts';
import { readAssessmentWorkbook, writeAssessmentWorkbook } from './index.ts';
import { originOf } from './origin.ts';

const INDICATORS = ['pm-1', 'pm-2', 'va-1', 'c-1'];
const at = (level: number, ...ids: string[]) => ({ [level]: { indicators: { statements: ids.map((id) => ({ id, text: `Indicator ${id} = "true".` })) } } });
const profile = Profile.parse({
  schemaVersion: 1,
  id: 'trams',
  model: { id: iotSmm12.id, edition: iotSmm12.edition },
  scope: { kind: 'industry' },
  commonTable: { levels: at(2, 'c-1') },
  practices: { 'patch-management': { levels: { ...at(1, 'pm-1'), ...at(2, 'pm-2') } }, 'vulnerability-assessment': { levels: at(1, 'va-1') } },
});
const checklist = checklistOf({ model: iotSmm12, profiles: [profile] });
const tableOf = (id: string) => ({ p: 'patch-management', v: 'vulnerability-assessment', c: 'common' })[id[0]!]!;

function fileWith(answers: readonly Partial<Answer>[], more: object = {}): AssessmentFile {
  return AssessmentFile.parse({
    schemaVersion: 1,
    kind: 'assessment',
    id: 'north',
    model: { id: iotSmm12.id, edition: iotSmm12.edition },
    system: { name: 'North depot' },
    sites: [
      { id: 'hall', name: 'Hall' },
      { id: 'yard', name: 'Yard' },
    ],
    people: [{ id: 'ada', name: 'Ada', roles: ['assessor'] }],
    assessments: [
      Assessment.parse({
        id: 'spring',
        parts: [{ site: 'hall' }, { site: 'yard' }],
        evidence: [
          { id: 'log', kind: 'file', title: 'Log', where: 'log.txt' },
          { id: 'sealed', kind: 'person', title: 'Talk', accepted: { by: 'ada', on: '2027-01-01', seal: 'x' } },
        ],
        answers: answers.map((answer) => ({
          profile: 'trams',
          practice: tableOf(answer.statement!),
          level: 1,
          asked: `Indicator ${answer.statement} = "true".`,
          ...answer,
        })),
        ...more,
      }),
    ],
  });
}

const made = (file: AssessmentFile, base = file) => {
  const source = (one: AssessmentFile) => ({ file: one, assessment: one.assessments[0]!, checklist });
  const origin = originOf(entriesOf(source(base)), { file: base.id, assessment: base.assessments[0]!.id, made: '2027-03-01' });
  return writeAssessmentWorkbook({ ...source(file), made: '2027-03-01', origin });
};
async function back(bytes: Uint8Array, file: AssessmentFile) {
  const read = await readAssessmentWorkbook(bytes, { fileName: 'north.xlsx', file, checklist });
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

/** Words as people write them; blanks at the ends of lines are no difference. */
const words = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('=1+1', '_x0041_', 'toString', '<b>&"', 'two\nlines', '2027-01-01', '007')).map((text) =>
  text
    .replace(/[^\n -\uD7FF]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim(),
);
const arbitraryAnswers = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...INDICATORS), fc.constantFrom('hall', 'yard', undefined)), {
    selector: ([id, site]) => `${id}/${site}`,
    maxLength: 8,
  })
  .chain((places) =>
    fc.tuple(
      ...places.map(([statement, site]) =>
        fc
          .record({
            answer: fc.constantFrom(...AnswerValue.options),
            note: words,
            reason: words.map((text) => text || 'why'),
            evidence: fc.subarray(['log', 'sealed']),
            by: fc.constantFrom('ada', undefined),
            on: fc.constantFrom('2027-02-28', undefined),
          })
          .map((answer) => ({ ...answer, statement, ...(site === undefined ? {} : { site }) })),
      ),
    ),
  );

test('F128 a workbook that nobody edited changes nothing, and one filled in gives exactly the answers that were written', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryAnswers, async (answers) => {
      const file = fileWith(answers as Partial<Answer>[]);
      const same = await back(await made(file), file);
      assert.deepEqual([same.file, same.changes, same.problems], [file, [], []]);
      const empty = fileWith([]);
      const shown = fileWith((answers as Partial<Answer>[]).filter(({ site, statement }) => (statement === 'c-1' ? site === undefined : site !== undefined)));
      const filled = await back(await made(shown, empty), empty);
      const sorted = (one: AssessmentFile) =>
        one.assessments[0]!.answers.map((answer) => ({ ...answer, level: 0 })).toSorted((a, b) =>
          `${a.statement}${a.site}`.localeCompare(`${b.statement}${b.site}`),
        );
      const written = sorted(shown).filter(
        ({ answer, note, reason, evidence, by, on }) =>
          answer !== 'unanswered' || note !== '' || reason !== '' || evidence.length > 0 || by !== undefined || on !== undefined,
      );
      assert.deepEqual(JSON.parse(JSON.stringify(sorted(filled.file))), JSON.parse(JSON.stringify(written)));
      assert.deepEqual(filled.problems, []);
    }),
    { numRuns: 10 },
  );
});

/** The number of the row of an indicator, and its cells by their heads. */
async function rowOf(bytes: Uint8Array, id: string, sheet = 'Answers') {
  const read = await workbookCells(bytes, 'north.xlsx');
  assert.ok(read.ok && read.value !== undefined);
  const found = [...read.value.find(({ name }) => name === sheet)!.rows].find(([, cells]) =>
    [...cells.values()].some(({ text }) => text === id || text.startsWith(`${id}|`)),
  );
  assert.ok(found, id);
  return found[0];
}

test('F129 formulas, unknown answers, missing and added rows are named by sheet, row and column, and lose nothing', async () => {
  const file = fileWith([{ statement: 'pm-1', site: 'hall', answer: 'met', note: 'Seen.' }]);
  const bytes = await made(file);
  const [first, second, third, fourth] = await Promise.all(['trams:pm-1', 'trams:pm-2', 'trams:va-1', 'trams:c-1'].map((id) => rowOf(bytes, id)));
  const edited = editedWorkbook(bytes, 'Answers', {
    cells: {
      [`E${first}`]: { formula: 'IF(A1=1,"not","met")', value: 'not' },
      [`G${first}`]: 'Seen twice.',
      [`E${second}`]: 'perhaps',
      [`H${second}`]: 'https://trams.example/log; nowhere',
      [`J${second}`]: 'some day',
      [`D${third}`]: 'Another indicator',
      [`E${third}`]: 'waived',
    },
    without: [fourth!],
    xml: (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="900"><c r="E900" t="inlineStr"><is><t>met</t></is></c><c r="G900" t="inlineStr"><is><t>A row of my own</t></is></c></row></sheetData>',
      ),
  });
  const { problems, file: after, changes } = await back(edited, file);
  const told = problems.map(({ place, message }) => `${place} ${message}`).join('\n');
  for (const pattern of [
    `Answers!E${first} “Answer” is a formula, which gave “not”`,
    `Answers!E${second} “perhaps” is no answer`,
    `Answers!H${second} There is no evidence item “nowhere”`,
    `Answers!J${second} “some day” is no day`,
    `Answers!D${third} “Indicator of accomplishment” says “Another indicator”`,
    `Answers!E${third} Say why va-1 is waived`,
    'Answers The row of “Indicator c-1 = "true".” (trams:c-1|common||) is missing',
    'Answers!L900 This row has no id',
    'A row of my own',
  ])
    assert.ok(told.includes(pattern), `${pattern} is not in\n${told}`);
  assert.ok(problems.every(({ remedy, sheet }) => remedy !== '' && sheet !== undefined));
  const { answers, evidence } = after.assessments[0]!;
  assert.deepEqual(
    answers.map(({ statement, answer, note, evidence: named }) => [statement, answer, note, named.length]),
    [
      ['pm-1', 'met', 'Seen twice.', 0],
      ['pm-2', 'unanswered', '', 1],
    ],
  );
  assert.equal(evidence.find(({ kind }) => kind === 'link')!.where, 'https://trams.example/log');
  assert.equal(changes.length, 2);
});

test('F129 rows that were sorted otherwise are found by their ids', async () => {
  const file = fileWith([]);
  const bytes = await made(fileWith([{ statement: 'pm-1', site: 'hall', answer: 'met' }]), file);
  const swapped = editedWorkbook(bytes, 'Answers', {
    xml: (xml) => {
      const [two, three] = [2, 3].map((row) => new RegExp(`<row r="${row}".*?</row>`, 's').exec(xml)![0]) as [string, string];
      const as = (line: string, from: number, to: number) =>
        line.replace(`<row r="${from}"`, `<row r="${to}"`).replace(new RegExp(`r="([A-Z]+)${from}"`, 'g'), `r="$1${to}"`);
      return xml
        .replace(two, '@')
        .replace(three, () => as(two, 2, 3))
        .replace('@', () => as(three, 3, 2));
    },
  });
  const { problems, changes } = await back(swapped, file);
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['From here on, rows stand in another order; they were found by their ids.'],
  );
  assert.equal(changes.length, 1);
});

test('F130 what the file says meanwhile is not written over, and changed wording is told', async () => {
  const base = fileWith([{ statement: 'pm-1', site: 'hall', answer: 'met' }]);
  const bytes = await made(fileWith([{ statement: 'pm-1', site: 'hall', answer: 'partly', note: 'Half.' }]), base);
  const now = fileWith([{ statement: 'pm-1', site: 'hall', answer: 'not' }]);
  const { problems, file } = await back(bytes, now);
  assert.match(problems[0]!.message, /The file says “not” by now, the workbook “partly”/);
  assert.deepEqual([file.assessments[0]!.answers[0]!.answer, file.assessments[0]!.answers[0]!.note], ['not', 'Half.']);
  const closed = fileWith([], { status: 'accepted', date: '2027-03-02' });
  for (const [other, code] of [
    [closed, 'assessment-accepted'],
    [{ ...base, id: 'south' }, 'other-assessment'],
  ] as const) {
    const read = await readAssessmentWorkbook(bytes, { fileName: 'north.xlsx', file: other, checklist });
    assert.equal(read.ok ? 'ok' : read.code, code);
  }
  const reworded = structuredClone(profile);
  reworded.practices['patch-management']!.levels['1']!.indicators.statements[0]!.text = 'Other words.';
  const read = await readAssessmentWorkbook(bytes, { fileName: 'north.xlsx', file: base, checklist: checklistOf({ model: iotSmm12, profiles: [reworded] }) });
  assert.ok(read.ok && read.value.problems.some(({ message }) => message.includes('other words by now')));
  const strange = await readAssessmentWorkbook(withoutSheet(bytes, 'Origin (do not change)'), { fileName: 'north.xlsx', file: base, checklist });
  assert.equal(strange.ok ? 'ok' : strange.code, 'no-assessment-workbook');
  const { problems: gone } = await back(withoutSheet(bytes, 'Evidence'), base);
  assert.ok(gone.some(({ place, message }) => place === 'Evidence' && message.includes('missing')));
});

test('F131 evidence and general levels come back too, and accepted evidence stays', async () => {
  const file = fileWith([]);
  const bytes = await made(file);
  const judged = await rowOf(bytes, 'patch-management|hall', 'General levels').catch(() => rowOf(bytes, 'patch-management', 'General levels'));
  const step = editedWorkbook(bytes, 'General levels', { cells: { [`C${judged}`]: '2', [`D${judged}`]: 'Looked at.', [`F${judged}`]: 'Bo Nilsson' } });
  const [log, sealed] = await Promise.all(['log', 'sealed'].map((id) => rowOf(bytes, id, 'Evidence')));
  const edited = editedWorkbook(step, 'Evidence', {
    cells: { [`C${log}`]: 'Log of spring', [`C${sealed}`]: 'Another talk', [`A${sealed! + 1}`]: 'photo', [`C${sealed! + 1}`]: 'Photo of cabinet 4' },
  });
  const { file: after, problems } = await back(edited, file);
  const { judgements, evidence } = after.assessments[0]!;
  assert.deepEqual([judgements[0]!.practice, judgements[0]!.level, judgements[0]!.site, judgements[0]!.by], ['patch-management', 2, 'hall', 'bo-nilsson']);
  assert.equal(after.people.at(-1)!.name, 'Bo Nilsson');
  assert.deepEqual(
    evidence.map(({ id, title }) => `${id}: ${title}`),
    ['log: Log of spring', 'sealed: Talk', 'photo: Photo of cabinet 4'],
  );
  assert.equal(problems.length, 1);
  assert.match(problems[0]!.message, /was accepted and does not change.*Another talk/);
});

test('F132 computed levels stand as values with their derivation, nothing is a formula, and equal input gives equal bytes', async () => {
  const file = fileWith([{ statement: 'pm-1', site: 'hall', answer: 'met', note: '=HYPERLINK("http://x")' }], {
    judgements: [{ practice: 'patch-management', level: 1 }],
  });
  const bytes = await made(file);
  assert.deepEqual(await made(file), bytes);
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) if (name.startsWith('xl/worksheets/')) assert.doesNotMatch(strFromU8(part), /<f[ >]/, name);
  const read = await workbookCells(bytes, 'north.xlsx');
  assert.ok(read.ok && read.value !== undefined);
  const levels = [...read.value.find(({ name }) => name === 'Levels')!.rows.values()].map((cells) => [...cells.values()].map(({ text }) => text));
  const row = levels.find(([name, part]) => name === 'Patch Management' && part === 'Hall')!;
  assert.deepEqual(row.slice(2, 5), ['3', '1', '1']);
  assert.match(row.at(-1)!, /^Level 1 \(Minimum\) at scope 3[\s\S]*Level 2 \(Ad Hoc\): not reached/);
});
