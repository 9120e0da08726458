import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainText } from './plain-text.ts';

test('marks go, words stay', () => {
  const cases: [string, string][] = [
    ['Plain  words\nstay.', 'Plain words stay.'],
    ['*Site* **managers** list ***all*** `pumps`.', 'Site managers list all pumps.'],
    ['_Site_ managers keep snake_case_names.', 'Site managers keep snake_case_names.'],
    ['As [the guide](https://example.org/a "Guide") says.', 'As the guide says.'],
    ['Keys are renewed [@NIST-800-57; @IEC].', 'Keys are renewed.'],
    ['See <https://example.org/x> for more.', 'See for more.'],
    ['A \\*starred\\* \\[word\\].', 'A *starred* [word].'],
    ['2 * 3 [not a link] ![picture](p.png)', '2 3 [not a link] picture'],
  ];
  for (const [markdown, plain] of cases) assert.equal(plainText(markdown), plain);
});

test('any text is accepted, and text without marks keeps its words', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (text) => typeof plainText(text) === 'string'));
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/)), (list) => assert.equal(plainText(list.join(' ')), list.join(' '))));
});

test('long runs of marks do not blow up', () => {
  for (const mark of ['[', '*', '_', '`', '\\', '[@', '<https://', '](', '![a](']) assert.ok(plainText(mark.repeat(5_000 / mark.length)).length <= 5_000);
});
