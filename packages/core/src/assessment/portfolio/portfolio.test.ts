import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tinyModel } from '../../model/tiny-model.ts';
import { gapOf } from '../gap/gap.ts';
import { PracticeTarget } from '../schema/targets.ts';
import { benchmarkOf } from './benchmark.ts';
import { portfolioOf, type PortfolioSystem } from './portfolio.ts';

const gap = (practice: string, level: number, wanted = 2) =>
  gapOf(practice, {}, PracticeTarget.parse({ practice, comprehensiveness: wanted, scope: 1 }), {
    practice,
    levels: [{ scope: 1, level }],
    assessed: true,
    overridden: false,
  });
const system = (id: string, level: number, more: Partial<PortfolioSystem> = {}): PortfolioSystem => ({
  id,
  name: id,
  organisation: id,
  sector: 'kitchens',
  gaps: [gap('hand-washing', level)],
  ...more,
});

test('A33 a portfolio shows how many systems stand at each level, which stand far from the middle, and what has changed', () => {
  const systems = [
    system('a', 0),
    system('b', 2, { earlier: [gap('hand-washing', 1)] }),
    system('c', 2, { gaps: [gap('hand-washing', 3), gap('hand-washing', 2)] }),
    system('d', 3, { earlier: [gap('hand-washing', 3)] }),
  ];
  const { distributions, progress } = portfolioOf(tinyModel, systems);
  assert.deepEqual(distributions[0]!.systems, [1, 0, 2, 1]);
  assert.equal(distributions[0]!.middle, 2);
  assert.deepEqual(distributions[0]!.outliers, [{ system: 'a', level: 0, difference: -2 }]);
  assert.deepEqual([distributions[0]!.counts.below, distributions[0]!.counts.above], [1, 2]);
  assert.equal(distributions[1]!.middle, undefined);
  assert.deepEqual(progress, [
    { system: 'b', raised: 1, same: 0, lowered: 0, closed: 1, opened: 0 },
    { system: 'd', raised: 0, same: 1, lowered: 0, closed: 0, opened: 0 },
  ]);
});

test('A34 no figure of a benchmark has fewer than k organisations behind it, and k is never below five', () => {
  const small = benchmarkOf(tinyModel, [], { k: 4 });
  assert.equal(small.ok ? '' : small.code, 'k-too-small');
  const rows = fc.array(fc.record({ organisation: fc.nat({ max: 12 }), sector: fc.constantFrom('x', 'y'), level: fc.nat({ max: 3 }) }), { maxLength: 60 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 5, max: 7 }), (all, k) => {
      const systems = all.map(({ organisation, sector, level }, index) => system(`s${index}`, level, { organisation: `o${organisation}`, sector }));
      const benchmark = benchmarkOf(tinyModel, systems, { k });
      assert.ok(benchmark.ok);
      for (const { sector, rows: practices } of benchmark.value.groups) {
        const organisations = new Set(systems.filter((one) => one.sector === sector).map((one) => one.organisation));
        assert.ok(organisations.size >= k);
        const { bands } = practices[0]!;
        assert.equal(
          bands!.reduce((sum, band) => sum + band.organisations, 0),
          organisations.size,
        );
        assert.deepEqual([bands![0]!.from, bands!.at(-1)!.to], [0, 3]);
        for (const band of bands!) assert.ok(band.organisations === 0 || band.organisations >= k);
        assert.equal(practices[1]!.bands, undefined);
      }
      assert.doesNotMatch(JSON.stringify(benchmark.value), /"s\d|"o\d/);
    }),
  );
});

test('A35 noise is drawn from the randomness given, and refused without it', () => {
  const systems = Array.from({ length: 20 }, (_, index) => system(`s${index}`, 2));
  const drawn = (random: () => number) => {
    const benchmark = benchmarkOf(tinyModel, systems, { epsilon: 0.5, random });
    assert.ok(benchmark.ok);
    return benchmark.value.groups[0]!.rows[0]!.bands!.find(({ from }) => from === 2)!.organisations;
  };
  assert.deepEqual([drawn(() => 0.5), drawn(() => 0.9), drawn(() => 0.1)], [20, 23, 17]);
  const refused = benchmarkOf(tinyModel, systems, { epsilon: 0.5 });
  assert.equal(refused.ok ? '' : refused.code, 'no-noise');
});
