import { markdownWords } from '../reading/inline-markdown.ts';
import type { ReadBlock } from '../reading/source-document.ts';

/** Blocks as Markdown paragraphs and lists. Tables come as lines of cells. */
export function markdownOf(blocks: readonly ReadBlock[]): string {
  return blocks
    .map((block) => blockText(block))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: ReadBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text.trim();
    case 'heading':
      return `**${[block.number, block.text].filter(Boolean).join(' ')}**`;
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${markdownOf(item).replace(/\n/g, '\n  ')}`).join('\n');
    case 'table':
      return block.rows.map((row) => row.map((cell) => markdownOf(cell.blocks).replace(/\s*\n\s*/g, ' ')).join(' | ')).join('\n');
  }
}

/** What can make the words of a text other than its letters, citations aside. */
const MARKED = /[\\`*_~<&]|\]\(|\]\[|!\[|;\s*@/;
/** Bare words of texts seen before: labels and titles are asked for again and again. */
const SEEN = new Map<string, string>();
const MOST_SEEN = 2_000;
const LONGEST_SEEN = 2_000;

/** Markdown as bare words: no marks, no escapes, single blanks. */
export function bare(text: string): string {
  const plain = text.replace(/\[@([A-Za-z0-9._-]+)\]/g, '[$1]');
  if (!MARKED.test(plain)) return plain.replace(/\s+/g, ' ').trim();
  const seen = SEEN.get(text);
  if (seen !== undefined) return seen;
  const words = markdownWords(text).replace(/\s+/g, ' ').trim();
  if (SEEN.size >= MOST_SEEN) SEEN.clear();
  if (text.length <= LONGEST_SEEN) SEEN.set(text, words);
  return words;
}

/** The paragraphs of a cell: list items and single lines each count as one. */
export function paragraphsOf(blocks: readonly ReadBlock[]): { readonly text: string; readonly block: ReadBlock }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map((item) => ({ text: markdownOf(item).replace(/\s*\n\s*/g, ' '), block: item[0] ?? block }));
    if (block.kind === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => paragraphsOf(cell.blocks)));
    const text = block.kind === 'heading' ? bare(block.text) : block.text.trim();
    return text === '' ? [] : [{ text, block }];
  });
}
