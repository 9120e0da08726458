import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages, outline, readSample } from '../sample-reading.ts';

const read = (text: string) => readSample(text, 'x.md');

test('F65 headings, paragraphs, lists, quotes, code and rules, with the lines where they stand', async () => {
  const document = await read(
    '---\ntitle: "From above"\nlang: en\n---\n\n# 1 Title\n\nOne\ntwo *three*.\n\nUnder\n-----\n\n- a\n  - b\n\n  more\n- c\n\n1. x\n2. y\n\n> quoted\n\n```\ncode *x*\n```\n\n---\n',
  );
  assert.deepEqual(outline(document.blocks), [
    '1 (1) Title',
    'One two *three*.',
    '2 () Under',
    ['ul', ['a', ['ul', 'b'], 'more'], 'c'],
    ['ol', 'x', 'y'],
    '{blockquote} quoted',
    '{code} `code *x*`',
  ]);
  assert.deepEqual(
    document.blocks.map(({ place }) => place.line),
    [6, 8, 11, 14, 20, 23, 25],
  );
  assert.deepEqual([document.title, document.language], ['From above', 'en']);
});

test('F65 tables: cells hold paragraphs, lists and statements; escaped bars are text', async () => {
  const document = await read(
    '<a id="table-x"></a>\n\n|  | Level 1 | Level 2 |\n| --- | --- | --- |\n| **Label** | <a id="s-a"></a>**Lead.** One<br>line *tail*<br><br><a id="s-b"></a>Two | x \\| y |\n| p<br>q<br>– i<br>– j | | <a id="s-c.d"></a>Three |\n',
  );
  assert.deepEqual(outline(document.blocks), [
    [
      ['!', '!Level 1', '!Level 2'],
      ['**Label**', '#a **Lead.** One\\\nline *tail* / #b Two', 'x | y'],
      ['p / q / ul,i,j', '', '#c.d Three'],
    ],
  ]);
  const [table] = document.blocks;
  assert.ok(table?.kind === 'table');
  assert.deepEqual(table.anchors, ['table-x']);
  assert.deepEqual(
    table.rows[1]![1]!.blocks.map((block) => ('anchors' in block ? block.anchors : [])),
    [['s-a'], ['s-b']],
  );
  assert.deepEqual(table.rows[2]![2]!.place, { table: 1, row: 3, column: 3, line: 6 });
});

test('F65 links, citations, footnotes, entities, HTML marks and anchors before headings', async () => {
  const document = await read(
    '<a id="one"></a>\n\n## 2.1 Here\n\n[x](https://x.org) [y](javascript:z) [Table 1](#t) [\\[K-1\\]](#ref-K-1) [@K-2] R&amp;D &lt;b&gt; <code>a_b</code> <b>c</b> ~~old~~ https://a.b said[^n], and [^m].\n\n![A pump](http://evil/p.png)\n\n[^n]: The *note*\n    goes on.\n[^m]: https://x.org\n',
  );
  assert.deepEqual(outline(document.blocks), [
    '2 (2.1) Here',
    '[x](https://x.org) y Table 1 [@K-1] [@K-2] R&D <b> `a_b` **c** old https://a.b said[^n], and[^m].',
  ]);
  assert.deepEqual(
    [...document.footnotes],
    [
      ['n', 'The *note* goes on.'],
      ['m', 'https://x.org'],
    ],
  );
  assert.deepEqual(document.blocks[0]?.kind === 'heading' && document.blocks[0].anchors, ['one']);
  assert.deepEqual(messages(document), ['A link to “javascript:z” was left out; its words stay', 'A picture was left out: “A pump”']);
});

test('F65 HTML in Markdown is read as HTML is, and a list of contents is left out', async () => {
  const document = await read(
    '# T\n\n- [1 One](#one)\n  - [1.1 Two](#two)\n- [3](#three)\n\n<table><tr><td colspan="2">a</td></tr></table>\n\n<div><script>x</script><p>b</p></div>\n\n<!-- smm-carried: {"id":"p"} -->\n',
  );
  assert.deepEqual(outline(document.blocks), ['1 () T', [['2x1 a']], 'b']);
  assert.deepEqual(document.carried, { id: 'p' });
  assert.deepEqual(messages(document), ['A list of contents was left out, because it only repeats headings or captions']);
});
