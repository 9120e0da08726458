import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as Y from 'yjs';
import { seedUpdate } from './apply-profile.ts';
import { Network, type Draw, type Rules } from './arbitrary/network.ts';
import { beginning, missingWords, Session, tagsIn } from './arbitrary/session.ts';
import { applyUpdateKeepingWords } from './keep-words.ts';
import { cellRoot } from './root-names.ts';

/** The same draws for the same seed. */
function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return below === 0 ? 0 : ((state ^ (state >>> 14)) >>> 0) % below;
  };
}

test('L4 whatever people do at once over a bad network, everybody has the same profile, valid, with every word nobody removed', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const draw = drawing(seed);
      const session = new Session(5 + draw(8), draw);
      for (let step = 0; step < 100; step += 1) session.step();
      assert.deepEqual(session.verdict(), []);
    }),
    { numRuns: 6 },
  );
});

const PLACE = { table: 'access-control', level: 1, row: 'actions' } as const;

/** Two people type first in the same empty cell; gives the words that are missing in the end. */
function firstWords(rules: Rules, type: (doc: Y.Doc, word: string) => void, read: (doc: Y.Doc) => unknown): string[] {
  const network = new Network(rules, 2, drawing(1));
  const [ada, ben] = network.editors;
  type(ada!.doc, 'w1x');
  type(ben!.doc, 'w2x');
  network.settle();
  return missingWords(new Set(['w1x', 'w2x']), new Set(), tagsIn(read(network.server)));
}

test('L5 the oracle finds the words that a nested type made on demand loses, and none in a cell', () => {
  const nested = (doc: Y.Doc, word: string) => doc.getMap('cells').set('cell', new Y.Text(word));
  const plain: Rules = { seed: Y.encodeStateAsUpdate(new Y.Doc()), receive: (doc, update, origin) => Y.applyUpdate(doc, update, origin) };
  assert.equal(firstWords(plain, nested, (doc) => doc.getMap('cells').toJSON()).length, 1);
  const inCell = (doc: Y.Doc, word: string) => {
    const block = new Y.XmlElement('statement');
    block.insert(0, [new Y.XmlText(word)]);
    doc.getXmlFragment(cellRoot(PLACE)).insert(0, [block]);
  };
  assert.deepEqual(
    firstWords(plain, inCell, (doc) => doc.getXmlFragment(cellRoot(PLACE)).toString()),
    [],
  );
});

/** One types into a statement while another removes it; gives the words that are missing in the end. */
function typedIntoRemoved(receive: Rules['receive'], isLate: boolean): string[] {
  const network = new Network({ seed: seedUpdate(beginning()), receive }, 2, drawing(1));
  const [ada, ben] = network.editors;
  const cell = cellRoot({ table: 'common', level: 1, row: 'actions' });
  const block = ada!.doc.getXmlFragment(cell).get(0) as Y.XmlElement;
  ben!.doc.getXmlFragment(cell).delete(0, 1);
  if (isLate) network.reconnect(ben!);
  (block.get(0) as Y.XmlText).insert(0, 'w99x ');
  network.settle();
  return missingWords(new Set(['w99x']), new Set(), tagsIn(network.editors.map(({ doc }) => doc.getMap('map:kept').toJSON())));
}

test('L6 words typed into a statement while somebody removed it are kept, whichever came first', () => {
  for (const isLate of [true, false]) {
    assert.deepEqual(typedIntoRemoved(applyUpdateKeepingWords, isLate), []);
    const without = (doc: Y.Doc, update: Uint8Array, origin: unknown) => Y.applyUpdate(doc, update, origin);
    assert.equal(typedIntoRemoved(without, isLate).length, 1);
  }
});
