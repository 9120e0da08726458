import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelledPassages } from './labelled-passages.ts';
import { suggestKind } from './suggest-kind.ts';

test('E2 the kind of finding is right for most passages held out', () => {
  const heldOut = labelledPassages.filter(({ set }) => set === 'held-out');
  const hits = heldOut.filter(({ text, kind }) => suggestKind(text).kind === kind);
  assert.ok(hits.length / heldOut.length >= 0.65, `${hits.length} of ${heldOut.length}`);
});

test('the words that tell the kind are named', () => {
  assert.deepEqual(suggestKind('Nobody knows the number.'), { kind: 'weakness', words: ['Nobody'] });
  assert.deepEqual(suggestKind('He shall.'), { kind: 'requirement', words: ['shall'] });
  assert.deepEqual(suggestKind('I wish we had cameras.').kind, 'wish');
  assert.deepEqual(suggestKind('A thief could drive off.').kind, 'risk');
  assert.deepEqual(suggestKind('The foreman types it in.').kind, 'current-practice');
  assert.deepEqual(suggestKind(''), { kind: 'current-practice', words: [] });
});

test('a refusal with a curly apostrophe is one too', () => {
  assert.equal(suggestKind('We don’t know.').kind, suggestKind("We don't know.").kind);
});
