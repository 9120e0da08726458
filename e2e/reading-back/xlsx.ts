import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { ReadBack } from './read-back.ts';
import { letters, words } from './words.ts';

/** A sheet of a workbook: its name, and its rows of cells as text. */
type ReadSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** What a workbook says; it has no sections, so no headings. Statements are those of the list, in the words of their tables' sheets. */
export function readXlsx(bytes: Uint8Array): ReadBack {
  const sheets = readSheets(bytes);
  const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows.slice(1) ?? [];
  const titles = sheets.map(({ rows }) => words(rows[0]?.[0] ?? ''));
  const cells = sheets.flatMap(({ name, rows }) => (/^\d/.test(name) ? rows.flat() : [])).map(words);
  return {
    headings: [],
    captions: titles.filter((title) => /^Table \d+: /.test(title)).map((title) => title.replace(':', '')),
    statements: rowsOf('Statements').map(([, , , , thread = '', text = '', tail = '']) => inTable(cells, [thread, text, tail].map(words))),
    references: rowsOf('References').map(([key = '', text = '']) => words(`[${key}] ${text}`)),
    text: letters(sheets.flatMap(({ rows }) => rows.flat()).join(' ')),
  };
}

/** The cell of a table in which the parts of a statement stand together; nothing when no table has it. */
function inTable(cells: readonly string[], [thread = '', text = '', tail = '']: readonly string[]): string {
  return cells.find((cell) => cell.startsWith(thread) && cell.includes(text) && cell.endsWith(tail)) ?? '';
}

/** The sheets of a workbook in their order. */
function readSheets(bytes: Uint8Array): ReadSheet[] {
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[`xl/${name}`]!);
  const shared = textsIn(part('sharedStrings.xml'), 'si');
  const targets = new Map(attributesIn(part('_rels/workbook.xml.rels'), 'Relationship').map((relation) => [relation['Id'], relation['Target']]));
  return attributesIn(part('workbook.xml'), 'sheet').map((sheet) => ({ name: sheet['name']!, rows: rowsIn(part(targets.get(sheet['r:id'])!), shared) }));
}

function rowsIn(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  let column = 0;
  let isShared = false;
  let value: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push([]);
    if (name === 'c') {
      column = [...String(attributes['r']).replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      isShared = attributes['t'] === 's';
    }
    if (name === 'v' || name === 't') value = '';
  });
  parser.on('text', (text) => {
    if (value !== undefined) value += text;
  });
  parser.on('closetag', ({ name }) => {
    if ((name !== 'v' && name !== 't') || value === undefined) return;
    const row = rows.at(-1)!;
    while (row.length <= column) row.push('');
    row[column] += isShared ? shared[Number(value)]! : value;
    value = undefined;
  });
  parser.write(xml).close();
  return rows;
}

/** The text inside each element of this name. */
function textsIn(xml: string, element: string): string[] {
  const found: string[] = [];
  let inside = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name !== element) return;
    inside = true;
    found.push('');
  });
  parser.on('text', (text) => {
    if (inside) found[found.length - 1] += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === element) inside = false;
  });
  parser.write(xml).close();
  return found;
}

/** The attributes of each element of this name. */
function attributesIn(xml: string, element: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === element) found.push(attributes as Record<string, string>);
  });
  parser.write(xml).close();
  return found;
}
