import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 } from '../../model/iot-smm-1.2.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { Profile, SCHEMA_VERSION } from '../../profile/schema/profile.ts';
import { lintContext } from '../context.ts';
import { runRule } from '../engine.ts';
import { withStatements } from '../examples.ts';
import { requireLevelProgression } from './require-level-progression.ts';

function excerpts(level: number, text: string, model: MaturityModel = iotSmm12): (string | undefined)[] {
  const profile = Profile.parse({
    schemaVersion: SCHEMA_VERSION,
    id: 'p',
    model: { id: model.id, edition: model.edition },
    ...withStatements({ [`access-control/${level}/actions`]: [text] }),
  });
  return runRule(requireLevelProgression, lintContext(profile, model)).map(({ excerpt }) => excerpt);
}

test('C44 late words at the first level', () => {
  const cases: [string, string[]][] = [
    ['The review of doors is automated.', ['automated']],
    ['Doors are formally approved.', ['formally']],
    ['The inventory of doors is updated automatically.', ['automatically']],
    ['A company-wide plan for doors is written.', ['company-wide']],
    ['Doors open automatically in a fire.', []],
    ['Automatic doors are listed.', []],
    ['Doors are approved without a formal process.', []],
    ['A formal letter names the owner.', []],
    ['The review is not automated yet.', []],
  ];
  for (const [text, expected] of cases) assert.deepEqual(excerpts(1, text), expected, text);
});

test('C44 early words at the last levels', () => {
  const cases: [string, string[]][] = [
    ['Doors are checked now and then.', ['now and then']],
    ['Keys are handed out on request.', []],
    ['Rights are withdrawn on request.', ['on request']],
    ['Each site decides individually on its doors.', ['individually']],
    ['Each door is individually numbered.', []],
    ['Informal arrangements with neighbours are kept up.', ['Informal']],
    ['Informal arrangements with neighbours are replaced by contracts.', []],
    ['Practice goes beyond the Ad Hoc level.', []],
    ['Instead of ad hoc repairs there is a plan.', []],
    ['Doors that are sometimes flooded are raised.', []],
  ];
  for (const [text, expected] of cases) for (const level of [3, 4]) assert.deepEqual(excerpts(level, text), expected, text);
});

test('the ends are those of the model', () => {
  const levels = (count: number): MaturityModel => ({
    ...iotSmm12,
    comprehensiveness: Array.from({ length: count + 1 }, (_, level) => ({ level, name: `Step ${level}`, description: '' })),
  });
  const early = 'Doors are checked ad hoc.';
  const late = 'The review of doors is automated.';
  const flagged = (text: string, count: number): number[] =>
    Array.from({ length: count }, (_, i) => i + 1).filter((level) => excerpts(level, text, levels(count)).length > 0);
  assert.deepEqual([flagged(early, 4), flagged(late, 4)], [[3, 4], [1]]);
  assert.deepEqual([flagged(early, 3), flagged(late, 3)], [[3], [1]]);
  assert.deepEqual([flagged(early, 6), flagged(late, 6)], [[5, 6], [1]]);
  assert.deepEqual([flagged(early, 1), flagged(late, 1)], [[], []]);
});
