import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState, TextSelection, type Command } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { isForeign, removeEmptied } from './cell-fragment.ts';
import { columnsOf } from './pasted.ts';
import { joinAfter, joinBefore, splitStatement, wrapWith } from './statement-commands.ts';
import { freshIds } from './statement-plugins.ts';
import { NO_ATTRIBUTES, statementSchema } from './statement-schema.ts';

type Shown = readonly [id: string | null, text: string];

/** The statements after a command with the caret at a place of the document. */
function after(command: Command, statements: readonly (Shown & { readonly more?: object })[], from: number, to = from): Shown[] {
  const doc = statementSchema.node(
    'doc',
    null,
    statements.map(([id, text]) => statementSchema.node('statement', { ...NO_ATTRIBUTES, id }, text === '' ? [] : [statementSchema.text(text)])),
  );
  let count = 0;
  let state = EditorState.create({ doc, plugins: [freshIds(() => `new-${(count += 1)}`)] });
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  command(state, (tr) => {
    state = state.apply(tr);
  });
  return state.doc.content.content.map((node) => [node.attrs['id'] as string | null, node.textContent] as const);
}

test('W1 a new statement gets an id of its own with its first words; the old one keeps its id', () => {
  assert.deepEqual(after(splitStatement, [['a', 'one two']], 5), [
    ['a', 'one '],
    ['new-1', 'two'],
  ]);
  assert.deepEqual(after(splitStatement, [['a', 'one']], 4), [
    ['a', 'one'],
    [null, ''],
  ]);
  assert.deepEqual(after(splitStatement, [['a', 'one']], 1), [
    [null, ''],
    ['a', 'one'],
  ]);
});

test('W1 joined statements are the first of them, or the one that had words', () => {
  assert.deepEqual(
    after(
      joinBefore,
      [
        ['a', 'one'],
        ['b', 'two'],
      ],
      6,
    ),
    [['a', 'onetwo']],
  );
  assert.deepEqual(
    after(
      joinBefore,
      [
        [null, ''],
        ['b', 'two'],
      ],
      3,
    ),
    [['b', 'two']],
  );
  assert.deepEqual(
    after(
      joinAfter,
      [
        ['a', 'one'],
        ['b', 'two'],
      ],
      4,
    ),
    [['a', 'onetwo']],
  );
  assert.deepEqual(after(joinBefore, [['a', 'one']], 1), [['a', 'one']]);
});

test('W1 marks are put around the words chosen, and taken away again', () => {
  assert.deepEqual(after(wrapWith('**'), [['a', 'one two']], 5, 8), [['a', 'one **two**']]);
  assert.deepEqual(after(wrapWith('**'), [['a', 'one **two**']], 7, 10), [['a', 'one two']]);
});

test('W5 columns of a pasted table, without a row that only names the levels', () => {
  const cell = (...texts: string[]) => texts;
  assert.deepEqual(
    columnsOf({
      kind: 'table',
      rows: [
        [cell('Level 1'), cell('Level 2')],
        [cell('a', 'b'), cell('c')],
        [cell(), cell('d')],
      ],
    }),
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  );
  assert.deepEqual(columnsOf({ kind: 'table', rows: [[cell('Keys'), cell('Locks')]] }), [['Keys'], ['Locks']]);
});

test('W10 what an editor could not show is noticed before it opens', () => {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment('cell:x');
  const element = (name: string, attributes: Readonly<Record<string, unknown>>, ...inner: (Y.XmlElement | Y.XmlText)[]) => {
    const made = new Y.XmlElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
    made.insert(0, inner);
    fragment.delete(0, fragment.length);
    fragment.insert(0, [made]);
    return isForeign(fragment);
  };
  const bold = new Y.XmlText();
  bold.insert(0, 'bold', { onclick: 'x' });
  assert.equal(element('statement', { id: 'a', thread: 't' }, new Y.XmlText('words')), false);
  assert.equal(element('script', {}, new Y.XmlText('words')), true);
  assert.equal(element('statement', { onclick: 'x' }, new Y.XmlText('words')), true);
  assert.equal(element('statement', { id: 7 }, new Y.XmlText('words')), true);
  assert.equal(element('statement', { id: 'a' }, new Y.XmlElement('img')), true);
  assert.equal(element('statement', { id: 'a' }, bold), true);
});

test('W2 leaving a cell takes out what one left empty, and not the empty one that another is about to write in', () => {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  const add = (doc: Y.Doc, id?: string) => {
    const made = new Y.XmlElement('statement');
    if (id !== undefined) made.setAttribute('id', id);
    doc.getXmlFragment('cell:x').insert(0, [made]);
  };
  add(theirs);
  add(theirs, 'emptied');
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
  add(mine);
  removeEmptied(mine, mine.getXmlFragment('cell:x'), 'me');
  const left = mine.getXmlFragment('cell:x').toArray() as Y.XmlElement[];
  assert.deepEqual(
    left.map((block) => [block._item?.id.client, block.getAttribute('id')]),
    [[theirs.clientID, undefined]],
  );
});
