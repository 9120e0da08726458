import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Inline } from '../publication/blocks.ts';
import { inlinesOf } from '../publication/markdown.ts';
import { inlineMarkdown, plainMarkdown } from './inline-markdown.ts';
import { plainLine, tidied, type Span } from './inline/spans.ts';

const words = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text;
        case 'break':
          return '\n';
        case 'citation':
          return `[@${inline.key}]`;
        default:
          return words(inline.children);
      }
    })
    .join('');
const read = (markdown: string) => words(inlinesOf(markdown, (key) => ({ kind: 'citation', key })));

test('F60 text that means nothing in Markdown, and marks inside words, stay as they are', () => {
  for (const text of ['Keys are noted.', 'a_b', 'see [IEC-62443]', 'R&D <list> 3 * 4', 'https://example.org/a_b', 'naïve – “quoted”', '100 % of 2 ~ 3'])
    assert.equal(plainMarkdown(text), text);
});

test('F60 text that would be read as marks is escaped', () => {
  assert.equal(plainMarkdown('a *b* c'), 'a \\*b\\* c');
  assert.equal(plainMarkdown('[words](http://x.y)'), '\\[words\\](http://x.y)');
  assert.equal(plainMarkdown('use `x`'), 'use \\`x\\`');
});

test('F60 marks are written so that they read back; where Markdown cannot say them the words stay', () => {
  assert.equal(inlineMarkdown([{ text: 'One ' }, { text: 'strong ', bold: true }, { text: 'word' }]), 'One **strong** word');
  assert.equal(
    inlineMarkdown([
      { text: 'both', bold: true, italic: true },
      { text: ' and ', bold: true },
      { text: 'one', bold: true },
    ]),
    '***both* and one**',
  );
  assert.equal(inlineMarkdown([{ text: 'x_y', code: true }]), '`x_y`');
  assert.equal(inlineMarkdown([{ text: 'here', href: 'https://example.org/(a)' }]), '[here](<https://example.org/(a)>)');
  assert.equal(inlineMarkdown([{ text: 'https://example.org', href: 'https://example.org' }]), 'https://example.org');
  assert.equal(inlineMarkdown([{ text: 'Note:', bold: true }, { text: 'text' }]), 'Note:text');
  assert.equal(inlineMarkdown([{ text: 'as said' }, { text: '[^1]', ready: true }, { text: '[@IEC]', ready: true }]), 'as said[^1][@IEC]');
  assert.equal(inlineMarkdown([{ text: 'one\ntwo' }]), 'one\\\ntwo');
});

test('F60 white space is closed up and unprintable characters go', () => {
  assert.equal(plainLine(' a  b\u0000\n\n c\u00AD\uFFFE\uD800 '), 'a b c');
  assert.deepEqual(tidied([{ text: ' a ', bold: true }, { text: ' b' }]), [{ text: 'a', bold: true }, { text: ' b' }]);
  const long = `${'\t \n'.repeat(100_000)}x${' \t'.repeat(100_000)}`;
  assert.equal(plainLine(long), 'x');
});

test('F60 any text and any marks read back to the same words', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      'b',
      ' ',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '`',
      '~',
      '\\',
      '!',
      '&',
      'amp;',
      '@',
      '.',
      ':',
      'http://x.y',
      '1',
      '#',
      '-',
      '\n',
      '|',
    ),
    maxLength: 12,
  });
  const span: fc.Arbitrary<Span> = fc.record({ text, bold: fc.boolean(), italic: fc.boolean(), code: fc.boolean() });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
      const wanted = tidied(spans)
        .map((one) => one.text)
        .join('');
      assert.equal(read(inlineMarkdown(spans)).trim(), wanted);
    }),
    { numRuns: 3_000 },
  );
});
