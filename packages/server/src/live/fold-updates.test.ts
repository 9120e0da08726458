import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as Y from 'yjs';
import { opened, samplePlaceOnDisk } from '../store/sample-stores.ts';
import { foldUpdates } from './fold-updates.ts';

const AT = '2026-01-05T10:00:00.000Z';
const ports = { now: () => AT, log: () => {} };

test('V5 folded updates read back as the same document, and later ones go on top', async () => {
  const { place, remove } = samplePlaceOnDisk();
  const store = await opened(place);
  const document = new Y.Doc();
  const updates: Uint8Array[] = [];
  document.on('update', (update: Uint8Array) => updates.push(update));
  const text = document.getText('words');
  for (let n = 0; n < 30; n += 1) {
    text.insert(text.length, `word-${n} `);
    if (n % 7 === 0) text.delete(0, 3);
  }
  for (const update of updates) await store.updates.append('folded', update, 'ada', AT);
  assert.equal(await foldUpdates(store, 'folded', ports, 1000), false, 'few updates stay as they are');
  assert.equal(await foldUpdates(store, 'folded', ports, 10), true);
  updates.length = 0;
  text.insert(0, 'later ');
  await store.updates.append('folded', updates[0]!, 'ada', AT);
  const stored = await store.updates.read('folded');
  assert.ok(stored.ok && stored.value.snapshot !== undefined);
  assert.equal(stored.value.updates.length, 1);
  const read = new Y.Doc();
  Y.applyUpdate(read, stored.value.snapshot.bytes);
  Y.applyUpdate(read, stored.value.updates[0]!.bytes);
  assert.equal(read.getText('words').toString(), text.toString());
  await store.close();
  await remove();
});

test('V5 updates that wait for others are not folded: what they wait for may still come', async () => {
  const { place, remove } = samplePlaceOnDisk();
  const store = await opened(place);
  const document = new Y.Doc();
  const updates: Uint8Array[] = [];
  document.on('update', (update: Uint8Array) => updates.push(update));
  document.getText('words').insert(0, 'first');
  document.getText('words').insert(5, ' second');
  await store.updates.append('gap', updates[1]!, 'ada', AT);
  assert.equal(await foldUpdates(store, 'gap', ports, 1), false);
  const stored = await store.updates.read('gap');
  assert.equal(stored.ok && stored.value.updates.length, 1);
  await store.close();
  await remove();
});
