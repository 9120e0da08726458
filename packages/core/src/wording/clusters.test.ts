import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clusters } from './clusters.ts';
import type { Item, Repetition } from './repetitions.ts';

const items = 'abcdefg'.split('').map((key): Item => ({ key, text: key }));
const pair = (keys: string, score: number): Repetition<Item> => ({
  a: items.find(({ key }) => key === keys[0])!,
  b: items.find(({ key }) => key === keys[1])!,
  score,
});
const shown = (repetitions: readonly Repetition<Item>[]): string[] =>
  clusters(items, repetitions).map(({ medoid, members, score }) => `${medoid.key}: ${members.map(({ key }) => key).join('')} ${score.toFixed(2)}`);

test('a text in the middle gathers what is similar to it', () => {
  assert.deepEqual(shown([pair('ab', 0.7), pair('bc', 0.9)]), ['b: abc 0.80']);
  assert.deepEqual(shown([]), []);
});

test('a chain is cut where its ends have little in common', () => {
  assert.deepEqual(shown([pair('ab', 0.7), pair('bc', 0.9), pair('cd', 0.9), pair('de', 0.9), pair('ef', 0.7)]), ['c: bcd 0.90', 'e: ef 0.70']);
});

test('of equal texts the first is the medoid', () => {
  assert.deepEqual(shown([pair('ab', 1), pair('ac', 1), pair('bc', 1), pair('fg', 1)]), ['a: abc 1.00', 'f: fg 1.00']);
});

test('every member is similar to its medoid and in one cluster only', () => {
  const edges = fc.uniqueArray(
    fc.tuple(fc.nat(6), fc.nat(6), fc.double({ min: 0.6, max: 1, noNaN: true })).filter(([a, b]) => a < b),
    { selector: ([a, b]) => a * 10 + b },
  );
  fc.assert(
    fc.property(edges, (list) => {
      const repetitions = list.map(([a, b, score]) => ({ a: items[a]!, b: items[b]!, score }));
      const found = clusters(items, repetitions);
      const members = found.flatMap((cluster) => cluster.members);
      assert.equal(new Set(members).size, members.length);
      for (const { medoid, members } of found)
        for (const member of members)
          assert.ok(member === medoid || repetitions.some(({ a, b }) => (a === medoid && b === member) || (b === medoid && a === member)));
      assert.equal(found.length === 0, list.length === 0);
    }),
  );
});
