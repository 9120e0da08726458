import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Outcome } from '../../outcome.ts';
import { tinyModel } from '../../model/tiny-model.ts';
import { arbitraryAssessmentFile } from '../arbitrary-assessment.ts';
import { answered, canteens, sampleFile } from '../sample-assessment.ts';
import { EvidenceItem, type Assessment } from '../schema/answers.ts';
import { WHOLE } from '../system/parts.ts';
import { acceptAssessment, currentStandings } from './accept.ts';
import { carryOver, confirmCarried } from './carry-over.ts';
import { checklistOf } from './checklist.ts';
import { derive } from './derivation.ts';
import { acceptEvidence, brokenSeals, putEvidence } from './evidence-seal.ts';
import { levelAt, prepareAssessment, standingOf, standingsOf } from './level-rule.ts';
import { answerKey, indicatorNamed, recordAnswer, recordJudgement, recordOverride } from './record.ts';

const checklist = checklistOf({ model: tinyModel, profiles: [canteens] });
const ALL_MET = { 'c-1': 'met', 'hw-1': 'met', 'hw-2': 'met', 'hw-3': 'met', 'sc-1': 'met' };
const value = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.code);
const indicator = (word: string) => value(indicatorNamed(checklist, word));
const handWashing = (assessment: Assessment, list = checklist) => levelAt(standingOf(list, prepareAssessment(assessment), 'hand-washing', WHOLE).levels, 2);

test('A27 an answer takes the place of an earlier one; one without its reason, to something unknown or after acceptance is refused', () => {
  const start = answered({ 'hw-1': 'not' });
  const next = value(recordAnswer(start, { indicator: indicator('hw-1'), answer: 'met', by: 'ada', on: '2026-05-05' }));
  assert.deepEqual([next.answers.length, next.answers[0]!.answer, next.answers[0]!.asked], [1, 'met', 'Indicator hw-1.']);
  assert.equal(value(recordAnswer(next, { indicator: indicator('hw-1'), answer: 'not', part: { site: 'yard' } })).answers.length, 2);
  assert.equal(
    value(recordAnswer(next, { indicator: indicator('canteens:c-1'), answer: 'not', practice: 'cold-storage' })).answers[1]!.practice,
    'cold-storage',
  );
  assert.equal(code(recordAnswer(start, { indicator: indicator('hw-1'), answer: 'waived' })), 'reason-missing');
  assert.equal(code(recordAnswer(start, { indicator: indicator('hw-1'), answer: 'met', practice: 'cold-storage' })), 'other-practice');
  assert.equal(code(recordAnswer(start, { indicator: indicator('hw-1'), answer: 'met', evidence: ['photo'] })), 'unknown-evidence');
  assert.equal(code(indicatorNamed(checklist, 'hw-9')), 'unknown-indicator');
  assert.equal(code(recordOverride(start, { practice: 'hand-washing', comprehensiveness: 1, scope: 1, reason: '' })), 'reason-missing');
  const accepted = value(acceptAssessment(next, checklist));
  assert.equal(code(recordAnswer(accepted, { indicator: indicator('hw-1'), answer: 'not' })), 'assessment-accepted');
  assert.equal(code(recordJudgement(accepted, { practice: 'hand-washing', level: 1, reason: '', evidence: [] })), 'assessment-accepted');
});

test('A28 an accepted assessment keeps its levels, whatever its profiles say later', () => {
  const accepted = value(acceptAssessment(answered(ALL_MET), checklist));
  const harder = checklistOf({ model: tinyModel, profiles: [{ ...canteens, id: 'other' }] });
  assert.equal(levelAt(currentStandings(accepted, harder)[0]!.levels, 2), 3);
  assert.equal(levelAt(standingsOf(harder, accepted)[0]!.levels, 2), 0);
  assert.equal(code(acceptAssessment({ ...answered(ALL_MET), date: undefined }, checklist)), 'date-missing');
  assert.equal(code(acceptAssessment({ ...answered({}), judgements: [] }, checklist)), 'nothing-assessed');
});

test('A29 a new assessment carries every answer over, marked and dated; changed wording waits to be looked at, removed statements are kept', () => {
  const later = structuredClone(canteens);
  const cells = later.practices['hand-washing']!.levels;
  cells['2']!.indicators.statements = [{ ...cells['2']!.indicators.statements[0]!, text: 'Indicator hw-2, twice a day.' }];
  const list = checklistOf({ model: tinyModel, profiles: [later] });
  const earlier = answered(ALL_MET);
  const asked = { ...earlier, answers: earlier.answers.map((answer) => ({ ...answer, asked: `Indicator ${answer.statement}.` })) };
  const { assessment, same, changed, removed, fresh } = carryOver(asked, list, { id: 'a-2027', date: '2027-05-01', profiles: [] });
  assert.deepEqual([assessment.answers.length, same, fresh.length], [5, 3, 0]);
  assert.deepEqual(
    changed.map(({ was, now }) => [was, now]),
    [['Indicator hw-2.', 'Indicator hw-2, twice a day.']],
  );
  assert.deepEqual(
    removed.map(({ answer }) => answer.statement),
    ['hw-3'],
  );
  assert.deepEqual(assessment.answers[0]!.carried, { from: 'a-2026', on: '2026-05-04', wording: 'same', was: '' });
  assert.equal(handWashing(assessment, list), 1);
  const { carried, outdated } = derive(list, prepareAssessment(assessment), 'hand-washing', { part: WHOLE, scope: 2 });
  assert.deepEqual([carried.length, outdated.length], [3, 1]);
  const confirmed = confirmCarried(assessment, ({ statement }) => statement === 'hw-2', { by: 'ada', on: '2027-05-02' });
  assert.equal(handWashing(confirmed, list), 3);
  const again = carryOver(assessment, list, { id: 'a-2028', profiles: [] });
  assert.deepEqual(again.assessment.answers[0]!.carried, { from: 'a-2026', on: '2026-05-04', wording: 'same', was: '' });
  assert.equal(again.changed[0]!.was, 'Indicator hw-2.');
  fc.assert(
    fc.property(arbitraryAssessmentFile, ({ assessments: [one] }) => {
      const { assessment: next } = carryOver(one!, list, { id: 'next', profiles: [] });
      assert.deepEqual(next.answers.map(answerKey), one!.answers.map(answerKey));
      assert.ok(next.answers.every((answer) => answer.carried !== undefined));
    }),
  );
});

test('A30 evidence that was accepted does not change, and a change made by hand is found', () => {
  const hash = (text: string) => `#${text.length}${text.replace(/\W/g, '')}`;
  const item = EvidenceItem.parse({ id: 'e-1', kind: 'file', title: 'Rota', where: 'rota.pdf', digest: 'abc' });
  const start = value(putEvidence(answered({}), item));
  const edited = value(putEvidence(start, { ...item, title: 'Rota 2026' }));
  const accepted = value(acceptEvidence(edited, 'e-1', { by: 'ada', on: '2026-05-05', hash }));
  assert.deepEqual(brokenSeals(accepted, hash), []);
  assert.equal(code(putEvidence(accepted, item)), 'evidence-accepted');
  assert.deepEqual(value(acceptEvidence(accepted, 'e-1', { by: 'ben', on: '2026-06-01', hash })), accepted);
  assert.deepEqual(brokenSeals({ ...accepted, evidence: [{ ...accepted.evidence[0]!, where: 'other.pdf' }] }, hash), ['e-1']);
  assert.equal(code(acceptEvidence(accepted, 'e-9', { by: 'ada', on: '2026-05-05', hash })), 'unknown-evidence');
  assert.equal(code(putEvidence({ ...sampleFile.assessments[0]!, status: 'accepted' }, item)), 'assessment-accepted');
});
