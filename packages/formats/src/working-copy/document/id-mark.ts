import type { ReadBlock, ReadCell, SourceDocument } from '../../reading/source-document.ts';

const MARK = /\s*[*_\\]*‹\\?([A-Za-z0-9](?:\\?[A-Za-z0-9._-]){0,63})›[*_]*\s*/g;

/** The id of a statement as it is printed after it. */
export function idMark(id: string): string {
  return `‹${id}›`;
}

/** A document in which ids are no longer in the text: each paragraph says which statement it was written as. */
export function withoutMarks(document: SourceDocument): SourceDocument {
  return { ...document, blocks: document.blocks.map(unmarked) };
}

/** Whether some paragraph has an id after it. */
export function hasMarks(blocks: readonly ReadBlock[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'paragraph') return block.text.search(MARK) >= 0;
    if (block.kind === 'list') return block.items.some(hasMarks);
    return block.kind === 'table' && block.rows.some((row) => row.some((cell) => hasMarks(cell.blocks)));
  });
}

/** What the text says wins over what is hidden: a paragraph that was pasted over another keeps the other's bookmark. */
function unmarked(block: ReadBlock): ReadBlock {
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map(unmarked)) };
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map((cell): ReadCell => ({ ...cell, blocks: cell.blocks.map(unmarked) }))) };
  if (block.kind !== 'paragraph') return block;
  const ids = [...block.text.matchAll(MARK)].map((match) => match[1]!.replaceAll('\\', ''));
  if (ids.length === 0) return block;
  return { ...block, text: block.text.replace(MARK, ' ').trim(), statement: ids.at(-1)! };
}
