import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentOf, seedUpdate, toProfile } from '@smm/core/live';
import { iotSmm12 } from '@smm/core/model';
import type { Profile } from '@smm/core/profile';
import { arbitraryProfile } from '@smm/core/profile/arbitrary';
import { readProfileFile, writeProfileYaml } from './index.ts';

const EXAMPLE = new URL('../../../../examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml', import.meta.url);

const throughLive = (profile: Profile) => toProfile(documentOf([seedUpdate(profile)]), iotSmm12).profile;

test('L1 the file of a profile is the same before and after it was a live document', () => {
  const file = readProfileFile(readFileSync(EXAMPLE));
  assert.ok(file.ok);
  assert.equal(writeProfileYaml(throughLive(file.profile)), writeProfileYaml(file.profile));
  fc.assert(
    fc.property(arbitraryProfile, (drawn) => {
      const profile = JSON.parse(JSON.stringify(drawn)) as Profile; // Equal parts that are one object would be written once.
      assert.equal(writeProfileYaml(throughLive(profile)), writeProfileYaml(profile));
    }),
    { numRuns: 30 },
  );
});
