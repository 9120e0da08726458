import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdit } from '../profile/edits.ts';
import { arbitraryProfile } from '../profile/arbitrary-profile.ts';
import { Profile } from '../profile/schema/profile.ts';
import { canonicalProfile } from '../profile/canonical.ts';
import { diffProfiles } from './diff.ts';
import { wordDiff } from './word-diff.ts';

const profile = (statements: Record<string, readonly string[]>, rest: object = {}) => {
  const practices: Record<string, { levels: Record<string, Record<string, { statements: { id: string; text: string }[] }>> }> = {};
  for (const [address, texts] of Object.entries(statements)) {
    const [table = '', level = '', row = ''] = address.split('/');
    ((practices[table] ??= { levels: {} }).levels[level] ??= {})[row] = { statements: texts.map((text) => ({ id: text.split(' ')[0]!, text })) };
  }
  return Profile.parse({ schemaVersion: 1, id: 'p', model: { id: 'iot-smm', edition: '1.2' }, practices, ...rest });
};
const inBrief = (before: Profile, after: Profile) => diffProfiles(before, after).map(({ kind, address }) => `${kind} ${address}`);

/** What a profile says, empty levels, cells and tables left aside. */
const content = (value: Profile) =>
  JSON.parse(JSON.stringify(canonicalProfile(value)), (_, it) =>
    it !== null && typeof it === 'object' && !Array.isArray(it) && Object.keys(it).length === 0 ? undefined : it,
  );

test('C60 statements are followed by their id: changed, moved, added, removed', () => {
  const before = profile({ 'tm/1/actions': ['a one two', 'b', 'c'], 'tm/2/actions': ['d'] });
  const after = profile({ 'tm/1/actions': ['a one three', 'c', 'd'], 'tm/2/actions': ['e'] });
  assert.deepEqual(inBrief(before, after), ['changed tm/1/actions/a/text', 'removed tm/1/actions/b', 'moved tm/2/actions/d', 'added tm/2/actions/e']);
});

test('C61 a new order within a cell moves as few statements as possible', () => {
  assert.deepEqual(inBrief(profile({ 'tm/1/actions': ['a', 'b', 'c', 'd'] }), profile({ 'tm/1/actions': ['b', 'c', 'd', 'a'] })), ['moved tm/1/actions/a']);
});

test('C62 fields are told one by one, lists of other members as a whole', () => {
  const before = profile({}, { metadata: { title: 'Tram depots' }, devices: [{ id: 'x', name: 'X' }] });
  const after = profile({}, { metadata: { title: 'Bus depots' }, devices: [{ id: 'x', name: 'Y' }], deviceGroups: [{ id: 'g', name: 'G' }] });
  assert.deepEqual(inBrief(before, after), ['changed metadata/title', 'changed devices/x/name', 'changed deviceGroups']);
});

test('C63 all edits together make the second profile of the first', () => {
  fc.assert(
    fc.property(arbitraryProfile, arbitraryProfile, (before, other) => {
      const after = { ...other, schemaVersion: before.schemaVersion };
      let current = before;
      for (const change of diffProfiles(before, after)) {
        const edited = applyEdit(current, change.edit);
        assert.ok(edited.ok, JSON.stringify({ change, edited }));
        current = edited.value.profile;
      }
      assert.deepEqual(content(current), content(after));
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test('C64 a profile does not differ from itself', () => {
  fc.assert(
    fc.property(arbitraryProfile, (value) => assert.deepEqual(diffProfiles(value, structuredClone(value)), [])),
    { numRuns: 60, endOnFailure: true },
  );
});

test('C65 the parts of a word difference give both texts back, and nothing shorter would do for a single word', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c ', 'dd  ', '\n', 'e '), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      assert.equal(
        parts
          .filter((part) => part.kind !== 'added')
          .map((part) => part.text)
          .join(''),
        before,
      );
      assert.equal(
        parts
          .filter((part) => part.kind !== 'removed')
          .map((part) => part.text)
          .join(''),
        after,
      );
    }),
    { numRuns: 2_000 },
  );
  assert.deepEqual(wordDiff('Crews list all doors.', 'Crews list most doors.'), [
    { kind: 'same', text: 'Crews list ' },
    { kind: 'removed', text: 'all ' },
    { kind: 'added', text: 'most ' },
    { kind: 'same', text: 'doors.' },
  ]);
});
