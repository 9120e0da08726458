import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 as model } from '@smm/core/model';
import { applyEdit, newProfile, parseProfile, type Edit, type Profile } from '@smm/core/profile';
import { editsWithout, editsWithoutJoins } from './edits-without.ts';
import { keyProblem, renamedReference } from './renamed-reference.ts';

function sample(change: object): Profile {
  const parsed = parseProfile({ ...newProfile(model, { id: 'p', title: 'P', domainName: 'P' }), ...change });
  assert.ok(parsed.ok);
  return parsed.profile;
}

function after(profile: Profile, edits: readonly Edit[]): Profile {
  const edited = applyEdit(profile, { op: 'batch', edits });
  assert.ok(edited.ok, edited.ok ? '' : edited.message);
  return edited.value.profile;
}

test('W22 what pointed to a record that goes points to it no longer, and undo brings all of it back', () => {
  const profile = sample({
    devices: [{ id: 'pump', name: 'Pump', zone: 'site' }],
    boundary: {
      zones: [
        { id: 'site', name: 'Site' },
        { id: 'panel', name: 'Panel', parent: 'site' },
      ],
      conduits: [{ id: 'c', from: 'panel', to: 'site' }],
    },
    deviceGroups: [{ id: 'g', name: 'G', devices: ['pump'] }],
  });
  const edits = [...editsWithout(profile, 'site', ['zone', 'parent']), ...editsWithoutJoins('boundary/conduits', profile.boundary.conduits, 'site')];
  const changed = after(profile, edits);
  assert.equal(changed.devices[0]?.zone, undefined);
  assert.equal(changed.boundary.zones[1]?.parent, undefined);
  assert.deepEqual(changed.boundary.conduits, []);
  assert.deepEqual(after(changed, editsWithout(changed, 'pump', ['devices'])).deviceGroups[0]?.devices, []);
  const edited = applyEdit(profile, { op: 'batch', edits });
  assert.ok(edited.ok);
  assert.deepEqual(after(edited.value.profile, [edited.value.inverse]), profile);
});

test('W23 a reference that gets another key is cited by it everywhere, and its key is never one that is taken', () => {
  const profile = sample({
    references: [
      { id: 'OLD', type: 'report', title: 'About [@OLD]' },
      { id: 'OLD-2', type: 'report' },
    ],
    scope: { focus: 'As [@OLD] and [@OLD-2; @OLD] say, not @OLD.' },
    differences: [{ id: 'd', kind: 'other', text: 'x', citations: ['OLD', 'OLD-2'] }],
  });
  const renamed = after(profile, renamedReference(profile, 'OLD', 'NEW'));
  assert.deepEqual(
    renamed.references.map(({ id }) => id),
    ['NEW', 'OLD-2'],
  );
  assert.equal(renamed.scope.focus, 'As [@NEW] and [@OLD-2; @NEW] say, not @OLD.');
  assert.deepEqual(renamed.differences[0]?.citations, ['NEW', 'OLD-2']);
  assert.equal(keyProblem(profile, 'OLD', 'OLD-2'), 'taken');
  assert.equal(keyProblem(profile, 'OLD', 'a key'), 'malformed');
  assert.equal(keyProblem(profile, 'OLD', 'OLD'), undefined);
});
