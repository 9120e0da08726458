import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryCopies } from '../arbitrary-assessment.ts';
import { sampleFile } from '../sample-assessment.ts';
import { AssessmentFile } from '../schema/assessment-file.ts';
import { stable } from './entry-keys.ts';
import { mergeFiles } from './merge-files.ts';

const merged = (base: AssessmentFile, one: AssessmentFile, other: AssessmentFile) => {
  const result = mergeFiles(base, one, other);
  assert.ok(result.ok);
  return result.value;
};
const withAnswer = (statement: string, answer: 'met' | 'not', on: string, more: object = {}): AssessmentFile => {
  const [first] = sampleFile.assessments;
  const answers = first!.answers.map((old) => (old.statement === statement ? { ...old, answer, on } : old));
  return { ...sampleFile, assessments: [{ ...first!, answers, ...more }] };
};

test('A24 two offline copies become one: each one’s answers are there, and what both answered differently is listed with both', () => {
  const one = withAnswer('hw-1', 'not', '2026-02-01');
  const other = withAnswer('hw-2', 'met', '2026-02-02');
  const { file, conflicts } = merged(sampleFile, one, other);
  assert.deepEqual(conflicts, []);
  const given = Object.fromEntries(file.assessments[0]!.answers.map(({ statement, answer }) => [statement, answer]));
  assert.deepEqual([given['hw-1'], given['hw-2']], ['not', 'met']);

  const clash = merged(sampleFile, withAnswer('hw-2', 'met', '2026-02-01'), withAnswer('hw-2', 'not', '2026-02-01'));
  assert.equal(clash.conflicts.length, 1);
  assert.equal(clash.conflicts[0]!.address, 'assessments/a-2026/answers/canteens:hw-2|hand-washing||');
  assert.match(clash.conflicts[0]!.taken, /"answer":"not"/);
  assert.match(clash.conflicts[0]!.other, /"answer":"met"/);
  assert.deepEqual(clash.file.conflicts, clash.conflicts);
  const strange = mergeFiles(sampleFile, sampleFile, { ...sampleFile, id: 'south-kitchen' });
  assert.equal(strange.ok ? '' : strange.code, 'other-assessment');
});

test('A25 what was accepted in one copy and answered further in the other is open again', () => {
  const accepted = withAnswer('hw-1', 'met', '2026-02-01', {
    status: 'accepted',
    results: [{ practice: 'hand-washing', levels: [{ scope: 1, level: 1 }], overridden: false }],
  });
  const { file, conflicts } = merged(sampleFile, accepted, withAnswer('hw-2', 'met', '2026-02-02'));
  assert.deepEqual([file.assessments[0]!.status, file.assessments[0]!.results], ['open', []]);
  assert.ok(conflicts.some(({ address }) => address === 'assessments/a-2026/status'));
  assert.equal(merged(sampleFile, accepted, sampleFile).file.assessments[0]!.status, 'accepted');
});

test('A26 merging gives the same either way round, a copy merged again changes nothing, and nothing that anybody said is lost', () => {
  fc.assert(
    fc.property(arbitraryCopies, ([base, one, other]) => {
      const { file, conflicts } = merged(base, one, other);
      assert.equal(stable(merged(base, other, one).file), stable(file));
      assert.deepEqual(merged(base, one, one).file, one);
      assert.deepEqual(merged(base, one, base).file, one);
      assert.equal(stable(merged(base, file, one).file), stable(file));
      assert.deepEqual(AssessmentFile.parse(file), file);
      const before = new Set(base.assessments[0]!.answers.map(stable));
      const kept = new Set([...file.assessments[0]!.answers.map(stable), ...conflicts.map((conflict) => conflict.other)]);
      for (const copy of [one, other])
        for (const answer of copy.assessments[0]!.answers.map(stable)) if (!before.has(answer)) assert.ok(kept.has(answer), answer);
    }),
    { numRuns: 400 },
  );
});
