import type { MaturityModel } from '@smm/core/model';
import { strings } from '../publication/strings.ts';
import { runIn } from '../publication/flatten.ts';
import { markdownWords, plainMarkdown } from '../reading/inline-markdown.ts';
import type { ReadBlock, ReadParagraph, ReadTable } from '../reading/source-document.ts';
import { rowIn } from './labels.ts';
import { readLevelTable } from './level-table.ts';
import { ownerOf } from './practice-tables.ts';
import { paragraphsOf } from './words.ts';

type Listed = { readonly id: string; readonly lead: string; readonly words: string; readonly line: number; readonly repeated: boolean };

/**
 * The blocks of a workbook with each statement's id from the list of statements, which our workbooks have on a sheet of
 * its own. Of the list, the lines stay that say something else than the tables. Other workbooks stay as they are.
 */
export function listedStatements(blocks: readonly ReadBlock[], model: MaturityModel): readonly ReadBlock[] {
  const list = blocks.find((block): block is ReadTable => block.kind === 'table' && isList(block));
  if (list === undefined) return blocks;
  const waiting = linesOf(list, model);
  const ids = new Map<ReadBlock, Listed>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table' || block === list) continue;
    const read = readLevelTable(block, model);
    const before = blocks[index - 1];
    const owner = read === undefined ? undefined : ownerOf(model, read.title, before?.kind === 'heading' ? [before.text] : []);
    if (read === undefined || owner === undefined) continue;
    for (const [cell, paragraphs] of cellsOf(read.lanes, owner.table)) pair(paragraphs, waiting.get(cell) ?? [], ids);
  }
  const said = new Set([...ids].flatMap(([block, { words, line }]) => (block.kind === 'paragraph' && wordsOf(block.text) === words ? [line] : [])));
  const rest = list.rows.filter((_, line) => line > 0 && !said.has(line));
  return blocks.flatMap((block): ReadBlock[] => {
    if (block === list) return rest.length === 0 ? [] : [{ ...list, rows: [list.rows[0]!, ...rest] }];
    return block.kind === 'table' ? [withIds(block, ids)] : [block];
  });
}

function isList(table: ReadTable): boolean {
  return (table.rows[0] ?? []).slice(0, 6).map(textIn).join('|') === 'Statement|Table|Level|Row|Thread|Text';
}

/** The lines of the list by the cell that they name. */
function linesOf(list: ReadTable, model: MaturityModel): Map<string, Listed[]> {
  const found = new Map<string, Listed[]>();
  const seen = new Set<string>();
  list.rows.forEach((row, line) => {
    if (line === 0) return;
    const [id = '', title = '', level = '', label = '', lead = '', text = '', tail = ''] = columns(row);
    const table = title === strings.commonTitle ? 'common' : ownerOf(model, title, [])?.table;
    if (table === undefined || id === '') return;
    // The label of the first row may be one of the profile's own.
    const cell = `${table}/${level}/${rowIn(label) ?? 'considerations'}`;
    const words = wordsOf([runIn(lead), text, tail].filter(Boolean).join(' '));
    found.set(cell, [...(found.get(cell) ?? []), { id, lead: runIn(lead), words, line, repeated: seen.has(id) }]);
    seen.add(id);
  });
  return found;
}

function columns(row: ReadTable['rows'][number]): string[] {
  return row.flatMap((cell) => [textIn(cell), ...Array.from({ length: cell.columnSpan - 1 }, () => '')]);
}

function cellsOf(lanes: NonNullable<ReturnType<typeof readLevelTable>>['lanes'], table: string): Map<string, ReadParagraph[]> {
  const cells = new Map<string, ReadParagraph[]>();
  for (const { row, cells: levels } of lanes)
    for (const [level, content] of levels) {
      const paragraphs = paragraphsOf(content).flatMap(({ block }) => (block.kind === 'paragraph' ? [block] : []));
      const cell = `${table}/${level}/${row}`;
      cells.set(cell, [...(cells.get(cell) ?? []), ...paragraphs]);
    }
  return cells;
}

/** Paragraphs of a cell and lines of the list that say the same; then, when as many are left of both, in order. */
function pair(paragraphs: readonly ReadParagraph[], lines: readonly Listed[], ids: Map<ReadBlock, Listed>): void {
  const left = [...lines];
  const open = paragraphs.filter((paragraph) => {
    const at = left.findIndex(({ words }) => words === wordsOf(paragraph.text));
    if (at >= 0) ids.set(paragraph, left.splice(at, 1)[0]!);
    return at < 0;
  });
  if (open.length === left.length) for (const [index, paragraph] of open.entries()) ids.set(paragraph, left[index]!);
}

function withIds(table: ReadTable, ids: ReadonlyMap<ReadBlock, Listed>): ReadTable {
  const change = (block: ReadBlock): ReadBlock[] => {
    const listed = ids.get(block);
    if (listed === undefined || block.kind !== 'paragraph') return [block];
    return listed.repeated ? [] : [{ ...block, statement: listed.id, text: withLead(block.text, listed.lead) }];
  };
  return { ...table, rows: table.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.flatMap(change) }))) };
}

/** A cell holds plain words; the list says which of them are the title of a thread. */
function withLead(text: string, lead: string): string {
  const words = markdownWords(text);
  if (lead === '' || !words.startsWith(`${lead} `) || plainMarkdown(words) !== text) return text;
  return `**${plainMarkdown(lead)}** ${plainMarkdown(words.slice(lead.length).trim())}`;
}

function textIn(cell: ReadTable['rows'][number][number]): string {
  return paragraphsOf(cell.blocks)
    .map(({ text }) => markdownWords(text))
    .join(' ');
}

function wordsOf(text: string): string {
  return markdownWords(text).replace(/\s+/g, '');
}
