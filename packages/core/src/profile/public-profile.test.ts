import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryProfile } from './arbitrary-profile.ts';
import { canonicalProfile } from './canonical.ts';
import { publicProfile } from './public-profile.ts';
import { Profile } from './schema/profile.ts';

const draft = (secret: string) =>
  Profile.parse({
    schemaVersion: 1,
    id: 'p',
    model: { id: 'iot-smm', edition: '1.2' },
    waivers: [{ rule: 'no-long-statement', reason: secret, by: secret }],
    commonTable: {
      introduction: 'Kept.',
      notes: [{ id: 'n', text: secret }],
      levels: { 2: { considerations: { blank: { reason: 'revisit', on: '2027-01-31', note: secret } } } },
    },
    practices: {
      'threat-modeling': {
        review: { decision: 'extended', reason: secret, by: secret, date: '2026-01-31' },
        introduction: 'Kept.',
        notes: [{ id: 'n', text: secret, by: secret }],
        levels: { 1: { actions: { statements: [{ id: 's1', text: 'Kept.', origins: [secret], citations: ['X'], trust: ['safety'] }] } } },
      },
    },
  });

test('C19 nothing private leaves with the profile, and everything else stays', () => {
  const shown = JSON.stringify(publicProfile(draft('SECRET')));
  assert.doesNotMatch(shown, /SECRET|2027-01-31|2026-01-31/);
  assert.deepEqual(canonicalProfile(publicProfile(draft('SECRET'))), {
    schemaVersion: 1,
    id: 'p',
    model: { id: 'iot-smm', edition: '1.2' },
    commonTable: { introduction: 'Kept.', levels: { 2: { considerations: { blank: { reason: 'revisit' } } } } },
    practices: {
      'threat-modeling': {
        review: { decision: 'extended' },
        introduction: 'Kept.',
        levels: { 1: { actions: { statements: [{ id: 's1', text: 'Kept.', citations: ['X'], trust: ['safety'] }] } } },
      },
    },
  });
});

test('C19 what has nothing private comes back equal, and the profile given is not touched', () => {
  fc.assert(
    fc.property(arbitraryProfile, (profile) => {
      const before = JSON.stringify(profile);
      const shown = publicProfile(profile);
      assert.equal(JSON.stringify(profile), before);
      assert.deepEqual(publicProfile(shown), shown);
      assert.deepEqual(Profile.parse(canonicalProfile(shown)), shown);
    }),
    { numRuns: 50, endOnFailure: true },
  );
});
