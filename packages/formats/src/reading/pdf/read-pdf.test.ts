import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { samplePublication } from '../../html/sample-publication.ts';
import { write } from '../../pdf/write.ts';
import { messages, outline, readSample, refusalOf } from '../sample-reading.ts';
import { linesAt, samplePdf } from './sample-pdf.ts';

test('F67 a tagged PDF is read by its structure: headings, lists, tables with their spans, bold run-ins, links, citations', async () => {
  const document = await readSample(await write(samplePublication, { assets: { fonts: [] } }), 'x.pdf');
  const lines = outline(document.blocks);
  assert.deepEqual([document.title, document.language, document.format], ['Drinking-Water Telemetry', 'en-GB', 'pdf']);
  const headings = lines.filter((line) => /^\d \((?:\d|Annex)/.test(String(line)));
  assert.deepEqual(headings, [
    '1 (1) Water Telemetry Security Considerations',
    '2 (1.1) Boundary',
    '1 (2) Practice Tables',
    '2 (2.1) Enablement',
    '3 (2.1.1) Access Control',
    '1 (3) References',
    '1 (Annex A) Acronyms and Terms',
  ]);
  assert.deepEqual(
    lines.find((line) => Array.isArray(line) && line[0] === 'ul'),
    ['ul', 'Field stations stand unattended.', ['Radio links are shared. They cannot be doubled everywhere.', ['ol', 'First.', 'Second, with code_name.']]],
  );
  const table = lines.find((line) => Array.isArray(line) && JSON.stringify(line).includes('Keys to unmanned')) as string[][];
  assert.deepEqual(table.slice(0, 5), [
    ['!5x1 Access Control'],
    ['!5x1 Decide and enforce who may do what, where and when.'],
    [
      '!',
      '!Comprehensiveness Level 1 (Minimum)',
      '!Comprehensiveness Level 2 (Ad Hoc)',
      '!Comprehensiveness Level 3 (Consistent)',
      '!Comprehensiveness Level 4 (Formalized)',
    ],
    [
      '1x2 **Industry-Specific Scope Considerations**',
      '**Pumping stations.** Keys to unmanned stations are handed out by the shift leader.',
      '**Pumping stations.** Keys are numbered, and their return is noted.',
      '',
      '**Pumping stations.** Every entry is recorded centrally and compared with the work orders. Applies to: field stations. Bears on: safety.',
    ],
    ['Shared accounts are still common.', '', '', ''],
  ]);
  assert.ok(table.some((row) => row.includes('Withdraw rights when people *change* their post [@IEC-62443-2-1].')));
  assert.ok(messages(document).some((message) => message.startsWith('A list of contents was left out')));
});

test('F67 a PDF without structure is read by where its text stands: columns of a level table, headings, paragraphs', async () => {
  const levels = [1, 2, 3, 4].map((level, index) => ({ x: 150 + index * 165, y: 480, text: `Level ${level}` }));
  const cells = [
    ['Keys are handed out by', 'the shift leader.'],
    ['Keys are numbered, and', 'their return is noted.'],
    ['Every entry is recorded', 'and compared.'],
    ['Records are reviewed', 'each year.'],
  ];
  const page = [
    ...linesAt(40, 560, ['4.1 Access Control'], 14),
    ...linesAt(40, 530, ['Stations are visited by many hands, and nobody counts them, so that keys are a con-', 'cern of the whole network.']),
    ...levels,
    ...linesAt(40, 460, ['Scope', 'Considerations']),
    ...cells.flatMap((lines, index) => linesAt(150 + index * 165, 460, lines)),
  ];
  const document = await readSample(samplePdf([page, linesAt(40, 560, ['The next page.'])]), 'x.pdf');
  assert.deepEqual(outline(document.blocks), [
    '2 (4.1) Access Control',
    'Stations are visited by many hands, and nobody counts them, so that keys are a concern of the whole network.',
    [
      ['', 'Level 1', 'Level 2', 'Level 3', 'Level 4'],
      ['Scope Considerations', ...cells.map((lines) => lines.join(' '))],
    ],
    'The next page.',
  ]);
  assert.deepEqual(
    document.blocks.map(({ place }) => place.page),
    [1, 1, 1, 2],
  );
});

test('F67 PDFs are refused that are locked, without text, damaged, too long or made to swell', async () => {
  const page = linesAt(40, 500, ['Some text.']);
  assert.equal(
    await refusalOf(
      samplePdf([page], `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >> /ID [<00><00>]`),
      'x.pdf',
    ),
    'encrypted',
  );
  assert.equal(await refusalOf(samplePdf([[]]), 'x.pdf'), 'not-text');
  assert.equal(await refusalOf(new TextEncoder().encode('%PDF-1.7\nnothing'), 'x.pdf'), 'damaged');
  assert.equal(await refusalOf(samplePdf([page, page, page]), 'x.pdf', { pages: 2 }), 'too-many');
  assert.equal(await refusalOf(samplePdf([page, page]), 'x.pdf', { milliseconds: -1 }), 'too-slow');
  const packed = (data: Uint8Array) =>
    Buffer.concat([Buffer.from(samplePdf([page])), Buffer.from('9 0 obj << >>\nstream\r\n'), data, Buffer.from('\nendstream endobj')]);
  const swelling = deflateSync(Buffer.alloc(20_000_000));
  assert.equal(await refusalOf(new Uint8Array(packed(swelling)), 'x.pdf', { unpackedBytes: 10_000_000 }), 'too-large');
  assert.equal(await refusalOf(new Uint8Array(packed(deflateSync(deflateSync(swelling)))), 'x.pdf', { unpackedBytes: 10_000_000 }), 'too-large');
  assert.equal(await refusalOf(new Uint8Array(packed(swelling)), 'x.pdf'), 'read');
});
