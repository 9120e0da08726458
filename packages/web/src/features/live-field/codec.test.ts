import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AS_DATE, AS_LINES, AS_NAMES } from './codec.ts';

test('W21 names and dates of a reference are written in one field each and read back the same', () => {
  const names = [{ family: 'Okafor', given: 'Ada' }, { literal: 'Institute for Rural Water' }];
  assert.deepEqual(AS_NAMES.read(AS_NAMES.write(names)), names);
  for (const date of [{ 'date-parts': [[2024]] }, { 'date-parts': [[2024, 5]] }, { 'date-parts': [[2024, 5, 1]] }, { literal: 'in preparation' }])
    assert.deepEqual(AS_DATE.read(AS_DATE.write(date)), date);
  assert.equal(AS_NAMES.read(' \n'), undefined);
  assert.equal(AS_DATE.read(''), undefined);
  assert.deepEqual(AS_LINES.read('one\n\n two \n'), ['one', 'two']);
});
