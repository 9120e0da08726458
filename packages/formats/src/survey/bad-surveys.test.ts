import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { iotSmm12 } from '@smm/core/model';
import { importSurvey, previewSurvey, proposeMapping, readSurvey, SURVEY_LIMITS, type ReadSurveyOptions } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
async function refusal(input: string | Uint8Array, options?: ReadSurveyOptions): Promise<string> {
  const read = await readSurvey(typeof input === 'string' ? bytes(input) : input, 'x.csv', options);
  assert.ok(!read.ok, 'it was read');
  return `${read.code}: ${read.message}`;
}
async function table(input: string | Uint8Array, options?: ReadSurveyOptions) {
  const read = await readSurvey(typeof input === 'string' ? bytes(input) : input, 'x.csv', options);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

test('F144 what is no survey is refused with what it is and what to do', async () => {
  assert.match(await refusal(''), /^empty: x\.csv is empty/);
  assert.match(await refusal('\n \n,,\n'), /^empty: x\.csv holds no rows/);
  assert.match(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])), /old Excel format, or one with a password\. Save it/);
  assert.match(await refusal('%PDF-1.7'), /is a PDF/);
  assert.match(await refusal(zipSync({ 'answers.csv': bytes('a,b\n') })), /archive|Unpack it/);
  assert.match(await refusal(new Uint8Array([1, 2, 0, 3, 0, 0, 7])), /bytes that no text has/);
  assert.match(await refusal('a,b', { encoding: 'klingon' }), /^unknown-encoding: There is no encoding “klingon”/);
  assert.match(await refusal(new Uint8Array([0x61, 0xff]), { encoding: 'utf-8' }), /^wrong-encoding/);
  assert.match(await refusal('zoe@example.org,We do nothing\nbo@example.org,Nor we\n'), /^no-headings: x\.csv: the first row \(row 1, column 1\)/);
});

test('F144 files beyond the limits are refused, with the row or column where it shows', async () => {
  const limits = { bytes: 5_000, rows: 3, columns: 4, cells: 12, letters: 1_000 };
  assert.match(await refusal('x'.repeat(5_001), { limits }), /^too-large: x\.csv is larger than 0 MB/);
  assert.match(await refusal('a,b\n1,2\n\n3,4\n5,6\n', { limits }), /more than 3 rows/);
  assert.match(await refusal('a,b\n1,2,3,4,5\n', { limits, separator: ',' }), /row 2 has more than 4 columns/);
  assert.match(await refusal('a,b,c,d\n1,2,3,4\n1,2,3,4,\n', { limits }), /more than 12 cells|row 3 has more than 4 columns/);
  assert.match(await refusal(`a,b\n1,"${'x'.repeat(2_000)}"\n`, { limits }), /row 2 is longer than 1,000 letters from column 2 on/);
  assert.match(await refusal(`q${',q'.repeat(1_000_000)}\n`), /row 1 has more than 10,000 columns/);
  assert.match(await refusal(`a,b\n${'1,2\n'.repeat(1_000_000)}`), /more than 200,000 rows/);
  assert.match(await refusal(new Uint8Array(200 * 1024 * 1024)), /larger than 128 MB/);
  assert.ok(SURVEY_LIMITS.cells <= 5_000_000);
});

test('F144 an open quotation mark is refused with its row and column', async () => {
  assert.equal(
    await refusal('Timestamp,Why?\n1,fine\n2,"open\n3,fine\n'),
    'open-quote: x.csv: the quotation mark that opens the cell in row 3, column 2 is never closed. Close it, or double it where it belongs to the text, or export the answers again.',
  );
});

test('F144 quotation marks within cells, mixed line ends, lines of separators and a title above are read', async () => {
  const { rows, problems } = await table('Answers of March,,\r\nTimestamp,Why?,How?\r\n1, "a ""b"" c" ,5" pipe\n,,\n2,"x\r\ny",“z”\r3,"bad" end,w');
  assert.deepEqual(
    rows.map(({ number, cells }) => [number, ...cells]),
    [
      [3, '1', 'a "b" c', '5" pipe'],
      [5, '2', 'x\r\ny', '“z”'],
      [6, '3', '"bad" end', 'w'],
    ],
  );
  assert.deepEqual(problems, [{ row: 1, message: 'The row stands above the headings and is left out.' }]);
});

test('F144 encodings and separators are told, or taken as named', async () => {
  const told = async (input: Uint8Array | string, options?: ReadSurveyOptions) => {
    const { encoding, separator, columns } = await table(input, options);
    return [encoding, separator, columns.at(-1)!.header];
  };
  const latin = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
  assert.deepEqual(await told('sep=|\r\nTimestamp|Wié?\r\n1|2'), ['utf-8', '|', 'Wié?']);
  assert.deepEqual(await told(latin('Timestamp;Wié?\n1;né')), ['windows-1252', ';', 'Wié?']);
  assert.deepEqual(await told(new Uint8Array([...bytes('Timestamp,Wié où?\n1,né'), 0xc3])), ['utf-8', ',', 'Wié où?']);
  assert.deepEqual(await told(new Uint8Array(Buffer.from('Timestamp,为什么？\n1,因为', 'utf16le'))), ['utf-16le', ',', '为什么？']);
  assert.deepEqual(await told(new Uint8Array([0xa3, 0xac, 0x2c, 0xb1]), { encoding: 'windows-1250', separator: ',' }), ['windows-1250', ',', '±']);
  assert.deepEqual(await told('What, if anything, is missing?\nLocks, guards\nNothing\n"Time, money"\n', { separator: '\t' }), [
    'utf-8',
    '\t',
    'What, if anything, is missing?',
  ]);
  assert.deepEqual(await told('What is missing?\nLocks, guards and dogs\nNothing, at all, ever\nTime\n'), ['utf-8', ';', 'What is missing?']);
});

test('F144 whatever the bytes, reading gives a table or a refusal, and a table can be proposed, previewed and imported', async () => {
  const piece = fc.constantFrom(
    'a',
    'Timestamp',
    'Respondent ID',
    'Collector ID',
    'id',
    'Name',
    ',',
    ';',
    '\t',
    '|',
    '"',
    '""',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\u0000',
    'é',
    '漢',
    '[',
    ']',
    '[SPM-1]',
    'x@y.org',
    '10.0.0.1',
    '=1',
    '\ufeff',
    'sep=;',
    '__proto__',
    '2026-01-01',
    '\u2028',
    '+48 601 234 567',
  );
  const text = fc.array(piece, { maxLength: 80 }).map((pieces) => bytes(pieces.join('')));
  const raw = fc.uint8Array({ maxLength: 120 });
  const marked = fc
    .tuple(fc.constantFrom([0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x50, 0x4b, 3, 4]), raw)
    .map(([mark, rest]) => new Uint8Array([...mark, ...rest]));
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: text }, raw, marked), async (input) => {
      const read = await readSurvey(input, 'x.csv');
      if (!read.ok) return assert.ok(read.message.length > 10);
      const mapping = proposeMapping(read.value, iotSmm12);
      previewSurvey(read.value, mapping);
      const { passages } = importSurvey(read.value, mapping, { sourceId: 's' });
      assert.equal(new Set(passages.map(({ id }) => id)).size, passages.length);
      for (const { message } of read.value.problems) assert.ok(!message.includes('x@y.org'));
    }),
    { numRuns: 3_000 },
  );
});
