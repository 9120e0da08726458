import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stem } from './stem.ts';
import { thesaurus } from './thesaurus.ts';

test('near-synonyms share a class, words of other classes do not', () => {
  const share = (a: string, b: string): boolean => {
    const [one, other] = [thesaurus().wordsByStem.get(stem(a)), thesaurus().wordsByStem.get(stem(b))];
    assert.ok(one !== undefined && other !== undefined, `${a} ${b}`);
    return one.keys.some((key) => other.keys.includes(key));
  };
  for (const pair of ['check verify', 'review examine', 'staff personnel', 'supplier vendor', 'inventory register', 'weakness vulnerability', 'annual yearly'])
    assert.ok(share(...(pair.split(' ') as [string, string])), pair);
  for (const pair of ['supplier operator', 'connect disconnect', 'monthly yearly', 'grant withdraw', 'report fix', 'threat response', 'vulnerability attack'])
    assert.ok(!share(...(pair.split(' ') as [string, string])), pair);
});

test('phrases are tried from the longest on', () => {
  for (const list of thesaurus().phrases.values())
    assert.deepEqual(list.map(({ rest }) => rest.length), list.map(({ rest }) => rest.length).toSorted((a, b) => b - a));
});
