/** A spreadsheet cell. Text is always written as text, so that nothing in it can become a formula. */
export type Cell = {
  readonly value: string | number | undefined;
  readonly type: StringConstructor | NumberConstructor;
  readonly wrap: boolean;
  readonly alignVertical: 'top' | 'center';
  readonly fontWeight?: 'bold';
  readonly fontSize?: number;
  readonly backgroundColor?: string;
  readonly borderStyle?: 'thin';
  readonly borderColor?: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** The height of the cell's row, in points. */
  readonly height?: number;
};

/** A row of cells; null where a cell is covered by another. */
export type Row = (Cell | null)[];

/** A sheet: its name, rows, column widths in characters, and how many rows stay in view. */
export type Sheet = {
  readonly sheet: string;
  readonly data: Row[];
  readonly widths: readonly number[];
  readonly stickyRowsCount: number;
};

/** The longest text a spreadsheet cell holds. */
const MOST_LETTERS = 32_767;

/** An ordinary cell. Characters that a workbook cannot hold are left out. */
export function bodyCell(value: string | number): Cell {
  const number = typeof value === 'number';
  const text = number ? value : value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').slice(0, MOST_LETTERS);
  return {
    value: text === '' ? undefined : writable(text),
    type: number ? Number : String,
    wrap: true,
    alignVertical: 'top',
    borderStyle: 'thin',
    borderColor: '#c9d2d9',
  };
}

/** The library keeps texts as keys of an object, so that one that every object has, such as “toString”, would be lost. */
function writable(text: string | number): string | number {
  return typeof text === 'string' && text in Object.prototype ? `${text} ` : text;
}

/** A column head or a sub-header. */
export function headCell(text: string): Cell {
  return { ...bodyCell(text), fontWeight: 'bold', backgroundColor: '#e6edf2' };
}

/** A row label. */
export function labelCell(text: string): Cell {
  return { ...bodyCell(text), fontWeight: 'bold' };
}

/** The title of a sheet. */
export function titleCell(text: string): Cell {
  return { value: text, type: String, wrap: false, alignVertical: 'center', fontWeight: 'bold', fontSize: 13 };
}
