import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 as model } from '@smm/core/model';
import { applyEdit, newProfile, Statement } from '@smm/core/profile';
import { foundPlaces } from './found-places.ts';

test('W35 any page, practice, record or statement of a profile is found by words that stand in it, in any order', () => {
  const edited = applyEdit(newProfile(model, { id: 'p', title: 'P', domainName: 'P' }), {
    op: 'batch',
    edits: [
      {
        op: 'insert-statement',
        cell: 'patch-management/2/actions',
        index: 0,
        statement: Statement.parse({ id: 's-1', text: 'Patches reach the pumps within a month.' }),
      },
      { op: 'insert-item', list: 'devices', index: 0, value: { id: 'dv-1', name: 'Pump controller', description: '' } },
      { op: 'insert-item', list: 'references', index: 0, value: { id: 'WHO', type: 'book', title: 'Guidelines' } },
    ],
  });
  assert.ok(edited.ok);
  const find = (words: string) => foundPlaces(edited.value.profile, model, words).map(({ page, hash }) => `${page}#${hash}`);
  assert.deepEqual(find('PUMPS month'), ['tables/patch-management#s-1']);
  assert.deepEqual(find('pump'), ['context#devices/dv-1', 'tables/patch-management#s-1']);
  assert.deepEqual(find('who guide'), ['context#references/WHO']);
  assert.ok(find('patch').includes('tables/patch-management#'));
  assert.ok(find('threat landscape').includes('context/threats#'));
  assert.deepEqual(find('zeppelin'), []);
  assert.ok(find('').length > 18);
});
