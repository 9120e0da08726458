import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages, outline, readSample } from '../sample-reading.ts';

const page = (body: string, head = '') => `<!DOCTYPE html><html lang="en-GB"><head><title>A &amp;\n page</title>${head}</head><body>${body}</body></html>`;
const read = (body: string, head = '') => readSample(page(body, head), 'x.html');

test('F64 headings, paragraphs and lists, with ids as anchors and what stands between blocks as a paragraph', async () => {
  const document = await read(
    '<h1 id="top">1.2 Title <small>small</small></h1>loose <b>text</b><div id="d"><p class="lead">One<br>two</p>three</div><div role="heading" aria-level="3">By role</div><ul><li>a<ol><li>b</ol><li><p>c</p><p>d</p></ul>',
  );
  assert.deepEqual(outline(document.blocks), [
    '1 (1.2) Title small',
    'loose **text**',
    '{lead} One\\\ntwo',
    'three',
    '3 () By role',
    ['ul', ['a', ['ol', 'b']], ['c', 'd']],
  ]);
  assert.deepEqual(
    document.blocks.map((block) => ('anchors' in block ? block.anchors : [])),
    [['top'], [], ['d'], [], [], []],
  );
  assert.deepEqual([document.title, document.language, document.format], ['A & page', 'en-GB', 'html']);
});

test('F64 tables: spans, heads, rows that others reach into, captions; inner tables become paragraphs', async () => {
  const document = await read(
    '<table id="t"><caption>Table 1</caption><thead><tr><th colspan="2">Head<th>H2</thead><tr><th scope="row" rowspan="2">Label<td>a<td>b<tr><td colspan="2">c<table><tr><td>in<td>ner</table><tr><td rowspan="0">d<td>e<td>f<tr><td>g</table>',
  );
  assert.deepEqual(outline(document.blocks), [
    '{caption} Table 1',
    [['!2x1 Head', '!H2'], ['1x2 Label', 'a', 'b'], ['2x1 c / in / ner'], ['1x2 d', 'e', 'f'], ['g']],
  ]);
  const table = document.blocks[1];
  assert.ok(table?.kind === 'table' && table.anchors.join() === 't' && table.columns === 3);
  assert.deepEqual(table.rows[2]![0]!.place, { table: 1, row: 3, column: 2 });
});

test('F64 links to the web keep their address, others only their words; citations and marks of notes are known', async () => {
  const document = await read(
    '<p><a href="https://x.org/a_b">x</a> <a href="javascript:alert(1)">run</a> <a href="data:text/html,x">data</a> <a href="/local">near</a> <a href="#ref-K">[K-1]</a> <a href="#t">Table 1</a><sup><a role="doc-noteref" href="#n1">1</a></sup>.<p>Word<a href="#_ftn2" name="_ftnref2">[2]</a></p><section role="doc-endnotes"><ol><li id="n1">First <i>note</i> <a role="doc-backlink" href="#b">↩</a></li></ol></section><div id="ftn2"><p><a href="#_ftnref2">[2]</a> Second</p></div>',
  );
  assert.deepEqual(outline(document.blocks), ['[x](https://x.org/a_b) run data near [@K-1] Table 1[^1].', 'Word[^2]']);
  assert.deepEqual(
    [...document.footnotes],
    [
      ['1', 'First *note*'],
      ['2', 'Second'],
    ],
  );
  assert.equal(messages(document).length, 3);
});

test('F64 scripts, styles, templates, forms, hidden parts and pictures are no text; what is left out is noted', async () => {
  const document = await read(
    '<script>document.write("no")</script><style>p{}</style><template><p>no</p></template><noscript><p>yes</p></noscript><p hidden>no</p><p style="display:none">no</p><img src="http://evil/x" alt="A pump"><svg><text>no</text></svg><iframe src="http://evil"></iframe><nav><a href="#a">Contents</a></nav><select><option>no</select><a class="skip" href="#c">Skip</a><del>no</del><!-- no --><p>kept</p>',
    '<meta http-equiv="refresh" content="0;url=http://evil"><base href="http://evil">',
  );
  assert.deepEqual(outline(document.blocks), ['kept']);
  assert.deepEqual(messages(document), [
    'A picture was left out: “A pump”',
    'A picture was left out',
    'An embedded page was left out',
    'A navigation or list of contents was left out',
    'A deletion was left out',
  ]);
});

test('F64 statements are known by their anchor, and what a page carries is given', async () => {
  const document = await read(
    '<table><tr><td><p id="s-ac-1"><b>Lead.</b> Text <span class="tail">Bears on: safety.</span> <a class="permalink" href="#s-ac-1"></a></p></table>',
    '<script type="application/json" id="smm-carried">{"id":"p"}</script>',
  );
  assert.deepEqual(outline(document.blocks), [[['#ac-1 **Lead.** Text *Bears on: safety.*']]]);
  assert.deepEqual(document.carried, { id: 'p' });
});

test('F64 pages of word processors and editors: marks in styles, definitions, code, white space', async () => {
  const document = await read(
    '<p class=MsoNormal><span style="font-weight:700">strong</span><b style="font-weight:normal"> not</b> <span style="font-style:italic">em</span></p><dl><dt>PLC<dd>controller</dl><pre>a  b\n c</pre><p>&nbsp;</p><p>  x \n y&nbsp;z\t</p><blockquote>quoted</blockquote>',
  );
  assert.deepEqual(outline(document.blocks), [
    '{MsoNormal} **strong** not *em*',
    '{dt} PLC',
    '{dd} controller',
    '{pre} a b\\\nc',
    'x y\u00A0z',
    '{blockquote} quoted',
  ]);
});

test('F64 a page that is not well-formed reads as in a browser', async () => {
  const document = await readSample('<p>one<p>two <b>bold <i>both</b> italic</i><table><td>cell</table><li>item</body>after', 'x.html');
  assert.deepEqual(outline(document.blocks), ['one', 'two **bold *both*** *italic*', [['cell']], 'itemafter']);
});
