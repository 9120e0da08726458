import { strToU8, zipSync, type Zippable } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;

/** Parts of a package by name, as text or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip of the parts, for tests. */
export function zipOf(parts: Parts): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts)) entries[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(entries, { level: 6 });
}

/** A relationships part; targets that hold `://` or `mailto:` are external. */
function relationships(list: Readonly<Record<string, readonly [type: string, target: string]>>): string {
  const items = Object.entries(list).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${/:/.test(target) ? ' TargetMode="External"' : ''}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${RELATIONSHIPS}">${items.join('')}</Relationships>`;
}

/** What a Word document for tests holds besides its body. */
export type DocxMore = {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly links?: Readonly<Record<string, string>>;
  readonly parts?: Parts;
};

/** The parts of a Word document with the given content of its body, for tests. */
export function docxParts(body: string, more: DocxMore = {}): Record<string, string | Uint8Array> {
  const kinds = (['styles', 'numbering', 'footnotes', 'endnotes'] as const).filter((kind) => more[kind] !== undefined);
  const wrapped = (kind: string, content: string) => `<w:${kind} ${NAMESPACES}>${content}</w:${kind}>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'word/document.xml'] }),
    'word/_rels/document.xml.rels': relationships({
      ...Object.fromEntries(kinds.map((kind) => [kind, [kind, `${kind}.xml`] as const])),
      ...Object.fromEntries(Object.entries(more.links ?? {}).map(([id, target]) => [id, ['hyperlink', target] as const])),
    }),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(kinds.map((kind) => [`word/${kind}.xml`, wrapped(kind, more[kind]!)])),
    ...more.parts,
  };
}

/** A Word document with the given content of its body, for tests. */
export function docxOf(body: string, more: DocxMore = {}): Uint8Array {
  return zipOf(docxParts(body, more));
}

/** A paragraph of a Word document in a style, with plain runs. */
export function p(text: string, style = ''): string {
  return `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A sheet for tests: its name, the content of `sheetData` and what follows it; `state` for hidden ones. */
export type SampleSheet = { readonly name: string; readonly data: string; readonly after?: string; readonly before?: string; readonly state?: string };

/** The parts of a workbook, for tests. */
export function xlsxParts(
  sheets: readonly SampleSheet[],
  more: { readonly strings?: string; readonly styles?: string; readonly parts?: Parts } = {},
): Record<string, string | Uint8Array> {
  const X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<workbook xmlns="${X}" xmlns:r="${R}"><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      ...Object.fromEntries(sheets.map((_, index) => [`s${index + 1}`, ['worksheet', `worksheets/sheet${index + 1}.xml`] as const])),
      strings: ['sharedStrings', 'sharedStrings.xml'],
      styles: ['styles', 'styles.xml'],
    }),
    ...Object.fromEntries(
      sheets.map(({ data, before, after }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${X}">${before ?? ''}<sheetData>${data}</sheetData>${after ?? ''}</worksheet>`,
      ]),
    ),
    ...(more.strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${X}">${more.strings}</sst>` }),
    ...(more.styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${X}">${more.styles}</styleSheet>` }),
    ...more.parts,
  };
}
