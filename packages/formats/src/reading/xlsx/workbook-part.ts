import type { Gauge } from '../gauge.ts';
import { plainLine } from '../inline/spans.ts';
import type { OfficePackage } from '../ooxml/office-package.ts';
import { partOfType, relationshipsOf } from '../ooxml/relationships.ts';
import { readXmlPart } from '../ooxml/xml-part.ts';
import { damaged } from '../reading-refused.ts';
import { readNumberFormats } from './number-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type SheetContent, type Workbook } from './sheet-part.ts';

/** A sheet of a workbook; without content when it holds no cells that can be read. */
export type OpenSheet = { readonly name: string; readonly isHidden: boolean; readonly part: string | undefined; readonly content: SheetContent | undefined };

type SheetEntry = { readonly name: string; readonly id: string; readonly isHidden: boolean };

/** The sheets in the order of their tabs, each read when it is its turn. */
export async function* sheetsOf(office: OfficePackage, gauge: Gauge): AsyncGenerator<OpenSheet> {
  const main = partOfType(await relationshipsOf(office, '', gauge), 'officeDocument') ?? 'xl/workbook.xml';
  const related = await relationshipsOf(office, main, gauge);
  const { sheets, counts1904 } = await readWorkbook(office, main, gauge);
  const workbook: Workbook = {
    strings: await readSharedStrings(office, partOfType(related, 'sharedStrings'), gauge),
    formats: await readNumberFormats(office, partOfType(related, 'styles'), gauge),
    counts1904,
  };
  for (const { name, id, isHidden } of sheets) {
    const part = related.find((relationship) => relationship.id === id && relationship.type === 'worksheet' && !relationship.external)?.target;
    yield { name, isHidden, part, content: part === undefined ? undefined : await readSheet(office, part, workbook, gauge) };
  }
}

/** The sheets in the order of their tabs. */
async function readWorkbook(
  office: OfficePackage,
  part: string,
  gauge: Gauge,
): Promise<{ readonly sheets: readonly SheetEntry[]; readonly counts1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let counts1904 = false;
  let isWorkbook = false;
  await readXmlPart(office, part, gauge, {
    open: (element, attributes) => {
      if (element === 'x:workbook') isWorkbook = true;
      if (element === 'x:workbookPr') counts1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (element !== 'x:sheet') return;
      gauge.cells(1);
      sheets.push({
        name: plainLine(attributes['name'] ?? '').slice(0, 100),
        id: attributes['r:id'] ?? '',
        isHidden: (attributes['state'] ?? 'visible') !== 'visible',
      });
    },
  });
  if (!isWorkbook) throw damaged('it holds no list of sheets.');
  return { sheets, counts1904 };
}
