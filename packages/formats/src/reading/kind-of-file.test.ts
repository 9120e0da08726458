import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from './read-document.ts';
import { docxOf, docxParts, p, xlsxParts, zipOf } from './sample-packages.ts';
import { outline, readSample, refusalOf } from './sample-reading.ts';
import { samplePdf, linesAt } from './pdf/sample-pdf.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** The beginning of an old office container with the name of a stream in it. */
const compound = (stream: string) =>
  new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(600)]));

test('F61 a file is read for what it is, whatever it is called', async () => {
  const docx = docxOf(p('Words'));
  for (const name of ['x.docx', 'x.html', 'x', 'x.pdf']) assert.equal((await readSample(docx, name)).format, 'docx');
  assert.equal((await readSample(zipOf(xlsxParts([{ name: 'S', data: '' }])), 'x.docx')).format, 'xlsx');
  assert.equal((await readSample(samplePdf([linesAt(40, 500, ['x'])]), 'x.docx')).format, 'pdf');
  for (const text of [
    '<!DOCTYPE html><p>x',
    '  <html><body>x',
    '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><p>x</p></html>',
    '<!-- by Word --><table><td>x</table>',
  ])
    assert.equal((await readSample(text, 'x.doc')).format, 'html', text);
  assert.equal((await readSample('Some <b>words</b>', 'x.html')).format, 'html');
  assert.equal((await readSample('# Title\n\nWords', 'x.txt.docx')).format, 'markdown');
  assert.equal((await readSample('Words **strong** and [x](http://y)', 'notes')).format, 'markdown');
  assert.equal((await readSample('Plain words', 'x.md')).format, 'markdown');
  for (const text of ['Plain words', 'a * b', '# no', '1 Title\n\fnext page # x'])
    assert.equal((await readSample(text, text.startsWith('#') ? 'x.txt' : 'x.docx')).format, 'text', text);
});

test('F61 what cannot be read is refused with what it is and what to do, in words that name the file', async () => {
  const types = (kind: string) => ({ '[Content_Types].xml': `<Types><Override ContentType="application/vnd.ms-${kind}"/></Types>` });
  const cases: [code: string, file: Uint8Array, words: RegExp][] = [
    ['empty', bytes(''), /empty/],
    ['empty', bytes(' \n\t '), /no text/],
    ['encrypted', compound('EncryptedPackage'), /password/],
    ['old-format', compound('WordDocument'), /old Word file \(\.doc\).*save it as/],
    ['old-format', compound('Workbook'), /\.xls/],
    ['unknown-format', compound('PowerPoint Document'), /old office program/],
    ['macro-file', zipOf({ ...docxParts(p('x')), 'word/vbaProject.bin': 'x' }), /macros.*\.docx/],
    ['macro-file', zipOf({ ...docxParts(p('x')), ...types('word.document.macroEnabled.main+xml') }), /macros/],
    ['macro-file', zipOf({ ...xlsxParts([{ name: 'S', data: '' }]), 'xl/macrosheets/sheet1.xml': 'x' }), /\.xlsx/],
    ['macro-file', zipOf({ ...docxParts(p('x')), 'word/activeX/activeX1.bin': 'x' }), /run code/],
    ['unknown-format', zipOf({ 'ppt/presentation.xml': 'x' }), /presentation/],
    ['unknown-format', zipOf({ 'xl/workbook.bin': 'x' }), /xlsb/],
    ['unknown-format', zipOf({ mimetype: 'x', 'content.xml': 'x' }), /OpenDocument/],
    ['unknown-format', zipOf({ 'Index/Document.iwa': 'x' }), /Pages/],
    ['unknown-format', zipOf({ 'a.docx': docxOf(p('x')) }), /archive/],
    ['unknown-format', bytes('{\\rtf1 x}'), /Rich Text/],
    ['unknown-format', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]), /picture/],
    ['unknown-format', new Uint8Array([0x1f, 0x8b, 8]), /compressed/],
    ['unknown-format', bytes('<?xml version="1.0"?><svg/>'), /XML file of another kind/],
    ['unknown-format', bytes('MIME-Version: 1.0\n'), /web archive/],
    ['old-format', bytes('<?xml version="1.0"?><w:wordDocument/>'), /one XML file/],
    ['not-text', new Uint8Array(Array.from({ length: 400 }, (_, index) => (index * 37) % 256)), /neither a document/],
    ['truncated', docxOf(p('x')).subarray(0, 300), /cut off/],
  ];
  for (const [code, file, words] of cases) {
    const outcome = await readDocument(file, { fileName: 'profile.docx' });
    assert.ok(!outcome.ok, code);
    assert.equal(outcome.code, code, outcome.message);
    assert.match(outcome.message, words);
    assert.match(outcome.message, /^“profile\.docx” cannot be read: [^.].*\. [A-Z].*\.$/);
    assert.equal(outcome.address, 'profile.docx');
  }
});

test('F61 a file with macros is refused by what is in it, not by its name', async () => {
  assert.equal(await refusalOf(docxOf(p('x')), 'x.docm'), 'read');
});

test('F61 the document holds what the file does: an empty Word document is no fault', async () => {
  assert.deepEqual(outline((await readSample(docxOf(''), 'x.docx')).blocks), []);
});
