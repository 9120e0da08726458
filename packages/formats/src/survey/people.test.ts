import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proposeMapping, importSurvey, previewSurvey, readSurvey, type SurveyTable } from './index.ts';
import { writeEvidenceYaml, writeSurveyMappingYaml } from '../evidence-file/index.ts';
import { iotSmm12 } from '@smm/core/model';
import { csvBytes, sampleDialects, sampleLayouts, workbookBytes, type SamplePerson, type SampleSurvey } from './sample-exports.ts';

/** People whose every trace is a canary: no part of them may be found in what an import gives. */
const PEOPLE = ['Annabel Kowalska', 'Björn Müller-Lund', "Chiara O'Brannigan", 'Dmitri Xanthopoulos', 'Éloïse Quetzal'].map((name, index): SamplePerson => {
  const [first = '', last = ''] = name.split(' ');
  const mail = `${first}.${last}@canary-${index}.example`
    .normalize('NFKD')
    .replace(/[^\w.@-]/g, '')
    .toLowerCase();
  const phone = `+47 922 33 4${index} 5${index}`;
  const address = `10.77.88.${index + 100}`;
  return {
    first,
    last,
    mail,
    phone,
    address,
    role: 'Engineer',
    picks: [0],
    answers: [
      `Ask ${name} (${mail}) or call ${phone}.`,
      `${last} decides; ${first}’s laptop is ${address}. ${last.toUpperCase()} agrees.`,
      `Signed: ${last}, ${first}`,
      `My boss writes to ${mail.toUpperCase()} ${name.toLowerCase()} and ${phone.replaceAll(' ', '')}`,
    ],
  };
});
const SURVEY: SampleSurvey = {
  questions: ['[SPM-1] Who decides?', '[PM-1] How?', 'What is missing?', 'Anything else?'],
  choice: 'Which do you use?',
  options: ['Locks', 'Guards', 'Cameras'],
  people: PEOPLE,
};

const CANARIES = PEOPLE.flatMap(({ first, last, mail, phone, address }) => [
  first,
  last,
  ...last.split(/[-']/).filter((part) => part.length > 3),
  mail,
  mail.slice(0, mail.indexOf('@')),
  phone,
  phone.replaceAll(' ', ''),
  address,
  'canary-',
]);

function leaks(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return CANARIES.filter((canary) => plain.includes(canary.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()));
}

async function read(bytes: Uint8Array): Promise<SurveyTable> {
  const table = await readSurvey(bytes, 'export of Annabel.csv');
  assert.ok(table.ok, JSON.stringify(table));
  return table.value;
}

test('F147 no name, e-mail address, phone number or IP address is found in mapping, preview, evidence or report', async () => {
  assert.ok(leaks(JSON.stringify(SURVEY)).length > 30);
  for (const [name, layout] of Object.entries(sampleLayouts))
    for (const bytes of [
      csvBytes(layout(SURVEY), sampleDialects['Google Sheets']!),
      csvBytes(layout(SURVEY), sampleDialects['Excel, Europe']!),
      await workbookBytes(layout(SURVEY)),
    ]) {
      const table = await read(bytes);
      const mapping = proposeMapping(table, iotSmm12);
      const { source, passages, report } = importSurvey(table, mapping, { sourceId: 's', digest: 'abc' });
      const evidence = writeEvidenceYaml({
        schemaVersion: 1,
        kind: 'evidence',
        profile: 'p',
        sources: [source],
        passages: [...passages],
        findings: [],
        notes: [],
      });
      for (const [what, text] of Object.entries({
        mapping: writeSurveyMappingYaml(mapping),
        preview: JSON.stringify(previewSurvey(table, mapping)),
        evidence,
        report: JSON.stringify(report),
      }))
        assert.deepEqual(leaks(text), [], `${name}: ${what}\n${text.slice(0, 3_000)}`);
      assert.equal(passages.length, 25);
      assert.ok(
        report.dropped.length >= 3 && report.hidden.mail >= 10 && report.hidden.phone >= 5 && report.hidden.address === 5 && report.hidden.name >= 20,
        JSON.stringify(report.hidden),
      );
    }
});

test('F147 a mapping that calls a column of people an answer still lets no address through', async () => {
  const table = await read(csvBytes(sampleLayouts['google-forms']!(SURVEY), sampleDialects['Google Sheets']!));
  const proposed = proposeMapping(table, iotSmm12);
  const careless = { ...proposed, columns: proposed.columns.map((column) => (column.role === 'identifier' ? { ...column, role: 'answer' as const } : column)) };
  const text = JSON.stringify(importSurvey(table, careless, { sourceId: 's' }));
  for (const { mail, phone, address } of PEOPLE) for (const canary of [mail, phone, address]) assert.ok(!text.includes(canary), canary);
});

test('F147 the words listed in a mapping are hidden, background is told of three or more people only', async () => {
  const rows = [
    ['Timestamp', 'What is your role?', 'Who decides?'],
    ...['Engineer', 'engineer', 'Engineer', 'Chief of Northport', 'Operator'].map((role, index) => [
      '2026-01-01',
      role,
      `Boss Ivarsson of ACME Pumps says no, ${index} times.`,
    ]),
  ];
  const table = await read(csvBytes(rows, sampleDialects['Google Sheets']!));
  const proposed = proposeMapping(table, iotSmm12);
  const { passages, source, report } = importSurvey(table, { ...proposed, masking: { hide: ['Ivarsson', 'acme pumps'], keep: [] } }, { sourceId: 's' });
  assert.equal(passages[0]?.text, 'Boss [name] of [name] says no, 0 times.');
  assert.equal(source.note, '- What is your role?: Engineer 3, others 2');
  assert.deepEqual(report.background, [{ header: 'What is your role?', values: [{ value: 'Engineer', people: 3 }], others: 2 }]);
});
