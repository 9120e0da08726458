import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import * as Y from 'yjs';
import { opened, samplePlaceOnDisk } from '../store/sample-stores.ts';
import { foldUpdates } from './fold-updates.ts';
import { loadInto } from './stored-updates.ts';

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

test('V14 a document reads back the same from its updates, from a folded state, and from a state with updates on top', async () => {
  const { place, remove } = samplePlaceOnDisk();
  const store = await opened(place);
  let number = 0;
  const steps = fc.array(fc.record({ who: fc.nat(2), at: fc.nat(50), words: fc.string({ maxLength: 8 }), cut: fc.nat(3), sync: fc.boolean() }), {
    minLength: 5,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(40), async (chosen, foldAt) => {
      number += 1;
      const name = `same-${number}`;
      const people = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
      const all: Uint8Array[] = [];
      for (const person of people) person.on('update', (update: Uint8Array, origin: unknown) => origin !== 'others' && all.push(update));
      for (const { who, at, words, cut, sync } of chosen) {
        const text = people[who]!.getText('words');
        text.insert(Math.min(at, text.length), words);
        if (cut < text.length) text.delete(cut, 1);
        if (sync) for (const update of all.slice(-3)) for (const person of people) Y.applyUpdate(person, update, 'others');
      }
      const replayed = new Y.Doc();
      for (const [index, update] of all.entries()) {
        Y.applyUpdate(replayed, update);
        await store.updates.append(name, update, 'ada', AT);
        if (index === foldAt) await foldUpdates(store, name, ports, 1);
      }
      await foldUpdates(store, name, ports, foldAt % 2 === 0 ? 1 : 1000);
      const read = new Y.Doc();
      await loadInto(read, store, name, () => {});
      assert.ok(Y.equalSnapshots(Y.snapshot(read), Y.snapshot(replayed)));
      assert.equal(read.getText('words').toString(), replayed.getText('words').toString());
    }),
    { numRuns: 60 },
  );
  await store.close();
  await remove();
});

test('V14 a fold that fails at any statement leaves the document as it was', async () => {
  const { place, remove } = samplePlaceOnDisk();
  const store = await opened(place);
  const document = new Y.Doc();
  document.on('update', (update: Uint8Array) => void store.updates.append('folded', update, 'ada', AT));
  for (let n = 0; n < 20; n += 1) document.getText('words').insert(0, `word-${n} `);
  await store.updates.settled();
  const words = async (): Promise<string> => {
    const read = new Y.Doc();
    await loadInto(read, store, 'folded', () => {});
    return read.getText('words').toString();
  };
  const { db } = store.database;
  for (const failing of ['insert on main.document_snapshot', 'update on main.document_snapshot', 'delete on main.document_update']) {
    await sql`create temp trigger failing after ${sql.raw(failing)} begin select raise(abort, 'disk I/O error'); end`.execute(db);
    await foldUpdates(store, 'folded', ports, 1).catch(() => undefined);
    await sql`drop trigger failing`.execute(db);
    assert.equal(await words(), document.getText('words').toString());
  }
  assert.equal(await foldUpdates(store, 'folded', ports, 1), false, 'the second of the three folded it');
  assert.equal(await words(), document.getText('words').toString());
  await store.close();
  await remove();
});
