import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as Y from 'yjs';
import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { arbitraryProfile } from '../profile/arbitrary-profile.ts';
import { statementsOf } from '../profile/cells.ts';
import { Profile } from '../profile/schema/profile.ts';
import { Statement } from '../profile/schema/tables.ts';
import { applyEdits } from './apply-edits.ts';
import { applyProfile, seedUpdate } from './apply-profile.ts';
import { beginning } from './arbitrary/session.ts';
import { liveView, toProfile } from './live-profile.ts';
import { addressOfRoot, rootNames, rootOfAddress } from './root-addresses.ts';
import { cellOfRoot, cellRoot } from './root-names.ts';
import { undoManager } from './undo.ts';

function opened(profile: Profile, client: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  Y.applyUpdate(doc, seedUpdate(profile));
  return doc;
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), 'remote');
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), 'remote');
}

const read = (doc: Y.Doc) => toProfile(doc, iotSmm12);
const texts = (doc: Y.Doc) => statementsOf(read(doc).profile).map(({ statement }) => statement.text);
const CELL = 'common/1/actions';
const blockOf = (doc: Y.Doc) => doc.getXmlFragment(cellRoot({ table: 'common', level: 1, row: 'actions' })).get(0) as Y.XmlElement;
const wordsOf = (doc: Y.Doc) => blockOf(doc).get(0) as Y.XmlText;

test('L7 an edit changes only the words it changes, so that what another types meanwhile stays where it was typed', () => {
  const [ada, ben] = [opened(beginning(), 10), opened(beginning(), 11)];
  const origins: unknown[] = [];
  ada.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin));
  const done = applyEdits(ada, [{ op: 'set', address: `${CELL}/s-1/text`, value: 'Site managers list all w1x pumps.' }], 'ada', iotSmm12);
  assert.ok(done.ok);
  assert.deepEqual(origins, ['ada']);
  wordsOf(ben).insert(wordsOf(ben).length, ' They check it.');
  exchange(ada, ben);
  assert.equal(texts(ada)[0], 'Site managers list all w1x pumps. They check it.');
  assert.deepEqual(read(ada).profile, read(ben).profile);
});

test('L7 edits are applied all or none, and refused with a reason', () => {
  const doc = opened(beginning(), 10);
  const before = Y.encodeStateAsUpdate(doc);
  const title = { op: 'set', address: 'metadata/title', value: 'T' } as const;
  const nowhere = applyEdits(doc, [title, { op: 'set', address: 'nowhere/at/all', value: 1 }], 'ada', iotSmm12);
  const senseless = applyEdits(doc, [title, { op: 'set', address: 'metadata/status', value: 'lost' }], 'ada', iotSmm12);
  assert.deepEqual([nowhere.ok ? '' : nowhere.code, senseless.ok ? '' : senseless.code], ['no-such-place', 'not-a-profile']);
  assert.deepEqual(Y.encodeStateAsUpdate(doc), before);
});

test('L7 different fields of one record that two people change are both changed, and records both add are both there', () => {
  const [ada, ben] = [opened(beginning(), 10), opened(beginning(), 11)];
  applyEdits(ada, [{ op: 'set', address: 'devices/pump/name', value: 'Big pump w11x' }], 'ada', iotSmm12);
  applyEdits(ada, [{ op: 'insert-item', list: 'devices', index: 2, value: { id: 'meter', name: 'Of Ada', description: '' } }], 'ada', iotSmm12);
  applyEdits(ben, [{ op: 'set', address: 'devices/pump/id', value: 'big-pump' }], 'ben', iotSmm12);
  applyEdits(ben, [{ op: 'insert-item', list: 'devices', index: 2, value: { id: 'meter', name: 'Of Ben', description: '' } }], 'ben', iotSmm12);
  exchange(ada, ben);
  const { devices } = read(ada).profile;
  assert.deepEqual(devices.map(({ id, name }) => `${id} ${name}`).toSorted(), ['big-pump Big pump w11x', 'gate Gate w12x', 'meter Of Ada', 'meter Of Ben']);
});

test('L8 undo takes back what one person did and no word of another', () => {
  const [ada, ben] = [opened(beginning(), 10), opened(beginning(), 11)];
  const undo = undoManager(ada, { origins: ['ada'], pauseMs: 0 });
  applyEdits(ada, [{ op: 'insert-statement', cell: CELL, index: 0, statement: Statement.parse({ id: 'new', text: 'Of Ada.' }) }], 'ada', iotSmm12);
  exchange(ada, ben);
  wordsOf(ben).insert(0, 'Of Ben. ');
  applyEdits(ben, [{ op: 'set', address: 'metadata/title', value: 'Of Ben' }], 'ben', iotSmm12);
  exchange(ada, ben);
  undo.undo();
  assert.ok(texts(ada)[0]!.includes('Of Ben.') && !texts(ada)[0]!.includes('Of Ada.'));
  assert.equal(read(ada).profile.metadata.title, 'Of Ben');
  assert.equal(undo.undo(), null);
  undo.redo();
  assert.ok(texts(ada)[0]!.includes('Of Ada.'));
});

test('L9 statements that came to share an id stay two when they differ and become one when they do not, with every word', () => {
  const [ada, ben] = [opened(beginning(), 10), opened(beginning(), 11)];
  const move = (doc: Y.Doc, to: string) => applyEdits(doc, [{ op: 'move-statement', address: `${CELL}/s-1`, to, index: 0 }], doc, iotSmm12);
  move(ada, 'common/3/actions');
  move(ben, 'common/4/actions');
  exchange(ada, ben);
  assert.deepEqual([texts(ada).filter((text) => text.includes('w1x')).length, read(ada).repairs.map(({ code }) => code)], [1, ['statement-merged']]);
  const twin = new Y.XmlElement('statement');
  twin.setAttribute('id', 's-2');
  twin.insert(0, [new Y.XmlText('The second half.')]);
  ada.getXmlFragment(cellRoot({ table: 'common', level: 2, row: 'actions' })).insert(1, [twin]);
  const { profile, repairs } = read(ada);
  const ids = statementsOf(profile).map(({ statement }) => statement.id);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(texts(ada).includes('The second half.') && repairs.some(({ code }) => code === 'statement-renamed'));
  applyProfile(ada, profile, 'tidy');
  assert.deepEqual([read(ada).profile, read(ada).repairs.map(({ code }) => code)], [profile, ['statement-merged']]);
});

test('L10 whatever a document holds, a valid profile is read from it', () => {
  const doc = opened(beginning(), 10);
  const map = doc.getMap('map:metadata');
  map.set('metadata/status', 'lost');
  map.set('metadata/?bad', [0, '__proto__', { a: 1 }]);
  doc.getArray('order:devices').insert(0, [7, { a: 1 }, 'nothing-under-this-key', 'pump', 'pump']);
  doc.getArray('order:practices').push(['__proto__', 'x'.repeat(200)]);
  doc.getText('text:metadata/title').insert(0, 'long '.repeat(200));
  wordsOf(doc).insert(0, 'words '.repeat(1_500));
  doc.getXmlFragment(cellRoot({ table: 'common', level: 1, row: 'actions' })).insert(0, [new Y.XmlText('bare'), new Y.XmlElement('paragraph')]);
  doc.getArray('order:deviceGroups').push([1]);
  const { profile, repairs } = read(doc);
  assert.ok(Profile.safeParse(profile).success);
  assert.equal(texts(doc).join('').match(/words/g)?.length, 1_500);
  assert.deepEqual([...new Set(repairs.map(({ code }) => code))].toSorted(), ['text-cut', 'text-split', 'value-replaced']);
});

test('L11 every place of a profile has a root type by name, and every name leads back to its place', () => {
  fc.assert(
    fc.property(arbitraryProfile, (profile) => {
      const doc = opened(profile, 10);
      for (const name of doc.share.keys()) {
        const address = addressOfRoot(doc, profile, name);
        if (name.startsWith('text:') || name.startsWith('order:') || name.startsWith('cell:')) assert.equal(rootOfAddress(doc, profile, address!), name);
      }
    }),
    { numRuns: 30 },
  );
  const names = rootNames(iotSmm12);
  assert.equal(new Set(names).size, names.length);
  assert.equal(names.filter((name) => cellOfRoot(name) !== undefined).length, 19 * 4 * 3);
  for (const place of [{ table: 'common', level: 2, row: 'actions' } as const, { table: 'a/b', level: 1, row: 'indicators' } as const])
    assert.deepEqual(cellOfRoot(cellRoot(place)), place);
  assert.equal(rootOfAddress(opened(beginning(), 10), beginning(), 'common/1/actions/s-1'), cellRoot({ table: 'common', level: 1, row: 'actions' }));
});

test('L12 a view reads what changed and gives the same objects for the rest', () => {
  const doc = opened(beginning(), 10);
  const view = liveView(doc, iotSmm12);
  const before = view.read();
  assert.equal(view.read(), before);
  wordsOf(doc).insert(0, 'Now ');
  const after = view.read();
  assert.deepEqual(after, read(doc));
  assert.notEqual(after.profile.commonTable, before.profile.commonTable);
  assert.equal(after.profile.devices, before.profile.devices);
  view.close();
});
