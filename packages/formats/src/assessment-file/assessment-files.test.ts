import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Assessment, TargetTemplate, type AssessmentFile } from '@smm/core/assessment';
import {
  readAssessmentFile,
  readTargetTemplateFile,
  rewriteAssessmentYaml,
  writeAssessmentJson,
  writeAssessmentYaml,
  writeTargetTemplateYaml,
} from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string): AssessmentFile => {
  const file = readAssessmentFile(bytes(text));
  assert.ok(file.ok, JSON.stringify(file));
  return file.value;
};

const TEXT = `# yaml-language-server: $schema=x.json
schemaVersion: 1
kind: assessment
id: north-depot
model:
  id: iot-smm
  edition: "1.2"
system:
  name: North depot # the old one
sites:
  - id: yard
    name: Yard
rounds:
  - id: r-1
    # Ada wanted more
    agreed:
      - practice: patch-management
        comprehensiveness: 3
        scope: 2
assessments:
  - id: a-1
    answers:
      - profile: trams
        statement: pm-1
        practice: patch-management
        level: 1
        answer: met
        note: |
          Seen at the yard.
          Asked twice.
`;

test('F113 an assessment file reads; wrong shapes are reported with line, column and remedy, unknown fields are kept', () => {
  const file = readAssessmentFile(bytes(TEXT.replace('    name: Yard', '    name: Yard\n    colour: red')));
  assert.ok(file.ok);
  assert.equal(file.value.rounds[0]!.agreed[0]!.comprehensiveness, 3);
  assert.equal(file.value.assessments[0]!.status, 'open');
  assert.deepEqual(
    file.unknownFields.map(({ address, line, column }) => ({ address, line, column })),
    [{ address: 'sites/yard/colour', line: 13, column: 5 }],
  );
  assert.match(writeAssessmentYaml(file.value), /colour: red/);
  const wrong = readAssessmentFile(bytes(TEXT.replace('answer: met', 'answer: mostly').replace('kind: assessment', 'kind: evidence')));
  assert.ok(!wrong.ok);
  assert.deepEqual(
    wrong.problems.map(({ line, message }) => `${line} ${message}`),
    ['3 Found the text “evidence”; write one of: assessment.', '27 Found the text “mostly”; write one of: met, partly, not, waived, substitute, unanswered.'],
  );
  const list = readAssessmentFile(bytes('- 1\n'));
  assert.match(list.ok ? '' : list.problems[0]!.message, /An assessment file is a list of named fields.*“smm assess new”/);
});

test('F114 assessments and target templates written and read again are the same; rewriting changes what differs and keeps comments', () => {
  const file = read(TEXT);
  assert.deepEqual(read(writeAssessmentYaml(file, { schema: 'x.json' })), file);
  assert.deepEqual(read(writeAssessmentJson(file)), file);
  assert.equal(rewriteAssessmentYaml(TEXT, file), TEXT);
  const [first] = file.assessments;
  const next = {
    ...file,
    assessments: [{ ...first!, answers: [{ ...first!.answers[0]!, answer: 'not' as const }] }, Assessment.parse({ id: 'a-2', date: '2027-01-01' })],
  };
  assert.equal(rewriteAssessmentYaml(TEXT, next), `${TEXT.replace('answer: met', 'answer: not')}  - id: a-2\n    date: 2027-01-01\n`);
  const template = TargetTemplate.parse({
    schemaVersion: 1,
    kind: 'target-template',
    id: 'small',
    title: 'Small depots',
    model: { id: 'iot-smm', edition: '1.2' },
    targets: [{ practice: 'patch-management', notApplicable: true, reason: 'Nothing to patch.' }],
  });
  const again = readTargetTemplateFile(bytes(writeTargetTemplateYaml(template)));
  assert.ok(again.ok);
  assert.deepEqual(again.value, template);
});
