import type { Gauge } from '../gauge.ts';
import type { OfficePackage } from '../ooxml/office-package.ts';
import { readXmlPart, type Attributes } from '../ooxml/xml-part.ts';
import { damaged } from '../reading-refused.ts';
import type { Span } from '../inline/spans.ts';
import { numberText, type NumberFormats } from './number-formats.ts';
import { RichText } from './rich-text.ts';
import { sharedSpans, type SharedString } from './shared-strings.ts';

/** What all sheets of a workbook share. */
export type Workbook = { readonly strings: readonly SharedString[]; readonly formats: NumberFormats; readonly counts1904: boolean };

/** A cell with content; rows and columns count from 1. */
export type SheetCell = {
  readonly row: number;
  readonly column: number;
  readonly spans: readonly Span[];
  /** Said where the content was worked out, or could not be. */
  readonly isFormula?: true;
  readonly isError?: true;
};

/** A range of merged cells, both ends included. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** What a sheet holds. */
export type SheetContent = {
  readonly cells: readonly SheetCell[];
  readonly merged: readonly Range[];
  /** Rows at the top that stay in view: they are heads. */
  readonly headRows: number;
  /** The first cells whose content was worked out by a formula, and how many there are. */
  readonly formulas: { readonly first: readonly string[]; readonly count: number };
  /** Rows with content that are not shown: by a filter or by hand. */
  readonly hiddenRows: readonly number[];
};

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const FORMULAS_NAMED = 3;

type OpenCell = {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly rich: RichText;
  value: string;
  hasFormula: boolean;
};

/** Reads one sheet; undefined when the package lacks it. Formulas are never worked out: what they last gave is read. */
export async function readSheet(office: OfficePackage, part: string, workbook: Workbook, gauge: Gauge): Promise<SheetContent | undefined> {
  const cells: SheetCell[] = [];
  const merged: Range[] = [];
  const formulas = { first: [] as string[], count: 0 };
  const hiddenRows: number[] = [];
  let headRows = 0;
  let isHidden = false;
  let row = 0;
  let column = 0;
  let open: OpenCell | undefined;
  let element = '';
  const openCell = (attributes: Attributes): OpenCell => {
    const place = cellPlace(attributes['r']) ?? { row, column: column + 1 };
    if (place.row < 1 || place.row > MOST_ROWS || place.column < 1 || place.column > MOST_COLUMNS) throw damaged('a cell stands outside its sheet.');
    column = place.column;
    return { ...place, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), rich: new RichText(gauge), value: '', hasFormula: false };
  };
  const closeCell = (cell: OpenCell): void => {
    const spans = spansOf(cell, workbook);
    if (cell.hasFormula) {
      formulas.count += 1;
      if (formulas.first.length < FORMULAS_NAMED) formulas.first.push(`${columnName(cell.column)}${cell.row}`);
    }
    if (spans.every(({ text }) => text.trim() === '')) return;
    gauge.cells(1);
    gauge.characters(spans.reduce((sum, { text }) => sum + text.length, 0));
    if (isHidden && hiddenRows.at(-1) !== cell.row) hiddenRows.push(cell.row);
    cells.push({
      row: cell.row,
      column: cell.column,
      spans,
      ...(cell.hasFormula ? { isFormula: true as const } : {}),
      ...(cell.type === 'e' ? { isError: true as const } : {}),
    });
  };
  const found = await readXmlPart(office, part, gauge, {
    open: (name, attributes) => {
      element = name;
      if (name === 'x:row') {
        row = Number(attributes['r'] ?? row + 1) || row + 1;
        column = 0;
        isHidden = ['1', 'true'].includes(attributes['hidden'] ?? '');
      } else if (name === 'x:c') open = openCell(attributes);
      else if (open !== undefined) {
        if (name === 'x:f') open.hasFormula = true;
        else open.rich.open(name, attributes);
      } else if (name === 'x:mergeCell') {
        gauge.cells(1);
        const range = rangeOf(attributes['ref']);
        if (range !== undefined) merged.push(range);
      } else if (name === 'x:pane' && attributes['state']?.startsWith('frozen')) headRows = Number(attributes['ySplit']) || 0;
    },
    close: (name) => {
      element = '';
      open?.rich.close(name);
      if (name !== 'x:c' || open === undefined) return;
      closeCell(open);
      open = undefined;
    },
    text: (words) => {
      if (element === 'x:v' && open !== undefined) open.value += words;
      else open?.rich.text(words);
    },
  });
  return found ? { cells, merged, headRows, formulas, hiddenRows } : undefined;
}

function spansOf(cell: OpenCell, { strings, formats, counts1904 }: Workbook): readonly Span[] {
  const { type, value, rich, style } = cell;
  switch (type) {
    case 's':
      return sharedSpans(strings[Number(value)]);
    case 'inlineStr':
      return rich.spans;
    case 'b':
      return [{ text: value.trim() === '1' ? 'TRUE' : 'FALSE' }];
    case 'n':
      return value === '' ? [] : [{ text: numberText(value, formats(style), counts1904) }];
    default:
      return [{ text: value }];
  }
}

/** Row and column of a cell's name such as `B4`. */
function cellPlace(name: string | undefined): { readonly row: number; readonly column: number } | undefined {
  const match = /^([A-Za-z]{1,4})(\d{1,8})$/.exec((name ?? '').replaceAll('$', ''));
  if (match === null) return undefined;
  const column = [...match[1]!.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

function rangeOf(reference: string | undefined): Range | undefined {
  const [first, second] = (reference ?? '').split(':').map(cellPlace);
  if (first === undefined || second === undefined) return undefined;
  return {
    top: Math.min(first.row, second.row),
    left: Math.min(first.column, second.column),
    bottom: Math.max(first.row, second.row),
    right: Math.max(first.column, second.column),
  };
}

/** The letters of a column, from 1. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
