import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { statementBookmark } from '../../docx/ooxml/bookmarks.ts';
import { docxOf, p } from '../sample-packages.ts';
import { messages, outline, readSample } from '../sample-reading.ts';
import { statementOfBookmark } from './statement-bookmark.ts';

const run = (text: string, marks = '') => `<w:r>${marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const style = (id: string, name: string, more = '') => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>',
  style('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  style('House', 'House Heading', '<w:basedOn w:val="berschrift1"/>'),
  style('TocHead', 'TOC Heading', '<w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
  style('Bullet', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
  style('Bullet2', 'List Bullet 2', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'),
  style('Cont', 'List Continue'),
  style('Verz', 'toc 1'),
  style('A', 'Loop', '<w:basedOn w:val="B"/>'),
  style('B', 'Loop 2', '<w:basedOn w:val="A"/>'),
  '<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
].join('');
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>' +
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>';
const item = (text: string, list: number, depth = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;

async function read(body: string, more = {}) {
  return readSample(docxOf(body, { styles: STYLES, numbering: NUMBERING, ...more }), 'x.docx');
}

test('F62 headings are known by their style whatever its id, by what it is based on and by the outline level', async () => {
  const own = '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>2.1.3</w:t></w:r><w:r><w:tab/><w:t>Own level</w:t></w:r></w:p>';
  const { blocks, language } = await read(p('1 Scope', 'berschrift1') + p('Based', 'House') + own + p('Contents', 'TocHead') + p('Body', 'A') + p('Plain'));
  assert.deepEqual(outline(blocks), ['1 (1) Scope', '1 () Based', '3 (2.1.3) Own level', '{TOC Heading} Contents', '{Loop} Body', 'Plain']);
  assert.equal(language, 'de-DE');
});

test('F62 runs become inline Markdown: marks, breaks, links to the web, citations; marks of footnotes', async () => {
  const body =
    `<w:p>${run('Keys are ')}${run('num', '<w:b/>')}${run('bered ', '<w:b/>')}${run('and', '<w:i/>')}${run(' kept ', '<w:rStyle w:val="Fett"/><w:b w:val="0"/>')}${run('a_b', '<w:rStyle w:val="Fett"/>')}<w:r><w:br/><w:t>below</w:t><w:noBreakHyphen/><w:t>line</w:t><w:sym w:font="Wingdings" w:char="F0E0"/></w:r></w:p>` +
    `<w:p><w:hyperlink r:id="web">${run('site')}</w:hyperlink>${run(', ')}<w:hyperlink r:id="file">${run('file')}</w:hyperlink>${run(' ')}<w:hyperlink w:anchor="ref_X">${run('[IEC-1]')}</w:hyperlink><w:hyperlink w:anchor="t1">${run(' Table 1')}</w:hyperlink><w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>`;
  const note = (kind: string, id: number, text: string) => `<w:${kind} w:id="${id}"><w:p><w:r><w:t xml:space="preserve"> ${text}</w:t></w:r></w:p></w:${kind}>`;
  const document = await read(body, {
    links: { web: 'https://example.org/a', file: 'file:///etc/passwd' },
    footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note('footnote', 5, 'never mentioned')}${note('footnote', 7, 'As *said*.')}`,
    endnotes: note('endnote', 2, 'At the end.'),
  });
  assert.deepEqual(outline(document.blocks), [
    'Keys are **numbered** *and* kept **a_b**\\\nbelow\u2011line→',
    '[site](https://example.org/a), file [@IEC-1] Table 1[^1][^e1]',
  ]);
  assert.deepEqual(
    [...document.footnotes],
    [
      ['1', 'As \\*said\\*.'],
      ['e1', 'At the end.'],
    ],
  );
  assert.deepEqual(messages(document), ['A link to “file:///etc/passwd” was left out; its words stay']);
});

test('F62 tracked insertions are kept, deletions dropped, a deleted paragraph end joins two paragraphs', async () => {
  const document = await read(
    `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('First ')}<w:del w:id="2"><w:r><w:delText>old </w:delText><w:t>older</w:t></w:r></w:del></w:p><w:p><w:ins w:id="3">${run('and second')}</w:ins><w:moveFrom w:id="4">${run('moved')}</w:moveFrom></w:p>` +
      `<w:tbl><w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc>${p('gone')}</w:tc></w:tr><w:tr><w:tc>${p('kept')}</w:tc></w:tr></w:tbl><w:p><w:pPr><w:pPrChange w:id="6"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>${run('No heading', '<w:rPrChange w:id="7"><w:rPr><w:b/></w:rPr></w:rPrChange>')}</w:p>`,
  );
  assert.deepEqual(outline(document.blocks), ['First and second', [['kept']], 'No heading']);
  assert.ok(messages(document).some((message) => message.startsWith('A tracked deletion was left out (3 times')));
  assert.ok(messages(document).includes('A tracked insertion was read as if accepted'));
});

test('F62 lists are nested by depth or by style name, and a paragraph in the style for it continues an item', async () => {
  const { blocks } = await read(
    p('a', 'Bullet') +
      p('deeper', 'Bullet2') +
      p('more of a', 'Cont') +
      p('b', 'Bullet') +
      '<w:p/>' +
      item('c', 1) +
      item('one', 1, 1) +
      item('two', 1, 1) +
      p('between') +
      item('x', 3) +
      item('y', 3) +
      p('no item', 'A'),
  );
  assert.deepEqual(outline(blocks), [
    ['ul', ['{List Bullet} a', ['ul', ['{List Bullet 2} deeper', '{List Continue} more of a']]], '{List Bullet} b', ['c', ['ol', 'one', 'two']]],
    'between',
    ['ol', 'x', 'y'],
    '{Loop} no item',
  ]);
});

test('F62 tables: spans sideways and downwards, rows that begin further in, heads; a table in a cell becomes paragraphs', async () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const inner = `<w:tc><w:tbl>${row(cell('in 1') + cell('in 2'))}</w:tbl>${p('after')}</w:tc>`;
  const document = await read(
    `<w:bookmarkStart w:id="1" w:name="t_1"/><w:tbl>${row(cell('Title', '<w:gridSpan w:val="3"/>'), '<w:tblHeader/>')}${row(cell('Label', '<w:vMerge w:val="restart"/>') + cell('A') + cell('B'))}${row(cell('', '<w:vMerge/>') + cell('C', '<w:gridSpan w:val="2"/>'))}${row(cell('D') + inner, '<w:gridBefore w:val="1"/>')}</w:tbl>`,
  );
  assert.deepEqual(outline(document.blocks), [[['!3x1 Title'], ['1x2 Label', 'A', 'B'], ['2x1 C'], ['', 'D', 'in 1 / in 2 / after']]]);
  const [table] = document.blocks;
  assert.ok(table?.kind === 'table' && table.columns === 3);
  assert.deepEqual(table.anchors, ['t_1']);
  assert.deepEqual(table.rows[3]![2]!.place, { table: 1, row: 4, column: 3 });
  assert.deepEqual(messages(document), ['A table inside a cell was read as its paragraphs']);
});

test('F62 a frame of one cell around tables gives way to what is in it', async () => {
  const document = await read(
    `<w:tbl><w:tr><w:tc>${p('before')}<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>${p('')}</w:tc></w:tr></w:tbl>`,
  );
  assert.deepEqual(outline(document.blocks), ['before', [['a', 'b']]]);
});

test('F62 statements are found by content control or bookmark, and told apart when people have joined their paragraphs', async () => {
  const control = (id: string, title: string, content: string) =>
    `<w:sdt><w:sdtPr><w:alias w:val="${title}"/><w:tag w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const bookmark = (name: string) => `<w:bookmarkStart w:id="9" w:name="${name}"/>`;
  const document = await read(
    `<w:p>${bookmark('smm_ac_h1')}${control('ac-1', 'access-control/1/actions/ac-1', run('One.'))}</w:p><w:p>${control('ac-2', 'x/ac-2', run('Two.'))}${run(' ')}${control('ac-3', 'ac-3', run('Three.'))}</w:p><w:p>${bookmark('smm_a_d_h__b')}${run('By bookmark.')}</w:p>` +
      control('ac-4', 'x/ac-4', p('Whole') + p('paragraphs')) +
      `<w:p>${control('Name', 'Your name', run('No statement'))}</w:p><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt></w:p>`,
  );
  assert.deepEqual(outline(document.blocks), [
    '#ac-1 One.',
    '#ac-2 Two.',
    '#ac-3 Three.',
    '#a.-_b By bookmark.',
    '#ac-4 Whole',
    '#ac-4 paragraphs',
    'No statement',
  ]);
});

test('F62 bookmarks give back the ids that our Word documents are written with', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/), (id) => {
      const name = statementBookmark(id);
      assert.equal(statementOfBookmark(name), name.startsWith('smm__') ? undefined : id);
    }),
  );
});

test('F62 contents fields are left out with a note, other fields give their result, an unfinished field hides nothing', async () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = (text: string) => `<w:r><w:instrText> ${text} </w:instrText></w:r>`;
  const entry = (text: string, before = '', after = '') => `<w:p><w:pPr><w:pStyle w:val="Verz"/></w:pPr>${before}${run(text)}${after}</w:p>`;
  const document = await read(
    entry('1 Scope 3', char('begin') + instruction('TOC \\o') + char('separate')) +
      entry('2 More 4') +
      p('kept inside') +
      `<w:p>${char('end')}</w:p>` +
      entry('typed') +
      `<w:p>${run('Table ')}${char('begin')}${instruction('SEQ Table')}${char('separate')}${run('3')}${char('end')}${run(' of ')}${char('begin')}${instruction('HYPERLINK "https://x.org/"')}${char('separate')}${run('x')}${char('end')}</w:p><w:p>${char('begin')}${instruction('REF')}</w:p>${p('shown')}<w:p><w:fldSimple w:instr="REF _r \\h">${run('[KEY]')}</w:fldSimple></w:p>`,
  );
  assert.deepEqual(outline(document.blocks), ['kept inside', '{toc 1} typed', 'Table 3 of [x](https://x.org/)', 'shown', '[@KEY]']);
  assert.deepEqual(messages(document), ['A line of the contents was left out, because it only repeats a heading or caption (2 times; this is the first)']);
});

test('F62 text boxes are read once, after their paragraph; pictures, objects, hidden text and comments are noted', async () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const document = await read(
    `<w:p>${run('Anchor')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('In the box')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('In the box')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
      `<w:p><w:r><w:drawing><wp:docPr id="1" name="x" descr="A pump house"/></w:drawing></w:r><w:r><w:object><w:t>not read</w:t></w:object></w:r>${run('secret', '<w:vanish/>')}<w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:r></w:p><w:altChunk r:id="c"/>`,
    { parts: { 'word/comments.xml': 'not read' } },
  );
  assert.deepEqual(outline(document.blocks), ['Anchor', 'In the box', 'x=1']);
  assert.deepEqual(
    messages(document).map((message) => message.slice(0, 30)),
    [
      'The text of a box was read aft',
      'A picture was left out: “A pum',
      'An embedded object was left ou',
      'Hidden text was left out',
      'A formula was read as its lett',
      'A document embedded in this on',
    ],
  );
});

test('F62 places count paragraphs and tables; pages only when the word processor has said where they begin', async () => {
  const { blocks } = await read(p('one') + `<w:p><w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r></w:p>` + p('three'));
  assert.deepEqual(
    blocks.map(({ place }) => place),
    [
      { page: 1, paragraph: 1 },
      { page: 1, paragraph: 2 },
      { page: 2, paragraph: 3 },
    ],
  );
  const plain = await read(p('one'));
  assert.deepEqual(
    plain.blocks.map(({ place }) => place),
    [{ paragraph: 1 }],
  );
});

test('F62 a document with other prefixes, in the strict form or in UTF-16 reads alike', async () => {
  const W = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const xml = `<a:document xmlns:a="${W}"><a:body><a:p><a:r><a:rPr><a:b a:val="1"/></a:rPr><a:t>Häuser</a:t></a:r></a:p></a:body></a:document>`;
  const wide = new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le'));
  for (const part of [xml, wide]) {
    const { blocks } = await readSample(docxOf('', { parts: { 'word/document.xml': part } }), 'x.docx');
    assert.deepEqual(outline(blocks), ['**Häuser**']);
  }
});

test('F62 data that a publication carries is given, damaged data is noted', async () => {
  const carried = (json: string) => ({
    parts: { 'customXml/item1.xml': '<other/>', 'customXml/item2.xml': `<c:carried xmlns:c="urn:smm-workbench:carried"><![CDATA[${json}]]></c:carried>` },
  });
  assert.deepEqual((await read(p('x'), carried('{"id":"a"}'))).carried, { id: 'a' });
  for (const json of ['{"__proto__":{"x":1}}', '{', '"text"', '['.repeat(200)]) {
    const document = await read(p('x'), carried(json));
    assert.equal(document.carried, undefined);
    assert.equal(document.notes.length, 1);
  }
});
