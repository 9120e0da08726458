import assert from 'node:assert/strict';
import { test } from 'node:test';
import writeExcelFile from 'write-excel-file/node';
import { xlsxParts, zipOf } from '../sample-packages.ts';
import { messages, outline, readSample, refusalOf } from '../sample-reading.ts';
import { kindOfCode, numberText } from './number-formats.ts';

const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

test('F63 sheets come in the order of their tabs, each as a heading and a table; hidden ones are read and noted', async () => {
  const document = await readSample(
    zipOf(
      xlsxParts([
        { name: 'Second &amp; first', data: row(1, text('A1', 'x')) },
        { name: 'Hidden', data: row(3, text('B3', 'y')), state: 'veryHidden' },
        { name: 'Empty', data: '' },
      ]),
    ),
    'x.xlsx',
  );
  assert.deepEqual(outline(document.blocks), ['1 () Second & first', [['x']], '1 () Hidden', [['', 'y']]]);
  assert.deepEqual(document.blocks[3]?.place, { sheet: 'Hidden', row: 3, column: 1 });
  assert.deepEqual(messages(document), ['The sheet “Hidden” is hidden in the workbook; it was read']);
});

test('F63 shared, rich and inline texts, numbers, percentages, dates, truth values and errors are read as text', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="22"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>';
  const strings = '<si><t>plain_x000A_two</t></si><si><r><rPr><b/></rPr><t>Bold</t></r><r><t xml:space="preserve"> rest</t></r><rPh><t>reading</t></rPh></si>';
  const value = (place: string, type: string, content: string, style = 0) => `<c r="${place}" t="${type}" s="${style}"><v>${content}</v></c>`;
  const data =
    row(
      1,
      value('A1', 's', '0') +
        value('B1', 's', '1') +
        value('C1', 'n', '0.30000000000000004') +
        value('D1', 'b', '1') +
        value('E1', 'e', '#REF!') +
        value('F1', 'str', 'a &lt; b') +
        value('G1', 's', '99'),
    ) +
    row(
      2,
      value('A2', 'n', '46310', 1) +
        value('B2', 'n', '46310.75', 2) +
        value('C2', 'n', '0.455', 3) +
        value('D2', 'n', '46310.5', 4) +
        value('E2', 'n', '3', 5) +
        value('F2', 'n', '0.5', 6) +
        value('G2', 'd', '2026-10-15'),
    );
  const { blocks } = await readSample(zipOf(xlsxParts([{ name: 'S', data }], { strings, styles })), 'x.xlsx');
  assert.deepEqual(outline(blocks)[1], [
    ['plain / two', '**Bold** rest', '0.3', 'TRUE', '#REF!', 'a < b', ''],
    ['2026-10-15', '2026-10-15 18:00', '45.5%', '2026-10-15 12:00', '3', '12:00', '2026-10-15'],
  ]);
});

test('F63 number formats: what makes a date, and days before the leap day that never was', () => {
  assert.deepEqual(['General', '0.00', 'yyyy-mm-dd', 'h:mm AM/PM', '[Red]0 "days"', 'd/m/yy h:mm', '[$-409]d mmm yyyy;@', '#,##0.00 €', '0%'].map(kindOfCode), [
    'number',
    'number',
    'date',
    'time',
    'number',
    'date and time',
    'date',
    'number',
    'percent',
  ]);
  assert.deepEqual(
    [
      numberText('1', 'date', false),
      numberText('61', 'date', false),
      numberText('0', 'date', true),
      numberText('1e9', 'date', false),
      numberText('x', 'date', false),
    ],
    ['1900-01-01', '1900-03-01', '1904-01-01', '1000000000', 'x'],
  );
});

test('F63 merged cells appear once with their spans, blank cells keep their place, blank rows leave no trace', async () => {
  const merges = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A5"/><mergeCell ref="Z90:AA99"/><mergeCell ref="nonsense"/></mergeCells>';
  const data = row(1, text('A1', 'Title')) + row(2, text('A2', 'Label') + text('C2', 'x')) + row(4, text('B4', 'y') + '<c r="D4" s="1"/>');
  const { blocks } = await readSample(
    zipOf(xlsxParts([{ name: 'S', data, after: merges, before: '<sheetViews><sheetView><pane ySplit="1" state="frozen"/></sheetView></sheetViews>' }])),
    'x.xlsx',
  );
  assert.deepEqual(outline(blocks)[1], [['!3x1 Title'], ['1x2 Label', '', 'x'], ['y', '']]);
});

test('F63 formulas are not worked out: what they last gave is read, and a note says where they are', async () => {
  const data = row(1, '<c r="A1"><f>HYPERLINK("http://x")</f><v>5</v></c><c r="B1" t="str"><f>cmd|\' /C calc\'!A0</f><v>done</v></c><c r="C1"><f>1+1</f></c>');
  const document = await readSample(
    zipOf(xlsxParts([{ name: 'S', data }], { parts: { 'xl/externalLinks/externalLink1.xml': 'not read', 'xl/comments1.xml': 'not read' } })),
    'x.xlsx',
  );
  assert.deepEqual(outline(document.blocks)[1], [['5', 'done']]);
  assert.deepEqual(messages(document), [
    '3 cells hold formulas (A1, B1, C1); what was last worked out was read, and nothing was worked out anew',
    'The comments on cells were left out',
    'The workbook refers to other workbooks; they were not opened',
  ]);
});

test('F63 wide gaps do not fill the memory with blank cells, and cells outside a sheet are refused', async () => {
  const { blocks } = await readSample(
    zipOf(xlsxParts([{ name: 'S', data: row(1, text('A1', 'a') + text('XFD1', 'b')) + row(1_048_576, text('XFD1048576', 'c')) }])),
    'x.xlsx',
  );
  assert.deepEqual(outline(blocks)[1], [
    ['a', '16382x1 ', 'b'],
    ['16383x1 ', 'c'],
  ]);
  for (const place of ['XFE1', 'A1048577', 'ZZZZ1'])
    assert.equal(await refusalOf(zipOf(xlsxParts([{ name: 'S', data: row(1, text(place, 'x')) }])), 'x.xlsx'), 'damaged');
  const merges = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
  const data = Array.from({ length: 20 }, (_, index) => row(index + 1, text(`XFD${index + 1}`, 'x'))).join('');
  assert.equal(await refusalOf(zipOf(xlsxParts([{ name: 'S', data, after: merges }])), 'x.xlsx'), 'too-many');
});

test('F63 a workbook as other libraries write it reads back cell by cell', async () => {
  const written = await writeExcelFile([
    {
      sheet: 'Answers',
      data: [
        [{ value: 'Question', fontWeight: 'bold' }, { value: 'Answer' }],
        [{ value: 'How many?' }, { value: 12 }],
        [
          { value: '=1+1', type: String },
          { value: new Date(Date.UTC(2026, 9, 15)), type: Date, format: 'yyyy-mm-dd' },
        ],
      ],
    },
  ]).toBuffer();
  const { blocks } = await readSample(new Uint8Array(written), 'x.xlsx');
  assert.deepEqual(outline(blocks), [
    '1 () Answers',
    [
      ['Question', 'Answer'],
      ['How many?', '12'],
      ['=1+1', '2026-10-15'],
    ],
  ]);
});
