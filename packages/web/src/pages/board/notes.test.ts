import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 } from '@smm/core/model';
import { applyEdit, parseProfile } from '@smm/core/profile';
import { addNote, decide, isShown, removeNote, rowOf } from './notes.ts';

const parsed = parseProfile({ schemaVersion: 1, id: 'sample', model: { id: 'iot-smm', edition: '1.2' } });
assert.ok(parsed.ok);
const { profile } = parsed;
const author = { id: 'n1', by: 'Ada', date: '2026-11-23' };

test('W48 a note is added to a practice that has no table yet, at the level that its first words say, and is removed again', () => {
  const edit = addNote(profile, iotSmm12, 'risk-attitude', ' 2: ask the crews', author);
  assert.ok(edit !== undefined);
  const noted = applyEdit(profile, edit);
  assert.ok(noted.ok);
  const row = rowOf(noted.value.profile, iotSmm12, 'risk-attitude');
  assert.deepEqual(row.notes, [{ id: 'n1', text: 'ask the crews', level: 2, by: 'Ada', date: '2026-11-23' }]);
  assert.deepEqual([isShown(row, 'notes'), isShown(row, 'empty'), isShown(row, 'undecided')], [true, false, true]);
  const gone = applyEdit(noted.value.profile, removeNote(noted.value.profile, 'risk-attitude', 'n1')!);
  assert.ok(gone.ok);
  assert.equal(rowOf(gone.value.profile, iotSmm12, 'risk-attitude').notes.length, 0);
});

test('W48 numbers that are no level, and no words, are no mistake', () => {
  const edit = addNote(profile, iotSmm12, 'risk-attitude', '7: doors', author);
  assert.ok(edit?.op === 'insert-item');
  assert.deepEqual(edit.value, { id: 'n1', text: '7: doors', by: 'Ada', date: '2026-11-23' });
  assert.equal(addNote(profile, iotSmm12, 'risk-attitude', ' 2: ', author), undefined);
});

test('W49 a decision is recorded with who took it and when, and taken back without', () => {
  const decided = applyEdit(profile, decide('risk-attitude', 'extended', 'Ada', '2026-11-23'));
  assert.ok(decided.ok);
  assert.deepEqual(decided.value.profile.practices['risk-attitude']?.review, { decision: 'extended', reason: '', by: 'Ada', date: '2026-11-23' });
  const open = applyEdit(decided.value.profile, decide('risk-attitude', 'not-reviewed', 'Ada', '2026-11-24'));
  assert.ok(open.ok);
  assert.deepEqual(open.value.profile.practices['risk-attitude']?.review, { decision: 'not-reviewed', reason: '', by: '' });
});
