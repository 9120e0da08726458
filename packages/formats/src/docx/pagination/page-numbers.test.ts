import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patchDocument, type ParagraphChild } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { array, assert as check, constantFrom, integer, property, record, string } from 'fast-check';
import { sampleLevelTable, samplePublication, sampleStatement } from '../../html/sample-publication.ts';
import type { Block, Heading, Publication } from '../../publication/blocks.ts';
import { inline, type PlainElement } from '../ooxml/element.ts';
import { paragraph } from '../ooxml/paragraph.ts';
import { words } from '../ooxml/run.ts';
import { opened } from '../sample-opened.ts';
import { write } from '../write.ts';
import { metricsByStyle } from './line-metrics.ts';
import { linesOf } from './lines.ts';
import { pageNumbers } from './page-numbers.ts';
import { pageOf } from '../page.ts';
import { table } from '../tables/grid.ts';

const WORDS =
  'the well-kept station records every entry and compares it with orders of work, so that nobody (not even the shift leader) forgets a key; 24-hour cover is “usual” – though not everywhere'.split(
    ' ',
  );
const said = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, index) => WORDS[(seed * 7 + index * ((seed % 5) + 3)) % WORDS.length]).join(' ');

/** A publication of many pages: sections with text and lists, and practices with tables short and long. */
function long(change: Partial<Publication>): Publication {
  const blocks = Array.from({ length: 5 }, (_, practice): Block[] => [
    { kind: 'heading', level: practice % 3 === 0 ? 2 : 3, number: `2.${practice + 1}`, text: said(practice, 6), anchor: `long-${practice}`, inContents: true },
    ...Array.from({ length: (practice % 4) + 1 }, (__, index): Block => ({
      kind: 'paragraph',
      children: [
        { kind: 'strong', children: [{ kind: 'text', text: said(index, 2) }] },
        { kind: 'text', text: ` ${said(practice + index, 60 + 25 * practice)} ` },
        { kind: 'citation', key: 'NIST-SP-800-82', anchor: 'ref-NIST-SP-800-82' },
      ],
    })),
    {
      kind: 'list',
      ordered: practice % 2 === 0,
      items: [
        [{ kind: 'paragraph', children: [{ kind: 'text', text: said(practice, 45) }] }],
        [{ kind: 'paragraph', children: [{ kind: 'text', text: said(practice, 9) }] }],
      ],
    },
    {
      ...sampleLevelTable,
      number: practice + 10,
      anchor: `long-table-${practice}`,
      objective: said(practice, 12),
      blocks: sampleLevelTable.blocks.map((block, row) => ({
        ...block,
        lanes: Array.from({ length: (practice % 3) + 1 }, (__, lane) => ({
          thread: '',
          cells: [0, 1, 2, 3].map((level) =>
            Array.from({ length: (practice * level + lane) % 4 }, (___, index) =>
              sampleStatement(`l${practice}-${row}-${lane}-${level}-${index}`, said(index + level, 12 + 6 * practice), {
                lead: 'Keys',
                tail: index % 2 === 0 ? said(level, 4) : '',
              }),
            ),
          ),
        })),
      })),
    },
  ]);
  const runs = [
    { orientation: 'portrait' as const, blocks: samplePublication.body[0]!.blocks },
    { orientation: 'portrait' as const, blocks: blocks.slice(0, 3).flat() },
    { orientation: 'landscape' as const, blocks: blocks.slice(3).flat() },
    samplePublication.body[2]!,
  ];
  const headings = runs.flatMap((run) => run.blocks.filter((block): block is Heading => block.kind === 'heading' && block.inContents));
  const tables = Array.from({ length: 5 }, (_, practice) => ({
    level: 1,
    number: `Table ${practice + 10}`,
    text: 'Access Control',
    anchor: `long-table-${practice}`,
  }));
  return { ...samplePublication, watermark: '', body: runs, contents: headings, listOfTables: tables, ...change };
}

/** The page printed in the contents for each bookmark. */
function printed(bytes: Uint8Array): Map<string, string> {
  const xml = opened(bytes).parts.get('word/document.xml')!;
  return new Map(
    [...xml.matchAll(/PAGEREF (\w+) \\h <\/w:instrText>.*?"separate"\/>(.*?)<w:fldChar/gs)].map(([, bookmark, result]) => [
      bookmark!,
      /<w:t [^>]*>(\d*)</.exec(result!)?.[1] ?? '',
    ]),
  );
}

test('F75 page numbers in the contents are those of a layout that follows Word in full', async () => {
  for (const change of [{ pageSize: 'a4' }, { pageSize: 'letter', citations: 'footnotes' }] as const) {
    const bytes = await write(long(change), { assets: { fonts: [] } });
    const followed = await patchDocument({ outputType: 'uint8array', data: bytes, patches: {}, pageNumbers: estimatePageNumbersWith({ guess: true }) });
    const ours = printed(bytes);
    // Where a case is not known to it, that layout says nothing of what comes after.
    const theirs = [...printed(followed)].filter(([, page]) => page !== '');
    assert.ok(theirs.length > 10 && theirs.some(([, page]) => Number(page) > 12), 'the sample is long enough to tell');
    assert.deepEqual(
      theirs.map(([bookmark]) => [bookmark, ours.get(bookmark)]),
      theirs,
      JSON.stringify(change),
    );
    assert.ok([...ours.values()].every((page) => page !== ''));
  }
});

test('any content whatever comes to an end, and its pages follow one another', () => {
  const styles = constantFrom('Normal', 'Heading1', 'Heading2', 'SMMStatement', 'Caption', 'ListBullet', 'SMMTableEnd');
  const text = record({ style: styles, text: string({ maxLength: 4000, unit: 'binary' }), keepNext: constantFrom(true, false) });
  check(
    property(
      array(text, { maxLength: 12 }),
      array(text, { maxLength: 12 }),
      integer({ min: 1, max: 15_000 }),
      constantFrom(true, false),
      (before, inside, width, whole) => {
        let count = 0;
        const bookmark = (): ParagraphChild => inline('w:bookmarkStart', { 'w:id': (count += 1), 'w:name': String(count) }, []);
        const set = (list: typeof before): PlainElement[] => list.map((it) => paragraph(it.style, [bookmark(), words(it.text)], { keepNext: it.keepNext }));
        const start = set(before);
        const cells = inside.map((it) => ({ content: set([it, it]) }));
        const rows = [
          { head: true, whole: true, cells: [{ columns: Math.max(1, cells.length), content: set(inside) }] },
          { whole, cells: cells.length === 0 ? [{ content: set(before) }] : cells },
        ];
        const grid = table(
          'SMMTable',
          Array.from({ length: Math.max(1, cells.length) }, () => width),
          rows,
        );
        const end = set(inside);
        const pages = pageNumbers([{ orientation: 'landscape', children: [...start, grid, ...end] }], pageOf('a4'), new Map());
        const outside = [...start.keys(), ...Array.from(end.keys(), (index) => count - end.length + index)].map((index) => pages.get(String(index + 1))!);
        assert.equal(pages.size, count);
        assert.deepEqual(
          outside,
          outside.toSorted((a, b) => a - b),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('a narrower column never takes fewer lines', () => {
  const metrics = metricsByStyle(9000).get('Normal')!;
  check(
    property(string({ maxLength: 600 }), integer({ min: 300, max: 9000 }), integer({ min: 0, max: 4000 }), (text, width, more) => {
      const lines = (room: number): number => linesOf(paragraph('Normal', [words(text)]), metrics, room).length;
      assert.ok(lines(width) >= lines(width + more));
    }),
  );
});
