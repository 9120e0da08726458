import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownPath } from './in-address.ts';

test('W90 after signing in one goes on to a page of this server, whatever the address says', () => {
  assert.equal(ownPath('/profiles/a/tables/b?x=1#y'), '/profiles/a/tables/b?x=1#y');
  for (const other of ['', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', '/a\\b'])
    assert.equal(ownPath(other), '/', other);
});
