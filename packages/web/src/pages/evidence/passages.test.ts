import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceFile, type Evidence } from '@smm/core/evidence';
import { parseShape } from '@smm/core/profile';
import { expectedPractices, shownPassages } from './passages.ts';

const parsed = parseShape(evidenceFile, {
  schemaVersion: 1,
  kind: 'evidence',
  profile: 'sample',
  sources: [
    { id: 'survey', kind: 'survey', title: 'Survey', questions: [{ id: 'q1', text: 'Who may enter?', practices: ['physical-protection'] }] },
    { id: 'report', kind: 'document', title: 'Report' },
  ],
  passages: [
    { id: 'p1', source: 'survey', text: 'Anybody with the key.', place: { question: 'q1', respondent: 'r-001' } },
    { id: 'p2', source: 'survey', text: 'The key hangs outside.', place: { question: 'q1', respondent: 'r-002' } },
    { id: 'p3', source: 'report', text: 'No key was missing.' },
  ],
  findings: [{ id: 'f1', kind: 'weakness', text: 'Keys go round.', passages: ['p1', 'p1'] }],
});
assert.ok(parsed.ok);
const evidence: Evidence = parsed.value;
const ids = (filter: Partial<Parameters<typeof shownPassages>[1]>): string[] =>
  shownPassages(evidence, { source: '', words: '', onlyLoose: false, ...filter }).map(({ passage, findings }) => `${passage.id}:${findings}`);

test('W51 passages are shown by source, by words, and by whether a finding rests on them', () => {
  assert.deepEqual(ids({}), ['p1:1', 'p2:0', 'p3:0']);
  assert.deepEqual(ids({ source: 'survey', words: 'KEY the' }), ['p1:1', 'p2:0']);
  assert.deepEqual(ids({ onlyLoose: true, words: 'key' }), ['p2:0', 'p3:0']);
});

test('W51 the practices that the survey question was about are proposed with its answers', () => {
  assert.deepEqual(expectedPractices(evidence, evidence.passages), ['physical-protection']);
  assert.deepEqual(expectedPractices(evidence, evidence.passages.slice(2)), []);
});
