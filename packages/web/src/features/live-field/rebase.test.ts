import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placeAfter, rebase } from './rebase.ts';

const inserted = fc.record({
  base: fc.string({ unit: 'grapheme', maxLength: 30 }),
  at: fc.nat(30),
  words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
});

test('W20 what two people add to one field stays whole, wherever they add it', () => {
  fc.assert(
    fc.property(inserted, fc.nat(30), (mine, at) => {
      const { base } = mine;
      const put = (place: number, words: string) => [...base].toSpliced(place, 0, words).join('');
      const both = rebase(base, put(mine.at, `«${mine.words}»`), put(at, '‹theirs›'));
      assert.ok(both.includes(`«${mine.words}»`) && both.includes('‹theirs›'), both);
      assert.equal(both.length, base.length + mine.words.length + '«»‹theirs›'.length);
    }),
  );
});

test('W20 words that both replaced stay in both forms, and nothing of one person is undone by the other', () => {
  assert.equal(rebase('the pump fails', 'the pump stops', 'the valve fails'), 'the valve stops');
  assert.equal(rebase('level', 'levels', 'Level'), 'Levels');
  assert.equal(rebase('one word', 'one term', 'one name'), 'one nameterm');
  assert.equal(rebase('same', 'same', 'theirs'), 'theirs');
  assert.equal(rebase('same', 'mine', 'same'), 'mine');
});

test('W20 the place at which one types stays at its words when the other writes before, after or around it', () => {
  assert.equal(placeAfter('a pump', 'a small pump', 6), 12);
  assert.equal(placeAfter('a pump', 'a pump fails', 3), 3);
  assert.equal(placeAfter('a pump', '', 3), 0);
  assert.equal(placeAfter('🙂a', '🙁a', 2), 2);
});
