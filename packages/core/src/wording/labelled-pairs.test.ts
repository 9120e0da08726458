import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelledPairs } from './labelled-pairs.ts';

const wordCount = (text: string): number => text.split(/\s+/).length;

test('C53 the labelled pairs are many, split about 60 to 40 and balanced in both sets', () => {
  assert.ok(labelledPairs.length >= 180, `${labelledPairs.length} pairs`);
  const tune = labelledPairs.filter((pair) => pair.set === 'tune');
  const share = tune.length / labelledPairs.length;
  assert.ok(share > 0.55 && share < 0.65, `share of tune: ${share}`);
  for (const set of [tune, labelledPairs.filter((pair) => pair.set === 'held-out')]) {
    const same = set.filter((pair) => pair.same).length / set.length;
    assert.ok(same > 0.45 && same < 0.55, `share of same: ${same}`);
  }
});

test('C53 each statement of a pair has 12 to 45 words and each pair a note', () => {
  for (const { a, b, note } of labelledPairs) {
    for (const text of [a, b]) {
      assert.ok(wordCount(text) >= 12 && wordCount(text) <= 45, text);
      assert.match(text, /\.$/);
    }
    assert.ok(note.length > 0, a);
  }
});

test('C53 no pair is listed twice, and pairs with equal texts are judged the same', () => {
  const keys = labelledPairs.map(({ a, b }) => [a, b].toSorted().join('\n'));
  assert.equal(new Set(keys).size, keys.length);
  for (const { a, b, same } of labelledPairs) if (a === b) assert.equal(same, true, a);
});

test('C53 no statement of the held-out set appears in the tune set', () => {
  const texts = (set: 'tune' | 'held-out'): Set<string> => new Set(labelledPairs.filter((pair) => pair.set === set).flatMap(({ a, b }) => [a, b]));
  assert.deepEqual(
    [...texts('held-out')].filter((text) => texts('tune').has(text)),
    [],
  );
});
