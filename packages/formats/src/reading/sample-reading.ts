import { readDocument } from './read-document.ts';
import { READING_LIMITS, type ReadBlock, type ReadingLimits, type SourceDocument } from './source-document.ts';

/** What a file comes to; for tests that expect it to be read. */
export async function readSample(content: Uint8Array | string, fileName: string, limits: Partial<ReadingLimits> = {}): Promise<SourceDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const outcome = await readDocument(bytes, { fileName, limits: { ...READING_LIMITS, ...limits } });
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.value;
}

/** The code with which a file is refused; `read` when it is not. */
export async function refusalOf(bytes: Uint8Array, fileName: string, limits: Partial<ReadingLimits> = {}): Promise<string> {
  const outcome = await readDocument(bytes, { fileName, limits: { ...READING_LIMITS, ...limits } });
  return outcome.ok ? 'read' : outcome.code;
}

/**
 * Blocks in short: paragraphs as text (with `{style}` and `#statement` before it), headings as `1 (4.1) Title`, lists and
 * tables as arrays, cells as text with `2x3 ` before it where they span columns and rows and `!` where they are heads.
 */
export function outline(blocks: readonly ReadBlock[]): unknown[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return `${block.style === '' ? '' : `{${block.style}} `}${block.statement === undefined ? '' : `#${block.statement} `}${block.text}`;
      case 'heading':
        return `${block.level} (${block.number}) ${block.text}`;
      case 'list':
        return [block.ordered ? 'ol' : 'ul', ...block.items.map((item) => (item.length === 1 ? outline(item)[0] : outline(item)))];
      case 'table':
        return block.rows.map((row) =>
          row.map(
            ({ blocks: inside, columnSpan, rowSpan, isHead }) =>
              `${isHead ? '!' : ''}${columnSpan > 1 || rowSpan > 1 ? `${columnSpan}x${rowSpan} ` : ''}${outline(inside).join(' / ')}`,
          ),
        );
    }
  });
}

/** The messages of a document's notes. */
export function messages(document: SourceDocument): string[] {
  return document.notes.map(({ message }) => message);
}
