import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 } from '@smm/core/model';
import { parseProfile, applyEdit, type Profile } from '@smm/core/profile';
import { editsOf, matchesOf } from './matches.ts';

const parsed = parseProfile({
  schemaVersion: 1,
  id: 'sample',
  model: { id: 'iot-smm', edition: '1.2' },
  metadata: { title: 'Pumps and pumping' },
  practices: {
    'patch-management': {
      notes: [{ id: 'n1', text: 'Ask who patches the Pump.' }],
      levels: { 1: { actions: { statements: [{ id: 's1', text: 'Each pump is patched. The pump house too, for $5.' }] } } },
    },
  },
});
assert.ok(parsed.ok);
const profile: Profile = parsed.profile;
const wish = { find: 'pump', replace: 'valve $1', matchCase: false, wholeWords: true };

test('W47 find and replace finds whole words in texts and notes, and puts in what was written, as one change each', () => {
  const matches = matchesOf(profile, iotSmm12, wish);
  assert.deepEqual(
    matches.map(({ address, count }) => [address, count]),
    [
      ['patch-management/1/actions/s1/text', 2],
      ['patch-management/notes/n1/text', 1],
    ],
  );
  const edited = applyEdit(profile, { op: 'batch', edits: editsOf(matches) });
  assert.ok(edited.ok);
  const table = edited.value.profile.practices['patch-management']!;
  assert.equal(table.levels['1']!.actions.statements[0]!.text, 'Each valve $1 is patched. The valve $1 house too, for $5.');
  assert.equal(table.notes[0]!.text, 'Ask who patches the valve $1.');
});

test('W47 capitals count when asked, parts of words when asked, and signs are no pattern', () => {
  assert.equal(matchesOf(profile, iotSmm12, { ...wish, matchCase: true }).length, 1);
  assert.equal(matchesOf(profile, iotSmm12, { ...wish, wholeWords: false }).length, 3);
  assert.equal(matchesOf(profile, iotSmm12, { ...wish, find: '$5.', wholeWords: false }).length, 1);
  assert.equal(matchesOf(profile, iotSmm12, { ...wish, find: '.*', wholeWords: false }).length, 0);
  assert.deepEqual(matchesOf(profile, iotSmm12, { ...wish, find: '' }), []);
});
