import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findModel } from '@smm/core/model';
import { applyEdit, cellAt, newProfile, Statement, type CellPlace, type Edit, type Profile } from '@smm/core/profile';
import { newStatementId } from './new-statement.ts';
import { appendEdits, duplicateEdits, moveEdits, neighbour, removeEdits, spreadEdits } from './statement-edits.ts';

const found = findModel('iot-smm', '1.2');
assert.ok(found.ok);
const model = found.value;
let seed = 0;
const random = (count: number) => Uint8Array.from({ length: count }, () => (seed += 7) % 251);

const here: CellPlace = { table: 'threat-modeling', level: 1, row: 'actions' };
const there: CellPlace = { table: 'patch-management', level: 2, row: 'indicators' };

function after(profile: Profile, edits: readonly Edit[]): Profile {
  const done = applyEdit(profile, { op: 'batch', edits });
  assert.ok(done.ok, JSON.stringify(done));
  return done.value.profile;
}

const ids = (profile: Profile, place: CellPlace) => cellAt(profile, place).statements.map(({ id }) => id);

const start = after(newProfile(model, { id: 'trams', title: 'Trams', domainName: 'Trams' }), [
  { op: 'insert-item', list: 'threat-modeling/threads', index: 0, value: { id: 'keys', title: 'Keys' } },
  ...['a', 'b', 'c', 'd'].map((id, index): Edit => ({
    op: 'insert-statement',
    cell: 'threat-modeling/1/actions',
    index,
    statement: Statement.parse({ id, text: `Text ${id}`, ...(id === 'c' ? { thread: 'keys' } : {}) }),
  })),
  { op: 'set', address: 'patch-management/2/indicators/blank', value: { reason: 'nothing-to-add', note: '' } },
]);

test('W6 chosen statements go to a place in their order, with their thread, and end what was blank on purpose', () => {
  assert.deepEqual(ids(after(start, moveEdits(start, here, ['d', 'a'], here, 2)), here), ['b', 'a', 'd', 'c']);
  assert.deepEqual(ids(after(start, moveEdits(start, here, ['b'], here, 4)), here), ['a', 'c', 'd', 'b']);
  const moved = after(start, moveEdits(start, here, ['a', 'c'], there, 0));
  assert.deepEqual(ids(moved, here), ['b', 'd']);
  assert.deepEqual(ids(moved, there), ['a', 'c']);
  assert.deepEqual(moved.practices['patch-management']?.threads, [{ id: 'keys', title: 'Keys' }]);
  assert.equal(cellAt(moved, there).blank, undefined);
});

test('W6 copies stand after what they are copied from, under ids of their own', () => {
  const doubled = after(start, duplicateEdits(start, here, ['a', 'c'], random));
  assert.deepEqual(
    cellAt(doubled, here).statements.map(({ text }) => text),
    ['Text a', 'Text a', 'Text b', 'Text c', 'Text c', 'Text d'],
  );
  assert.equal(new Set(ids(doubled, here)).size, 6);
  assert.deepEqual(ids(after(start, removeEdits(here, ['a', 'd'])), here), ['b', 'c']);
});

test('W5 columns are spread over the levels from the cell on; what has no level is left', () => {
  const spread = after(start, spreadEdits(start, [1, 2, 3, 4], { ...here, level: 3 }, [['x', 'y'], ['z'], ['lost']], random));
  const texts = (level: number) => cellAt(spread, { ...here, level }).statements.map(({ text }) => text);
  assert.deepEqual([texts(3), texts(4)], [['x', 'y'], ['z']]);
  assert.deepEqual(appendEdits(start, here, [], random), []);
});

test('W4 the neighbours of a cell end at the edges of the table', () => {
  assert.deepEqual(neighbour(model, here, 1, 0), { ...here, level: 2 });
  assert.deepEqual(neighbour(model, here, 0, -1), { ...here, row: 'considerations' });
  assert.equal(neighbour(model, here, -1, 0), undefined);
  assert.equal(neighbour(model, { ...here, row: 'indicators' }, 0, 1), undefined);
});

test('W1 a new id is none that the profile has', () => {
  const taken = newStatementId(start, () => new Uint8Array(10));
  const profile = after(start, [{ op: 'insert-statement', cell: 'threat-modeling/1/actions', index: 0, statement: Statement.parse({ id: taken, text: '' }) }]);
  let calls = 0;
  assert.notEqual(
    newStatementId(profile, (count) => new Uint8Array(count).fill(calls++)),
    taken,
  );
});
