import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressOf, addressOfPath, addressOfStatement, pathOf, pathToBe, SECTIONS, statementAddresses, tablePlace, valueAt, type Path } from './address.ts';
import { arbitraryProfile } from './arbitrary-profile.ts';
import { arbitraryUntidyProfile } from './arbitrary/untidy-profile.ts';
import { statementsOf } from './cells.ts';
import { Profile } from './schema/profile.ts';

const profile = Profile.parse({
  schemaVersion: 1,
  id: 'p',
  model: { id: 'iot-smm', edition: '1.2' },
  boundary: { zones: [{ id: 'control-room', name: 'Control room' }] },
  relations: [{ from: 'a', to: 'b', description: '' }],
  commonTable: { levels: { 1: { actions: { statements: [{ id: 'c', text: 'C' }] } } } },
  practices: {
    'threat-modeling': {
      introduction: 'T',
      threads: [{ id: 't', title: 'T' }],
      levels: {
        2: {
          actions: {
            statements: [
              { id: 'tm-01', text: 'One' },
              { id: 'tm-01', text: 'Two' },
              { id: 'blank', text: 'Three' },
            ],
            blank: { reason: 'revisit' },
          },
        },
      },
    },
    devices: { levels: { 1: { actions: { statements: [{ id: 'd', text: 'D' }] } } } },
  },
});
const cell: Path = ['practices', 'threat-modeling', 'levels', '2', 'actions'];

/** Addresses that other programs, comments and bookmarks hold: they must not change. */
const FIXED: [string, Path][] = [
  ['', []],
  ['metadata/title', ['metadata', 'title']],
  ['boundary/zones/control-room', ['boundary', 'zones', 0]],
  ['relations/#1/description', ['relations', 0, 'description']],
  ['common/1/actions/c', ['commonTable', 'levels', '1', 'actions', 'statements', 0]],
  ['threat-modeling', ['practices', 'threat-modeling']],
  ['threat-modeling/introduction', ['practices', 'threat-modeling', 'introduction']],
  ['threat-modeling/threads/t/title', ['practices', 'threat-modeling', 'threads', 0, 'title']],
  ['threat-modeling/2', cell.slice(0, 4)],
  ['threat-modeling/2/actions', cell],
  ['threat-modeling/2/actions/blank', [...cell, 'blank']],
  ['threat-modeling/2/actions/statements', [...cell, 'statements']],
  ['threat-modeling/2/actions/tm-01', [...cell, 'statements', 0]],
  ['threat-modeling/2/actions/tm-01/text', [...cell, 'statements', 0, 'text']],
  ['threat-modeling/2/actions/#2', [...cell, 'statements', 1]],
  ['threat-modeling/2/actions/#3', [...cell, 'statements', 2]],
  ['practices/devices/1/actions/d', ['practices', 'devices', 'levels', '1', 'actions', 'statements', 0]],
];

for (const [address, path] of FIXED)
  test(`“${address}” names one place, both ways`, () => {
    assert.deepEqual(pathOf(profile, address), path);
    assert.equal(addressOfPath(profile, path), address);
  });

test('nothing is found where nothing is', () => {
  for (const address of [
    'metadata/titel',
    'threat-modeling/3',
    'threat-modeling/2/actions/tm-09',
    'relations/#2',
    'relations/#0',
    'nowhere',
    'boundary/zones/length',
    'metadata/__proto__',
    '/',
    'threat-modeling//',
  ])
    assert.equal(pathOf(profile, address), undefined, address);
});

test('the sections are the top-level keys of a profile', () => {
  assert.deepEqual([...SECTIONS], Object.keys(Profile.shape).toSorted());
});

test('the place of an address, for tables only', () => {
  assert.deepEqual(tablePlace('threat-modeling/2/actions/tm-01/text'), { table: 'threat-modeling', level: 2, row: 'actions', statement: 'tm-01' });
  assert.deepEqual(tablePlace('threat-modeling/2/actions/blank'), { table: 'threat-modeling', level: 2, row: 'actions' });
  assert.deepEqual(tablePlace('common/1'), { table: 'common', level: 1 });
  assert.deepEqual(tablePlace('threat-modeling/review'), { table: 'threat-modeling' });
  assert.deepEqual(tablePlace('practices/devices/1/actions'), { table: 'devices', level: 1, row: 'actions' });
  assert.equal(tablePlace('devices/pump'), undefined);
  assert.equal(tablePlace('metadata/title'), undefined);
});

test('a table whose id is the name of a section is addressed in full', () => {
  assert.equal(addressOf({ table: 'devices', level: 1, row: 'actions', statement: 'd' }), 'practices/devices/1/actions/d');
  assert.equal(addressOf({ table: 'common', level: 1 }), 'common/1');
});

test('a path to be exists for an absent field, not for an absent element', () => {
  assert.deepEqual(pathToBe(profile, 'metadata/date'), ['metadata', 'date']);
  assert.deepEqual(pathToBe(profile, '$schema'), ['$schema']);
  assert.deepEqual(pathToBe(profile, 'risk-attitude'), ['practices', 'risk-attitude']);
  for (const address of ['threat-modeling/2/actions/tm-09', 'boundary/zones/field', 'metadata/title/first', 'threat-modeling/3/actions/blank'])
    assert.equal(pathToBe(profile, address), undefined, address);
});

test('the first statement with an id keeps the plain address', () => {
  assert.equal(statementAddresses(profile).get('tm-01'), 'threat-modeling/2/actions/tm-01');
  assert.equal(statementAddresses(profile).get('blank'), 'threat-modeling/2/actions/#3');
});

function everyPath(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const steps = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return [path, ...steps.flatMap(([key, inner]) => everyPath(inner, [...path, key]))];
}

const tidyOrNot = fc.oneof(arbitraryProfile, arbitraryUntidyProfile);

test('C16 every place of a profile has one address that leads back to it', () => {
  fc.assert(
    fc.property(tidyOrNot, (any) => {
      const seen = new Set<string>();
      for (const path of everyPath(any)) {
        const address = addressOfPath(any, path);
        assert.deepEqual(pathOf(any, address), path, address);
        assert.ok(!seen.has(address), address);
        seen.add(address);
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test('the address of a placed statement leads to it', () => {
  fc.assert(
    fc.property(tidyOrNot, (any) => {
      for (const placed of statementsOf(any)) {
        const address = addressOfStatement(any, placed);
        assert.equal(valueAt(any, pathOf(any, address)!), placed.statement);
        const place = tablePlace(address)!;
        assert.deepEqual([place.table, place.level, place.row], [placed.table, placed.level, placed.row]);
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test('C16 any text at all is a place or not, never a fault', () => {
  const step = fc.constantFrom(
    'practices',
    'common',
    'threat-modeling',
    'devices',
    '2',
    'actions',
    'tm-01',
    'blank',
    '#1',
    '~',
    '',
    '__proto__',
    'constructor',
    'length',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(step).map((steps) => steps.join('/')),
        fc.string(),
      ),
      (address) => {
        const path = pathOf(profile, address);
        if (path !== undefined) assert.deepEqual(pathOf(profile, addressOfPath(profile, path)), path);
        tablePlace(address);
        pathToBe(profile, address);
      },
    ),
  );
});
