import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplePlaceOnDisk } from '../store/sample-stores.ts';
import { endAgain } from './sample-kills.ts';

test('V7 a server that is killed while three people type loses no word that it said was saved', async () => {
  const { place, remove } = samplePlaceOnDisk();
  const { acknowledged, lost } = await endAgain(place, { ends: 4, editors: 3, signal: 'SIGKILL', random: Math.random });
  assert.deepEqual(lost, []);
  assert.ok(acknowledged > 20, `only ${acknowledged} words were acknowledged`);
  await remove();
});

test('V8 a server that is asked to end while people type ends within five seconds and loses no word that it said was saved', async () => {
  const { place, remove } = samplePlaceOnDisk();
  const { acknowledged, lost, slowestEnd } = await endAgain(place, { ends: 2, editors: 3, signal: 'SIGTERM', random: Math.random });
  assert.deepEqual(lost, []);
  assert.ok(acknowledged > 10, `only ${acknowledged} words were acknowledged`);
  assert.ok(slowestEnd < 5000, `${slowestEnd} ms`);
  await remove();
});
