import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Embed } from './carry.ts';

/** The earliest moment that a zip can hold, so that equal documents have equal bytes. */
const ZIP_TIME = new Date(1980, 0, 1);
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Names our data among the custom XML of a document, as the format asks for. */
const STORE = '{6B2F0C51-9D1E-4B7A-8E57-534D4D434152}';

/** Carries data in a Word document as a custom XML part, which Word keeps when it saves. */
export const embedInDocx: Embed = (bytes, json) => withCustomXml(bytes, 'word/_rels/document.xml.rels', json);

/** Carries data in a workbook as a custom XML part, which Excel keeps when it saves. */
export const embedInXlsx: Embed = (bytes, json) => withCustomXml(bytes, 'xl/_rels/workbook.xml.rels', json);

function withCustomXml(bytes: Uint8Array, mainRelations: string, json: string): Uint8Array {
  const parts = unzipSync(bytes);
  const number = Object.keys(parts).filter((name) => /^customXml\/item\d+\.xml$/.test(name)).length + 1;
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
  const added: Record<string, string> = {
    [`customXml/item${number}.xml`]: `${HEAD}<smm:carried xmlns:smm="urn:smm-workbench:carried">${json}</smm:carried>`,
    [`customXml/itemProps${number}.xml`]: `${HEAD}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${STORE}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:smm-workbench:carried"/></ds:schemaRefs></ds:datastoreItem>`,
    [`customXml/_rels/item${number}.xml.rels`]: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'customXmlProps', `itemProps${number}.xml`)}</Relationships>`,
    [mainRelations]: before(parts[mainRelations], '</Relationships>', relation('rIdSmmCarried', 'customXml', `../customXml/item${number}.xml`)),
    '[Content_Types].xml': before(parts['[Content_Types].xml'], '</Types>', contentTypes(number)),
  };
  const entries: Zippable = {};
  for (const [name, data] of [...Object.entries(parts), ...Object.entries(added)])
    entries[name] = [typeof data === 'string' ? strToU8(data) : data, { mtime: ZIP_TIME, level: name.endsWith('.png') ? 0 : 6 }];
  return zipSync(entries);
}

function contentTypes(number: number): string {
  const type = (part: string, contentType: string) => `<Override PartName="/customXml/${part}" ContentType="${contentType}"/>`;
  return type(`item${number}.xml`, 'application/xml') + type(`itemProps${number}.xml`, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
}

function before(part: Uint8Array | undefined, end: string, text: string): string {
  const whole = part === undefined ? '' : strFromU8(part);
  if (!whole.includes(end)) throw new Error(`a package without ${end}`);
  return whole.replace(end, () => `${text}${end}`);
}
