import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AssessmentFile, mergeFiles } from '@smm/core/assessment';
import { decided } from './deciding.ts';

const withAnswer = (answer: string, effort: number) =>
  AssessmentFile.parse({
    schemaVersion: 1,
    kind: 'assessment',
    id: 'north',
    model: { id: 'iot-smm', edition: '1.2' },
    system: { name: 'North' },
    assessments: [{ id: 'spring', answers: [{ profile: 'trams', statement: 'pm-1', practice: 'patch-management', site: 'yard', level: 1, answer }] }],
    roadmap: { steps: [{ id: 'pm-2', title: 'Patches', practice: 'patch-management', from: 1, to: 2, scope: 1, effort }] },
  });

test('W74 a conflict that two people made is decided either way, and what it was about stands as decided', () => {
  const merged = mergeFiles(withAnswer('unanswered', 1), withAnswer('met', 2), withAnswer('not', 3));
  assert.ok(merged.ok);
  let { file } = merged.value;
  assert.equal(file.conflicts.length, 2);
  const [answer, effort] = file.conflicts as [(typeof file.conflicts)[0], (typeof file.conflicts)[0]];
  const left = decided(file, effort, false);
  assert.ok(left.ok);
  assert.equal(left.value.roadmap.steps[0]!.effort, file.roadmap.steps[0]!.effort);
  const before = file.assessments[0]!.answers[0]!.answer;
  for (const conflict of [answer, effort]) {
    const taken = decided(file, conflict, true);
    assert.ok(taken.ok, JSON.stringify(taken));
    file = taken.value;
  }
  assert.deepEqual(file.conflicts, []);
  assert.equal(file.assessments[0]!.answers.length, 1);
  assert.deepEqual(new Set([before, file.assessments[0]!.answers[0]!.answer]), new Set(['met', 'not']));
});
