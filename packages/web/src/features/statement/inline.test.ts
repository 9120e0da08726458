import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inlineParts, splitAt } from './inline.ts';

const shown = (text: string) =>
  inlineParts(text).map((part) => (part.kind === 'citation' ? part.keys : [part.text, ...part.marks, ...(part.href === undefined ? [] : [part.href])]));

test('W13 emphasis, code, links and citations of a statement are shown as they will read', () => {
  assert.deepEqual(shown('plain'), [['plain']]);
  assert.deepEqual(shown('a **b *c*** `d*e*`'), [['a '], ['b ', 'strong'], ['c', 'strong', 'em'], [' '], ['d*e*', 'code']]);
  assert.deepEqual(shown('see [the page](https://example.org/a) [@ONE; @TWO].'), [
    ['see '],
    ['the page', 'https://example.org/a'],
    [' '],
    ['ONE', 'TWO'],
    ['.'],
  ]);
  assert.deepEqual(shown('2 * 3 * 4 and snake_case_name'), [['2 * 3 * 4 and snake_case_name']]);
});

test('W10 W13 a link leads to the web or to mail, or is none', () => {
  for (const address of ['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,x', 'vbscript:x', '//example.org', 'file:///etc/passwd'])
    assert.ok(
      inlineParts(`[press](${address})`).every((part) => part.kind === 'text' && part.href === undefined),
      address,
    );
});

test('W13 every part names the place of its words in the source, whatever the source is', () => {
  const pieces = fc.constantFrom('*', '**', '_', '`', '[', ']', '(', ')', '@', 'KEY', ' ', 'word', 'https://a.b', '\\', '!', '😀');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), (words) => {
      const source = words.join('');
      const parts = inlineParts(source);
      let end = 0;
      for (const { from, text } of parts) {
        assert.equal(source.slice(from, from + text.length), text);
        assert.ok(from >= end);
        end = from + text.length;
      }
      for (const part of parts)
        assert.equal(
          splitAt(part, [{ from: 3, to: 9 }])
            .map(({ part: { text } }) => text)
            .join(''),
          part.text,
        );
    }),
  );
});
