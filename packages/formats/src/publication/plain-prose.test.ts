import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block, Inline } from './blocks.ts';
import { blocksOf, inlinesOf } from './markdown.ts';
import { plainInlines, plainParagraphs } from './plain-prose.ts';

const cite = (key: string): Inline => ({ kind: 'citation', key });

/** Pieces that stand in prose, with some that mean something in Markdown when they stand at certain places. */
const piece = fc.constantFrom(
  'Doors',
  'keys',
  ' ',
  ' ',
  ' ',
  '  ',
  '.',
  ', ',
  ': ',
  '; ',
  ' – ',
  '(',
  ')',
  '“',
  '”',
  "'",
  '"',
  '?',
  '/',
  '=',
  '-',
  '- ',
  '+ ',
  '---',
  '===',
  '1',
  '1. ',
  '2) ',
  '%',
  '\n',
  '\n',
  '\n\n',
  '\n\n\n',
  ' \n',
  '\n ',
  '    ',
  '[@A-1]',
  '[@A-1; @B.2]',
  ' [@C]',
  '[@',
  ']',
  'www.',
  'http://x.example',
  'ftp:',
  '//',
  'é',
  '漢',
  '*',
  '_',
  '`',
  '#',
  '>',
  '|',
  '!',
  '&',
  '\t',
  '\u00A0',
);
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('Doors', ' keys', '.', ', ', ' (a)', ' [@A-1]', '\n', '\n\n', ' – ', '1') },
      { weight: 1, arbitrary: piece },
    ),
    { maxLength: 9 },
  )
  .map((list) => list.join(''));

/** A mark of its own at the end sends the whole text through the parser; it is taken off again. */
function unmarked(children: readonly Inline[]): Inline[] {
  const last = children.at(-1);
  assert.ok(last?.kind === 'text' && last.text.endsWith('*'), JSON.stringify(children));
  return last.text === '*' ? children.slice(0, -1) : [...children.slice(0, -1), { kind: 'text', text: last.text.slice(0, -1) }];
}

test('F105 text without Markdown is the same with and without the parser', () => {
  let compared = 0;
  fc.assert(
    fc.property(text, (words) => {
      const line = words.trim();
      const inlines = plainInlines(line, cite);
      if (line === '' || inlines === undefined) return;
      assert.deepEqual(inlines, unmarked(inlinesOf(`${line}\\*`, cite)), line);
      if (plainParagraphs(line) === undefined) return;
      compared += 1;
      const blocks = blocksOf(`${line}\\*`, cite);
      const last = blocks.at(-1);
      assert.ok(last?.kind === 'paragraph', line);
      const expected: Block[] = [...blocks.slice(0, -1), { kind: 'paragraph', children: unmarked(last.children) }];
      assert.deepEqual(blocksOf(`${line}\n`, cite), expected, line);
    }),
    { numRuns: 6_000 },
  );
  assert.ok(compared > 300, String(compared));
});
