import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages, outline, readSample } from '../sample-reading.ts';
import { joinedLines, Vocabulary } from './hyphenation.ts';

const read = (text: string) => readSample(text, 'x.txt');

test('F66 paragraphs are made whole from their lines: by blank lines, by lines that stop short, by indents', async () => {
  const document = await read(`Keys to unmanned stations are handed out by the shift leader, who
notes each of them in the book that lies in the control room. No
key leaves the building at night.
Radio links are shared, and cannot be doubled everywhere, because
masts are few.

  A second paragraph that begins further in, as in printed books do
and goes on here.
`);
  assert.deepEqual(outline(document.blocks), [
    'Keys to unmanned stations are handed out by the shift leader, who notes each of them in the book that lies in the control room. No key leaves the building at night.',
    'Radio links are shared, and cannot be doubled everywhere, because masts are few.',
    'A second paragraph that begins further in, as in printed books do and goes on here.',
  ]);
  assert.deepEqual(
    document.blocks.map(({ place }) => place),
    [{ line: 1 }, { line: 4 }, { line: 7 }],
  );
});

test('F66 numbered headings, lists and text in which each line is a paragraph', async () => {
  const document = await read(
    '2.1 Boundary\nThe boundary is the fence of each station.\n\n3 Practice Tables\n\nAnnex A Terms\n\n• one that goes\n  on\n• two\n  – deeper\n\n1. First. It goes on and on and on and on\n   here.\n2. Second\n\na paragraph\n',
  );
  assert.deepEqual(outline(document.blocks), [
    '2 (2.1) Boundary',
    'The boundary is the fence of each station.',
    '1 (3) Practice Tables',
    '1 (Annex A) Terms',
    ['ul', 'one that goes on', ['two', ['ul', 'deeper']]],
    ['ol', 'First. It goes on and on and on and on here.', 'Second'],
    'a paragraph',
  ]);
  const long = 'word '.repeat(50).trim();
  assert.deepEqual(outline((await read(`${long}\n${long}\n`)).blocks), [long, long]);
});

test('F103 a numbered line alone between paragraphs is a heading, and one of several a list item', async () => {
  const document = await read(
    '1. Introduction\n\nThis is text.\n\n2. Threat Modeling\n\nMore of it.\n\n1. First\n\n2. Second\n\nText.\n\n1. One that ends as a sentence does.\n',
  );
  assert.deepEqual(outline(document.blocks), [
    '1 (1) Introduction',
    'This is text.',
    '1 (2) Threat Modeling',
    'More of it.',
    ['ol', 'First', 'Second'],
    'Text.',
    ['ol', 'One that ends as a sentence does.'],
  ]);
});

test('F66 words divided at line ends are made whole; hyphens that belong to a word stay', () => {
  const vocabulary = new Vocabulary();
  for (const line of ['The situation-', 'al awareness of back-siphonage', 'and information', 'self-', 'contained']) vocabulary.learn(line);
  const joined = (...lines: string[]) => joinedLines(lines, vocabulary);
  assert.equal(joined('some inform-', 'ation here'), 'some information here');
  assert.equal(joined('the back-', 'siphonage'), 'the back-siphonage');
  assert.equal(joined('a con-', 'troller'), 'a controller');
  assert.equal(joined('risk-', 'based and industry-', 'specific'), 'risk-based and industry-specific');
  assert.equal(joined('a self-', 'made third-', 'party IEC 62443-2-', '1 part'), 'a self-made third-party IEC 62443-2-1 part');
  assert.equal(joined('short-', 'and long-term'), 'short- and long-term');
  assert.equal(joined('soft\u00AD', 'ware at https://x.org/', 'path'), 'software at https://x.org/path');
  assert.equal(joined('two', 'words', '– dash'), 'two words – dash');
});

const PAGE = (number: number, body: string) => `Water Telemetry            Version 0.${number}\n\n${body}\n\n                 ${number} / 4\n`;

test('F66 running heads and page numbers are left out with a note; a paragraph goes on over the end of a page', async () => {
  const document = await read(
    [PAGE(1, 'Stations are visited by many hands, and nobody'), PAGE(2, 'counts them. That is a risk.'), PAGE(3, 'Another one.'), PAGE(4, 'The last.')].join(
      '\f',
    ),
  );
  assert.deepEqual(outline(document.blocks), ['Stations are visited by many hands, and nobody counts them. That is a risk.', 'Another one.', 'The last.']);
  assert.deepEqual(
    document.blocks.map(({ place }) => place.page),
    [1, 3, 4],
  );
  assert.deepEqual(messages(document), [
    'A line that comes back on many pages was left out: “Water Telemetry Version ….…” (4 times; this is the first)',
    'A line that comes back on many pages was left out: “page number” (4 times; this is the first)',
  ]);
});

const TABLE = `Table 3 Access Control
 Access Control
 Decide and enforce who may do what, where and when, in every station of the network.
                      Level 1 (Minimum)             Level 2 (Ad Hoc)               Level 3 (Consistent)          Level 4 (Formalized)
 Industry-Specific    Keys to unmanned stations     Keys are numbered, and                                       Every entry is recorded
 Scope                are handed out by the shift   their return is noted.                                       centrally and compared
 Considerations       leader.                                                                                    with the work orders.
                      Shared accounts are still                                   Stations share one account
                      common.                                                     where panels cannot do more.
                      What needs to be done         What needs to be done          What needs to be done         What needs to be done
                      List who may enter which      Withdraw rights when           Give rights by role, and      Review rights after every
                      station.                      people change their post.      review them each year.        incident, with infor-
                                                                                                                 mation from the field.
`;

test('F66 a level table laid out in columns is a table, with its label column and repeated headings', async () => {
  const document = await read(`${TABLE}\n4.2 Next\n`);
  assert.deepEqual(outline(document.blocks), [
    'Table 3 Access Control',
    'Access Control',
    'Decide and enforce who may do what, where and when, in every station of the network.',
    [
      ['', 'Level 1 (Minimum)', 'Level 2 (Ad Hoc)', 'Level 3 (Consistent)', 'Level 4 (Formalized)'],
      [
        'Industry-Specific Scope Considerations',
        'Keys to unmanned stations are handed out by the shift leader.',
        'Keys are numbered, and their return is noted.',
        '',
        'Every entry is recorded centrally and compared with the work orders.',
      ],
      ['', 'Shared accounts are still common.', '', 'Stations share one account where panels cannot do more.', ''],
      ['', 'What needs to be done', 'What needs to be done', 'What needs to be done', 'What needs to be done'],
      [
        '',
        'List who may enter which station.',
        'Withdraw rights when people change their post.',
        'Give rights by role, and review them each year.',
        'Review rights after every incident, with information from the field.',
      ],
    ],
    '2 (4.2) Next',
  ]);
});

test('F66 text in two columns is read down the first and then down the second; contents lines are left out', async () => {
  const document = await read(`Contents
1.1 Boundary . . . . . . . . . . . . . 4

Stations are visited by many hands, and    Radio links are shared with others and
nobody counts them. Keys are handed out    cannot be doubled. Where they fail, the
by the shift leader, who notes them in     station goes on by itself, as it did in
the book that lies in the control room     the great frost, when nothing was heard
all year.                                  for three days.
`);
  assert.deepEqual(outline(document.blocks), [
    'Contents',
    'Stations are visited by many hands, and nobody counts them. Keys are handed out by the shift leader, who notes them in the book that lies in the control room all year.',
    'Radio links are shared with others and cannot be doubled. Where they fail, the station goes on by itself, as it did in the great frost, when nothing was heard for three days.',
  ]);
});

test('F66 encodings: UTF-8 and UTF-16 with and without a mark, Windows-1252 with a note', async () => {
  const text = 'Zürich – “keys”\r\n\r\nnext';
  const utf16 = Buffer.from(text, 'utf16le');
  const files = [
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    utf16,
    Buffer.from(utf16).swap16(),
  ];
  for (const file of files) {
    const document = await readSample(new Uint8Array(file), 'x.txt');
    assert.deepEqual(outline(document.blocks), ['Zürich – “keys”', 'next']);
    assert.deepEqual(document.notes, []);
  }
  const old = await readSample(new Uint8Array([0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x20, 0x93, 0x6b, 0x94]), 'x.txt');
  assert.deepEqual(outline(old.blocks), ['Zürich “k”']);
  assert.match(messages(old)[0]!, /not in UTF-8; it was read as Windows-1252/);
});
