import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutPower } from './power-cuts.ts';
import { canRecord, record } from './recording.ts';

if (!canRecord()) console.error('LEFT OUT: power cuts. “strace” is missing or may not be used here; install it to run them.');
else {
  test('S11 a power cut at any moment, with writes torn or lost, takes nothing that was acknowledged', async () => {
    const { acknowledged, bad } = await cutPower(record('FULL', 360), 300, Math.random);
    assert.equal(acknowledged, 360);
    assert.deepEqual(bad, []);
  });

  test('S11 the same cuts find a store that does not wait for the disk', async () => {
    const { bad, points } = await cutPower(record('NORMAL', 240), 60, Math.random);
    assert.ok(bad.length > points / 2, `only ${bad.length} of ${points}`);
  });
}
