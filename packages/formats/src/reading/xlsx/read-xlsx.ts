import type { Gauge } from '../gauge.ts';
import { Notes } from '../notes.ts';
import { carriedPart } from '../ooxml/carried-part.ts';
import { coreProperties } from '../ooxml/core-properties.ts';
import type { OfficePackage } from '../ooxml/office-package.ts';
import type { ReadBlock, SourceDocument } from '../source-document.ts';
import type { SheetContent } from './sheet-part.ts';
import { sheetTable } from './sheet-table.ts';
import { sheetsOf } from './workbook-part.ts';

/** Reads a workbook: each sheet as a heading and one table. Formulas are not worked out, links not followed. */
export async function readXlsx(office: OfficePackage, gauge: Gauge): Promise<SourceDocument> {
  const notes = new Notes();
  const blocks: ReadBlock[] = [];
  for await (const { name, isHidden, content } of sheetsOf(office, gauge)) {
    const place = { sheet: name };
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
