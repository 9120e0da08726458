import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { sampleLevelTable, samplePublication, sampleStatement } from '../html/sample-publication.ts';
import type { Block, Inline, Publication } from '../publication/blocks.ts';
import { refusedLetters, spelledOut } from './refused-letters.ts';
import { sampleFonts } from './sample-fonts.ts';
import { write } from './write.ts';

const assets = { fonts: sampleFonts };

function withText(words: string): Publication {
  const inlines: Inline[] = [
    { kind: 'text', text: words },
    { kind: 'break' },
    { kind: 'code', text: words },
    { kind: 'break' },
    { kind: 'link', href: words, children: [{ kind: 'text', text: words }] },
    { kind: 'citation', key: words, anchor: words },
  ];
  const blocks: Block[] = [
    { kind: 'heading', level: 1, number: '1', text: words, anchor: words, inContents: true },
    { kind: 'paragraph', children: inlines },
    {
      kind: 'figure',
      number: 1,
      caption: words,
      anchor: 'fig',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
      width: 10,
      height: 10,
      alt: words,
      description: words,
    },
    { kind: 'table', number: 1, caption: words, anchor: 'tab', widths: [1], head: [words], rows: [[[{ kind: 'paragraph', children: inlines }]]] },
    {
      ...sampleLevelTable,
      title: words,
      objective: words,
      caption: words,
      blocks: [{ row: 'actions', label: words, lanes: [{ thread: words, cells: [[sampleStatement('x', words, { lead: words, tail: words })], [], [], []] }] }],
    },
    { kind: 'definitions', items: [{ term: words, meaning: inlines }] },
    { kind: 'reference-list', entries: [{ key: words, anchor: 'ref', text: inlines }] },
  ];
  return {
    ...samplePublication,
    watermark: words,
    runningTitle: words,
    versionLine: words,
    keywords: [words],
    body: [{ orientation: 'portrait', blocks }],
    titlePage: {
      title: words,
      subtitle: words,
      kindLine: words,
      details: [{ label: words, value: words }],
      authors: [words],
      copyright: [{ kind: 'paragraph', children: inlines }],
    },
    frontMatter: [],
    references: new Map([[words, { key: words, anchor: 'ref', text: inlines }]]),
  };
}

async function textOf(publication: Publication): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(await write(publication, { assets })), { mergePages: true });
  return text;
}

const squeezed = (text: string) => text.replace(/[\s\u200B\u202A-\u202E\u2066-\u2069]/g, '');

test('F87 hostile texts are printed as they are, and none is read as Typst', async () => {
  const hostile = [
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.0"',
    '$ x^2 $ @label <label>',
    '*a* _b_ `c` [d] {e} = f',
    '\\u{41} \\" " \\\\',
    '// a /* b */',
    '#panic()',
    '"); panic("x',
    '<b>&amp;',
    "it's \u201Cso\u201D",
    '😀 ✓ →',
    'a'.repeat(400),
  ];
  for (const words of hostile) {
    const text = squeezed(await textOf(withText(words)));
    assert.ok(text.split(squeezed(words)).length > 12, words);
  }
});

test('text written from right to left is kept', async () => {
  const text = await textOf(withText('שלום'));
  assert.ok(text.includes('שלום') || text.includes('םולש'));
});

test('links lead to the web, to mail or into the document, and nowhere else', async () => {
  const hrefs = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    '//host/x',
    '#nowhere',
    'https://example.org/a?b=c#d',
    'mailto:a@example.org',
  ];
  const children = hrefs.map((href): Inline => ({ kind: 'link', href, children: [{ kind: 'text', text: `${href} ` }] }));
  const document = await getDocumentProxy(
    await write(
      { ...samplePublication, frontMatter: [{ kind: 'paragraph', children }], titlePage: { ...samplePublication.titlePage, copyright: [] } },
      { assets },
    ),
  );
  const annotations = (await (await document.getPage(2)).getAnnotations()) as { unsafeUrl?: string }[];
  assert.deepEqual(
    annotations.flatMap(({ unsafeUrl }) => unsafeUrl ?? []),
    ['https://example.org/a?b=c#d', 'mailto:a@example.org'],
  );
});

test('a picture cannot fetch anything', async () => {
  for (const href of ['/etc/hostname', 'file:///etc/hostname', '../../etc/hostname', 'http://127.0.0.1:9/x.png']) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="20"><image xlink:href="${href}" width="9" height="9"/></svg>`;
    const figure: Block = { kind: 'figure', number: 1, caption: 'Picture', anchor: 'p', svg, width: 100, height: 20, alt: 'A picture.', description: '' };
    await assert.rejects(write({ ...samplePublication, frontMatter: [figure] }, { assets }), /failed to load linked image/, href);
  }
});

test('odd characters in a picture do no harm', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="20"><text y="10">dr\u0001aw\uD800n</text></svg>';
  const figure: Block = { kind: 'figure', number: 1, caption: 'Picture', anchor: 'p', svg, width: 100, height: 20, alt: '', description: '' };
  assert.ok((await textOf({ ...samplePublication, frontMatter: [figure] })).includes('dr\uFFFDaw\uFFFDn'));
});

test('characters that no document may hold are shown as U+FFFD', async () => {
  assert.ok(squeezed(await textOf(withText('a\0b\u0007c\uD800d\uFFFFe\uFEFFf'))).includes('a\uFFFDb\uFFFDc\uFFFDd\uFFFDef'));
});

test('letters that no font has are spelled out, and only these', async () => {
  const text = squeezed(await textOf(withText('Kanji 漢字, ไทย and é')));
  assert.ok(text.includes('Kanji[U+6F22][U+5B57],[U+0E44][U+0E17][U+0E22]andé'));
});

test('refused letters are read from what the compiler says', () => {
  const message = String.raw`[SourceDiagnostic { severity: Error, message: "PDF/UA-1 error: the text ${'`'}\"漢\\u{200b}\"${'`'} could not be displayed with font ${'`'}\"X\"${'`'}", trace: [] }, SourceDiagnostic { message: "PDF/UA-1 error: the text contains the disallowed codepoint ${'`'}\"\\u{e000}\"${'`'}", hints: [] }]`;
  assert.deepEqual(refusedLetters(message), ['漢\u200B', '\uE000']);
  assert.equal(spelledOut('a漢\u200Bb\uE000c漢', ['漢\u200B', '\uE000']), 'a[U+6F22]b[U+E000]c漢');
  assert.deepEqual(refusedLetters('PDF/UA-1 error: missing alt text'), []);
});

test('F87 any text whatever gives a document', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (words) => {
      assert.equal(String.fromCharCode(...(await write(withText(words), { assets })).subarray(0, 5)), '%PDF-');
    }),
    { numRuns: 25 },
  );
});
