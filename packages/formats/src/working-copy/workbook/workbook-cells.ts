import type { Outcome } from '@smm/core/outcome';
import { Gauge } from '../../reading/gauge.ts';
import { kindOfFile } from '../../reading/kind-of-file.ts';
import { reading } from '../../reading/read-document.ts';
import { READING_LIMITS } from '../../reading/source-document.ts';
import { sheetsOf } from '../../reading/xlsx/workbook-part.ts';
import { cellComments, type CellComment } from './cell-comments.ts';
import type { Range, SheetContent } from '../../reading/xlsx/sheet-part.ts';

/** A cell as it stands: its letters, and whether a formula made them or an error stands for them. */
export type WorkbookCell = { readonly text: string; readonly isFormula: boolean; readonly isError: boolean };

/** A sheet by row and column, both from 1. Cells without content are not there. */
export type WorkbookSheet = {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, WorkbookCell>>;
  readonly merged: readonly Range[];
  readonly hiddenRows: readonly number[];
  readonly comments: readonly CellComment[];
};

/** The cells of a workbook as letters; undefined when the file is something else. Refused as `readDocument` refuses files. */
export function workbookCells(bytes: Uint8Array, fileName: string): Promise<Outcome<readonly WorkbookSheet[] | undefined>> {
  return reading(fileName, async () => {
    const gauge = new Gauge(READING_LIMITS);
    const file = await kindOfFile(bytes, fileName, gauge);
    if (file.kind !== 'xlsx') return undefined;
    const sheets: WorkbookSheet[] = [];
    for await (const { name, part, content } of sheetsOf(file.office, gauge))
      if (content !== undefined && part !== undefined) sheets.push(sheetOf(name, content, await cellComments(file.office, part, gauge)));
    return sheets;
  });
}

function sheetOf(name: string, { cells, merged, hiddenRows }: SheetContent, comments: readonly CellComment[]): WorkbookSheet {
  const rows = new Map<number, Map<number, WorkbookCell>>();
  for (const { row, column, spans, isFormula, isError } of cells) {
    let line = rows.get(row);
    if (line === undefined) rows.set(row, (line = new Map()));
    line.set(column, { text: spans.map(({ text }) => text).join(''), isFormula: isFormula === true, isError: isError === true });
  }
  return { name, rows: new Map([...rows].toSorted(([a], [b]) => a - b)), merged, hiddenRows, comments };
}
