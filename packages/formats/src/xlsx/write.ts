import writeExcelFile from 'write-excel-file/node';
import { carry } from '../carrying/carry.ts';
import { embedInXlsx } from '../carrying/embed-office.ts';
import type { DocumentOptions } from '../format.ts';
import type { LevelTable, PlainTable, Publication } from '../publication/blocks.ts';
import { strings } from '../publication/strings.ts';
import { allBlocks, levelTablesOf, plainWords, printedStatements, statementText } from '../publication/flatten.ts';
import { textOf } from '../publication/markdown.ts';
import { bodyCell, headCell, labelCell, titleCell, type Row, type Sheet } from './cells.ts';
import { pageSetup } from './page-setup.ts';
import { withHeights } from './row-heights.ts';
import { sheetNames } from './sheet-names.ts';

/** The publication as a workbook: an overview, every statement in one list, and one sheet for each table. */
export async function write(publication: Publication, options: DocumentOptions): Promise<Uint8Array> {
  const levelTables = levelTablesOf(publication);
  const plainTables = allBlocks(publication).filter((block): block is PlainTable => block.kind === 'table' && block.number > 0);
  const tables = [...plainTables, ...levelTables].toSorted((a, b) => a.number - b.number);
  const names = sheetNames(tables.map((table) => `${table.number} ${table.caption}`));
  const sheets: Sheet[] = [
    overview(publication, levelTables),
    statementList(publication),
    ...tables.map((table, index) => ({ ...(table.kind === 'table' ? plainSheet(table) : levelSheet(table)), sheet: names[index]! })),
    referenceSheet(publication),
  ];
  const written = sheets.map((sheet) => ({
    ...sheet,
    data: withHeights(sheet.data, sheet.widths),
    columns: sheet.widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
  }));
  const workbook = await writeExcelFile(written, { fontFamily: 'Calibri', fontSize: 10, features: [pageSetup(sheets, publication.pageSize)] }).toBuffer();
  return carry(workbook, options, 'xlsx', embedInXlsx);
}

function overview(publication: Publication, tables: readonly LevelTable[]): Sheet {
  const { titlePage } = publication;
  const levels = tables[0]?.levels ?? [];
  const count = (table: LevelTable, column: number) => table.blocks.flatMap((block) => block.lanes.flatMap((lane) => lane.cells[column] ?? [])).length;
  const details: Row[] = titlePage.details.map(({ label, value }) => [labelCell(label), bodyCell(value)]);
  return {
    sheet: 'Overview',
    widths: [48, 24, ...levels.slice(1).map(() => 24)],
    stickyRowsCount: 0,
    data: [
      [titleCell(titlePage.title)],
      ...(titlePage.subtitle === '' ? [] : [[labelCell(titlePage.subtitle)]]),
      [labelCell(titlePage.kindLine)],
      [],
      ...details,
      [],
      [headCell('Statements'), ...levels.map((level) => headCell(level.label))],
      ...tables.map((table): Row => [labelCell(table.title), ...levels.map((_, column) => bodyCell(count(table, column)))]),
    ],
  };
}

function statementList(publication: Publication): Sheet {
  const statements = printedStatements(publication);
  const isCombined = statements.some(({ statement }) => statement.profiles !== undefined);
  const head = ['Statement', 'Table', 'Level', 'Row', 'Thread', 'Text', 'Applies to, bears on', ...(isCombined ? [strings.head.profile] : [])];
  return {
    sheet: 'Statements',
    widths: [16, 26, 7, 22, 18, 72, 28, ...(isCombined ? [9] : [])],
    stickyRowsCount: 1,
    data: [
      head.map(headCell),
      ...statements.map(({ table, label, level, statement }): Row => [
        bodyCell(statement.id),
        bodyCell(table.title),
        bodyCell(level),
        bodyCell(label),
        bodyCell(statement.lead),
        bodyCell(textOf(statement.body)),
        bodyCell(statement.tail),
        ...(isCombined ? [bodyCell(statement.profiles ?? '')] : []),
      ]),
    ],
  };
}

function plainSheet(table: PlainTable): Omit<Sheet, 'sheet'> {
  return {
    widths: table.widths.map((share) => Math.max(14, Math.round(share * 150))),
    stickyRowsCount: 2,
    data: [
      [titleCell(`Table ${table.number}: ${table.caption}`)],
      table.head.map(headCell),
      ...table.rows.map((row): Row => row.map((blocks) => bodyCell(plainWords(blocks)))),
    ],
  };
}

function levelSheet(table: LevelTable): Omit<Sheet, 'sheet'> {
  const span = table.levels.length + 1;
  const rows = table.blocks.flatMap((block, index): Row[] => [
    ...(index === 0 ? [] : [[null, ...table.levels.map(() => headCell(block.label))]]),
    ...block.lanes.flatMap((lane) => {
      const height = Math.max(1, ...lane.cells.map((cell) => cell.length));
      return Array.from({ length: height }, (_, line): Row => [
        null,
        ...lane.cells.map((cell) => bodyCell(cell[line] === undefined ? '' : statementText(cell[line]))),
      ]);
    }),
  ]);
  const [first, ...others] = rows;
  const label = { ...labelCell(table.blocks[0]?.label ?? ''), rowSpan: rows.length };
  return {
    widths: [20, ...table.levels.map(() => 46)],
    stickyRowsCount: table.objective === '' ? 2 : 3,
    data: [
      [{ ...titleCell(`Table ${table.number}: ${table.caption}`), columnSpan: span }],
      ...(table.objective === '' ? [] : [[{ ...bodyCell(table.objective), columnSpan: span }]]),
      [headCell(''), ...table.levels.map((level) => headCell(level.label))],
      ...(first === undefined ? [] : [[label, ...first.slice(1)]]),
      ...others,
    ],
  };
}

function referenceSheet(publication: Publication): Sheet {
  return {
    sheet: 'References',
    widths: [24, 120],
    stickyRowsCount: 1,
    data: [
      [headCell('Key'), headCell('Reference')],
      ...[...publication.references.values()].map((entry): Row => [bodyCell(entry.key), bodyCell(textOf(entry.text))]),
    ],
  };
}
