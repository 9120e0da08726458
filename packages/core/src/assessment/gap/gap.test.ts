import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tinyModel } from '../../model/tiny-model.ts';
import type { Standing } from '../assess/level-rule.ts';
import { PracticeTarget } from '../schema/targets.ts';
import { gapOf, gapsOf } from './gap.ts';
import { heatMap } from './heat-map.ts';
import { rollUps } from './roll-up.ts';
import { trendOf } from './trend.ts';

const PRACTICES = ['hand-washing', 'surface-cleaning', 'cold-storage'];
const standing = (practice: string, ...levels: number[]): Standing => ({
  practice,
  levels: levels.map((level, index) => ({ scope: index + 1, level })),
  assessed: true,
  overridden: false,
});
const target = (practice: string, comprehensiveness: number, scope: number) => PracticeTarget.parse({ practice, comprehensiveness, scope, reason: 'why' });

test('A14 a practice lies below, at or above its target on both axes; without a side to tell it says why', () => {
  const of = (levels: number[], wanted: PracticeTarget | undefined) => gapOf('hand-washing', {}, wanted, standing('hand-washing', ...levels));
  const below = of([3, 2], target('hand-washing', 3, 2));
  assert.deepEqual(
    [below.state, below.comprehensiveness, below.scope],
    ['below', { current: 2, target: 3, difference: -1, side: 'below' }, { current: 1, target: 2, difference: -1, side: 'below' }],
  );
  assert.equal(of([3, 2], target('hand-washing', 2, 2)).state, 'at');
  const wider = of([3, 2], target('hand-washing', 2, 1));
  assert.deepEqual([wider.state, wider.comprehensiveness?.difference, wider.scope?.difference], ['above', 1, 1]);
  const nothing = of([1, 0], target('hand-washing', 0, 1));
  assert.deepEqual([nothing.state, nothing.scope], ['above', undefined]);
  assert.equal(of([1], undefined).state, 'no-target');
  assert.equal(of([1], PracticeTarget.parse({ practice: 'hand-washing', notApplicable: true })).state, 'not-applicable');
  assert.equal(gapOf('hand-washing', {}, target('hand-washing', 1, 1), undefined).state, 'not-assessed');
  assert.deepEqual(
    gapsOf([standing('hand-washing', 1)], [target('cold-storage', 1, 1)]).map(({ practice, state }) => `${practice} ${state}`),
    ['hand-washing no-target', 'cold-storage not-assessed'],
  );
});

const level = fc.integer({ min: 0, max: 3 });
/** Levels that do not rise with the scope. */
const levels = fc.tuple(level, level).map((two) => two.toSorted((a, b) => b - a));

test('A15 gaps add up: a target one higher is a gap one lower, more is never further below, and an exchange turns the sides', () => {
  fc.assert(
    fc.property(levels, levels, level, level, fc.integer({ min: 1, max: 2 }), (one, other, first, second, scope) => {
      const of = (current: number[], wanted: number) => gapOf('hand-washing', {}, target('hand-washing', wanted, scope), standing('hand-washing', ...current));
      const [a, b] = [of(one, first).comprehensiveness!, of(one, second).comprehensiveness!];
      assert.equal(a.difference - b.difference, second - first);
      const more = one.map((value, index) => Math.max(value, other[index]!));
      assert.ok(of(more, first).comprehensiveness!.difference >= a.difference);
      assert.ok((of(more, first).scope?.difference ?? 0) >= (of(one, first).scope?.difference ?? 0));
      const turned = of(
        one.map(() => first),
        a.current,
      ).comprehensiveness!;
      assert.equal(turned.difference + a.difference, 0);
      assert.equal(a.side === 'below', a.difference < 0);
      if (first > 0) assert.equal(a.side === 'below', of(one, first).scope!.side === 'below');
    }),
  );
});

test('A16 subdomains, domains and the whole show the lowest and the spread and count the sides; nothing is averaged', () => {
  const gaps = gapsOf(
    [standing('hand-washing', 1), standing('surface-cleaning', 3), standing('cold-storage', 2)],
    PRACTICES.map((practice) => target(practice, 2, 1)),
  );
  const [whole, kitchen, cleanliness, storage] = rollUps(tinyModel, gaps);
  assert.deepEqual(whole!.current, { least: 1, most: 3, spread: 2 });
  assert.deepEqual(kitchen!.counts, { below: 1, at: 1, above: 1, 'not-applicable': 0, 'no-target': 0, 'not-assessed': 0 });
  assert.equal(cleanliness!.furthestBelow, 1);
  assert.deepEqual(storage!.current, { least: 2, most: 2, spread: 0 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...PRACTICES), level), { maxLength: 8 }), (rows) => {
      const some = rows.map(([practice, at]) => gapOf(practice, {}, target(practice, 2, 1), standing(practice, at)));
      const [all] = rollUps(tinyModel, some);
      assert.equal(
        Object.values(all!.counts).reduce((sum, count) => sum + count, 0),
        rows.length,
      );
      for (const [, at] of rows) assert.ok(all!.current!.least <= at && at <= all!.current!.most);
    }),
  );
});

test('A17 a heat map has a cell for every practice and column that says its gap in words; of several gaps the worst is shown', () => {
  const gaps = (...at: number[]) => PRACTICES.flatMap((practice, index) => gapOf(practice, {}, target(practice, 2, 1), standing(practice, at[index]!)));
  const map = heatMap(tinyModel, [
    { id: 'hall', label: 'Hall', gaps: gaps(2, 1, 0) },
    { id: 'yard', label: 'Yard', gaps: [...gaps(3, 3, 3), ...gaps(1, 3, 3)] },
    { id: 'new', label: 'New', gaps: [] },
  ]);
  assert.deepEqual(
    map.cells.map((row) => row.map(({ words }) => words)),
    [
      ['2 for 2, at target', '1 for 2, 1 level below target', 'not assessed'],
      ['1 for 2, 1 level below target', '3 for 2, 1 level above target', 'not assessed'],
      ['0 for 2, 2 levels below target', '3 for 2, 1 level above target', 'not assessed'],
    ],
  );
  assert.deepEqual(
    map.rows.map(({ subdomain }) => subdomain),
    ['cleanliness', 'cleanliness', 'storage'],
  );
});

test('A18 a trend shows each practice at each time with lowest and spread, and what has changed', () => {
  const at = (...values: number[]) =>
    values.map((value, index) => gapOf(PRACTICES[0]!, { site: `s${index}` }, target(PRACTICES[0]!, 2, 1), standing(PRACTICES[0]!, value)));
  const trend = trendOf(tinyModel, [
    { id: 'a', label: '2025', date: '2025-05-01', gaps: at(0, 2) },
    { id: 'b', label: '2026', date: '2026-05-01', gaps: at(1, 1) },
  ]);
  assert.deepEqual(
    trend.rows[0]!.points.map(({ current }) => current),
    [
      { least: 0, most: 2, spread: 2 },
      { least: 1, most: 1, spread: 0 },
    ],
  );
  assert.equal(trend.rows[0]!.change, 1);
  assert.equal(trend.rows[1]!.change, undefined);
  assert.deepEqual(
    trend.snapshots.map(({ counts }) => counts.below),
    [1, 2],
  );
});
