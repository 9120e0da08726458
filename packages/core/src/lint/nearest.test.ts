import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest, sameButForCase } from './nearest.ts';

const keys = ['IEC-62443-2-1', 'IEC-62443-3-3', 'WHO-2022', 'threat-modeling', 'pump', 'A'];

test('a slip of the finger is understood', () => {
  for (const [written, meant] of [
    ['threat-modelling', 'threat-modeling'],
    ['WHO-2023', 'WHO-2022'],
    ['pmup', 'pump'],
    ['iec_62443_2_1', 'IEC-62443-2-1'],
    ['IEC-62443-2-1', 'IEC-62443-2-1'],
  ] as const)
    assert.equal(nearest(written, keys), meant);
});

test('something else is not', () => {
  for (const written of ['NIS2', 'valve', 'B', '', 'risk-attitude', 'x'.repeat(10_000)]) assert.equal(nearest(written, keys), undefined, written);
  assert.equal(nearest('pump', []), undefined);
});

test('the nearest of several wins', () => {
  assert.equal(nearest('IEC-62443-3-4', keys), 'IEC-62443-3-3');
});

test('only what differs in case and punctuation alone, and is the only one, is safe to put in place', () => {
  assert.equal(sameButForCase('who_2022', keys), 'WHO-2022');
  assert.equal(sameButForCase('WHO-2023', keys), undefined);
  assert.equal(sameButForCase('Pump', ['pump', 'PUMP']), undefined);
});
