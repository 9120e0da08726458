import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What to put into a cell: words, a formula with what it gave, or an error. */
export type CellEdit = string | { readonly formula: string; readonly value: string } | { readonly error: string };

/** A workbook after a person's edits in one sheet, for tests: cells by name, rows taken out, and other changes of its XML. */
export function editedWorkbook(
  bytes: Uint8Array,
  sheet: string,
  edits: { readonly cells?: Readonly<Record<string, CellEdit>>; readonly without?: readonly number[]; readonly xml?: (xml: string) => string },
): Uint8Array {
  const parts = unzipSync(bytes);
  const names = [...strFromU8(parts['xl/workbook.xml']!).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1]);
  const part = `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
  let xml = strFromU8(parts[part]!);
  for (const [name, edit] of Object.entries(edits.cells ?? {})) xml = withCell(xml, name, edit);
  for (const row of edits.without ?? []) xml = xml.replace(new RegExp(`<row r="${row}"[^>]*>.*?</row>`, 's'), '');
  return zipSync({ ...parts, [part]: strToU8(edits.xml?.(xml) ?? xml) });
}

/** The XML of a sheet with one cell written over. */
export function withCell(xml: string, name: string, edit: CellEdit): string {
  const cell = new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`, 's');
  if (!cell.test(xml)) throw new Error(`there is no cell ${name}`);
  return xml.replace(cell, () => cellXml(name, edit));
}

/** A workbook without one of its sheets, as far as its list of sheets goes. */
export function withoutSheet(bytes: Uint8Array, sheet: string): Uint8Array {
  const parts = unzipSync(bytes);
  const list = strFromU8(parts['xl/workbook.xml']!).replace(new RegExp(`<sheet [^>]*name="${sheet.replace(/[()]/g, '\\$&')}"[^>]*/>`), '');
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(list) });
}

function cellXml(name: string, edit: CellEdit): string {
  const text = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (typeof edit === 'string') return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${text(edit)}</t></is></c>`;
  if ('error' in edit) return `<c r="${name}" t="e"><v>${edit.error}</v></c>`;
  return `<c r="${name}" t="str"><f>${text(edit.formula)}</f><v>${text(edit.value)}</v></c>`;
}
