import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { linesAt, samplePdf } from './pdf/sample-pdf.ts';
import type { ReadingLimits } from './source-document.ts';
import { docxOf, docxParts, p, xlsxParts, zipOf } from './sample-packages.ts';
import { outline, readSample, refusalOf } from './sample-reading.ts';
import { zipWith, type ZipEntry } from './sample-zip.ts';

const W = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const END = '</w:body></w:document>';
const X = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';

/** A package in which one part is replaced by a swelling one. */
function swollen(parts: Readonly<Record<string, string | Uint8Array>>, entry: ZipEntry): Promise<Uint8Array> {
  return zipWith([
    ...Object.entries(parts)
      .filter(([name]) => name !== entry.name)
      .map(([name, content]) => ({ name, content })),
    entry,
  ]);
}

function swollenDocx(unit: string, times: number, more: Partial<ZipEntry> = {}): Promise<Uint8Array> {
  return swollen(docxParts(''), { name: 'word/document.xml', content: unit, times, before: W, after: END, ...more });
}

test('F68 sizes that a file declares are not believed, in either direction; damage within is found', async () => {
  for (const declared of [
    { size: 1 },
    { size: 0xfffffff0 },
    { packed: 0xfffffff0 },
    { packed: 3 },
    { crc: 1 },
    { method: 12 },
    { offset: 0xfffff000 },
    { offset: 7 },
  ]) {
    assert.equal(await refusalOf(await swollenDocx(p('x'), 3, { declared }), 'x.docx'), 'damaged', JSON.stringify(declared));
  }
  assert.equal(await refusalOf(await swollenDocx(p('x'), 3, { declared: { flags: 1 } }), 'x.docx'), 'encrypted');
  assert.equal(await refusalOf(await swollenDocx(p('x'), 3), 'x.docx'), 'read');
});

test('F68 a document cut anywhere is refused as cut off or damaged, never half read', async () => {
  const whole = docxOf(p('One.').repeat(400), { parts: { 'docProps/core.xml': '<x/>' } });
  const pdf = samplePdf([linesAt(40, 500, ['Some text.'])]);
  for (let cut = 0; cut < 50; cut += 1) {
    assert.match(await refusalOf(whole.subarray(0, Math.floor((whole.length * cut) / 50)), 'x.docx'), /^(?:damaged|truncated|empty|not-text)$/, `at ${cut}`);
    assert.doesNotMatch(await refusalOf(pdf.subarray(0, Math.floor((pdf.length * cut) / 50)), 'x.pdf'), /^unsafe$/);
  }
  const [head, tail] = (docxParts(p('One.'))['word/document.xml'] as string).split('One.');
  for (const part of [head!, `${head}One.</w:t>`, `${head}One.${tail}<more/>`, 'not xml', '', `${head}\u0001${tail}`])
    assert.equal(await refusalOf(docxOf('', { parts: { 'word/document.xml': part } }), 'x.docx'), 'damaged');
});

test('F68 document types and entities are refused in every part that is read, and nothing outside is looked up', async () => {
  const attacks = [
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">',
    '<!DOCTYPE x>',
    `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${'bcdefghij'[index]} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>`,
  ];
  const parts = docxParts(p('&e;'), { styles: '', numbering: '', footnotes: '', parts: { 'docProps/core.xml': '<x/>', 'customXml/item1.xml': '<x/>' } });
  for (const attack of attacks) {
    for (const name of Object.keys(parts).filter((part) => part !== '[Content_Types].xml')) {
      const hostile = {
        ...parts,
        'word/document.xml': docxParts(p('x'))['word/document.xml']!,
        [name]: `${attack}${String(parts[name]).replace(/^<\?xml[^>]*\?>/, '')}`,
      };
      assert.equal(await refusalOf(zipOf(hostile), 'x.docx'), 'unsafe', name);
    }
    const sheets = xlsxParts([{ name: 'S', data: '' }], { strings: '', styles: '' });
    for (const name of Object.keys(sheets).filter((part) => part !== '[Content_Types].xml'))
      assert.equal(await refusalOf(zipOf({ ...sheets, [name]: `${attack}${sheets[name]}` }), 'x.xlsx'), 'unsafe', name);
  }
  assert.equal(await refusalOf(zipOf(parts), 'x.docx'), 'damaged', 'an entity that nothing declares');
});

test('F68 names of parts lead nowhere: odd names are passed over, a part that comes twice is refused', async () => {
  const odd = [
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\x',
    'word/../word/document.xml',
    'WORD/DOCUMENT.XML',
    'word/document.xml/',
    'a\u0000b',
    '__proto__',
    'constructor',
    `${'x'.repeat(60_000)}`,
  ];
  for (const name of odd) assert.match(await refusalOf(zipOf({ ...docxParts(p('x')), [name]: 'x' }), 'x.docx'), /^(?:read|damaged)$/, name.slice(0, 40));
  assert.equal(
    await refusalOf(
      await zipWith(
        [...Object.entries(docxParts(p('x'))), ['word/document.xml', docxParts(p('y'))['word/document.xml']!] as const].map(([name, content]) => ({
          name,
          content,
        })),
      ),
      'x.docx',
    ),
    'damaged',
  );
  const elsewhere = docxParts('', {
    parts: {
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="http://evil.example/x" TargetMode="External"/></Relationships>',
    },
  });
  assert.deepEqual(outline((await readSample(zipOf(elsewhere), 'x.docx')).blocks), []);
});

test('F68 limits are kept: depth, elements, paragraphs, cells, letters, parts, bytes, lines', async () => {
  const encoder = new TextEncoder();
  const table = `<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(60)}</w:tr>`.repeat(20)}</w:tbl>`;
  const cases: [name: string, bytes: Uint8Array, limits: Partial<ReadingLimits>, code: string][] = [
    ['depth.docx', docxOf('<w:sdt><w:sdtContent>'.repeat(150)), {}, 'too-deep'],
    ['elements.docx', await swollenDocx('<w:r/>', 5_000), { elements: 5_000 }, 'too-many'],
    ['paragraphs.docx', await swollenDocx('<w:p/>', 1_001), { paragraphs: 1_000 }, 'too-many'],
    ['cells.docx', docxOf(table), { cells: 1_199 }, 'too-many'],
    ['enough-cells.docx', docxOf(table), { cells: 1_200 }, 'read'],
    ['letters.docx', await swollenDocx(p('a'.repeat(1_000)), 11), { characters: 10_000 }, 'too-large'],
    ['one-text.docx', await swollenDocx(' '.repeat(1000), 10_000, { before: `${W}<w:p><w:r><w:t>`, after: `</w:t></w:r></w:p>${END}` }), {}, 'too-large'],
    ['comments.docx', await swollenDocx(`<!--${' '.repeat(60_000)}-->`, 20), { unpackedBytes: 1_000_000 }, 'too-large'],
    [
      'parts.docx',
      zipOf({ ...docxParts(''), ...Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`word/${index}.xml`, ''])) }),
      { entries: 100 },
      'too-many',
    ],
    ['bytes.docx', docxOf(p('x')), { bytes: 100 }, 'too-large'],
    ['time.docx', docxOf(p('x')), { milliseconds: -1 }, 'too-slow'],
    ['depth.html', encoder.encode('<div>'.repeat(300)), {}, 'too-deep'],
    ['attributes.html', encoder.encode(`<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}`).join(' ')}>x`), {}, 'read'],
    ['quotes.md', encoder.encode(`${'> '.repeat(100)}x`), {}, 'too-deep'],
    ['lists.md', encoder.encode(Array.from({ length: 200 }, (_, index) => `${' '.repeat(index * 2)}- x`).join('\n')), {}, 'too-deep'],
    ['line.md', encoder.encode('['.repeat(300_000)), {}, 'too-large'],
    ['lines.txt', encoder.encode('x\n'.repeat(300_000)), {}, 'too-many'],
  ];
  for (const [name, bytes, limits, code] of cases) assert.equal(await refusalOf(bytes, name, limits), code, name);
});

/** Files made to swell, with the refusal that each meets. */
async function bombs(): Promise<readonly (readonly [name: string, bytes: Uint8Array, code: string])[]> {
  const nested = await swollenDocx('\u0000'.repeat(1000), 100_000, { before: '', after: '' });
  const sheet = { name: 'xl/worksheets/sheet1.xml', before: X, after: '</sheetData></worksheet>' };
  const workbook = xlsxParts([{ name: 'S', data: '' }], { strings: '' });
  const encoder = new TextEncoder();
  return [
    ['letters.docx', await swollenDocx(p('a'.repeat(10_000)), 3_000), 'too-large'],
    ['paragraphs.docx', await swollenDocx('<w:p/>', 1_000_000), 'too-many'],
    ['runs.docx', await swollenDocx('<w:r/>', 2_500_000), 'too-many'],
    ['lying.docx', await swollenDocx(p('aaaaaaaaaaaaaaaaaaaa'), 300_000, { declared: { size: 100 } }), 'too-many'],
    ['nested.docx', await zipWith([{ name: 'word/document.xml', content: nested }]), 'damaged'],
    [
      'rows.xlsx',
      await swollen(workbook, { ...sheet, content: '<row><c><v>1</v></c><c t="inlineStr"><is><t>text</t></is></c></row>', times: 1_000_000 }),
      'too-many',
    ],
    ['styled.xlsx', await swollen(workbook, { ...sheet, content: '<row><c s="1"/></row>', times: 1_000_000 }), 'too-many'],
    [
      'strings.xlsx',
      await swollen(workbook, {
        name: 'xl/sharedStrings.xml',
        content: '<si><t>a</t></si>',
        times: 1_200_000,
        before: '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        after: '</sst>',
      }),
      'too-many',
    ],
    ['merges.xlsx', await swollen(workbook, { ...sheet, content: '<mergeCell ref="A1:XFD1048576"/>', times: 300_000 }), 'too-many'],
    ['words.html', encoder.encode(`<p>${'word '.repeat(3_900_000)}`), 'too-many'],
    ['tags.html', encoder.encode('<p>a</p>'.repeat(2_400_000)), 'too-many'],
    ['lists.md', encoder.encode('- a\n'.repeat(2_000_000)), 'too-many'],
    ['columns.txt', encoder.encode('a  b  c  d\n'.repeat(240_000)), 'too-many'],
    [
      'swelling.pdf',
      new Uint8Array(
        Buffer.concat([
          samplePdf([linesAt(40, 500, ['x'])]),
          Buffer.from('9 0 obj <</Filter/FlateDecode>>\nstream\r\n'),
          deflateSync(Buffer.alloc(280 * 1024 * 1024), { level: 1 }),
          Buffer.from('\nendstream endobj'),
        ]),
      ),
      'too-large',
    ],
  ];
}

test('F69 files made to swell, and one of 200 MB, are refused while the memory grows by less than 300 MB', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'smm-reading-'));
  try {
    const files = await bombs();
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const large = join(folder, 'large.txt');
    writeFileSync(large, 'x');
    truncateSync(large, 200 * 1024 * 1024);
    const probe = fileURLToPath(new URL('./sample-memory-probe.ts', import.meta.url));
    const expected = [...files.map(([name, , code]) => [name, code] as const), ['large.txt', 'too-large'] as const];
    for (const group of Map.groupBy(expected, ([name]) => name.endsWith('x')).values()) {
      const run = spawnSync(process.execPath, [probe, ...group.map(([name]) => join(folder, name))], { encoding: 'utf8' });
      const lines = run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { readonly code: string; readonly megabytes: number });
      assert.deepEqual(
        lines.map(({ code }) => code),
        group.map(([, code]) => code),
        run.stdout,
      );
      for (const [index, { megabytes }] of lines.entries()) assert.ok(megabytes < 300, `${group[index]![0]}: ${megabytes} MB`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
