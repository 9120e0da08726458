import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun, type IPropertiesOptions } from 'docx';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { samplePublication } from '../../html/sample-publication.ts';
import { opened, type Opened } from '../sample-opened.ts';
import { write } from '../write.ts';
import { TemplateRefused } from './template-refused.ts';

const HOUSE: IPropertiesOptions = {
  numbering: { config: [{ reference: 'chapters', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1', alignment: AlignmentType.LEFT }] }] },
  styles: {
    default: {
      document: { run: { font: 'Georgia' } },
      heading1: { run: { color: 'C00000', size: 44 }, paragraph: { numbering: { reference: 'chapters', level: 0 } } },
    },
    paragraphStyles: [
      { id: 'Listenpunkt', name: 'List Bullet', basedOn: 'Standardtext', run: { color: '00AA00' } },
      { id: 'Standardtext', name: 'House text', basedOn: 'Normal' },
      { id: 'Caption1', name: 'caption', basedOn: 'Listenpunkt', run: { size: 30 } },
      { id: 'SMMNotice', name: 'Something else', run: { size: 50 } },
      { id: 'HeadAndFoot', name: 'Head and foot', basedOn: 'Normal', paragraph: { rightTabStop: 4000 } },
      { id: 'Fusszeile', name: 'footer', basedOn: 'HeadAndFoot', paragraph: { leftTabStop: 100 } },
    ],
  },
  sections: [
    {
      properties: { page: { size: { width: 12240, height: 15840 }, margin: { left: 2000, right: 1900, top: 1500, bottom: 1400, header: 600, footer: 0 } } },
      children: [new Paragraph({ children: [new TextRun('Secret words of the house')] })],
    },
  ],
};

async function house(change: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array> = (parts) => parts): Promise<Uint8Array> {
  return zipSync(change(unzipSync(await Packer.toBuffer(new Document(HOUSE)))) as Zippable);
}

async function published(template: Uint8Array): Promise<Opened> {
  return opened(await write(samplePublication, { assets: { fonts: [] }, template }));
}

function styleXml(document: Opened, id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(document.parts.get('word/styles.xml')!)?.[0] ?? '';
}

const refusal =
  (words: RegExp) =>
  (problem: unknown): boolean =>
    problem instanceof TemplateRefused && problem.code === 'template-refused' && words.test(problem.message);

test('F76 the styles of the template win, ours fill its gaps, and nothing is defined twice', async () => {
  const document = await published(await house());
  assert.match(styleXml(document, 'Heading1'), /C00000/);
  assert.match(document.parts.get('word/styles.xml')!, /<w:docDefaults>.*Georgia.*w:lang w:val="en-GB".*<\/w:docDefaults>/s);
  assert.match(styleXml(document, 'SMMStatement'), /SMM Statement/);
  assert.ok(!styleXml(document, 'SMMTableHead').includes('w:color'), 'our colours stay out of a house style');
  const styles = document.elements('word/styles.xml', 'w:style').map(({ attributes }) => attributes['w:styleId']!);
  assert.equal(new Set(styles).size, styles.length);
  const names = document
    .elements('word/styles.xml', 'w:name')
    .filter(({ inside }) => inside.at(-1) === 'w:style')
    .map(({ attributes }) => attributes['w:val']!.toLowerCase());
  assert.equal(new Set(names).size, names.length);
});

test('styles are known by their names: ids in other languages are carried over, and references to them follow', async () => {
  const document = await published(await house());
  assert.match(styleXml(document, 'ListBullet'), /00AA00/);
  assert.match(styleXml(document, 'ListBullet'), /w:basedOn w:val="Standardtext"/);
  assert.match(styleXml(document, 'Caption'), /w:basedOn w:val="ListBullet"/);
  assert.match(styleXml(document, 'SMMNoticeTemplate'), /Something else/);
  assert.match(styleXml(document, 'SMMNotice'), /SMM Notice/);
  const used = [...document.parts].flatMap(([name]) =>
    document
      .elements(name)
      .filter((it) => ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn'].includes(it.name))
      .map((it) => it.attributes['w:val']!),
  );
  const styles = document.elements('word/styles.xml', 'w:style').map(({ attributes }) => attributes['w:styleId']!);
  assert.deepEqual(
    used.filter((id) => !styles.includes(id)),
    [],
  );
});

test('automatic numbers of the template are taken off, and its bullets are marked by our lists', async () => {
  const document = await published(await house());
  assert.ok(!styleXml(document, 'Heading1').includes('w:numPr'));
  const xml = document.parts.get('word/document.xml')!;
  assert.match(xml, /<w:pStyle w:val="ListBullet"\/><w:numPr>/);
});

test('tabs of the template do not stand in the way of our heads, feet and contents', async () => {
  const document = await published(await house());
  for (const id of ['Footer', 'HeadAndFoot']) assert.ok(styleXml(document, id) !== '' && !styleXml(document, id).includes('w:tabs'), id);
  assert.match(document.parts.get('word/footer1.xml')!, /<w:tab w:val="right" w:pos="8340"\/>/);
});

test('F76 paper and margins follow the template, its words do not', async () => {
  const document = await published(await house());
  const [first] = document.elements('word/document.xml', 'w:pgSz');
  assert.deepEqual([first!.attributes['w:w'], first!.attributes['w:h']], ['12240', '15840']);
  assert.equal(document.elements('word/document.xml', 'w:pgMar')[0]!.attributes['w:left'], '2000');
  const [margins] = document.elements('word/document.xml', 'w:pgMar');
  assert.deepEqual([margins!.attributes['w:header'], margins!.attributes['w:footer']], ['708', '567'], 'heads and feet at the edge of the paper are moved in');
  const widths = document.elements('word/document.xml', 'w:tblW').map(({ attributes }) => Number(attributes['w:w']));
  assert.deepEqual(widths, [12240 - 3900, 12240 - 3900, 15840 - 2 * 1021]);
  assert.ok(![...document.parts.values()].some((part) => part.includes('Secret words')));
  const entries = document.elements('word/document.xml', 'w:hyperlink').filter(({ text }) => text.endsWith('Boundary'));
  assert.equal(entries.length, 1, 'no page numbers are made up for lines that are not known');
});

/** Styles and margins as LibreOffice writes them: the body text apart from Normal, no lower headings, no room for a head. */
async function plainOffice(): Promise<Uint8Array> {
  const style = (id: string, name: string, rest: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const courier = '<w:rFonts w:ascii="Courier" w:hAnsi="Courier"/>';
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>',
    style('Normal', 'Normal', '<w:pPr><w:widowControl w:val="false"/></w:pPr>'),
    style('Heading', 'Heading', '<w:basedOn w:val="Normal"/><w:next w:val="TextBody"/><w:rPr><w:sz w:val="48"/></w:rPr>'),
    style('Heading1', 'Heading 1', `<w:basedOn w:val="Heading"/><w:pPr><w:pageBreakBefore/></w:pPr><w:rPr>${courier}<w:color w:val="FF0000"/></w:rPr>`),
    style('Heading2', 'Heading 2', `<w:basedOn w:val="Heading"/><w:rPr>${courier}<w:sz w:val="36"/></w:rPr>`),
    style('TextBody', 'Body Text', `<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="140"/></w:pPr><w:rPr>${courier}</w:rPr>`),
  ];
  const page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1134" w:right="567" w:header="0" w:top="567" w:bottom="567"/>';
  return house((parts) => ({
    ...parts,
    'word/styles.xml': strToU8(`<w:styles ${main}>${styles.join('')}</w:styles>`),
    'word/document.xml': strToU8(`<w:document ${main}><w:body><w:sectPr>${page}</w:sectPr></w:body></w:document>`),
  }));
}

test('F76 paragraphs take the body text of the template, and so do our lists and statements', async () => {
  const document = await published(await plainOffice());
  const used = new Set(document.elements('word/document.xml', 'w:pStyle').map(({ attributes }) => attributes['w:val']));
  assert.ok(used.has('BodyText') && !used.has('Normal'));
  assert.match(styleXml(document, 'BodyText'), /w:val="Body Text".*w:after="140".*Courier/s);
  for (const id of ['ListBullet', 'SMMStatement', 'SMMReference', 'SMMTableHead']) assert.match(styleXml(document, id), /w:basedOn w:val="BodyText"/, id);
  const without = await published(await house());
  assert.ok(without.elements('word/document.xml', 'w:pStyle').every(({ attributes }) => attributes['w:val'] !== 'BodyText'));
});

test('F76 headings that the template lacks follow its first heading, each smaller than the one above, and begin no page', async () => {
  const document = await published(await plainOffice());
  const sizes = ['Heading2', 'Heading3', 'Heading4'].map((id) => Number(/<w:sz w:val="(\d+)"/.exec(styleXml(document, id))?.[1]));
  assert.deepEqual(sizes, [36, 30, 25]);
  for (const [id, outline] of [
    ['Heading3', 2],
    ['Heading4', 3],
    ['TOCHeading', 9],
  ] as const) {
    const xml = styleXml(document, id);
    assert.match(xml, /w:basedOn w:val="Heading1"/, id);
    assert.match(xml, /<w:pageBreakBefore w:val="(?:false|0)"\/>/, id);
    assert.match(xml, new RegExp(`<w:outlineLvl w:val="${outline}"/>`), id);
    assert.ok(!xml.includes('w:rFonts'), id);
  }
  const alone = await published(await plainOffice().then((bytes) => house(() => withoutSecondHeading(unzipSync(bytes)))));
  assert.match(styleXml(alone, 'Heading2'), /w:basedOn w:val="Heading1".*<w:sz w:val="40"\/>/s, 'a size that the first heading inherits counts');
});

function withoutSecondHeading(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const styles = new TextDecoder().decode(parts['word/styles.xml']!).replace(/<w:style [^>]*w:styleId="Heading2".*?<\/w:style>/s, '');
  return { ...parts, 'word/styles.xml': strToU8(styles) };
}

test('F76 a head or foot without room in the template gets it, and the text stands clear of both', async () => {
  const document = await published(await plainOffice());
  const [margins] = document.elements('word/document.xml', 'w:pgMar');
  const of = ['header', 'top', 'footer', 'bottom', 'left', 'right'].map((side) => Number(margins!.attributes[`w:${side}`]));
  assert.deepEqual(of, [708, 1108, 567, 967, 1134, 567]);
});

test('a template without a style for links gets ours, in colour', async () => {
  const document = await published(await plainOffice());
  assert.match(styleXml(document, 'Hyperlink'), /w:type="character".*w:color.*w:u /s);
  assert.ok(document.elements('word/document.xml', 'w:rStyle').some(({ attributes }) => attributes['w:val'] === 'Hyperlink'));
});

test('a table style that the template gives new tables becomes ours', async () => {
  const template = await house((parts) => ({
    ...parts,
    'word/settings.xml': strToU8(
      new TextDecoder().decode(parts['word/settings.xml']!).replace('</w:settings>', '<w:defaultTableStyle w:val="HouseTable"/></w:settings>'),
    ),
    'word/styles.xml': strToU8(
      new TextDecoder()
        .decode(parts['word/styles.xml']!)
        .replace('</w:styles>', '<w:style w:type="table" w:styleId="HouseTable"><w:name w:val="House Table"/></w:style></w:styles>'),
    ),
  }));
  assert.match(styleXml(await published(template), 'SMMTable'), /w:basedOn w:val="HouseTable"/);
});

test('F77 templates with macros, locked, damaged or swollen ones are refused with the reason', async () => {
  const refused = async (template: Uint8Array | Promise<Uint8Array>, words: RegExp): Promise<void> => assert.rejects(published(await template), refusal(words));
  await refused(strToU8('not a document'), /not a \.docx file/);
  await refused(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /password/);
  await refused(
    house((parts) => ({ ...parts, 'word/vbaProject.bin': strToU8('x') })),
    /macros/,
  );
  await refused(
    house((parts) => ({ ...parts, '[Content_Types].xml': strToU8('application/vnd.ms-word.template.macroEnabledTemplate.main+xml') })),
    /macros/,
  );
  await refused(
    house((parts) => Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'word/styles.xml'))),
    /no styles/,
  );
  await refused(
    house((parts) => ({ ...parts, 'word/styles.xml': strToU8('<w:styles') })),
    /damaged/,
  );
  await refused(
    house((parts) => ({ ...parts, 'word/styles.xml': strToU8('<!DOCTYPE a [<!ENTITY b "b">]><w:styles xmlns:w="x">&b;</w:styles>') })),
    /damaged/,
  );
  await refused(
    house((parts) => ({ ...parts, 'word/styles.xml': strToU8('<w:styles xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>') })),
    /Strict/,
  );
  await refused(
    house((parts) => ({ ...parts, 'word/styles.xml': strToU8(`<w:styles xmlns:w="w">${'<w:a>'.repeat(2000)}`) })),
    /damaged/,
  );
  await refused(
    house((parts) => ({ ...parts, 'word/theme/theme1.xml': strToU8('<nothing/>') })),
    /theme/,
  );
  await refused(
    house((parts) => ({ ...parts, ...Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`x/${index}`, new Uint8Array()])) })),
    /2000 files/,
  );
  await refused(
    house((parts) => ({ ...parts, 'word/styles.xml': new Uint8Array(21 * 1024 * 1024) })),
    /larger than 20 MB/,
  );
});

test('F77 a part that holds more than it declares is cut at what it declares', async () => {
  const template = await house((parts) => ({ ...parts, 'word/document.xml': strToU8(`<w:document xmlns:w="w">${' '.repeat(3_000_000)}</w:document>`) }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(3_000_000 + '<w:document xmlns:w="w"></w:document>'.length);
  const lying = Buffer.from(template);
  for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at + 1)) lying.writeUInt32LE(20, at);
  await assert.rejects(published(lying), refusal(/damaged/));
});
