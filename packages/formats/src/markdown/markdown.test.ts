import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Marked } from 'marked';
import { iotSmm12 } from '@smm/core/model';
import { Profile } from '@smm/core/profile';
import { printedStatements, publish, textOf } from '../publication/index.ts';
import { inlinesOf } from '../publication/markdown.ts';
import { escapeMarkdown } from './escape.ts';
import { write } from './write.ts';

const written = async (input: object, options = {}) => {
  const profile = Profile.parse({ schemaVersion: 1, id: 'p', model: { id: 'iot-smm', edition: '1.2' }, ...input });
  const publication = publish(profile, { model: iotSmm12, options });
  return { publication, text: new TextDecoder().decode(await write(publication, { assets: { fonts: [] } })) };
};

test('F40 any text is printed by Markdown as it stands', () => {
  const words = fc.string({ unit: fc.constantFrom(...'ab 1.)-+*_`[]()<>#|~\\&!@^:/w;"\'é漢') });
  fc.assert(
    fc.property(words, (text) => {
      const expected = text.replace(/\s+/g, ' ').trim();
      const back = textOf(inlinesOf(escapeMarkdown(expected), (key) => ({ kind: 'citation', key })));
      assert.equal(back, expected);
    }),
    { numRuns: 2_000 },
  );
});

test('F41 a level table stays one table whatever its statements hold', async () => {
  const text = 'a | b\n- c `d` <br> **e** [f](http://x.org) \\| g';
  const { text: markdown } = await written({ practices: { 'threat-modeling': { levels: { 2: { actions: { statements: [{ id: 's', text }] } } } } } });
  const tables = new Marked().lexer(markdown).filter((token) => token.type === 'table');
  const table = tables.at(-1);
  assert.ok(table?.type === 'table');
  assert.ok(table.rows.every((row: unknown[]) => row.length === 5));
  assert.equal(table.rows.filter((row: { text: string }[]) => row.some((cell) => cell.text.includes('id="s-s"'))).length, 1);
});

test('F42 every statement has its anchor, in order; citations lead to the list, or to footnotes', async () => {
  const input = {
    references: [{ id: 'K', type: 'book', title: 'T' }],
    practices: {
      'threat-modeling': {
        citations: ['K'],
        levels: {
          1: {
            actions: {
              statements: [
                { id: 'a', text: 'One.', citations: ['K'] },
                { id: 'b', text: 'Two.' },
              ],
            },
          },
        },
      },
    },
  };
  const { publication, text } = await written(input);
  const anchors = [...text.matchAll(/<a id="(s-[^"]+)">/g)].map((match) => match[1]);
  assert.deepEqual(
    anchors,
    printedStatements(publication).map(({ statement }) => statement.anchor),
  );
  assert.match(text, /One\. \[\\\[K\\\]\]\(#ref-K\)/);
  const { text: notes } = await written(input, { citations: 'footnotes' });
  assert.match(notes, /One\. \[\^K\]/);
  assert.match(notes, /^\[\^K\]: /m);
  assert.match(notes, /\*\*References:\*\* \[\\\[K\\\]\]\(#ref-K\)/, 'a list of keys stays one');
});
