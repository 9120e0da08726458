import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { samplePublication, sampleLevelTable, sampleStatement } from '../html/sample-publication.ts';
import type { Block, Inline, Publication, StatementBlock } from '../publication/blocks.ts';
import { textOf } from '../publication/markdown.ts';
import { statementIdOf } from './ooxml/bookmarks.ts';
import { opened, type Opened } from './sample-opened.ts';
import { pageOf, textWidth } from './page.ts';
import { STYLE_NAMES } from './styles/style-ids.ts';
import { write } from './write.ts';

const OPTIONS = { assets: { fonts: [] } };
const BODY = 'word/document.xml';

async function written(change: Partial<Publication> = {}): Promise<Opened> {
  return opened(await write({ ...samplePublication, ...change }, OPTIONS));
}

function statementsOf(blocks: readonly Block[]): StatementBlock[] {
  return blocks.flatMap((block) => (block.kind === 'level-table' ? block.blocks.flatMap(({ lanes }) => lanes.flatMap(({ cells }) => cells.flat())) : []));
}

const values = (document: Opened, part: string, name: string, attribute = 'w:val'): string[] =>
  document.elements(part, name).flatMap(({ attributes }) => attributes[attribute] ?? []);

test('F70 the parts of the sample are those that were read and accepted', async () => {
  const document = await written();
  const compared = [...document.parts].filter(([name]) => !/theme|fontTable|endnotes|docProps\/app/.test(name));
  for (const [name, xml] of compared) {
    const golden = new URL(`golden/sample/${name.replace('[Content_Types]', 'content-types')}`, import.meta.url);
    const lines = `${xml.replaceAll('><', '>\n<')}\n`;
    if (process.env['SMM_GOLDEN'] === '1') {
      await mkdir(dirname(fileURLToPath(golden)), { recursive: true });
      await writeFile(golden, lines);
    }
    assert.equal(lines, await readFile(golden, 'utf8'), name);
  }
});

test('F71 every part is well-formed, and everything referred to is there', async () => {
  for (const citations of ['brackets', 'footnotes'] as const) {
    const document = await written({ citations });
    const names = values(document, BODY, 'w:bookmarkStart', 'w:name');
    assert.ok(names.length > 20);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
    for (const name of names) assert.match(name, /^[A-Za-z]\w{0,39}$/);
    const ids = values(document, BODY, 'w:bookmarkStart', 'w:id');
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(values(document, BODY, 'w:bookmarkEnd', 'w:id').toSorted(), ids.toSorted());
    for (const part of [BODY, 'word/footnotes.xml'])
      for (const anchor of values(document, part, 'w:hyperlink', 'w:anchor')) assert.ok(names.includes(anchor), anchor);
    for (const instruction of document.elements(BODY, 'w:instrText')) {
      const target = /PAGEREF (\S+)/.exec(instruction.text)?.[1];
      if (target !== undefined) assert.ok(names.includes(target), target);
    }
    for (const [part, xml] of document.parts) {
      const used = [...xml.matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map((match) => match[1]!);
      const file = part.replace(/([^/]+)$/, '_rels/$1.rels');
      const related = document.elements(file, 'Relationship').map(({ attributes }) => attributes['Id']!);
      assert.equal(new Set(related).size, related.length);
      assert.deepEqual(
        used.filter((id) => !related.includes(id)),
        [],
        part,
      );
    }
    const controls = document
      .elements(BODY, 'w:id')
      .filter(({ inside }) => inside.at(-1) === 'w:sdtPr')
      .map(({ attributes }) => attributes['w:val']);
    assert.equal(new Set(controls).size, controls.length);
  }
});

test('F71 the file is a package that word processors accept: content types for every part, no macro, no question about fields', async () => {
  const document = await written({ watermark: 'DRAFT' });
  const types = document.parts.get('[Content_Types].xml')!;
  for (const name of document.parts.keys()) assert.ok(types.includes(`"/${name}"`) || name.endsWith('.rels') || name === '[Content_Types].xml', name);
  assert.ok(types.includes('Extension="svg"') && types.includes('Extension="png"'));
  assert.deepEqual(document.elements('word/settings.xml', 'w:updateFields'), []);
  assert.deepEqual(
    document.elements(BODY, 'w:fldChar').filter(({ attributes }) => attributes['w:dirty'] !== undefined),
    [],
  );
  const kinds = values(document, BODY, 'w:fldChar', 'w:fldCharType');
  const count = (kind: string): number => kinds.filter((it) => it === kind).length;
  assert.equal(count('begin'), count('end'));
  assert.equal(count('begin'), count('separate'));
});

test('F72 statements stand in order, word for word, in paragraphs of their own style', async () => {
  for (const citations of ['brackets', 'footnotes'] as const) {
    const document = await written({ citations });
    const paragraphs = paragraphsOf(document).filter(({ style, text }) => style === 'SMMStatement' && text !== '');
    const expected = statementsOf(samplePublication.body.flatMap(({ blocks }) => blocks));
    assert.equal(paragraphs.length, expected.length);
    for (const [index, { lead, body, tail }] of expected.entries()) {
      const text = paragraphs[index]!.text;
      const plain = citations === 'brackets' ? textOf(body) : textOf(body.filter(({ kind }) => kind !== 'citation'));
      const squeezed = (words: string): string => words.replaceAll(/ ?\[LOST\]|\s/g, '');
      assert.ok(squeezed(text).includes(squeezed(plain)), `${text} should hold ${plain}`);
      assert.ok(lead === '' || text.startsWith(`${lead}. `));
      assert.ok(tail === '' || text.endsWith(tail));
    }
  }
});

test('F72 a statement is found again by the tag of its content control and by the name of its bookmark', async () => {
  const document = await written();
  const own = statementsOf(samplePublication.body.flatMap(({ blocks }) => blocks))
    .filter(({ fromLevel }) => fromLevel === undefined)
    .map(({ id }) => id);
  assert.deepEqual(values(document, BODY, 'w:tag'), own);
  assert.deepEqual(
    values(document, BODY, 'w:bookmarkStart', 'w:name').flatMap((name) => statementIdOf(name) ?? []),
    own,
  );
  assert.ok(values(document, BODY, 'w:alias').every((title) => title.length <= 64));
});

test('F73 no table is wider than the text of its page, on A4 and on Letter, and its cells follow its grid', async () => {
  for (const pageSize of ['a4', 'letter'] as const) {
    const document = await written({ pageSize });
    const grids = tablesOf(document);
    assert.equal(grids.length, 3);
    const page = pageOf(pageSize);
    for (const [index, { columns, width, rows }] of grids.entries()) {
      const sum = columns.reduce((total, column) => total + column, 0);
      assert.equal(width, sum);
      assert.equal(sum, textWidth(page, index === 2 ? 'landscape' : 'portrait'));
      for (const row of rows)
        assert.equal(
          row.reduce((total, cell) => total + cell, 0),
          sum,
        );
    }
  }
});

test('F74 a level table has its head on every page, one merged label column, and keeps its lanes and empty cells', async () => {
  const document = await written();
  const xml = document.parts.get(BODY)!;
  const table = xml.slice(xml.lastIndexOf('<w:tbl>'), xml.lastIndexOf('</w:tbl>'));
  const rows = table.split('<w:tr>').slice(1);
  assert.equal(rows.length, 3 + 2 + 2 + 2);
  assert.deepEqual(
    rows.map((row) => row.includes('<w:tblHeader/>')),
    [true, true, true, ...Array<boolean>(6).fill(false)],
  );
  assert.deepEqual(
    rows.slice(0, 2).map((row) => /w:gridSpan w:val="(\d)"/.exec(row)?.[1]),
    ['5', '5'],
  );
  assert.deepEqual(
    rows.slice(3).map((row) => /<w:vMerge w:val="(\w+)"/.exec(row)?.[1]),
    ['restart', ...Array<string>(5).fill('continue')],
  );
  assert.equal(table.split('What needs to be done to achieve this level').length - 1, 4);
  assert.ok(rows[3]!.split('<w:tc>')[2]!.includes('<w:t '));
  assert.ok(!rows[3]!.split('<w:tc>')[4]!.includes('<w:t '));
  const fills = new Set([...rows[2]!.matchAll(/w:fill="(\w+)"/g)].map((match) => match[1]));
  assert.equal(fills.size, 1, 'all levels look alike');
});

test('F75 contents, lists and captions are fields that already hold what they show', async () => {
  const document = await written();
  const paragraphs = paragraphsOf(document);
  const entries = paragraphs.filter(({ style }) => /^TOC\d$/.test(style)).map(({ text }) => text);
  const pages = ['4', '4', '5', '5', '5', '6', '7'];
  assert.deepEqual(
    entries.map((text) => text.replace(/[\d.]+(?=[A-Z])|Annex A\u2002/, '')),
    samplePublication.contents.map(({ text }, index) => `${text}${pages[index]}`),
  );
  const instructions = document.elements(BODY, 'w:instrText').map(({ text }) => text.trim());
  for (const wanted of ['TOC \\o "1-3" \\h \\z', 'TOC \\h \\z \\c "Table"', 'TOC \\h \\z \\c "Figure"', 'SEQ Table \\* ARABIC', 'SEQ Figure \\* ARABIC'])
    assert.ok(instructions.includes(wanted), wanted);
  const captions = paragraphs.filter(({ style }) => style === 'Caption').map(({ text }) => text);
  assert.deepEqual(captions, ['Figure 1\u2002The trust boundary', 'Table 1\u2002Device groups', 'Table 3\u2002Access Control']);
});

test('every style that is used is defined, once, and headings carry their levels', async () => {
  const document = await written({ citations: 'footnotes' });
  const styles = document.elements('word/styles.xml', 'w:style').map(({ attributes }) => attributes['w:styleId']!);
  assert.equal(new Set(styles).size, styles.length);
  for (const id of Object.keys(STYLE_NAMES)) assert.ok(styles.includes(id), id);
  for (const part of document.parts.keys())
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'])
      for (const id of values(document, part, name)) assert.ok(styles.includes(id), `${part}: ${id}`);
  assert.match(document.parts.get('word/styles.xml')!, /w:styleId="Heading2".*?<w:outlineLvl w:val="1"\/>/s);
  assert.deepEqual(values(document, 'word/styles.xml', 'w:lang'), ['en-GB']);
});

test('properties name title, subject, keywords, authors and profile', async () => {
  const document = await written();
  const core = (name: string): string => document.elements('docProps/core.xml', name)[0]?.text ?? '';
  assert.equal(core('dc:title'), 'Drinking-Water Telemetry');
  assert.equal(core('dc:creator'), 'A. Author (Waterworks); B. Writer');
  assert.equal(core('cp:keywords'), 'water, telemetry');
  assert.equal(core('dcterms:created'), '2000-01-01T00:00:00Z');
  assert.match(document.parts.get('docProps/custom.xml')!, /SMM profile.*sample/s);
  const dated = opened(await write(samplePublication, { ...OPTIONS, created: new Date('2026-10-15T08:30:00Z') }));
  assert.equal(dated.elements('docProps/core.xml', 'dcterms:modified')[0]?.text, '2026-10-15T08:30:00Z');
});

test('a footnote holds the reference in full, and numbers that stand side by side are told apart', async () => {
  const pair: Block = {
    kind: 'paragraph',
    children: [
      { kind: 'text', text: 'Both ' },
      { kind: 'citation', key: 'IEC-62443-2-1' },
      { kind: 'text', text: ' ' },
      { kind: 'citation', key: 'NIST-SP-800-82' },
    ],
  };
  const document = await written({ citations: 'footnotes', body: [{ orientation: 'portrait', blocks: [pair] }] });
  const notes = document.elements('word/footnotes.xml', 'w:footnote').filter(({ attributes }) => Number(attributes['w:id']) > 0);
  assert.deepEqual(
    notes.map(({ text }) => text.trim()),
    [
      '[IEC-62443-2-1] IEC, 2024. Security program requirements for asset owners. https://webstore.example/62443-2-1',
      '[NIST-SP-800-82] NIST, 2023. Guide to Operational Technology Security.',
    ],
  );
  assert.equal(paragraphsOf(document).find(({ text }) => text.startsWith('Both'))?.text, 'Both, ');
});

test('a source cited again is given in full once; the later note names the first, and notes stand in the order of their numbers', async () => {
  const cite = (key: string): Block => ({
    kind: 'paragraph',
    children: [
      { kind: 'text', text: 'See ' },
      { kind: 'citation', key, anchor: `ref-${key}` },
    ],
  });
  const blocks = [cite('IEC-62443-2-1'), cite('NIST-SP-800-82'), cite('IEC-62443-2-1')];
  const document = await written({ citations: 'footnotes', body: [{ orientation: 'portrait', blocks }] });
  const notes = document.elements('word/footnotes.xml', 'w:footnote').filter(({ attributes }) => Number(attributes['w:id']) > 0);
  assert.equal(notes[2]!.text.trim(), '[IEC-62443-2-1], see note 1.');
  assert.match(notes[0]!.text, /Security program requirements/);
  const whole = await written({ citations: 'footnotes' });
  const ids = values(whole, BODY, 'w:footnoteReference', 'w:id').map(Number);
  assert.ok(ids.length > 1);
  assert.deepEqual(
    ids,
    ids.map((_, index) => index + 1),
  );
});

test('a list of keys stays in brackets where citations become footnotes', async () => {
  const keys: Block = {
    kind: 'paragraph',
    children: [
      { kind: 'text', text: 'References: ' },
      { kind: 'citation', key: 'IEC-62443-2-1', asKey: true },
    ],
  };
  const document = await written({ citations: 'footnotes', body: [{ orientation: 'portrait', blocks: [keys] }] });
  assert.ok(paragraphsOf(document).some(({ text }) => text === 'References: [IEC-62443-2-1]'));
  assert.deepEqual(document.elements(BODY, 'w:footnoteReference'), []);
});

test('a draft carries its watermark on every section that has a head of its own', async () => {
  const document = await written({ watermark: 'DRAFT & more' });
  const headers = [...document.parts.keys()].filter((name) => /^word\/header\d+\.xml$/.test(name));
  assert.equal(headers.length, 4);
  for (const name of headers) assert.deepEqual(values(document, name, 'v:textpath', 'string'), ['DRAFT & more']);
  const plain = await written({ watermark: '' });
  assert.ok([...plain.parts.values()].every((xml) => !xml.includes('v:textpath')));
});

test('F78 equal input gives equal bytes', async () => {
  const [first, second] = [await write(samplePublication, OPTIONS), await write(samplePublication, OPTIONS)];
  assert.deepEqual(first, second);
});

test('F79 marks of XML, characters that no document may hold, and hostile links stay harmless text', async () => {
  const odd = '</w:t>&lt;<b>"\'\u0000\u000B\uFFFE\uD800 {smm-number-1-1}';
  const inlines: Inline[] = [
    { kind: 'text', text: odd },
    { kind: 'link', href: 'javascript:alert(1)', children: [{ kind: 'text', text: odd }] },
    { kind: 'code', text: `${odd}\n${odd}` },
    { kind: 'citation', key: odd, anchor: odd },
  ];
  const blocks: Block[] = [
    { kind: 'heading', level: 1, number: odd, text: odd, anchor: odd, inContents: true },
    { kind: 'paragraph', children: inlines },
    {
      kind: 'table',
      number: 1,
      caption: odd,
      anchor: '1',
      widths: [0.99, 0.01],
      head: [odd, ''],
      rows: [
        [
          [
            {
              kind: 'notice',
              blocks: [
                { kind: 'list', ordered: true, items: [[], [{ kind: 'table', number: 0, caption: '', anchor: '', widths: [1], head: [], rows: [[[]]] }]] },
              ],
            },
          ],
        ],
      ],
    },
    {
      ...sampleLevelTable,
      title: odd,
      blocks: [
        { row: 'actions', label: odd, lanes: [{ thread: odd, cells: [[sampleStatement('x'.repeat(64), odd, { address: odd.repeat(9) })]] }] },
        { row: 'indicators', label: odd, lanes: [] },
      ],
    },
  ];
  const document = await written({
    body: [{ orientation: 'landscape', blocks }],
    runningTitle: odd,
    versionLine: odd,
    watermark: odd,
    keywords: [odd],
    language: 'x',
    contents: [{ level: 1, number: odd, text: odd, anchor: odd }],
  });
  assert.ok(![...document.parts.values()].some((xml) => xml.includes('javascript:')));
  assert.ok(paragraphsOf(document).some(({ text }) => text.includes('</w:t>&lt;<b>"\'��')));
});

function paragraphsOf(document: Opened): { readonly style: string; readonly text: string }[] {
  const styles = document.elements(BODY, 'w:pStyle');
  return document.elements(BODY, 'w:p').map(({ text }, index) => ({ style: styles[index]?.attributes['w:val'] ?? '', text }));
}

/** Tables with their columns, width and the widths of the cells of each row, none of them nested. */
function tablesOf(document: Opened): { columns: number[]; width: number; rows: number[][] }[] {
  const tables: { columns: number[]; width: number; rows: number[][] }[] = [];
  for (const { name, attributes } of document.elements(BODY)) {
    if (name === 'w:tbl') tables.push({ columns: [], width: 0, rows: [] });
    const table = tables.at(-1);
    if (name === 'w:tblW') table!.width = Number(attributes['w:w']);
    if (name === 'w:gridCol') table!.columns.push(Number(attributes['w:w']));
    if (name === 'w:tr') table!.rows.push([]);
    if (name === 'w:tcW') table!.rows.at(-1)!.push(Number(attributes['w:w']));
  }
  return tables;
}
