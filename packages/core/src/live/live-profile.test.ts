import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as Y from 'yjs';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { arbitraryProfile } from '../profile/arbitrary-profile.ts';
import { arbitraryUntidyProfile } from '../profile/arbitrary/untidy-profile.ts';
import { canonicalProfile } from '../profile/canonical.ts';
import { applyProfile, documentOf, seedUpdate } from './apply-profile.ts';
import { beginning } from './arbitrary/session.ts';
import { toProfile } from './live-profile.ts';

const anyProfile = fc.oneof(arbitraryProfile, arbitraryUntidyProfile);

test('L1 any profile becomes a live document and comes back whole', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      const read = toProfile(documentOf([seedUpdate(profile)]), iotSmm12);
      assert.deepEqual(read.profile, profile);
      assert.deepEqual(read.repairs, []);
    }),
    { numRuns: 80 },
  );
});

test('L1 the fields of a profile keep their order', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      const { profile: read } = toProfile(documentOf([seedUpdate(profile)]), iotSmm12);
      assert.equal(JSON.stringify(canonicalProfile(read)), JSON.stringify(canonicalProfile(profile)));
    }),
    { numRuns: 40 },
  );
});

test('L2 beginning a document many times begins it once', () => {
  const profile = beginning();
  const doc = documentOf([seedUpdate(profile)]);
  const state = Y.encodeStateAsUpdate(doc);
  for (let time = 0; time < 50; time += 1) Y.applyUpdate(doc, seedUpdate(structuredClone(profile)));
  assert.deepEqual(Y.encodeStateAsUpdate(doc), state);
  assert.deepEqual(seedUpdate(profile), seedUpdate(structuredClone(profile)));
  assert.deepEqual(toProfile(doc, iotSmm12).profile, profile);
});

test('L3 a document is brought to any profile, and what is there already is not written again', () => {
  fc.assert(
    fc.property(anyProfile, anyProfile, (before, after) => {
      const doc = documentOf([seedUpdate(before)]);
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
