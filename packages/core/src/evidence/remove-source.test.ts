import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import type { Outcome } from '../outcome.ts';
import { arbitraryProfile } from '../profile/arbitrary-profile.ts';
import { applyEdit } from '../profile/edits.ts';
import { arbitraryEvidence } from './arbitrary-evidence.ts';
import { evidenceProblems } from './evidence-problems.ts';
import { removeSource, removeSourceWithFindings, usesOfSource } from './remove-source.ts';
import { sampleEvidence, sampleProfile } from './sample-evidence.ts';

function value<T>(outcome: Outcome<T>): T {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

test('E62 a source on which findings rest is not removed unless they go too; others lose its passages', () => {
  assert.deepEqual(value(usesOfSource(sampleEvidence, 'survey')), { passages: ['p1', 'p2', 'p3'], only: ['f1', 'f4'], partly: ['f2'] });
  const refused = removeSource(sampleEvidence, 'survey');
  assert.ok(!refused.ok && refused.code === 'still-used' && /3 findings rest on “survey”: f1, f4, f2/.test(refused.message));
  const { evidence, edit } = value(removeSourceWithFindings(sampleEvidence, sampleProfile, 'survey'));
  assert.deepEqual(
    evidence.findings.map(({ id, passages }) => [id, passages]),
    [
      ['f2', ['p4']],
      ['f3', ['p5']],
      ['f5', ['p4']],
    ],
  );
  const { profile } = value(applyEdit(sampleProfile, edit));
  assert.deepEqual(
    evidenceProblems(evidence, { profile }).map(({ code }) => code),
    ['unknown-origin'],
    'only the one that was there before',
  );
  assert.deepEqual(value(removeSourceWithFindings(sampleEvidence, sampleProfile, 'talk')).evidence.findings.at(2)?.passages, [], 'f3 rests on a note too');
  const missing = removeSource(sampleEvidence, 'nobody');
  assert.ok(!missing.ok && missing.code === 'no-such-source');
});

test('E62 after a source was removed, no link leads where none led before', () => {
  const codes = (problems: readonly { code: string; address: string }[]) => new Set(problems.map(({ code, address }) => `${code} ${address}`));
  fc.assert(
    fc.property(arbitraryEvidence(iotSmm12), arbitraryProfile, (evidence, profile) => {
      const [first] = evidence.sources;
      fc.pre(first !== undefined);
      const before = codes(evidenceProblems(evidence, { profile }));
      const { evidence: left, edit } = value(removeSourceWithFindings(evidence, profile, first!.id));
      for (const problem of codes(evidenceProblems(left, { profile: value(applyEdit(profile, edit)).profile }))) assert.ok(before.has(problem), problem);
    }),
    { numRuns: 60 },
  );
});
