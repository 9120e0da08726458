import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SetBlock } from './blocks.ts';
import { inColumns } from './columns.ts';

const heading = (text: string): SetBlock => ({ k: 'heading', a: null, level: 3, number: '1', text, listed: true });
const paragraph = (text: string): SetBlock => ({ k: 'paragraph', body: [text] });
const table: SetBlock = { k: 'levels', a: null, label: '', caption: '', title: 'Table', objective: '', levels: [], blocks: [] };

/** Every heading and text, those set in columns included, in the order set. */
function words(blocks: readonly SetBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.k) {
      case 'columns':
        return words([...block.head, ...block.left, ...block.right]);
      case 'heading':
        return [block.text];
      case 'paragraph':
        return block.body.map(String);
      default:
        return [block.k];
    }
  });
}

test('every heading and paragraph is set once, in order, also where the text ends without a table', () => {
  const cases: SetBlock[][] = [
    [heading('A'), paragraph('a'), paragraph('b'), table, heading('B'), paragraph('c')],
    [heading('A'), paragraph('a'), heading('B'), paragraph('b'), paragraph('c')],
    [paragraph('a')],
    [heading('A')],
    [],
  ];
  for (const blocks of cases) assert.deepEqual(words(inColumns(blocks, true)), words(blocks));
});
