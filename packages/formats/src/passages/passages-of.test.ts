import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Evidence } from '@smm/core/evidence';
import { readDocument } from '../reading/read-document.ts';
import type { ReadBlock, SourceDocument } from '../reading/source-document.ts';
import { workbookBytes } from '../survey/sample-exports.ts';
import { passagesOf } from './passages-of.ts';

const TEXT = `# Policy of the works

Version 2

Everybody reads this [ISO] policy*.

## 3.1 Doors and locks

Doors stay *shut* at night; see [the rules](https://example.org/a_b). They are **never** wedged[^1].

We found three kinds of lock:

- padlocks
- coded locks
- none

Other things were seen too.

- Cabinets in the street have one key for all of them
- Nobody knows who holds copies
  - the last list is from before the merger

| Who | What | When |
| --- | --- | --- |
| Shift leader | opens the valves | daily |
| Guard | - | |

[^1]: The fire brigade objected to that.
`;

async function read(text: string | Uint8Array, fileName = 'policy.md'): Promise<SourceDocument> {
  const document = await readDocument(typeof text === 'string' ? new TextEncoder().encode(text) : text, { fileName });
  assert.ok(document.ok, JSON.stringify(document));
  return document.value;
}

test('F155 paragraphs, list items and table rows become passages with their section; headings and short lines do not', async () => {
  const { passages, skipped } = passagesOf(await read(TEXT), 'policy');
  assert.deepEqual(
    passages.map(({ text, place }) => `${place.section} | ${text}`),
    [
      'Policy of the works | Everybody reads this [ISO] policy*.',
      '3.1 Doors and locks | Doors stay shut at night; see the rules. They are never wedged.',
      '3.1 Doors and locks | We found three kinds of lock: padlocks; coded locks; none',
      '3.1 Doors and locks | Other things were seen too.',
      '3.1 Doors and locks | Cabinets in the street have one key for all of them',
      '3.1 Doors and locks | Nobody knows who holds copies',
      '3.1 Doors and locks | the last list is from before the merger',
      '3.1 Doors and locks | Who: Shift leader; What: opens the valves; When: daily',
      'Footnote 1 | The fire brigade objected to that.',
    ],
  );
  assert.equal(skipped, 2);
  assert.ok(passages.slice(0, -1).every(({ place }) => place.paragraph !== undefined));
  assert.doesNotThrow(() => Evidence.parse({ schemaVersion: 1, kind: 'evidence', profile: 'p', passages }));
});

test('F156 a document read again after changes keeps the ids of what stayed', async () => {
  const before = passagesOf(await read(TEXT), 'policy').passages;
  const after = passagesOf(
    await read(
      TEXT.replace('# Policy of the works\n', '# Policy of the new works\n\nA new first paragraph stands here.\n')
        .replace('stay *shut* at', 'stay shut at')
        .replace('Everybody reads', 'Everybody must read'),
    ),
    'policy',
  ).passages;
  const kept = new Set(before.map(({ id }) => id));
  assert.deepEqual(
    after.filter(({ id }) => !kept.has(id)).map(({ text }) => text),
    ['A new first paragraph stands here.', 'Everybody must read this [ISO] policy*.'],
  );
  assert.equal(new Set(passagesOf(await read('The same line.\n\nThe same line.\n'), 'x').passages.map(({ id }) => id)).size, 2);
  assert.notEqual(passagesOf(await read(TEXT), 'other').passages[0]!.id, before[0]!.id);
});

test('F155 rows of a workbook are passages with sheet and row; merged cells stand in each row they cover', async () => {
  const sheet = await read(
    await workbookBytes([
      ['Finding', 'Where it was seen'],
      ['Cabinets are open', 'at all four depots'],
    ]),
    'a.xlsx',
  );
  assert.deepEqual(
    passagesOf(sheet, 's').passages.map(({ text, place }) => [text, place.section]),
    [
      ['Finding; Where it was seen', 'Form1, row 1'],
      ['Cabinets are open; at all four depots', 'Form1, row 2'],
    ],
  );
  const html = await read(
    '<table><tr><th>Site</th><th>Seen there</th></tr><tr><td rowspan="2">North depot</td><td>open doors</td></tr><tr><td>one key for all</td></tr></table>',
    'a.html',
  );
  assert.deepEqual(
    passagesOf(html, 's').passages.map(({ text }) => text),
    ['Site: North depot; Seen there: open doors', 'Site: North depot; Seen there: one key for all'],
  );
});

test('F155 names and addresses are hidden where asked', async () => {
  const document = await read('Minutes by Zoe Quill, zoe@example.org.\n\nMr Quill says that nobody looks at 10.0.0.7 any more.\n', 'minutes.txt');
  assert.match(passagesOf(document, 'm').passages[0]!.text, /zoe@example/);
  const { passages, hidden } = passagesOf(document, 'm', { masking: { hide: ['Zoe Quill', 'Quill'], keep: [] } });
  assert.deepEqual(
    passages.map(({ text }) => text),
    ['Minutes by [name], [e-mail address].', 'Mr [name] says that nobody looks at [IP address] any more.'],
  );
  assert.deepEqual(hidden, { address: 1, mail: 1, name: 2, phone: 0 });
});

test('F155 whatever the blocks, passages are valid and their ids differ', () => {
  const words = fc
    .array(fc.constantFrom('pump', 'valve', '*', '[^1]', 'the', '\\', '`', '[@K]', '<b>', 'https://x.org', 'x'.repeat(60_000)), { maxLength: 8 })
    .map((list) => list.join(' '));
  const { block } = fc.letrec<{ block: ReadBlock }>((tie) => {
    const blocks = fc.array(tie('block'), { maxLength: 3 });
    const cell = fc.record({
      blocks,
      columnSpan: fc.integer({ min: 1, max: 3 }),
      rowSpan: fc.integer({ min: 1, max: 3 }),
      isHead: fc.boolean(),
      place: fc.constant({ row: 1, column: 1 }),
    });
    const place = fc.record({ page: fc.integer({ min: 1, max: 9 }), paragraph: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: [] });
    return {
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.record({ kind: fc.constant('paragraph' as const), text: words, style: fc.constant(''), anchors: fc.constant([]), place }),
        fc.record({
          kind: fc.constant('heading' as const),
          level: fc.constant(1),
          number: fc.constantFrom('', '1.2'),
          text: words,
          anchors: fc.constant([]),
          place,
        }),
        fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(blocks, { maxLength: 3 }), place }),
        fc.record({
          kind: fc.constant('table' as const),
          columns: fc.integer({ min: 1, max: 4 }),
          rows: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
          anchors: fc.constant([]),
          place,
        }),
      ),
    };
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), fc.constantFrom('docx' as const, 'xlsx' as const), (blocks, format) => {
      const { passages } = passagesOf({ format, title: '', language: '', blocks, footnotes: new Map([['1', 'One two three.']]), notes: [] }, 's');
      Evidence.parse({ schemaVersion: 1, kind: 'evidence', profile: 'p', passages });
      assert.equal(new Set(passages.map(({ id }) => id)).size, passages.length);
    }),
    { numRuns: 150 },
  );
});
