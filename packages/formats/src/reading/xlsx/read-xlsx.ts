import type { Gauge } from '../gauge.ts';
import { Notes } from '../notes.ts';
import { carriedPart } from '../ooxml/carried-part.ts';
import { coreProperties } from '../ooxml/core-properties.ts';
import type { OfficePackage } from '../ooxml/office-package.ts';
import { partOfType, relationshipsOf } from '../ooxml/relationships.ts';
import { readXmlPart } from '../ooxml/xml-part.ts';
import { damaged } from '../reading-refused.ts';
import type { ReadBlock, SourceDocument } from '../source-document.ts';
import { plainLine } from '../inline/spans.ts';
import { readNumberFormats } from './number-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type SheetContent, type Workbook } from './sheet-part.ts';
import { sheetTable } from './sheet-table.ts';

type SheetEntry = { readonly name: string; readonly id: string; readonly isHidden: boolean };

/** Reads a workbook: each sheet as a heading and one table. Formulas are not worked out, links not followed. */
export async function readXlsx(office: OfficePackage, gauge: Gauge): Promise<SourceDocument> {
  const notes = new Notes();
  const main = partOfType(await relationshipsOf(office, '', gauge), 'officeDocument') ?? 'xl/workbook.xml';
  const related = await relationshipsOf(office, main, gauge);
  const { sheets, counts1904 } = await readWorkbook(office, main, gauge);
  const workbook: Workbook = {
    strings: await readSharedStrings(office, partOfType(related, 'sharedStrings'), gauge),
    formats: await readNumberFormats(office, partOfType(related, 'styles'), gauge),
    counts1904,
  };
  const blocks: ReadBlock[] = [];
  for (const { name, id, isHidden } of sheets) {
    const place = { sheet: name };
    const part = related.find((relationship) => relationship.id === id && relationship.type === 'worksheet' && !relationship.external)?.target;
    const content = part === undefined ? undefined : await readSheet(office, part, workbook, gauge);
    if (content === undefined) {
      notes.add(`The sheet “${name}” was left out: it holds no cells that can be read, but a chart or something else`, place);
      continue;
    }
    if (isHidden) notes.add(`The sheet “${name}” is hidden in the workbook; it was read`, place);
    noteFormulas(content, name, notes);
    const table = sheetTable(content, name, gauge);
    if (table === undefined) continue;
    blocks.push({ kind: 'heading', level: 1, number: '', text: name, anchors: [], place }, table);
  }
  noteOthers(office, notes);
  const { title, language } = await coreProperties(office, gauge);
  const carried = await carriedPart(office, gauge, notes);
  return { format: 'xlsx', title, language, blocks, footnotes: new Map(), ...(carried === undefined ? {} : { carried }), notes: notes.list() };
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

function noteFormulas({ formulas }: SheetContent, sheet: string, notes: Notes): void {
  if (formulas.count === 0) return;
  const which =
    formulas.count === 1
      ? `The cell ${formulas.first[0]} holds a formula`
      : `${formulas.count} cells hold formulas (${formulas.first.join(', ')}${formulas.count > formulas.first.length ? ' and others' : ''})`;
  notes.add(`${which}; what was last worked out was read, and nothing was worked out anew`, { sheet });
}

function noteOthers(office: OfficePackage, notes: Notes): void {
  const holds = (pattern: RegExp) => office.names.some((name) => pattern.test(name));
  if (holds(/^xl\/(?:charts|media|drawings)\//)) notes.add('Pictures and charts were left out');
  if (holds(/^xl\/(?:threadedComments\/|comments)/)) notes.add('The comments on cells were left out');
  if (holds(/^xl\/externalLinks\//)) notes.add('The workbook refers to other workbooks; they were not opened');
}
