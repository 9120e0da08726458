import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tinyModel } from '../../model/tiny-model.ts';
import { checklistOf } from '../assess/checklist.ts';
import { standingsOf } from '../assess/level-rule.ts';
import { gapsOf } from '../gap/gap.ts';
import { canteens, sampleFile } from '../sample-assessment.ts';
import { RoadmapStep } from '../schema/roadmap.ts';
import { targetsInForce } from '../targets/rounds.ts';
import { dependenciesOf } from './dependencies.ts';
import { orderSteps } from './order-steps.ts';
import { planSteps, replan } from './plan-steps.ts';
import { standingsAfter, whatIf } from './what-if.ts';

const sources = { model: tinyModel, profiles: [canteens] };
const targets = targetsInForce(sampleFile.rounds);
const standings = standingsOf(checklistOf(sources), sampleFile.assessments[0]!);
const gaps = gapsOf(standings, targets);
const planned = planSteps(sources, gaps);
const step = (id: string, more: object = {}) => RoadmapStep.parse({ id, title: id, practice: id, from: 0, to: 1, scope: 1, ...more });

test('A19 steps are made for every level between current and target, with what needs to be done there', () => {
  assert.deepEqual(
    planned.map(({ id, from, to, actions }) => [id, from, to, actions.map(({ statement, text }) => statement ?? text)]),
    [
      ['hw-2', 1, 2, ['Hand Washing has fixed times. The cook checks.', 'hw-a2']],
      ['hw-3', 2, 3, ['Hand Washing is measured. Results change the routine.']],
    ],
  );
  const bySite = (practices: readonly string[]) => practices.flatMap((practice) => gaps.filter((gap) => gap.practice === practice));
  const parts = ['hall', 'yard'].flatMap((site) => bySite(['hand-washing', 'cold-storage']).map((gap) => ({ ...gap, site })));
  assert.deepEqual(
    planSteps(sources, parts).map(({ id, site }) => [id, site]),
    [
      ['hw-2', undefined],
      ['hw-3', undefined],
    ],
  );
  const known = [step('x', { practice: 'hand-washing', to: 2, site: 'yard' })];
  assert.deepEqual(
    planSteps(sources, parts, known).map(({ id }) => id),
    ['hw-2-hall', 'hw-2-yard', 'hw-3'],
  );
  assert.deepEqual(replan(known, planSteps(sources, parts, known)).added, ['hw-2-hall', 'hw-3']);
  const taken = standingsAfter(standings, planned);
  assert.ok(gapsOf(taken, targets).every(({ state }) => state !== 'below'));
});

test('A20 planning again keeps what people edited, adds what is new and marks what is reached', () => {
  const edited = planned.map((one) => (one.id === 'hw-2' ? { ...one, owner: 'Ada', effort: 4 } : one));
  const again = replan([...edited, step('sc-1', { practice: 'surface-cleaning' })], [...planned, step('hw-2', { practice: 'cold-storage' })]);
  assert.deepEqual(again.added, ['hw-2-2']);
  assert.deepEqual(again.reached, ['sc-1']);
  assert.deepEqual(
    again.steps.map(({ id, owner, status }) => [id, owner, status]),
    [
      ['hw-2', 'Ada', 'planned'],
      ['hw-3', '', 'planned'],
      ['sc-1', '', 'done'],
      ['hw-2-2', '', 'planned'],
    ],
  );
});

test('A21 steps follow levels, the common table, the profile and what is stated; then value for effort; circles are told', () => {
  const steps = [
    step('hand', { practice: 'hand-washing', effort: 1, riskReduction: 9 }),
    step('surface', { practice: 'surface-cleaning', effort: 5, riskReduction: 1 }),
    step('cold', { practice: 'cold-storage', effort: 1, riskReduction: 3 }),
    step('all', { practice: 'common', effort: 1 }),
  ];
  const { steps: ordered, circles, unestimated } = orderSteps(steps, [canteens]);
  assert.deepEqual(
    ordered.map((one) => one.step.id),
    ['all', 'cold', 'surface', 'hand'],
  );
  assert.deepEqual(
    ordered.at(-1)!.after.map(({ on, reason }) => [on, reason]),
    [
      ['all', 'common-table'],
      ['surface', 'profile'],
    ],
  );
  assert.deepEqual([circles, unestimated], [[], []]);
  const { early } = orderSteps(
    [
      { ...steps[0]!, due: '2026-01-01' },
      { ...steps[1]!, due: '2026-02-01' },
      { ...steps[3]!, due: '2025-12-31' },
    ],
    [canteens],
  );
  assert.deepEqual(
    early.map(({ step: id, on }) => [id, on]),
    [['hand', 'surface']],
  );
  const circular = orderSteps([{ ...steps[0]! }, { ...steps[1]!, dependsOn: ['hand'] }, steps[2]!], [canteens]);
  assert.deepEqual(circular.circles, [['hand', 'surface']]);
  assert.deepEqual(
    circular.passedOver.map(({ step: id, on, reason }) => [id, on, reason]),
    [['hand', 'surface', 'profile']],
  );
  assert.equal(circular.steps.length, 3);
  assert.deepEqual(
    orderSteps(planned, [canteens], targets).steps.map((one) => [one.step.id, one.value]),
    [
      ['hw-2', 9],
      ['hw-3', 9],
    ],
  );
});

const arbitrarySteps = fc
  .array(
    fc.record({
      practice: fc.constantFrom('hand-washing', 'surface-cleaning', 'common'),
      to: fc.integer({ min: 1, max: 4 }),
      effort: fc.integer({ min: 0, max: 5 }),
      on: fc.nat({ max: 9 }),
    }),
    {
      maxLength: 10,
    },
  )
  .map((rows) =>
    [...new Map(rows.map((row) => [`${row.practice}${row.to}`, row])).values()].map(({ practice, to, effort, on }, index) =>
      step(`s-${index}`, { practice, from: to - 1, to, effort, dependsOn: on === index ? [] : [`s-${on}`] }),
    ),
  );

test('A22 any steps are ordered once each, and none comes before what it waits for but where a circle forces it, which is told', () => {
  fc.assert(
    fc.property(arbitrarySteps, (steps) => {
      const { steps: ordered, circles, passedOver } = orderSteps(steps, [canteens]);
      const place = new Map(ordered.map((one) => [one.step.id, one.position]));
      assert.equal(place.size, steps.length);
      const isPassedOver = (one: string, other: string) => passedOver.some(({ step: id, on }) => id === one && on === other);
      for (const { step: id, on } of dependenciesOf(steps, [canteens])) assert.ok(place.get(on)! < place.get(id)! || isPassedOver(id, on));
      for (const { step: id, on } of passedOver) assert.ok(circles.some((circle) => circle.includes(id) && circle.includes(on)));
      for (const circle of circles) assert.ok(circle.length > 1);
    }),
  );
});

test('A23 a budget or a date shows which steps fit, and a step is left with the one it waits for', () => {
  const steps = [
    step('surface', { practice: 'surface-cleaning', effort: 5, cost: 100, due: '2026-06-01' }),
    step('hand', { practice: 'hand-washing', effort: 1, cost: 10, due: '2026-03-01' }),
    step('cold', { practice: 'cold-storage', effort: 2, due: '2026-02-01' }),
  ];
  const ordered = orderSteps(steps, [canteens]);
  const told = (limit: object) => {
    const { taken, left } = whatIf(ordered, limit);
    return [taken.map(({ id }) => id), left.map((one) => `${one.step.id} ${one.why}`)];
  };
  assert.deepEqual(told({ effort: 3 }), [['cold'], ['surface too-much', 'hand waits']]);
  assert.deepEqual(told({ effort: 7 }), [['cold', 'surface'], ['hand too-much']]);
  assert.deepEqual(told({ by: '2026-04-01' }), [['cold'], ['surface too-late', 'hand waits']]);
  assert.deepEqual(told({ cost: 200 }), [['surface', 'hand'], ['cold not-estimated']]);
});
