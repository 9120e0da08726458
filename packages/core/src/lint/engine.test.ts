import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { practicesOf } from '../model/lookup.ts';
import type { MaturityModel } from '../model/schema.ts';
import { tinyModel } from '../model/tiny-model.ts';
import { pathOf } from '../profile/address.ts';
import { arbitraryProfile, arbitraryProfileOf } from '../profile/arbitrary-profile.ts';
import { arbitraryUntidyProfile } from '../profile/arbitrary/untidy-profile.ts';
import { applyEdit } from '../profile/edits.ts';
import { Profile } from '../profile/schema/profile.ts';
import { newProfile } from '../profile/template.ts';
import { lint, PRESETS } from './engine.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

const input = { id: 'p', title: 'Canteens', domainName: 'Canteens', kind: 'industry' } as const;
const profileWith = (rest: object) => Profile.parse({ schemaVersion: 1, id: 'p', model: { id: 'iot-smm', edition: '1.2' }, ...rest });

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}

/** A made-up rule that flags the title and the scope. */
const flagBoth: Rule = {
  id: 'no-anything',
  severity: 'error',
  from: 'review',
  stage: 'stable',
  cite: 'R1',
  why: 'Only here to be run.',
  examples: { flagged: [], clean: [] },
  check(_context, report) {
    report({ address: 'metadata/title', message: 'There is a title. Remove it.' });
    report({ address: 'scope', message: 'There is a scope. Remove it.' });
  },
};
const addresses = (findings: readonly Finding[]) => findings.map(({ address }) => address);
const waived = (waivers: object[], rule: Rule = flagBoth) => lint(profileWith({ waivers }), { model: iotSmm12, preset: 'publication', rules: [rule] });

test('C35 each preset runs its own rules and those of the lighter ones', () => {
  const run = (preset: (typeof PRESETS)[number]) =>
    lint(profileWith({}), { model: iotSmm12, preset, rules: PRESETS.map((from) => ({ ...flagBoth, from })) }).rulesRun;
  assert.deepEqual(PRESETS.map(run), [1, 2, 3]);
});

test('C36 a waiver covers a place and what is in it, or the whole profile', () => {
  assert.deepEqual(addresses(waived([]).findings), ['metadata/title', 'scope']);
  assert.deepEqual(addresses(waived([{ rule: 'no-anything', address: 'metadata', reason: 'R', by: 'A' }]).findings), ['scope']);
  assert.deepEqual(addresses(waived([{ rule: 'no-anything', address: 'metadata/tit', reason: 'R', by: 'A' }]).findings), ['metadata/title', 'scope']);
  const all = waived([{ rule: 'no-anything', reason: 'R', by: 'A' }]);
  assert.deepEqual(
    [all.findings, all.waived.map(({ finding, reason, by }) => [finding.address, reason, by])],
    [
      [],
      [
        ['metadata/title', 'R', 'A'],
        ['scope', 'R', 'A'],
      ],
    ],
  );
});

test('C36 a waiver without a reason waives nothing, and one that matches nothing is reported', () => {
  assert.equal(waived([{ rule: 'no-anything', reason: ' ', by: 'A' }]).findings.length, 2);
  assert.deepEqual(
    waived([
      { rule: 'no-anything', address: 'devices', reason: 'R', by: 'A' },
      { rule: 'no-other', reason: 'R', by: 'A' },
    ]).unusedWaivers,
    [0],
  );
});

test('C37 a rule on trial reports information only', () => {
  assert.deepEqual(
    waived([], { ...flagBoth, stage: 'trial' }).findings.map(({ severity }) => severity),
    ['info', 'info'],
  );
});

test('C38 a model of three practices and three levels is checked by the same rules', () => {
  const report = lint(newProfile(tinyModel, input), { model: tinyModel, preset: 'publication' });
  const count = (rule: string) => report.findings.filter((finding) => finding.rule === rule).length;
  assert.equal(report.rulesRun, rules.length);
  assert.equal(count('require-review-decision'), 3);
  assert.equal(count('no-unknown-practice'), 0);
  const iotTables = lint(newProfile(iotSmm12, input), { model: tinyModel, preset: 'draft' });
  assert.equal(iotTables.findings.filter(({ rule }) => rule === 'no-unknown-practice').length, practicesOf(iotSmm12).length);
});

test('C38 levels are those of the model', () => {
  const text = 'Cooks wash their hands.';
  const levels = (filled: readonly number[]) =>
    Object.fromEntries(filled.map((level) => [level, { considerations: { statements: [{ id: `s${level}`, text }] } }]));
  const found = (rule: string, filled: readonly number[]) =>
    lint(profileWith({ practices: { 'hand-washing': { levels: levels(filled) } } }), { model: tinyModel, preset: 'review' })
      .findings.filter((finding) => finding.rule === rule)
      .map(({ address }) => address);
  assert.deepEqual(found('no-level-gap', [1, 3]), ['hand-washing/2']);
  assert.deepEqual(found('require-resolved-link', [1, 4]), ['hand-washing/4']);
  assert.deepEqual(found('require-resolved-link', [1, 3]), []);
});

const untrue = ['no-contradicting-blank', 'no-duplicate-id', 'no-empty-waiver', 'no-unknown-practice', 'require-resolved-citation', 'require-resolved-link'];

for (const model of [iotSmm12, tinyModel])
  test(`profiles of ${model.shortName} that are true to themselves have nothing to mend while drafting`, () => {
    fc.assert(
      fc.property(arbitraryProfileOf(model), (profile) => {
        const { findings } = lint(profile, { model, preset: 'draft' });
        assert.deepEqual(
          findings.filter(({ rule }) => untrue.includes(rule)),
          [],
        );
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });

/** Rules whose fixes mend something in any profile, however its texts are worded. */
const structural = [...untrue, 'no-empty-thread', 'no-unused-reference', 'require-indicator-for-action'];

function isSomewhere(profile: Profile, model: MaturityModel, address: string): boolean {
  const steps = address.split('/');
  const isThere = steps.some((_step, index) => pathOf(profile, steps.slice(0, index + 1).join('/')) !== undefined);
  return isThere || practicesOf(model).some(({ practice }) => practice.id === steps[0]);
}

test('C39 on any profile, findings are addressed, fixes can be applied, mend and be undone, and nothing is changed in place', () => {
  let fixed = 0;
  fc.assert(
    fc.property(fc.oneof(arbitraryProfile, arbitraryUntidyProfile), fc.nat(), (profile, choice) => {
      const before = lint(frozen(profile), { model: iotSmm12, preset: 'publication' }).findings;
      for (const { rule, address } of before) assert.ok(isSomewhere(profile, iotSmm12, address), `${rule} at ${address}`);
      const fixable = before.filter(({ fix }) => fix !== undefined);
      const finding = fixable[choice % Math.max(1, fixable.length)];
      if (finding?.fix === undefined) return;
      fixed += 1;
      const edited = applyEdit(profile, finding.fix);
      assert.ok(edited.ok, JSON.stringify([finding, edited]));
      const after = lint(edited.value.profile, { model: iotSmm12, preset: 'publication' }).findings;
      const count = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === finding.rule).length;
      if (structural.includes(finding.rule)) assert.ok(count(after) < count(before), JSON.stringify(finding));
      const back = applyEdit(edited.value.profile, edited.value.inverse);
      assert.deepEqual(back.ok && back.value.profile, profile);
    }),
    { numRuns: 100, endOnFailure: true },
  );
  assert.ok(fixed > 30, `only ${fixed} fixes were tried`);
});
