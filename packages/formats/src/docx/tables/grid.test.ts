import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, double, integer, property, tuple } from 'fast-check';
import { columnWidths } from './grid.ts';

const share = double({ min: 0.02, max: 1, noNaN: true });
const columns = array(tuple(share, integer({ min: 0, max: 4000 })), { minLength: 1, maxLength: 12 });

test('columns are whole and fill the width exactly', () => {
  check(
    property(integer({ min: 1000, max: 16_000 }), columns, (width, list) => {
      const widths = columnWidths(
        width,
        list.map(([it]) => it),
        list.map(([, minimum]) => minimum),
      );
      assert.equal(
        widths.reduce((sum, it) => sum + it, 0),
        width,
      );
      assert.ok(widths.every((it) => Number.isInteger(it) && it >= 0));
    }),
  );
});

test('no column gets less than its minimum while there is room for all of them', () => {
  check(
    property(columns, (list) => {
      const minima = list.map(([, minimum]) => minimum);
      const width = minima.reduce((sum, it) => sum + it, 0) + 500;
      const widths = columnWidths(
        width,
        list.map(([it]) => it),
        minima,
      );
      for (const [index, minimum] of minima.entries()) assert.ok(widths[index]! >= minimum - 1);
    }),
  );
});

test('without minima the shares decide', () => {
  assert.deepEqual(columnWidths(9000, [0.2, 0.2, 0.6]), [1800, 1800, 5400]);
  assert.deepEqual(columnWidths(9000, [0.2, 0.2, 0.6], [3000, 0, 0]), [3000, 1500, 4500]);
});
