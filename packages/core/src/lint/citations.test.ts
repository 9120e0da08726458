import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { pathOf, valueAt } from '../profile/address.ts';
import { applyEdit } from '../profile/edits.ts';
import { Profile } from '../profile/schema/profile.ts';
import { citationsOf } from './citations.ts';
import { lintContext } from './context.ts';

const cited = { id: 'x', text: 'T [@inline]', citations: ['listed'] };
const profile = Profile.parse({
  schemaVersion: 1,
  id: 'p',
  model: { id: 'iot-smm', edition: '1.2' },
  metadata: { abstract: 'A [@inline]', acknowledgements: 'A [@inline]', copyright: 'C [@inline]', changes: [{ version: '1', note: 'N [@inline]' }] },
  scope: { systemOfInterest: '[@inline]', smmScope: '[@inline]', focus: '[@inline]', exclusions: [{ what: '[@inline]', why: '[@inline]' }] },
  boundary: {
    reason: '[@inline]',
    description: '[@inline]',
    inventory: [{ id: 'x', name: 'X', kind: 'device', inside: true, note: '[@inline]' }],
    zones: [{ id: 'x', name: 'X', description: '[@inline]' }],
    conduits: [{ id: 'x', from: 'x', to: 'x', description: '[@inline]' }],
  },
  devices: [{ id: 'x', name: 'X', description: '[@inline]' }],
  relations: [{ from: 'x', to: 'x', description: '[@inline]' }],
  deviceGroups: [
    { id: 'x', name: 'X', description: '[@inline]', reason: '[@inline]', concerns: [{ kind: 'safety', text: '[@inline]', citations: ['listed'] }] },
  ],
  differences: [{ ...cited, kind: 'standard' }],
  threatLandscape: { introduction: '[@inline]', actors: [{ ...cited, name: 'X' }] },
  scenarios: [{ ...cited, title: 'X', practices: [{ practice: 'threat-modeling', why: '[@inline]' }] }],
  beyondSecurity: [{ ...cited, driver: 'safety' }],
  commonTable: { introduction: '[@inline]', citations: ['listed'], levels: { 1: { actions: { statements: [cited] } } } },
  practices: {
    'threat-modeling': {
      introduction: '[@inline]',
      citations: ['listed'],
      dependencies: [{ practice: 'risk-attitude', why: '[@inline]' }],
      notes: [{ id: 'n', text: 'private [@hidden]' }],
      levels: { 2: { indicators: { statements: [{ ...cited, id: 'y', text: 'T [@inline] and [@one; @two]' }] } } },
    },
  },
  glossary: { terms: [{ term: 'X', definition: '[@inline]' }] },
  references: [{ id: 'r', type: 'book', note: '[@hidden]', citations: ['hidden'] }],
});
const found = citationsOf(lintContext(profile, iotSmm12));
const count = (text: string) => JSON.stringify(profile).split(text).length - 1;

test('C48 every list and every mark is found, notes and references apart', () => {
  assert.deepEqual(found.filter(({ key }) => key === 'listed').length, count('"listed"'));
  assert.deepEqual(found.filter(({ key }) => key === 'inline').length, count('[@inline]'));
  assert.deepEqual(
    found.filter(({ raw }) => raw === '[@one; @two]').map(({ key }) => key),
    ['one', 'two'],
  );
  assert.ok(!found.some(({ key }) => key === 'hidden'));
});

test('the address of a citation leads to its place', () => {
  for (const { key, raw, address } of found) {
    const value = valueAt(profile, pathOf(profile, address()) ?? ['nowhere']);
    if (raw === undefined) assert.equal(value, key);
    else assert.ok(JSON.stringify(value).includes(raw), address());
  }
});

test('C48 citing another key changes that citation and nothing else', () => {
  for (const [index, citation] of found.entries()) {
    const edited = applyEdit(profile, citation.citing('other'));
    assert.ok(edited.ok);
    const after = citationsOf(lintContext(edited.value.profile, iotSmm12)).map(({ key }) => key);
    assert.deepEqual(after, found.map(({ key }) => key).with(index, 'other'));
  }
});
