import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sentences, words } from './words.ts';

test('words are letters and digits with inner apostrophes', () => {
  assert.deepEqual(words("The vendor's self-checkout machines don’t run 1.2 (yet)."), [
    'The',
    "vendor's",
    'self',
    'checkout',
    'machines',
    'don’t',
    'run',
    '1.2',
    'yet',
  ]);
  assert.deepEqual(words(' … — '), []);
  assert.deepEqual(words('Überwachung naïve Ελλάδα'), ['Überwachung', 'naïve', 'Ελλάδα']);
});

test('languages without spaces are split too', () => {
  assert.ok(words('設備の一覧を毎年確認する').length > 3);
});

test('sentences end at full stops, not at abbreviations', () => {
  assert.deepEqual(sentences('Pumps are listed, e.g. Those at wells. Are they checked? Yes!'), [
    'Pumps are listed, e.g. Those at wells.',
    'Are they checked?',
    'Yes!',
  ]);
  assert.deepEqual(sentences('Version 1.2 is kept'), ['Version 1.2 is kept']);
  assert.deepEqual(sentences('It ends here.” Then? “It goes on!” (Or not.) The reading was 1.5 bar. 200 pumps are left.'), [
    'It ends here.”',
    'Then?',
    '“It goes on!”',
    '(Or not.)',
    'The reading was 1.5 bar.',
    '200 pumps are left.',
  ]);
  assert.deepEqual(sentences('A heading\n\nA list of approx. 20 pumps, etc. is kept. 設備を記録する。毎年確認する。'), [
    'A heading',
    'A list of approx. 20 pumps, etc. is kept.',
    '設備を記録する。',
    '毎年確認する。',
  ]);
  assert.deepEqual(sentences(' '), []);
});

test('no character outside space is lost between sentences', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      assert.equal(sentences(text).join('').replace(/\s+/g, ''), text.replace(/\s+/g, ''));
      assert.ok(words(text).every((word) => text.includes(word)));
    }),
  );
});
