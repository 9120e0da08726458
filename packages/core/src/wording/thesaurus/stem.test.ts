import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stem } from './stem.ts';

test('inflections, near derivations and British and American spellings share a stem', () => {
  for (const family of [
    'approve approves approved approving approval', 'classify classifies classified classification', 'plan plans planned planning',
    'store stores stored storage', 'centralise centralises centralized centralization centralisation', 'isolate isolated isolation',
    'label labels labelled labeled labelling', 'behaviour behaviors', 'buy bought buying', 'verify verifies verified verification',
    'lose loses lost loss', 'comply complied complies compliance', 'policy policies', 'analyse analyze analysis analysed analyzed',
    'supply supplies supplied', 'agree agrees agreed agreement', 'position positions positioned', 'install installed installing installation',
    'process processes processed', 'metre meters', 'recording recordings recorded', 'failure failures fails', 'available availability', 'differ different differences', 'replace replaced replacement',
  ]) assert.equal(new Set(family.split(' ').map(stem)).size, 1, family.split(' ').map((word) => `${word} ${stem(word)}`).join(', '));
});

test('different words keep different stems', () => {
  for (const pair of ['supplier supply', 'operator operate', 'security secure', 'identity identify', 'controller control', 'weakness week', 'inspector inspect', 'plan plant'])
    assert.equal(new Set(pair.split(' ').map(stem)).size, 2, pair);
});

test('any word has a stem that is not longer', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => stem(word).length <= word.length + 2));
});
