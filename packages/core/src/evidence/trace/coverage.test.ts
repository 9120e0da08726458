import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '../../model/iot-smm-1.2.ts';
import { tinyModel } from '../../model/tiny-model.ts';
import { arbitraryProfile, arbitraryProfileOf } from '../../profile/arbitrary-profile.ts';
import { statementsOf } from '../../profile/cells.ts';
import { arbitraryEvidence } from '../arbitrary-evidence.ts';
import { coverage } from './coverage.ts';
import { sampleEvidence, sampleProfile } from '../sample-evidence.ts';
import { saturation } from './saturation.ts';
import type { Evidence } from '../schema.ts';

const PSC = 'product-supply-chain-risk-management';
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('E10 every finding is used, unused or set aside, and every statement has an origin or none', () => {
  const found = coverage(sampleProfile, sampleEvidence, iotSmm12);
  assert.deepEqual([ids(found.used), ids(found.unused), ids(found.setAside), ids(found.undecided)], [['f1'], ['f2', 'f3', 'f5'], ['f4'], ['f5']]);
  assert.deepEqual([ids(found.withOrigin), ids(found.withoutOrigin)], [['psc-1'], ['psc-2', 'pm-1']], 'an origin that no finding has is none');
  assert.deepEqual(found.used[0]!.weight, { respondents: 2, sources: 1, passages: 2 });
  assert.deepEqual(found.passages, { all: 5, loose: 0 });
});

test('E10 practices have evidence or not, with what they have at each level', () => {
  const found = coverage(sampleProfile, sampleEvidence, iotSmm12);
  assert.deepEqual(found.practicesWithEvidence, [PSC, 'implementation-of-data-protection-controls']);
  assert.equal(found.practicesWithoutEvidence.length, 16);
  const { findings, unused, respondents, sources, passages, levels } = found.tables.find(({ table }) => table === PSC)!;
  assert.deepEqual([findings, unused, respondents, sources, passages], [['f1', 'f2'], ['f2'], 2, 2, 4]);
  assert.deepEqual(levels, [
    { level: 1, statements: 1, withOrigin: 1, findings: 1 },
    { level: 2, statements: 1, withOrigin: 0, findings: 0 },
    { level: 3, statements: 0, withOrigin: 0, findings: 1 },
    { level: 4, statements: 0, withOrigin: 0, findings: 0 },
  ]);
});

test('E63 a source that nobody went through does not count as one that adds nothing', () => {
  const unread = {
    ...sampleEvidence,
    sources: [...sampleEvidence.sources, { ...sampleEvidence.sources[2]!, id: 'minutes', title: 'Minutes of May' }],
    passages: [...sampleEvidence.passages, { id: 'p6', source: 'minutes', text: 'Keys are copied.', place: {} }],
  };
  assert.match(
    saturation(unread, iotSmm12).summary,
    /^No finding rests yet on “Minutes of May”; go through it before asking further\. 16 practices have no evidence yet\.$/,
  );
  assert.doesNotMatch(saturation(sampleEvidence, iotSmm12).summary, /go through/);
});

test('E60 a finding that was set aside is no evidence of a practice, for reports and for the curve alike', () => {
  const practice = 'patch-management';
  const open = (setAside: string): Evidence => ({
    ...sampleEvidence,
    findings: [...sampleEvidence.findings, { ...sampleEvidence.findings[0]!, id: 'f6', practices: [{ practice, level: 2 }], setAside }],
  });
  const [used, aside] = [coverage(sampleProfile, open(''), iotSmm12), coverage(sampleProfile, open('Not ours.'), iotSmm12)];
  assert.ok(used.practicesWithEvidence.includes(practice));
  assert.ok(aside.practicesWithoutEvidence.includes(practice));
  const table = aside.tables.find((one) => one.table === practice)!;
  assert.deepEqual([table.findings, table.unused, table.passages, table.levels[1]!.findings], [[], [], 0, 0]);
  assert.equal(used.saturation.curve.at(-1)!.practices, aside.saturation.curve.at(-1)!.practices + 1);
  assert.deepEqual(ids(aside.setAside), ['f4', 'f6'], 'it is still reported');
});

test('E10 reports partition findings, statements and practices', () => {
  for (const [model, profiles] of [
    [iotSmm12, arbitraryProfile],
    [tinyModel, arbitraryProfileOf(tinyModel)],
  ] as const)
    fc.assert(
      fc.property(arbitraryEvidence(model), profiles, (evidence, profile) => {
        const found = coverage(profile, evidence, model);
        assert.deepEqual([...ids(found.used), ...ids(found.unused), ...ids(found.setAside)].toSorted(), ids(evidence.findings).toSorted());
        assert.deepEqual(
          [...ids(found.withOrigin), ...ids(found.withoutOrigin)].toSorted(),
          statementsOf(profile)
            .map(({ statement }) => statement.id)
            .toSorted(),
        );
        assert.deepEqual(
          new Set([...found.practicesWithEvidence, ...found.practicesWithoutEvidence]),
          new Set(found.tables.map(({ table }) => table).filter((table) => table !== 'common')),
        );
        assert.equal(
          found.tables.flatMap(({ levels }) => levels).reduce((sum, { statements }) => sum + statements, 0),
          statementsOf(profile).length,
        );
        assert.equal(
          found.tables.flatMap(({ levels }) => levels).reduce((sum, { withOrigin }) => sum + withOrigin, 0),
          found.withOrigin.length,
        );
        assert.ok(found.passages.loose <= found.passages.all);
        const { curve } = found.saturation;
        assert.deepEqual(ids(curve.map(({ source }) => ({ id: source }))), ids(evidence.sources));
        assert.deepEqual(
          curve.flatMap(({ newFindings }) => newFindings).toSorted(),
          evidence.findings
            .filter(({ passages }) => passages.length > 0)
            .map(({ id }) => id)
            .toSorted(),
        );
        assert.ok(
          curve.every(({ practices, findings }, index) => index === 0 || (practices >= curve[index - 1]!.practices && findings >= curve[index - 1]!.findings)),
        );
      }),
      { numRuns: 40 },
    );
});

test('E11 the curve shows what every further source added', () => {
  const { curve, summary } = saturation(sampleEvidence, iotSmm12);
  assert.deepEqual(
    curve.map(({ source, newFindings, newPractices, findings, practices }) => [source, newFindings, newPractices, findings, practices]),
    [
      ['survey', ['f1', 'f2', 'f4'], [PSC], 3, 1],
      ['report', ['f5'], [], 4, 1],
      ['talk', ['f3'], ['implementation-of-data-protection-controls'], 5, 2],
    ],
  );
  assert.equal(
    summary,
    'The last of 3 sources added 1 of 5 findings and one practice not heard of before. 16 practices have no evidence yet. Further sources are likely to add more.',
  );
});

test('E11 the summary says when asking further adds little', () => {
  const of = (change: Partial<Evidence>) => saturation({ ...sampleEvidence, ...change }, iotSmm12).summary;
  assert.equal(of({ sources: [] }), 'There is no source yet.');
  assert.equal(of({ findings: [] }), 'No finding has been made yet from 3 sources.');
  assert.match(of({ sources: sampleEvidence.sources.slice(0, 1) }), /^One source gave 3 findings\. Only a second one/);
  const [first, second] = sampleEvidence.findings;
  assert.match(
    of({ findings: [{ ...first!, passages: [...first!.passages, 'p5'] }, second!] }),
    /^The last of 3 sources added no finding and no practice .* ask elsewhere\.$/,
  );
  const many = Array.from({ length: 30 }, (_, index) => ({ ...sampleEvidence.findings[0]!, id: `m${index}` }));
  assert.match(of({ findings: [...many, ...sampleEvidence.findings] }), /less and less\.$/);
});
