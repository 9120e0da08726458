import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fontBytes, fontFiles } from './fonts.ts';

test('K15 every font file is there and is a TrueType font', () => {
  const files = fontFiles();
  assert.equal(new Set(files.map((file) => file.href)).size, 7);
  for (const [index, bytes] of fontBytes().entries()) assert.deepEqual([...bytes.subarray(0, 4)], [0, 1, 0, 0], files[index]!.href);
});

test('K15 the fonts are read once', () => {
  assert.equal(fontBytes(), fontBytes());
});
