import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tinyModel } from '../../model/tiny-model.ts';
import { PracticeTarget, TargetRound } from '../schema/targets.ts';
import { compareProposals, unanimous } from './compare.ts';
import { agree, awaited, problemOfTarget, propose, targetFor, targetsInForce, visibleProposals } from './rounds.ts';
import { targetsFromCommonTable, targetsFromTemplate, templateOf } from './start.ts';

const target = (practice: string, comprehensiveness: number, scope: number, more: object = {}) =>
  PracticeTarget.parse({ practice, comprehensiveness, scope, ...more });
const round = TargetRound.parse({ id: 'r-1', stakeholders: ['ben', 'cleo'] });
const proposed = (of: TargetRound, by: string, targets: PracticeTarget[], submit = true) => {
  const next = propose(of, { by, targets, submit });
  assert.ok(next.ok, JSON.stringify(next));
  return next.value;
};

test('A9 in a blind round nobody sees the others’ proposals before all are in, and nothing is agreed', () => {
  const one = proposed(round, 'ben', [target('hand-washing', 3, 2)]);
  assert.deepEqual(awaited(one), ['cleo']);
  assert.deepEqual(visibleProposals(one, 'cleo'), []);
  assert.equal(visibleProposals(one, 'ben').length, 1);
  const early = agree(one, [target('hand-washing', 3, 2)]);
  assert.equal(early.ok ? '' : early.code, 'proposals-awaited');
  const drafting = proposed(one, 'cleo', [target('hand-washing', 1, 2)], false);
  assert.equal(visibleProposals(drafting, 'ben').length, 1);
  const all = proposed(drafting, 'cleo', []);
  assert.equal(visibleProposals(all, undefined).length, 2);
  assert.ok(agree(all, [target('hand-washing', 2, 2)]).ok);
  const late = propose(all, { by: 'ben', targets: [] });
  assert.equal(late.ok ? '' : late.code, 'already-submitted');
  assert.equal(visibleProposals({ ...one, blind: false }, 'cleo').length, 1);
});

test('A10 proposals are compared practice by practice with their spread, and what all propose is ready to be agreed', () => {
  const first = proposed(round, 'ben', [target('hand-washing', 3, 2), target('cold-storage', 2, 1), target('surface-cleaning', 2, 1)]);
  const second = proposed(first, 'cleo', [
    target('hand-washing', 1, 2),
    target('cold-storage', 2, 1),
    PracticeTarget.parse({ practice: 'surface-cleaning', notApplicable: true, reason: 'No surfaces.' }),
  ]);
  const compared = compareProposals(tinyModel, second, second.proposals);
  assert.deepEqual(
    compared.map(({ practice, verdict, contested, comprehensiveness }) => ({ practice, verdict, contested, spread: comprehensiveness?.spread })),
    [
      { practice: 'hand-washing', verdict: 'apart', contested: false, spread: 2 },
      { practice: 'surface-cleaning', verdict: 'apart', contested: true, spread: 0 },
      { practice: 'cold-storage', verdict: 'same', contested: false, spread: 0 },
    ],
  );
  assert.deepEqual(
    unanimous(compared, 2).map(({ practice }) => practice),
    ['cold-storage'],
  );
});

test('A11 level 0 and not applicable are different, and both need a reason', () => {
  assert.match(problemOfTarget(target('hand-washing', 0, 1))!, /Say why/);
  assert.equal(problemOfTarget(target('hand-washing', 0, 1, { reason: 'No food is touched.' })), undefined);
  assert.match(problemOfTarget(PracticeTarget.parse({ practice: 'hand-washing', notApplicable: true }))!, /say why/);
  assert.match(problemOfTarget(PracticeTarget.parse({ practice: 'hand-washing', notApplicable: true, comprehensiveness: 0, reason: 'x' }))!, /no level/);
  assert.match(problemOfTarget(PracticeTarget.parse({ practice: 'hand-washing', comprehensiveness: 2 }))!, /scope/);
  const refused = agree({ ...round, blind: false }, [target('hand-washing', 0, 1)]);
  assert.equal(refused.ok ? '' : refused.code, 'incomplete-target');
});

test('A12 targets start from one level of the common table or from a template, and are marked until looked at', () => {
  const first = targetsFromCommonTable(tinyModel, { comprehensiveness: 2, scope: 2 });
  assert.deepEqual(
    first.map(({ practice, basis }) => `${practice} ${basis}`),
    ['hand-washing common-table', 'surface-cleaning common-table', 'cold-storage common-table'],
  );
  const template = templateOf([...first, target('hand-washing', 3, 1, { site: 'yard' })], {
    id: 't',
    title: 'Small kitchens',
    model: { id: 'tiny', edition: '0.1' },
    profiles: ['canteens'],
  });
  assert.equal(template.targets.length, 3);
  assert.ok(targetsFromTemplate(tinyModel, template).every(({ basis, comprehensiveness }) => basis === 'template' && comprehensiveness === 2));
});

test('A13 the target in force for a part is its own, or that of the part around it, of the last round that agreed any', () => {
  const agreed = [target('hand-washing', 2, 1), target('hand-washing', 3, 1, { site: 'yard' })];
  const rounds = [
    { ...round, agreed },
    { ...round, id: 'r-2' },
  ];
  assert.equal(targetFor(targetsInForce(rounds), 'hand-washing', { site: 'yard', deviceGroup: 'taps' })?.comprehensiveness, 3);
  assert.equal(targetFor(targetsInForce(rounds), 'hand-washing', { site: 'hall' })?.comprehensiveness, 2);
  assert.deepEqual(targetsInForce(rounds, 'r-2'), []);
});
