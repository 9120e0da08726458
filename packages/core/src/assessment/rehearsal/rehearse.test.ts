import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tinyModel } from '../../model/tiny-model.ts';
import { pathOf } from '../../profile/address.ts';
import { answered, canteens } from '../sample-assessment.ts';
import { PracticeTarget } from '../schema/targets.ts';
import { rehearse, type Trial } from './rehearse.ts';

const trial = (by: string, level: number, answers: Record<string, string>): Trial => ({
  by,
  targets: [PracticeTarget.parse({ practice: 'hand-washing', comprehensiveness: level, scope: 2 })],
  assessment: answered(answers),
});
const SAME = { 'c-1': 'met', 'hw-1': 'met', 'hw-3': 'met' };

test('A32 where people who tried a draft on the same case disagree, the statements concerned are found', () => {
  assert.deepEqual(rehearse(tinyModel, canteens, [trial('ada', 2, SAME), trial('ben', 2, SAME)]), []);
  const findings = rehearse(tinyModel, canteens, [
    trial('ada', 2, { ...SAME, 'hw-2': 'met' }),
    trial('ben', 1, { ...SAME, 'hw-2': 'not' }),
    trial('cleo', 3, { ...SAME, 'hw-2': 'met' }),
  ]);
  assert.deepEqual(
    findings.map(({ code, severity, address, message }) => `${code} ${severity} ${address} ${message}`),
    [
      'answers-differ warning hand-washing/2/indicators/hw-2 Assessors answer this indicator differently for the same case: 2 met, 1 not met. Say what an assessor has to see.',
      'targets-differ warning hand-washing/2 Targets for the same case lie between level 1 and level 3 of Hand Washing. Make plainer what level 2 adds, up to level 3.',
      'levels-differ warning hand-washing/2 Assessments of the same case lie between level 1 and level 3 of Hand Washing. Make plainer what level 2 adds, up to level 3.',
    ],
  );
  assert.deepEqual(findings[1]!.related, ['hand-washing/2/actions/hw-a2', 'hand-washing/2/indicators/hw-2', 'hand-washing/2/indicators/hw-3']);
  for (const { address, related } of findings) for (const place of [address, ...related]) assert.ok(pathOf(canteens, place) !== undefined);
  assert.deepEqual(findings[0]!.said[1], { by: 'ben', what: 'not met', note: '' });
});
