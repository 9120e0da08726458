import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import * as Y from 'yjs';
import { readProfileFile, writeProfileYaml } from '@smm/formats/yaml';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { arbitraryProfile } from '../profile/arbitrary-profile.ts';
import { arbitraryUntidyProfile } from '../profile/arbitrary/untidy-profile.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { applyProfile, seedUpdate } from './apply-profile.ts';
import { toProfile } from './live-profile.ts';

const EXAMPLE = new URL('../../../../examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml', import.meta.url);

function example(): { profile: Profile; text: string } {
  const bytes = readFileSync(EXAMPLE);
  const file = readProfileFile(bytes);
  assert.ok(file.ok);
  return { profile: file.profile, text: writeProfileYaml(file.profile) };
}

function opened(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

const anyProfile = fc.oneof(arbitraryProfile, arbitraryUntidyProfile);

test('L1 any profile becomes a live document and comes back whole', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      const read = toProfile(opened(seedUpdate(profile)), iotSmm12);
      assert.deepEqual(read.profile, profile);
      assert.deepEqual(read.repairs, []);
    }),
    { numRuns: 80 },
  );
});

test('L1 the file of a profile is the same before and after', () => {
  const { profile, text } = example();
  assert.equal(writeProfileYaml(toProfile(opened(seedUpdate(profile)), iotSmm12).profile), text);
  fc.assert(
    fc.property(arbitraryProfile, (drawn) => {
      const other = JSON.parse(JSON.stringify(drawn)) as Profile; // Equal parts that are one object would be written once.
      assert.equal(writeProfileYaml(toProfile(opened(seedUpdate(other)), iotSmm12).profile), writeProfileYaml(other));
    }),
    { numRuns: 30 },
  );
});

test('L2 beginning a document many times begins it once', () => {
  const { profile, text } = example();
  const doc = opened(seedUpdate(profile));
  const state = Y.encodeStateAsUpdate(doc);
  for (let time = 0; time < 50; time += 1) Y.applyUpdate(doc, seedUpdate(structuredClone(profile)));
  assert.deepEqual(Y.encodeStateAsUpdate(doc), state);
  assert.deepEqual(seedUpdate(profile), seedUpdate(structuredClone(profile)));
  assert.equal(writeProfileYaml(toProfile(doc, iotSmm12).profile), text);
});

test('L3 a document is brought to any profile, and what is there already is not written again', () => {
  fc.assert(
    fc.property(anyProfile, anyProfile, (before, after) => {
      const doc = opened(seedUpdate(before));
      applyProfile(doc, after, 'import');
      assert.deepEqual(toProfile(doc, iotSmm12).profile, after);
      let updates = 0;
      doc.on('update', () => (updates += 1));
      applyProfile(doc, structuredClone(after));
      assert.equal(updates, 0);
    }),
    { numRuns: 50 },
  );
});

test('L3 a document that nobody has begun is an empty profile of the model', () => {
  const { profile, repairs } = toProfile(new Y.Doc(), iotSmm12);
  assert.deepEqual([profile.model, profile.practices, repairs], [{ id: iotSmm12.id, edition: iotSmm12.edition }, {}, []]);
});
