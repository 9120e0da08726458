import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from './analyse.ts';
import { labelledPairs } from './labelled-pairs.ts';
import { findRepetitions, repetitionsAgainst, type Item } from './repetitions.ts';
import { REPETITION, similarity } from './similarity.ts';

const VOCABULARY = [...new Set(labelledPairs.slice(0, 60).flatMap(({ a }) => a.toLowerCase().split(/[^a-z]+/)))];

/** Statements from a small vocabulary, some of them earlier ones with a few words changed or moved. */
const statements = fc
  .array(
    fc.record({
      words: fc.array(fc.constantFrom(...VOCABULARY), { minLength: 0, maxLength: 14 }),
      copyOf: fc.option(fc.nat(), { freq: 1 }),
      changes: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...VOCABULARY)), { maxLength: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((drafts) => {
    const texts: string[][] = [];
    for (const { words, copyOf, changes } of drafts) {
      const text = copyOf === null || texts.length === 0 ? [...words] : [...texts[copyOf % texts.length]!];
      for (const [at, word] of changes) if (text.length > 0) text[at % text.length] = word;
      texts.push(text);
    }
    return texts.map((text, at): Item => ({ key: `k${at}`, text: text.join(' ') }));
  });

function allPairs(items: readonly Item[], threshold: number): string[] {
  const texts = items.map(({ text }) => analyse(text));
  return items.flatMap((b, at) =>
    items
      .slice(0, at)
      .filter((_a, before) => similarity(texts[before]!, texts[at]!) >= threshold)
      .map((a) => `${a.key} ${b.key}`),
  );
}

test('C54 the index finds what comparing all pairs finds', () => {
  fc.assert(
    fc.property(statements, fc.constantFrom(0.3, 0.5, 0.6, 0.75, 0.9, 1), (items, threshold) => {
      assert.deepEqual(
        findRepetitions(items, threshold).map(({ a, b }) => `${a.key} ${b.key}`),
        allPairs(items, threshold),
      );
    }),
    { numRuns: 200 },
  );
});

test('items are compared against others in both orders alike, and only where that is asked for', () => {
  fc.assert(
    fc.property(statements, statements, (items, others) => {
      const found = repetitionsAgainst(items, others).map(({ a, b, score }) => `${a.key} ${b.key} ${score}`);
      const turned = repetitionsAgainst(others, items).map(({ a, b, score }) => `${b.key} ${a.key} ${score}`);
      assert.deepEqual(found.toSorted(), turned.toSorted());
      const some = repetitionsAgainst(items, others, undefined, { eligible: (a) => a.key.endsWith('1') });
      assert.deepEqual(
        some.map(({ a, b, score }) => `${a.key} ${b.key} ${score}`),
        found.filter((line) => /^k\d*1 /.test(line)),
      );
    }),
  );
});

test('the labelled pairs are found among all their texts', () => {
  const items = labelledPairs.flatMap(({ a, b }, at) => [
    { key: `${at}a`, text: a },
    { key: `${at}b`, text: b },
  ]);
  assert.deepEqual(
    findRepetitions(items).map(({ a, b }) => `${a.key} ${b.key}`),
    allPairs(items, REPETITION),
  );
});

test('any text is accepted', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 12 }), (texts) => {
      const items = texts.map((text, at) => ({ key: `${at}`, text }));
      assert.deepEqual(
        findRepetitions(items).map(({ a, b }) => `${a.key} ${b.key}`),
        allPairs(items, REPETITION),
      );
    }),
  );
});
