import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Evidence, SurveyMapping, type Passage } from '@smm/core/evidence';
import { formatYaml } from '../yaml/write.ts';
import { arbitraryEvidence } from './arbitrary-evidence.ts';
import {
  readEvidenceFile,
  readSurveyMappingFile,
  rewriteEvidenceYaml,
  rewriteSurveyMappingYaml,
  writeEvidenceJson,
  writeEvidenceYaml,
  writeSurveyMappingYaml,
} from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string): Evidence => {
  const file = readEvidenceFile(bytes(text));
  assert.ok(file.ok, JSON.stringify(file));
  return file.value;
};
const problems = (text: string) => {
  const file = readEvidenceFile(bytes(text));
  assert.ok(!file.ok);
  return file.problems.map(({ message, line, column }) => `${line ?? '-'}:${column ?? '-'} ${message}`);
};

const TEXT = `# yaml-language-server: $schema=x.json
schemaVersion: 1
kind: evidence
profile: trams # of the depots
sources:
  - id: survey
    kind: survey
    title: Survey of the depots
passages:
  # Said by several
  - id: p-1
    source: survey
    text: "Doors stay open."
    place: {respondent: r-001}

  - id: p-2
    source: survey
    text: |
      Cabinets are
      # locked with one key.
    place: {}
  # The next one is doubtful
  - id: p-3
    source: survey
    text: Nobody looks.
# Findings of the first meeting
findings:
  - id: f-1
    kind: weakness
    text: Doors are open. # sure
    passages: [p-1, p-3]
`;

test('F140 an evidence file reads; wrong shapes are reported with line, column and remedy, unknown fields are kept', () => {
  const file = readEvidenceFile(bytes(TEXT.replace('    title: Survey', '    colour: red\n    title: Survey')));
  assert.ok(file.ok);
  assert.equal(file.value.passages[1]?.text, 'Cabinets are\n# locked with one key.\n');
  assert.deepEqual(
    file.unknownFields.map(({ address, line, column }) => ({ address, line, column })),
    [{ address: 'sources/survey/colour', line: 8, column: 5 }],
  );
  assert.match(writeEvidenceYaml(file.value), /colour: red/);
  assert.deepEqual(problems(TEXT.replace('kind: weakness', 'kind: weekness').replace('kind: evidence', 'kind: profile')), [
    '3:1 Found the text “profile”; write one of: evidence.',
    '29:5 Found the text “weekness”; write one of: current-practice, weakness, requirement, risk, wish.',
  ]);
  assert.match(problems('- 1\n')[0]!, /An evidence file is a list of named fields; this file holds a list/);
  assert.match(problems('schemaVersion: 2\nkind: evidence\n')[0]!, /newer release/);
  assert.match(problems('')[0]!, /empty/);
});

test('F141 evidence written as YAML or JSON and read again is the same, however many passages there are', () => {
  fc.assert(
    fc.property(arbitraryEvidence, (evidence) => {
      const text = writeEvidenceYaml(evidence, { schema: 'x.json' });
      assert.deepEqual(read(text), evidence);
      assert.equal(formatYaml(text), text);
      assert.deepEqual(read(writeEvidenceJson(evidence)), evidence);
    }),
    { numRuns: 200 },
  );
  const passages = Array.from({ length: 1_201 }, (_, index): Passage => ({
    id: `p-${index}`,
    source: 's',
    text: `Answer ${index}: it depends.`,
    place: { respondent: `r-${index}` },
  }));
  const many = Evidence.parse({ schemaVersion: 1, kind: 'evidence', profile: 'x', passages, notes: [{ id: 'n', text: 'A note.' }] });
  const text = writeEvidenceYaml(many);
  assert.deepEqual(read(text), many);
  assert.equal(formatYaml(text), text);
});

test('F142 rewriting an evidence file changes what differs; comments, order and the lines of other passages stay', () => {
  const evidence = read(TEXT);
  assert.equal(rewriteEvidenceYaml(TEXT, evidence), TEXT);
  const edited: Evidence = {
    ...evidence,
    passages: [
      evidence.passages[0]!,
      { id: 'p-9', source: 'survey', text: 'New.', place: {} },
      { ...evidence.passages[1]!, place: { page: 2 } },
      evidence.passages[2]!,
    ],
    findings: [{ ...evidence.findings[0]!, text: 'Doors stand open.' }],
  };
  const wanted = TEXT.replace('  - id: p-2', '  - id: p-9\n    source: survey\n    text: New.\n  - id: p-2')
    .replace('place: {}', 'place:\n      page: 2')
    .replace('Doors are open. #', 'Doors stand open. #');
  assert.equal(rewriteEvidenceYaml(TEXT, edited), wanted);
  assert.equal(rewriteEvidenceYaml(TEXT, { ...evidence, passages: evidence.passages.slice(0, 2) }), TEXT.replace(/ {2}# The next.*looks\.\n/s, ''));
});

test('F142 whatever is rewritten to whatever, in whatever style, the file says the new evidence', () => {
  const styles = [
    writeEvidenceYaml,
    writeEvidenceJson,
    (one: Evidence) => writeEvidenceYaml(one).replaceAll('\n', '\r\n'),
    (one: Evidence) => `\ufeff${writeEvidenceYaml(one)}# end\n`,
  ];
  const pair = fc
    .tuple(arbitraryEvidence, arbitraryEvidence, fc.array(fc.nat({ max: 30 }), { maxLength: 12 }))
    .map(([old, other, picks]): [Evidence, Evidence] => {
      const all = [...old.passages, ...other.passages];
      const mixed = picks.flatMap((pick) => all[pick % Math.max(1, all.length)] ?? []);
      const passages = [...new Map([...old.passages.filter((_, index) => index % 3 > 0), ...mixed].map((one) => [one.id, one])).values()];
      return [old, { ...other, passages }];
    });
  fc.assert(
    fc.property(pair, fc.constantFrom(...styles), ([old, fresh], style) => {
      if (/\r/.test(writeEvidenceYaml(old)) && style !== writeEvidenceYaml) return;
      const text = style(old);
      assert.deepEqual(read(rewriteEvidenceYaml(text, fresh)), fresh);
    }),
    { numRuns: 400 },
  );
});

test('F143 the mapping of a survey is a file too', () => {
  const mapping = SurveyMapping.parse({
    schemaVersion: 1,
    kind: 'survey-mapping',
    title: 'Depots',
    layout: 'google-forms',
    questions: [{ id: 'SPM-1', text: 'Who decides?\nSay it.', practices: ['security-program-management'] }],
    columns: [
      { header: 'Timestamp', role: 'time' },
      { header: '[SPM-1] Who decides?\nSay it.', role: 'answer', question: 'SPM-1' },
    ],
    masking: { keep: ['Field'] },
  });
  const text = writeSurveyMappingYaml(mapping);
  const file = readSurveyMappingFile(bytes(text));
  assert.ok(file.ok);
  assert.deepEqual(file.value, mapping);
  const commented = text.replace('layout:', '# told by the columns\nlayout:');
  assert.equal(rewriteSurveyMappingYaml(commented, { ...mapping, title: 'Depots 2' }), commented.replace('title: Depots', 'title: Depots 2'));
  assert.ok(!readSurveyMappingFile(bytes(text.replace('role: time', 'role: clock'))).ok);
});
