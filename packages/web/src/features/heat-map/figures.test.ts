import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '@smm/core/lint';
import { iotSmm12 as model } from '@smm/core/model';
import { applyEdit, newProfile, Statement, type Edit, type Profile } from '@smm/core/profile';
import { figuresOf } from './figures.ts';

const statement = (id: string, origins: string[] = []) => Statement.parse({ id, text: 'x', origins });
const edits: Edit[] = [
  { op: 'insert-statement', cell: 'patch-management/2/actions', index: 0, statement: statement('a', ['f-1']) },
  { op: 'insert-statement', cell: 'patch-management/2/indicators', index: 0, statement: statement('b') },
  { op: 'insert-item', list: 'patch-management/notes', index: 0, value: { id: 'n', text: 'About all', by: '' } },
  { op: 'insert-item', list: 'patch-management/notes', index: 0, value: { id: 'm', text: 'Level 3', level: 3, by: '' } },
  { op: 'set', address: 'patch-management/review/decision', value: 'clarified' },
];

function sample(): Profile {
  const edited = applyEdit(newProfile(model, { id: 'p', title: 'P', domainName: 'P' }), { op: 'batch', edits });
  assert.ok(edited.ok, edited.ok ? '' : edited.message);
  return edited.value.profile;
}

const finding = (address: string): Finding => ({ rule: 'r', severity: 'info', address, message: 'm' });

test('W24 the map tells of each practice and level what it holds, what rests on evidence, findings, notes and the review', () => {
  const profile = sample();
  const texts = (view: Parameters<typeof figuresOf>[0]) => {
    const row = figuresOf(view, profile, model, [finding('patch-management/2/actions/a'), finding('patch-management'), finding('metadata/title')]).get(
      'patch-management',
    )!;
    return [...row.levels, row.whole, row.spanning].map((figure) => figure?.text);
  };
  assert.deepEqual(texts('content'), ['0', '2', '0', '0', undefined, undefined]);
  assert.deepEqual(texts('evidence'), ['–', '1/2', '–', '–', undefined, undefined]);
  assert.deepEqual(texts('findings'), ['0', '1', '0', '0', '1', undefined]);
  assert.deepEqual(texts('notes'), ['0', '0', '1', '0', '1', undefined]);
  assert.deepEqual(texts('review'), [undefined, 'Clarified']);
});
