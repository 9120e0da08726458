import { createHash } from 'node:crypto';
import type { ReadBlock, SourceDocument } from '../reading/source-document.ts';

/** A digest of everything a document shows, as its reader gives it; white space counts as one blank. Equal digests: nothing was edited. */
export function digestOf(document: SourceDocument): string {
  const hash = createHash('sha256');
  const add = (...words: readonly string[]) => hash.update(JSON.stringify(words.map((word) => word.replace(/\s+/g, ' ').trim())));
  const each = (blocks: readonly ReadBlock[]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') add(block.text, block.statement ?? '');
      else if (block.kind === 'heading') add('heading', String(block.level), block.number, block.text);
      else if (block.kind === 'list')
        for (const item of block.items) {
          add('item');
          each(item);
        }
      else
        for (const cell of block.rows.flat()) {
          add('cell', String(cell.columnSpan), String(cell.rowSpan));
          each(cell.blocks);
        }
    }
  };
  add(document.title);
  each(document.blocks);
  for (const [mark, text] of document.footnotes) add('footnote', mark, text);
  return `sha256-${hash.digest('base64')}`;
}
