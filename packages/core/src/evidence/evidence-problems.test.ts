import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { tinyModel } from '../model/tiny-model.ts';
import { arbitraryEvidence } from './arbitrary-evidence.ts';
import { evidenceProblems } from './evidence-problems.ts';
import { sampleEvidence, sampleProfile } from './sample-evidence.ts';
import type { Evidence } from './schema.ts';

const found = (change: Partial<Evidence>, more: Parameters<typeof evidenceProblems>[1] = {}) =>
  evidenceProblems({ ...sampleEvidence, ...change }, more).map(({ code, address }) => `${code} ${address}`);
const [finding, ...findings] = sampleEvidence.findings;
const [passage, ...passages] = sampleEvidence.passages;
const [source, ...sources] = sampleEvidence.sources;
const [note, ...notes] = sampleEvidence.notes;

test('E5 evidence in order has no problem', () => {
  fc.assert(
    fc.property(arbitraryEvidence(iotSmm12), (evidence) => {
      const noted = new Set(evidence.notes.flatMap(({ promotedTo }) => promotedTo));
      const unfounded = evidence.findings.filter(({ id, passages: of }) => of.length === 0 && !noted.has(id)).map(({ id }) => `findings/${id}`);
      assert.deepEqual(
        evidenceProblems(evidence, { model: iotSmm12 }).map(({ address }) => address),
        unfounded,
      );
    }),
  );
  assert.deepEqual(evidenceProblems(sampleEvidence), []);
});

test('E5 ids used twice are found in every list', () => {
  assert.deepEqual(found({ findings: [finding!, ...sampleEvidence.findings] }), ['duplicate-id findings/f1']);
  assert.deepEqual(found({ passages: [passage!, ...sampleEvidence.passages] }), ['duplicate-id passages/p1']);
  assert.deepEqual(found({ sources: [source!, ...sampleEvidence.sources] }), ['duplicate-id sources/survey']);
  assert.deepEqual(found({ notes: [note!, ...sampleEvidence.notes] }), ['duplicate-id notes/n1']);
  assert.deepEqual(found({ sources: [{ ...source!, questions: [...source!.questions, ...source!.questions] }, ...sources] }), [
    'duplicate-id sources/survey/questions/q1',
  ]);
});

test('E5 links that lead nowhere are found', () => {
  assert.deepEqual(found({ passages: [{ ...passage!, source: 'gone' }, ...passages] }), ['unknown-source passages/p1']);
  assert.deepEqual(found({ passages: [{ ...passage!, place: { question: 'q9' } }, ...passages] }), ['unknown-question passages/p1']);
  assert.deepEqual(found({ findings: [{ ...finding!, passages: ['p1', 'gone'] }, ...findings] }), ['unknown-passage findings/f1']);
  assert.deepEqual(found({ findings: [{ ...finding!, practices: [{ practice: 'gone' }] }, ...findings] }, { model: iotSmm12 }), [
    'unknown-practice findings/f1',
  ]);
  assert.deepEqual(found({ findings: [{ ...finding!, practices: [{ practice: 'risk-attitude', level: 5 }] }, ...findings] }, { model: iotSmm12 }).slice(0, 1), [
    'unknown-level findings/f1',
  ]);
});

test('a note may be about the common table', () => {
  assert.deepEqual(found({}, { model: iotSmm12 }), []);
  assert.deepEqual(found({ notes: [{ ...note!, practices: [{ practice: 'gone', level: 9 }] }, ...notes] }, { model: iotSmm12 }), [
    'unknown-practice notes/n1',
    'unknown-level notes/n1',
  ]);
});

test('a finding that rests on nothing is found, unless it was made from a note', () => {
  assert.deepEqual(found({ findings: [{ ...finding!, passages: [] }, ...findings] }), ['unfounded-finding findings/f1']);
  assert.deepEqual(found({ findings: sampleEvidence.findings.map((each) => (each.id === 'f3' ? { ...each, passages: [] } : each)) }), []);
});

test('more people than answered are found', () => {
  assert.deepEqual(found({ sources: [{ ...source!, respondents: 1 }, ...sources] }), ['too-few-respondents sources/survey']);
});

test('E5 origins that no finding has, and evidence of another profile, are found', () => {
  assert.deepEqual(found({}, { profile: sampleProfile }), ['unknown-origin patch-management/1/actions/pm-1']);
  assert.deepEqual(found({ profile: 'other', findings: [{ ...finding!, setAside: 'No.' }, ...findings] }, { profile: sampleProfile }), [
    'other-profile profile',
    'used-though-set-aside product-supply-chain-risk-management/1/considerations/psc-1',
    'unknown-origin patch-management/1/actions/pm-1',
  ]);
  assert.deepEqual(
    found(
      { sources: [{ ...source!, citations: ['GONE'] }, ...sources], notes: [{ ...note!, promotedTo: ['gone', 'psc-1', 'f1'] }, ...notes] },
      { profile: sampleProfile },
    ),
    ['unknown-citation sources/survey', 'unknown-origin patch-management/1/actions/pm-1', 'unknown-promotion notes/n1'],
  );
});

test('an id of both a finding and a statement leaves open what a note became', () => {
  const both = { findings: [{ ...finding!, id: 'pm-1' }, ...sampleEvidence.findings], notes: [{ ...note!, promotedTo: ['pm-1'] }, ...notes] };
  assert.ok(found(both, { profile: sampleProfile }).includes('ambiguous-promotion notes/n1'));
});

test('practices are those of the model that is given', () => {
  assert.ok(found({}, { model: tinyModel }).includes('unknown-practice findings/f1'));
});
