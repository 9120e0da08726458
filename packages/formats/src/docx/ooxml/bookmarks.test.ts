import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as check, array, oneof, property, string, stringMatching } from 'fast-check';
import { Bookmarks, statementBookmark, statementIdOf } from './bookmarks.ts';

const id = stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

test('a bookmark gives the statement id back, or is a digest that never looks like an id', () => {
  check(
    property(id, (it) => {
      const name = statementBookmark(it);
      assert.match(name, /^[A-Za-z]\w{0,39}$/);
      assert.equal(statementIdOf(name), name.startsWith('smm__') ? undefined : it);
    }),
  );
  assert.equal(statementBookmark('PM-3.action_2'), 'smm_PM_h3_daction__2');
  assert.equal(statementIdOf('ref_table_zones'), undefined);
});

test('all names of a document are fit for Word and differ even when case is ignored', () => {
  check(
    property(array(oneof(id, string()), { maxLength: 40 }), (anchors) => {
      const bookmarks = new Bookmarks();
      for (const [index, anchor] of anchors.entries()) bookmarks.add(anchor, index % 2 === 0 ? anchor : undefined);
      const names = [...new Set(anchors.filter((anchor) => anchor !== ''))].map((anchor) => bookmarks.name(anchor)!);
      for (const name of names) assert.match(name, /^[A-Za-z]\w{0,39}$/);
      assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
    }),
  );
});

test('ids that differ only in case, or are too long, get names of their own', () => {
  const bookmarks = new Bookmarks();
  for (const it of ['pm-1', 'PM-1', 'a'.repeat(64), `${'a'.repeat(63)}b`]) bookmarks.add(it, it);
  assert.equal(bookmarks.name('pm-1'), 'smm_pm_h1');
  assert.ok(['PM-1', 'a'.repeat(64), `${'a'.repeat(63)}b`].every((it) => bookmarks.name(it)!.startsWith('smm__')));
});

test('a bookmark is set once; an anchor that nobody announced gets none', () => {
  const bookmarks = new Bookmarks();
  bookmarks.add('here');
  assert.equal(bookmarks.around('here', []).length, 2);
  assert.equal(bookmarks.around('here', []).length, 0);
  assert.equal(bookmarks.around('nowhere', []).length, 0);
});
