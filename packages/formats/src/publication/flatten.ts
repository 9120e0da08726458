import type { Block, LevelTable, PlainTable, Publication, StatementBlock } from './blocks.ts';
import { textOf } from './markdown.ts';

/** All blocks of a publication in reading order, those inside notices included. */
export function allBlocks(publication: Publication): Block[] {
  const open = (block: Block): Block[] => (block.kind === 'notice' ? block.blocks.flatMap(open) : [block]);
  return [...publication.frontMatter, ...publication.body.flatMap((run) => run.blocks)].flatMap(open);
}

/** All level tables: the common table, if printed, then the practice tables. */
export function levelTablesOf(publication: Publication): LevelTable[] {
  return allBlocks(publication).filter((block) => block.kind === 'level-table');
}

/** A statement as printed in a table, with where it stands. */
export type PrintedStatement = { readonly table: LevelTable; readonly label: string; readonly level: number; readonly statement: StatementBlock };

/** Every printed statement, table by table, row by row, level by level. */
export function printedStatements(publication: Publication): PrintedStatement[] {
  return levelTablesOf(publication).flatMap((table) =>
    table.blocks.flatMap((block) =>
      block.lanes.flatMap((lane) =>
        lane.cells.flatMap((cell, column) => cell.map((statement) => ({ table, label: block.label, level: table.levels[column]!.level, statement }))),
      ),
    ),
  );
}

/** A thread's title as it opens a statement: with a full stop, unless it ends with a mark of its own. */
export function runIn(lead: string): string {
  return lead === '' || /[.!?:…]$/u.test(lead) ? lead : `${lead}.`;
}

/** A statement as plain words: thread title, text with citations, and what follows it. */
export function statementText(statement: StatementBlock): string {
  return [runIn(statement.lead), textOf(statement.body), statement.tail].filter(Boolean).join(' ');
}

/** Blocks as plain words, a paragraph a line; list items begin with a dash. */
export function plainWords(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return textOf(block.children);
        case 'list':
          return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '–'} ${plainWords(item)}`).join('\n');
        case 'notice':
          return plainWords(block.blocks);
        case 'heading':
          return [block.number, block.text].filter(Boolean).join(' ');
        case 'table':
          return tableWords(block);
        case 'definitions':
          return block.items.map((item) => `${item.term}: ${textOf(item.meaning)}`).join('\n');
        case 'reference-list':
          return block.entries.map((entry) => `[${entry.key}] ${textOf(entry.text)}`).join('\n');
        case 'figure':
          return block.description;
        case 'level-table':
          return block.caption;
      }
    })
    .join('\n');
}

function tableWords(table: PlainTable): string {
  return [table.head.join(' | '), ...table.rows.map((row) => row.map(plainWords).join(' | '))].join('\n');
}
