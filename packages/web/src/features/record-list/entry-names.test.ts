import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesAfter } from './entry-names.ts';

test('W36 an entry that gets another key is the same one on the page; one that comes in its stead is another', () => {
  const first = namesAfter([], ['a', 'b', 'c']);
  const renamed = namesAfter(first, ['a', 'B', 'c']);
  assert.deepEqual(
    renamed.map(({ name }) => name),
    ['a', 'b', 'c'],
  );
  const moved = namesAfter(renamed, ['B', 'a', 'c']);
  assert.deepEqual(
    moved.map(({ name }) => name),
    ['b', 'a', 'c'],
  );
  const added = namesAfter(moved, ['B', 'a', 'c', 'b']);
  assert.equal(new Set(added.map(({ name }) => name)).size, 4);
  assert.deepEqual(
    namesAfter(added, ['a', 'c']).map(({ name }) => name),
    ['a', 'c'],
  );
});
