import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { samplePublication, sampleLevelTable } from '../html/sample-publication.ts';
import type { Block, Inline, Publication } from '../publication/blocks.ts';
import { setInlines } from './inlines.ts';
import { manuscript } from './manuscript.ts';
import { sampleFonts } from './sample-fonts.ts';
import { write } from './write.ts';

const GOLDEN = new URL('./golden/sample.json', import.meta.url);
const assets = { fonts: sampleFonts };

type Read = { readonly document: Awaited<ReturnType<typeof getDocumentProxy>>; readonly pages: readonly string[]; readonly text: string };

async function made(publication: Publication): Promise<Read> {
  const document = await getDocumentProxy(await write(publication, { assets }));
  const { text } = await extractText(document, { mergePages: false });
  const pages = text.map((page) => page.replace(/[\s\u200B]+/g, ' '));
  return { document, pages, text: pages.join(' ') };
}

type StructureNode = { readonly role?: string; readonly alt?: string; readonly children?: readonly StructureNode[] };

/** Every element of the structure, page by page. */
async function structure({ document }: Read): Promise<StructureNode[]> {
  const found: StructureNode[] = [];
  const visit = (node: StructureNode) => {
    found.push(node);
    node.children?.forEach(visit);
  };
  for (let number = 1; number <= document.numPages; number += 1) visit((await (await document.getPage(number)).getStructTree()) as StructureNode);
  return found;
}

test('F80 the manuscript of the sample is the one that was read and accepted', async () => {
  const data = `${JSON.stringify(manuscript(samplePublication, { families: { serif: ['Serif'], sans: ['Sans'], mono: ['Mono'] } }), null, 2)}\n`;
  if (process.env['SMM_GOLDEN'] === '1') {
    await mkdir(new URL('.', GOLDEN), { recursive: true });
    await writeFile(GOLDEN, data);
  }
  assert.equal(data, await readFile(GOLDEN, 'utf8'));
});

test('F81 the file tells its title, language, authors and keywords, is tagged and claims PDF/UA-1', async () => {
  const { document } = await made(samplePublication);
  const { info, metadata } = await document.getMetadata();
  const known = info as Record<string, unknown>;
  assert.equal(known['Title'], 'Drinking-Water Telemetry');
  assert.equal(known['Author'], 'A. Author (Waterworks), B. Writer');
  assert.equal(known['Keywords'], 'water, telemetry');
  assert.equal(known['Language'], 'en-GB');
  assert.equal((await document.getMarkInfo())?.Marked, true);
  assert.equal(metadata.get('pdfuaid:part'), '1');
});

test('bookmarks follow the headings', async () => {
  const { document } = await made(samplePublication);
  const outline = await document.getOutline();
  const flat = (nodes: typeof outline): string[] => (nodes ?? []).flatMap((node) => [node.title.replace(/\s/g, ' '), ...flat(node.items)]);
  assert.deepEqual(flat(outline), [
    'About this Profile',
    'Credits',
    'Contents',
    'List of Tables',
    'List of Figures',
    '1 Water Telemetry Security Considerations',
    '1.1 Boundary',
    '2 Practice Tables',
    '2.1 Enablement',
    '2.1.1 Access Control',
    '3 References',
    'Annex A Acronyms and Terms',
  ]);
});

test('F82 every statement is printed, in the order of the table', async () => {
  const { text } = await made(samplePublication);
  const wanted = [
    'Pumping stations. Keys to unmanned stations are handed out by the shift leader.',
    'Pumping stations. Keys are numbered, and their return is noted.',
    'Pumping stations. Every entry is recorded centrally and compared with the work orders. Applies to: field stations. Bears on: safety.',
    'Shared accounts are still common.',
    'List who may enter which station.',
    'Withdraw rights when people change their post [IEC-62443-2-1].',
    'Give rights by role, and review them each year.',
    'Review rights after every incident, and improve the roles. (level 3)',
    'The list exists and names a person for every station.',
    'Minutes of the last yearly review.',
    'A second statement in the same cell.',
    'Records of improvements to the roles [IEC-62443-2-1] [LOST].',
  ];
  const places = wanted.map((statement) => text.indexOf(statement));
  assert.deepEqual(
    wanted.filter((_, index) => places[index]! < 0),
    [],
  );
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test('F83 tables have header cells, captions and rows, and pictures have their words', async () => {
  const found = await structure(await made(samplePublication));
  const count = (role: string) => found.filter((it) => it.role === role).length;
  assert.equal(count('Table'), 3);
  // Plain tables: 3 and 2; the level table: title, objective, corner and 4 levels, and twice a corner and 4 sub-headers.
  assert.equal(count('TH'), 3 + 2 + 2 + 5 + 2 * 5);
  assert.equal(count('Caption'), 3);
  assert.equal(count('Figure'), 1);
  // Three lists, and the contents three deep.
  assert.equal(count('TOC'), 3 + 3);
  assert.deepEqual(
    found.filter((it) => it.role === 'Figure').map((it) => it.alt),
    ['Two zones side by side. Field stations on the left are joined to the control room on the right by radio.'],
  );
});

test('F84 a long level table repeats its title, its levels and the sub-header in force on every page', async () => {
  const blocks = sampleLevelTable.blocks.map((block) => ({ ...block, lanes: Array.from({ length: 30 }, () => block.lanes[0]!) }));
  const { document, pages } = await made({ ...samplePublication, body: [{ orientation: 'landscape', blocks: [{ ...sampleLevelTable, blocks }] }] });
  const carrying = pages.flatMap((text, index) => (/Keys to unmanned|List who may|The list exists/.test(text) ? [{ text, index }] : []));
  assert.ok(carrying.length >= 4);
  for (const { text, index } of carrying) {
    assert.match(text, /Access Control/);
    assert.match(text, /Comprehensiveness Level 1 \(Minimum\)/);
    if (text.includes('List who may')) assert.match(text, /What needs to be done to achieve this level/);
    if (text.includes('The list exists')) assert.match(text, /Indicators of accomplishment/);
    const [, , width, height] = (await document.getPage(index + 1)).view as [number, number, number, number];
    assert.ok(width > height);
  }
});

test('contents and lists give the page on which a thing stands, and pages say how many there are', async () => {
  const { pages } = await made(samplePublication);
  const contents = pages.find((text) => text.includes('List of Tables')) ?? '';
  const page = pages.findIndex((text) => text.includes('Table 3 Access Control') && text.includes('Stations are visited by many hands')) + 1;
  assert.ok(page > 1);
  assert.match(contents, new RegExp(`Table 3 Access Control[ .]+${page} `));
  assert.match(contents, new RegExp(`2\\.1\\.1 Access Control[ .]+${page} `));
  assert.match(pages[page - 1]!, new RegExp(`${page} / ${pages.length}`));
  assert.doesNotMatch(pages[0]!, / \/ \d/);
});

test('with footnotes, the entry stands in full the first time and by its key afterwards', async () => {
  const { text } = await made({ ...samplePublication, citations: 'footnotes' });
  assert.match(text, /1 ?\[NIST-SP-800-82\] NIST, 2023\. Guide to Operational Technology Security\./);
  assert.match(text, /their post3\./);
  assert.equal(text.split('Security program requirements for asset owners').length - 1, 2);
});

test('F86 the same publication gives the same bytes, and a moment of making changes them', async () => {
  const first = await write(samplePublication, { assets });
  await write({ ...samplePublication, watermark: '' }, { assets });
  assert.deepEqual(await write(samplePublication, { assets }), first);
  const dated = await write(samplePublication, { assets, created: new Date('2026-10-15T08:30:00Z') });
  const { info } = await (await getDocumentProxy(dated)).getMetadata();
  assert.match(String((info as Record<string, unknown>)['CreationDate']), /^D:20261015083000/);
});

test('F85 only the given fonts and those built into Typst are used, and all are embedded', async () => {
  const odd: Block = { kind: 'paragraph', children: [{ kind: 'text', text: 'Ωμέγα Привет שלום مرحبا 😀 ✓ → ≤' }] };
  for (const fonts of [sampleFonts, []]) {
    const document = await getDocumentProxy(await write({ ...samplePublication, frontMatter: [odd] }, { assets: { fonts } }));
    const used = await fontsOf(document);
    const allowed =
      fonts.length > 0
        ? /^[A-Z]{6}\+(?:SourceSans3|SourceSerif4|NotoEmoji|LibertinusSerif|NewCM|DejaVuSansMono)/
        : /^[A-Z]{6}\+(?:LibertinusSerif|NewCM|DejaVuSansMono)/;
    assert.ok(used.size >= 4);
    assert.deepEqual(
      [...used].filter(([name, isEmbedded]) => !allowed.test(name) || !isEmbedded),
      [],
    );
  }
});

/** The fonts of a document by name, and whether their letters are in the file. */
async function fontsOf(document: Read['document']): Promise<Map<string, boolean>> {
  const { OPS } = await getResolvedPDFJS();
  const fonts = new Map<string, boolean>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [index, operator] of fnArray.entries()) {
      if (operator !== OPS.setFont) continue;
      const font = page.commonObjs.get(argsArray[index][0]) as { name: string; missingFile?: boolean };
      fonts.set(font.name, font.missingFile !== true);
    }
  }
  return fonts;
}

test('a list of keys stays in brackets where citations become footnotes', () => {
  const cited: Inline = { kind: 'citation', key: 'NIST-SP-800-82', anchor: 'ref-NIST-SP-800-82' };
  const setting = { publication: { ...samplePublication, citations: 'footnotes' as const }, anchors: new Set(['ref-NIST-SP-800-82']) };
  const set = (inline: Inline) => setInlines({ ...setting, notes: { count: 0, inSection: new Map(), given: new Set() } }, [inline]);
  assert.deepEqual(set({ ...cited, asKey: true }), [['to', 'ref-NIST-SP-800-82', ['[NIST-SP-800-82]']]]);
  assert.equal(set(cited)[0]?.[0], 'note');
});
