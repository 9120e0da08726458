import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { Block, Inline, Publication } from '../publication/blocks.ts';
import { sampleLevelTable, samplePublication, sampleStatement } from './sample-publication.ts';
import { pageHtml, write } from './write.ts';

const GOLDEN = new URL('./golden/sample.html', import.meta.url);

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** A strict reading of a page as XML: any slip in nesting, quoting or escaping throws. */
function parsed(html: string): { elements: Element[]; text: string } {
  const elements: Element[] = [];
  let text = '';
  let inStyle = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    elements.push({ name: tag.name, attributes: tag.attributes as Record<string, string> });
    inStyle = tag.name === 'style';
  });
  parser.on('closetag', () => {
    inStyle = false;
  });
  parser.on('text', (value) => {
    if (!inStyle) text += value;
  });
  parser.write(html).close();
  return { elements, text: text.replace(/\s+/g, ' ') };
}

function withText(words: string): Publication {
  const inlines: Inline[] = [
    { kind: 'text', text: words },
    { kind: 'code', text: words },
    { kind: 'link', href: words, children: [{ kind: 'text', text: words }] },
    { kind: 'citation', key: words, anchor: words },
  ];
  const blocks: Block[] = [
    { kind: 'heading', level: 1, number: words, text: words, anchor: 'odd', inContents: true },
    { kind: 'paragraph', children: inlines },
    { kind: 'figure', number: 1, caption: words, anchor: 'fig', svg: `<svg>${words}</svg>`, width: 10, height: 10, alt: words, description: words },
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
    contents: [{ level: 1, number: words, text: words, anchor: 'odd' }],
    references: new Map([[words, { key: words, anchor: 'ref', text: inlines }]]),
  };
}

test('F90 the page of the sample is the one that was read and accepted', async () => {
  const html = new TextDecoder().decode(await write(samplePublication));
  if (process.env['SMM_GOLDEN'] === '1') {
    await mkdir(new URL('.', GOLDEN), { recursive: true });
    await writeFile(GOLDEN, html);
  }
  assert.equal(html, await readFile(GOLDEN, 'utf8'));
});

test('F91 the page is well-formed, ids are unique, and every link and header leads to an id', () => {
  for (const citations of ['brackets', 'footnotes'] as const) {
    const { elements } = parsed(pageHtml({ ...samplePublication, citations }));
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    assert.equal(new Set(ids).size, ids.length);
    const wanted = elements.flatMap(({ attributes }) => [
      ...(attributes['href']?.startsWith('#') === true ? [attributes['href'].slice(1)] : []),
      ...['headers', 'aria-describedby', 'aria-labelledby'].flatMap((name) => attributes[name]?.split(' ') ?? []),
    ]);
    assert.ok(wanted.length > 60);
    assert.deepEqual(
      wanted.filter((id) => !ids.includes(id)),
      [],
    );
  }
});

test('F92 nothing runs and nothing is fetched', () => {
  const html = pageHtml(samplePublication);
  const { elements } = parsed(html);
  assert.ok(elements.every(({ name }) => !['script', 'link', 'iframe', 'object', 'embed', 'svg', 'base'].includes(name)));
  assert.ok(elements.every(({ attributes }) => Object.keys(attributes).every((name) => !name.startsWith('on'))));
  assert.ok(elements.every(({ attributes }) => attributes['src'] === undefined || attributes['src'].startsWith('data:image/svg+xml,')));
  assert.doesNotMatch(html, /@import|url\(/);
  const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes['content'];
  assert.match(policy ?? '', /^default-src 'none'; style-src 'unsafe-inline'; img-src data:/);
});

test('F93 every statement is printed, in the order of the table, with its title, its tail and where it comes from', () => {
  const { text } = parsed(pageHtml(samplePublication));
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
    places.filter((place) => place < 0),
    [],
  );
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test('F94 each cell of a level table names its level and the label of its block', () => {
  const { elements } = parsed(pageHtml(samplePublication));
  const cells = elements.filter(({ name, attributes }) => name === 'td' && attributes['headers'] !== undefined);
  assert.equal(cells.length, 4 * 4);
  assert.equal(cells[1]!.attributes['headers'], 'table-access-control-3-l2 table-access-control-3-b1');
  assert.equal(cells[9]!.attributes['headers'], 'table-access-control-3-l2 table-access-control-3-b2-l2');
  const label = elements.find(({ attributes }) => attributes['scope'] === 'rowgroup');
  assert.equal(label?.attributes['rowspan'], '2');
});

test('headings follow one another without a gap below the title', () => {
  const { elements } = parsed(pageHtml(samplePublication));
  const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
  assert.deepEqual(levels, [1, 2, 2, 2, 3, 2, 3, 4, 2, 2]);
});

test('with footnotes, marks close up, each key has one note, and the note leads back to every mention', () => {
  const { elements, text } = parsed(pageHtml({ ...samplePublication, citations: 'footnotes' }));
  assert.ok(text.includes('Withdraw rights when people change their post2.'));
  assert.ok(text.includes('[NIST-SP-800-82] NIST, 2023. Guide to Operational Technology Security.'));
  const back = elements.filter(({ attributes }) => attributes['role'] === 'doc-backlink').map(({ attributes }) => attributes['href']);
  assert.deepEqual(back, ['#note-1-1', '#note-2-1', '#note-2-2', '#note-2-3']);
});

test('a reference to nowhere, and a link to what must not be opened, are printed as their words', () => {
  const hrefs = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//host/x',
    'https://a b',
    '#nowhere',
  ];
  for (const href of hrefs) {
    const page = pageHtml({
      ...samplePublication,
      frontMatter: [{ kind: 'paragraph', children: [{ kind: 'link', href, children: [{ kind: 'text', text: 'the words' }] }] }],
    });
    assert.ok(page.includes('<p>the words</p>'), href);
  }
});

test('F95 hostile texts come out as they are, and never as marks', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</style><b>',
    ']]>',
    '<!--',
    '&amp;&lt;',
    '\\ # $ @ _ * `',
    '😀👩‍🚀',
    'שלום (مرحبا)',
    '{{x}} ${y} %s',
    'a'.repeat(3000),
  ];
  for (const words of hostile) {
    const html = pageHtml(withText(words));
    const { elements, text } = parsed(html);
    assert.ok(text.split(words).length > 15, words);
    assert.equal(elements.filter(({ name }) => name === 'img').length, 1);
    assert.equal(elements.filter(({ name }) => name === 'script').length, 0);
  }
});

test('characters that no document may hold are shown as U+FFFD', () => {
  const { text } = parsed(pageHtml(withText('a\0b\u0007c\uD800d\uFFFFe')));
  assert.ok(text.includes('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe'));
});

test('F91 any text whatever gives a well-formed page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
      parsed(pageHtml(withText(words)));
    }),
    { numRuns: 60 },
  );
});

test('a list of keys stays in brackets where citations become footnotes', () => {
  const cited: Inline = { kind: 'citation', key: 'NIST-SP-800-82', anchor: 'ref-NIST-SP-800-82' };
  const page = (inline: Inline): string => {
    const body: Publication['body'] = [{ orientation: 'portrait', blocks: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Keys: ' }, inline] }] }];
    return pageHtml({ ...samplePublication, frontMatter: [], body, citations: 'footnotes' });
  };
  assert.ok(page({ ...cited, asKey: true }).includes('Keys: [NIST-SP-800-82]'));
  assert.ok(!page({ ...cited, asKey: true }).includes('doc-noteref'));
  assert.ok(page(cited).includes('doc-noteref'));
});
