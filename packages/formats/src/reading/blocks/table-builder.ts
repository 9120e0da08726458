import type { Gauge } from '../gauge.ts';
import type { ReadBlock, ReadCell, ReadTable, SourcePlace } from '../source-document.ts';

/** A cell as a format describes it: content, width, and how it merges with the cell above or those below. */
export type CellInput = {
  readonly blocks: readonly ReadBlock[];
  readonly columnSpan: number;
  /** Rows that it spans, when the format says so. */
  readonly rowSpan?: number;
  /** For formats that mark each row: whether the cell goes on with the one above it. */
  readonly goesOn?: boolean;
  readonly isHead: boolean;
  readonly place: SourcePlace;
};

type Cell = { blocks: ReadBlock[]; readonly columnSpan: number; rowSpan: number; readonly isHead: boolean; readonly place: SourcePlace };

/** The most columns of a table on a page; word processors stop at 63. */
const MOST_COLUMNS = 256;
const MOST_ROWS = 100_000;

/** Builds a table row by row on a grid, so that merged cells are found again and each appears once. */
export class TableBuilder {
  readonly #gauge: Gauge;
  readonly #rows: Cell[][] = [];
  /** By column: the cell of the row above that can go on, and the row before which a spanning cell ends. */
  #above = new Map<number, Cell>();
  readonly #heldUntil = new Map<number, number>();
  #lastHeld = 0;
  #row: Cell[] = [];
  #here = new Map<number, Cell>();
  #column = 0;
  #columns = 0;

  constructor(gauge: Gauge) {
    this.#gauge = gauge;
  }

  /** The number of the row that is being built, from 1. */
  get row(): number {
    return this.#rows.length + 1;
  }

  /** The column in which the next cell begins, from 1. */
  get column(): number {
    this.#skipHeld();
    return this.#column + 1;
  }

  /** Adds a cell to the row. */
  add(input: CellInput): void {
    this.#gauge.cells(1);
    this.#skipHeld();
    const columnSpan = Math.min(Math.max(Math.trunc(input.columnSpan) || 1, 1), MOST_COLUMNS);
    const rowSpan = Math.min(Math.max(Math.trunc(input.rowSpan ?? 1) || 1, 1), MOST_ROWS);
    const at = this.#column;
    this.#column = Math.min(at + columnSpan, MOST_COLUMNS);
    this.#columns = Math.max(this.#columns, this.#column);
    const above = input.goesOn ? this.#above.get(at) : undefined;
    if (above !== undefined) {
      above.rowSpan += 1;
      above.blocks.push(...input.blocks);
      this.#here.set(at, above);
      return;
    }
    const cell: Cell = { blocks: [...input.blocks], columnSpan, rowSpan, isHead: input.isHead, place: input.place };
    this.#row.push(cell);
    this.#here.set(at, cell);
    if (rowSpan === 1) return;
    const until = this.#rows.length + rowSpan;
    this.#lastHeld = Math.max(this.#lastHeld, until);
    for (let column = at; column < this.#column; column += 1) this.#heldUntil.set(column, until);
  }

  /** Ends the row. A row without any cell of its own stays when cells from above reach into it. */
  endRow(): void {
    if (this.#row.length > 0 || this.#here.size > 0 || this.#lastHeld > this.#rows.length) {
      this.#rows.push(this.#row);
      this.#above = this.#here;
    }
    this.dropRow();
  }

  /** Leaves out the row that is being built. */
  dropRow(): void {
    this.#row = [];
    this.#here = new Map();
    this.#column = 0;
  }

  /** The table; undefined when it has no row. Spans that reach over its end are cut. */
  table(anchors: readonly string[], place: SourcePlace): ReadTable | undefined {
    if (this.#rows.length === 0) return undefined;
    const rows = this.#rows.map((row, index) => row.map((cell): ReadCell => ({ ...cell, rowSpan: Math.min(cell.rowSpan, this.#rows.length - index) })));
    return { kind: 'table', columns: this.#columns, rows, anchors, place };
  }

  #skipHeld(): void {
    while ((this.#heldUntil.get(this.#column) ?? 0) > this.#rows.length) this.#column += 1;
  }
}
