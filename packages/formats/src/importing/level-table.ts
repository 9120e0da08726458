import type { MaturityModel, RowId } from '@smm/core/model';
import type { ReadBlock, ReadCell, ReadTable, SourcePlace } from '../reading/source-document.ts';
import { levelIn, rowIn } from './labels.ts';
import { bare, markdownOf } from './words.ts';

/** One aligned sub-row of a level table as read: the blocks of each level. */
export type ReadLane = { readonly row: RowId; readonly cells: ReadonlyMap<number, readonly ReadBlock[]>; readonly place: SourcePlace };

/** A level table as read. Texts above the level headings are its title and objective. */
export type ReadLevelTable = {
  readonly title: string;
  readonly objective: string;
  readonly levels: readonly number[];
  readonly lanes: readonly ReadLane[];
  /** Cells that belong to no level and are no label. */
  readonly unplaced: readonly { readonly text: string; readonly place: SourcePlace }[];
  readonly place: SourcePlace;
};

type Grid = (Slot | undefined)[][];
type Slot = { readonly cell: ReadCell; readonly isOrigin: boolean };

/** A table as a level table, or undefined when no row of it heads at least two levels. */
export function readLevelTable(table: ReadTable, model: MaturityModel, before?: ReadLevelTable): ReadLevelTable | undefined {
  const grid = gridOf(table);
  const headRow = grid.findIndex((row) => new Set(levelsOfRow(row, model).values()).size >= 2);
  const columns = headRow < 0 ? continuedColumns(table, before) : levelsOfRow(grid[headRow]!, model);
  if (columns === undefined || columns.size < 2) return undefined;
  const above = headRow < 0 ? [] : grid.slice(0, headRow).flatMap(originTexts);
  const below = grid.slice(headRow + 1);
  return {
    title: above[0]?.text ?? '',
    objective: above
      .slice(1)
      .map(({ text }) => text)
      .join(' '),
    levels: [...new Set(columns.values())],
    ...lanesOf(below, columns, model, headRow < 0 ? before?.lanes.at(-1)?.row : undefined),
    place: table.place,
  };
}

/** A table without level headings goes on the one before it when it has the same number of columns. */
function continuedColumns(table: ReadTable, before: ReadLevelTable | undefined): ReadonlyMap<number, number> | undefined {
  if (before === undefined) return undefined;
  const offset = table.columns - before.levels.length;
  return offset === 0 || offset === 1 ? new Map(before.levels.map((level, index) => [index + offset, level])) : undefined;
}

function gridOf(table: ReadTable): Grid {
  const grid: Grid = table.rows.map(() => []);
  table.rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row) {
      while (grid[rowIndex]![column] !== undefined) column += 1;
      for (let down = 0; down < Math.min(cell.rowSpan, grid.length - rowIndex); down += 1)
        for (let right = 0; right < cell.columnSpan; right += 1) grid[rowIndex + down]![column + right] = { cell, isOrigin: down === 0 && right === 0 };
      column += cell.columnSpan;
    }
  });
  return grid;
}

function levelsOfRow(row: Grid[number], model: MaturityModel): Map<number, number> {
  const found = new Map<number, number>();
  row.forEach((slot, column) => {
    if (slot === undefined || slot.cell.columnSpan > 2) return;
    const level = levelIn(model, markdownOf(slot.cell.blocks));
    if (level !== undefined) found.set(column, level);
  });
  return found;
}

function originTexts(row: Grid[number]): { text: string; place: SourcePlace }[] {
  return row.flatMap((slot) => {
    const text = slot?.isOrigin === true ? bare(markdownOf(slot.cell.blocks)) : '';
    return text === '' || slot === undefined ? [] : [{ text, place: slot.cell.place }];
  });
}

function lanesOf(rows: Grid, columns: ReadonlyMap<number, number>, model: MaturityModel, first: RowId | undefined): Pick<ReadLevelTable, 'lanes' | 'unplaced'> {
  const lanes: ReadLane[] = [];
  const unplaced: { text: string; place: SourcePlace }[] = [];
  let current: RowId = first ?? 'considerations';
  for (const row of rows) {
    if (new Set(levelsOfRow(row, model).values()).size >= 2) continue;
    const label = row
      .flatMap((slot, column) => (slot === undefined || columns.has(column) || !slot.isOrigin ? [] : [slot]))
      .find((slot) => bare(markdownOf(slot.cell.blocks)) !== '');
    const labelRow = label === undefined ? undefined : rowIn(markdownOf(label.cell.blocks));
    if (labelRow !== undefined) current = labelRow;
    else if (label !== undefined) unplaced.push({ text: bare(markdownOf(label.cell.blocks)), place: label.cell.place });
    const subHeader = subHeaderOf(row, columns);
    if (subHeader !== undefined) {
      current = subHeader;
      continue;
    }
    const cells = new Map<number, readonly ReadBlock[]>();
    for (const [column, level] of columns) {
      const slot = row[column];
      if (slot?.isOrigin === true && markdownOf(slot.cell.blocks) !== '') cells.set(level, [...(cells.get(level) ?? []), ...slot.cell.blocks]);
    }
    const place = row.find((slot) => slot !== undefined)?.cell.place ?? {};
    if (cells.size > 0) lanes.push({ row: current, cells, place });
  }
  return { lanes, unplaced };
}

/** The row named when every filled level cell of a line is the same label: sub-headers stand in each column, or span all. */
function subHeaderOf(row: Grid[number], columns: ReadonlyMap<number, number>): RowId | undefined {
  const texts = [...columns.keys()].flatMap((column) => {
    const text = row[column] === undefined ? '' : bare(markdownOf(row[column].cell.blocks));
    return text === '' ? [] : [text];
  });
  const kinds = new Set(texts.map(rowIn));
  return texts.length > 0 && texts.every((text) => text.length < 70) && kinds.size === 1 ? [...kinds][0] : undefined;
}
