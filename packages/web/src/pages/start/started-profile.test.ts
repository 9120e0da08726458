import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 as model } from '@smm/core/model';
import { Id, parseProfile } from '@smm/core/profile';
import { slugOf, startedProfile, type Answers } from './started-profile.ts';

const answers: Answers = {
  kind: 'industry',
  domainName: 'Mining Extraction',
  systemOfInterest: 'Haul trucks and drills.',
  method: 'narrow',
  reason: 'One pit.',
  devices: '- Haul truck\nDrill\n\ndrill',
  groups: 'Moving machines: haul truck, drill, Loader\nOffice',
  title: 'Mining Extraction',
};

function counting(): (prefix: string) => string {
  let count = 0;
  return (prefix) => `${prefix}-${(count += 1)}`;
}

test('W27 four answers make a profile with scope, boundary, devices, groups and an empty table for every practice', () => {
  const profile = startedProfile(model, answers, '2026-11-23', counting());
  assert.equal(parseProfile(profile).ok, true);
  assert.equal(profile.scope.kind, 'industry');
  assert.equal(profile.boundary.method, 'narrow');
  assert.deepEqual(
    profile.devices.map(({ name }) => name),
    ['Haul truck', 'Drill', 'Loader'],
  );
  assert.deepEqual(
    profile.deviceGroups.map(({ name, devices }) => [name, devices.length]),
    [
      ['Moving machines', 3],
      ['Office', 0],
    ],
  );
  assert.equal(Object.keys(profile.practices).length, 18);
});

test('W27 whatever is answered, the profile is one that can be kept', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(text, text, text, (title, devices, groups) => {
      const profile = startedProfile(model, { ...answers, title, devices, groups: groups.replaceAll(' ', '\n') }, '2026-11-23', counting());
      assert.equal(parseProfile(profile).ok, true);
      assert.ok(Id.safeParse(slugOf(title)).success);
    }),
    { numRuns: 50 },
  );
});
