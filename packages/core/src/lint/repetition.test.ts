import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { practicesOf } from '../model/lookup.ts';
import { plainText, sentences } from '../wording/index.ts';
import { withStatements } from './examples.ts';
import { passages, quoted } from './repetition.ts';
import { noBaseRepetition } from './rules/no-base-repetition.ts';
import { noCommonTableRepetition } from './rules/no-common-table-repetition.ts';
import { noCrossPracticeRepetition } from './rules/no-cross-practice-repetition.ts';
import { noLowerLevelRepetition } from './rules/no-lower-level-repetition.ts';
import { runExample } from './run-example.ts';

const TRAINING = 'People who work on pumping stations are trained every year in what an attack on their devices looks like.';
const REWORDED = 'Every year, staff of the pumping stations receive training on what attacks on their devices look like.';

test('what stands in three practices is said once, on the last, with a proposal to lift it', () => {
  const profile = withStatements({ 'access-control/1/actions': [TRAINING], 'patch-management/1/actions': [REWORDED], 'threat-modeling/1/actions': [TRAINING] });
  const [finding] = runExample(noCrossPracticeRepetition, { what: '', profile });
  assert.equal(finding?.address, 'threat-modeling/1/actions/s3');
  assert.deepEqual(finding.related, ['access-control/1/actions/s1', 'patch-management/1/actions/s2']);
  assert.match(
    finding.message,
    /^This repeats access-control\/1\/actions\/s1 \(“People who work on .+…”\) and patch-management\/1\/actions\/s2 .+ 3 practices: lift it into the common table\.$/,
  );
});

test('a sentence of the model’s own summary is base text when none is loaded', () => {
  const { practice } = practicesOf(iotSmm12)[4]!;
  const sentence = sentences(practice.levels[2]!.summary)[0]!;
  const [finding, ...more] = runExample(noBaseRepetition, { what: '', profile: withStatements({ [`${practice.id}/1/considerations`]: [sentence] }) });
  assert.deepEqual(more, []);
  assert.ok(finding?.message.includes(practice.name) && finding.message.includes('level 3'), finding?.message);
});

test('no statement of one row is ever held against one of another row of the profile', () => {
  const cell = fc.tuple(fc.constantFrom('common', 'access-control', 'patch-management'), fc.constantFrom('1', '2')).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(
      cell,
      cell,
      fc.constantFrom(['actions', 'indicators'], ['considerations', 'actions'], ['indicators', 'considerations']),
      (one, other, [row, next]) => {
        const profile = withStatements({ [`${one}/${row}`]: [TRAINING], [`${other}/${next}`]: [REWORDED] });
        for (const rule of [noLowerLevelRepetition, noCommonTableRepetition, noCrossPracticeRepetition])
          assert.deepEqual(runExample(rule, { what: '', profile }), []);
      },
    ),
  );
});

test('a statement is reported by one of the rules about the profile, not by several', () => {
  const profile = withStatements({
    'common/1/actions': [TRAINING],
    'access-control/1/actions': [REWORDED],
    'access-control/2/actions': [TRAINING],
    'patch-management/1/actions': [TRAINING],
  });
  const rules = [noLowerLevelRepetition, noCommonTableRepetition, noCrossPracticeRepetition];
  assert.deepEqual(
    rules.map((rule) => runExample(rule, { what: '', profile }).map(({ address }) => address)),
    [[], ['access-control/1/actions/s2', 'access-control/2/actions/s3', 'patch-management/1/actions/s4'], []],
  );
});

test('quotations are short, whole words, and without marks', () => {
  assert.equal(quoted('*Pumps* are [listed](https://example.org).'), '“Pumps are listed.”');
  assert.equal(quoted(`${'word '.repeat(30)}end`), `“${'word '.repeat(14).trim()}…”`);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const inner = quoted(text).slice(1, -1).replace(/…$/, '');
      assert.ok(inner.length <= 70 && plainText(text).startsWith(inner));
    }),
  );
});

test('paragraphs, list items and their sentences are compared by themselves', () => {
  assert.deepEqual(passages('Threats are listed by someone. They are ranked once a year.\n\n- Owners of pumps are named.\n- No.'), [
    'Threats are listed by someone. They are ranked once a year.',
    'Threats are listed by someone.',
    'They are ranked once a year.',
    'Owners of pumps are named.',
  ]);
});
