import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { iotSmm12 } from '@smm/core/model';
import { Profile } from '@smm/core/profile';
import { printedStatements, publish, textOf } from '../publication/index.ts';
import { bodyCell } from './cells.ts';
import { withHeights } from './row-heights.ts';
import { sheetNames } from './sheet-names.ts';
import { write } from './write.ts';

const statements = ['=1+1', '+cmd', '-2', '@SUM(A1)', '\tTab', 'Crews <list> & "doors" ]]>', 'Zero\u0000 and \u0008 control'].map((text, index) => ({
  id: `s${index}`,
  text,
}));
const profile = Profile.parse({
  schemaVersion: 1,
  id: 'p',
  model: { id: 'iot-smm', edition: '1.2' },
  metadata: { title: '=HYPERLINK("http://x")' },
  practices: { 'threat-modeling': { levels: { 1: { actions: { statements } } } } },
});
const publication = publish(profile, { model: iotSmm12 });

async function parts(printed = publication): Promise<Record<string, string>> {
  const files = unzipSync(await write(printed, { assets: { fonts: [] } }));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('F50 nothing in a workbook is a formula, whatever the text begins with', async () => {
  const files = await parts();
  const sheets = Object.entries(files).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  assert.ok(sheets.length >= 5);
  for (const [name, xml] of sheets) assert.doesNotMatch(xml, /<f[ >]/, name);
  assert.ok(!Object.keys(files).some((name) => /externalLink|vba/i.test(name)));
});

test('F51 the statement list holds every statement with its id, in order, word for word', async () => {
  const files = await parts();
  const shared = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map((match) => unescape(match[1]!.replace(/<[^>]+>/g, '')));
  const sheet = files['xl/worksheets/sheet2.xml'] ?? '';
  const rows = [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map((row) =>
    [...row[1]!.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map((cell) => {
      const value = /<v>(.*?)<\/v>/.exec(cell[1] ?? '')?.[1];
      return cell[0].includes('t="s"') && value !== undefined ? shared[Number(value)] : unescape(/<t[^>]*>(.*?)<\/t>/s.exec(cell[1] ?? '')?.[1] ?? value ?? '');
    }),
  );
  const expected = printedStatements(publication).map(({ statement }) => [statement.id, textOf(statement.body).replace(/[\u0000\u0008]/g, '')]);
  assert.deepEqual(
    rows.slice(1).map((row) => [row[0], row[5]]),
    expected,
  );
});

test('F52 sheet names are legal and different', () => {
  const names = sheetNames(['1 A very long caption that goes on and on', '1 A very long caption that goes on and off', 'a/b:c*d?[e]', 'overview', '']);
  assert.deepEqual(names, ['1 A very long caption that goes', '1 A very long caption that (2)', 'a b c d e', 'overview (2)', 'Table']);
});

test('F52 sheet names end with a word where enough of the name is left, and stay different', () => {
  const names = sheetNames([
    '12 Physical protection of assets at unmanned stations',
    '13 Physical protection of assets at unmanned stations',
    '13 Physical protection of assets at unmanned yards',
    '7 Donaudampfschifffahrtsgesellschaftskapitaen',
    "1 Everything that the crews' own radios do",
    '',
  ]);
  assert.deepEqual(names, [
    '12 Physical protection of',
    '13 Physical protection of',
    '13 Physical protection of (2)',
    '7 Donaudampfschifffahrtsgesells',
    '1 Everything that the crews',
    'Table',
  ]);
  assert.ok(names.every((name) => name.length <= 31 && !name.startsWith("'") && !name.endsWith("'")));
});

test('F53 every sheet prints as wide as one page, across, on the paper of the publication, with its head on each page', async () => {
  for (const [pageSize, paper] of [
    ['a4', '9'],
    ['letter', '1'],
  ] as const) {
    const files = await parts({ ...publication, pageSize });
    const sheets = Object.entries(files).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    for (const [name, xml] of sheets) {
      assert.match(xml, /^<\?xml[^>]*><worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/, name);
      const setup = /<pageSetup [^>]*>/.exec(xml)?.[0] ?? '';
      for (const wanted of ['orientation="landscape"', `paperSize="${paper}"`, 'fitToWidth="1"', 'fitToHeight="0"'])
        assert.ok(setup.includes(wanted), `${name}: ${wanted}`);
    }
    const book = files['xl/workbook.xml'] ?? '';
    const titles = [...book.matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="(\d+)">(.*?)<\/definedName>/g)].map((match) => [match[1], match[2]]);
    assert.deepEqual(titles[0], ['1', "'Statements'!$1:$1"]);
    assert.equal(titles.length, sheets.length - 1, 'all but the overview');
    assert.match(book, /<\/sheets><definedNames>/);
    assert.equal(book.match(/<definedNames\b/g)?.length, 1);
  }
});

test('F54 a row is as high as its longest wrapped text', async () => {
  const [short, long] = withHeights(
    [
      [null, bodyCell('one line'), null],
      [bodyCell('a'), bodyCell('ten words '.repeat(60).trim())],
    ],
    [10, 40],
  );
  assert.equal(short?.[0], null);
  const low = short?.[1]?.height ?? 0;
  const high = long?.[0]?.height ?? 0;
  assert.ok(low >= 13 && low < 20, `${low}`);
  assert.ok(high > 13 * 13, 'sixty times ten letters in columns of forty take fifteen lines and more');
  assert.equal(
    withHeights([[{ ...bodyCell('word '.repeat(400)), rowSpan: 9 }, bodyCell('a')]], [20, 20])[0]?.[0]?.height,
    low,
    'a label over several rows does not stretch its first',
  );
  assert.equal(withHeights([[bodyCell('x'.repeat(30_000))]], [10])[0]?.[0]?.height, 409, 'no row is higher than a workbook allows');
  assert.match((await parts())['xl/worksheets/sheet2.xml'] ?? '', /<row [^>]*ht="\d/);
});

function unescape(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

test('F112 the statement list of a combination has a column with the profiles; that of an ordinary profile has none', async () => {
  const head = async (printed = publication) =>
    Object.values(await parts(printed))
      .join('')
      .includes('<t>Profile</t>');
  const from = [{ profile: 'one', version: '1', item: 's' }];
  const combined: Profile = {
    ...profile,
    composition: [{ profile: 'one', version: '1', title: '', domainName: '', status: 'draft', language: 'en', edition: '1.2', workingGroup: '' }],
    practices: Profile.parse({
      ...profile,
      practices: { 'threat-modeling': { levels: { 1: { actions: { statements: [{ id: 's', text: 'One.', composedFrom: from }] } } } } },
    }).practices,
  };
  assert.equal(await head(), false);
  assert.equal(await head(publish(combined, { model: iotSmm12 })), true);
});

test('F51 a text that is called like something every object has is written like any other', () => {
  assert.equal(bodyCell('toString').value, 'toString ');
  assert.equal(bodyCell('to string').value, 'to string');
});
