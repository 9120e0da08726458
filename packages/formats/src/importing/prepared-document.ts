import type { MaturityModel } from '@smm/core/model';
import type { ReadBlock, ReadParagraph, SourceDocument } from '../reading/source-document.ts';
import { listedStatements } from './listed-statements.ts';
import { readLevelTable } from './level-table.ts';
import { outlineOf } from './outline.ts';
import { readReferences } from './fields/references.ts';
import { bare, paragraphsOf } from './words.ts';

/**
 * A document as importers take it: footnotes that are entries of the reference list are citations, statements of a
 * workbook have the ids of its statement list, and what a cumulative table repeats from lower levels is left out.
 */
export function preparedDocument(document: SourceDocument, model: MaturityModel): SourceDocument {
  const listed = document.format === 'xlsx' ? listedStatements(document.blocks, model) : document.blocks;
  const cited = withCitations(listed, document);
  return { ...document, blocks: withoutRepeats(cited, model) };
}

/** Blocks with each paragraph changed, or left out where `change` gives undefined. */
function eachParagraph(blocks: readonly ReadBlock[], change: (paragraph: ReadParagraph) => ReadParagraph | undefined): ReadBlock[] {
  return blocks.flatMap((block): ReadBlock[] => {
    switch (block.kind) {
      case 'heading':
        return [block];
      case 'paragraph':
        return [change(block)].filter((kept) => kept !== undefined);
      case 'list':
        return [{ ...block, items: block.items.map((item) => eachParagraph(item, change)) }];
      case 'table':
        return [{ ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: eachParagraph(cell.blocks, change) }))) }];
    }
  });
}

/** `[^7]` becomes `[@KEY]` where the seventh footnote says what the entry of KEY says. */
function withCitations(blocks: readonly ReadBlock[], document: SourceDocument): readonly ReadBlock[] {
  if (document.footnotes.size === 0) return blocks;
  const entries = outlineOf(document)
    .filter((part) => part.kind === 'references')
    .flatMap((part) => readReferences(part.blocks));
  const keys = new Map(entries.flatMap(({ text, hasKey, reference }) => (hasKey ? [[letters(text), reference.id] as const] : [])));
  const ids = new Set(keys.values());
  const cited = new Map(
    [...document.footnotes].flatMap(([mark, text]) => {
      const named = /^\[([A-Za-z0-9._-]+)\]/.exec(bare(text))?.[1] ?? '';
      const key = ids.has(named) ? named : keys.get(letters(text));
      return key === undefined ? [] : [[mark, key] as const];
    }),
  );
  if (cited.size === 0) return blocks;
  return eachParagraph(blocks, (paragraph) => ({
    ...paragraph,
    text: paragraph.text.replace(/(^|[\s([“‘]|)\[\^([^\]\s]+)\]/g, (whole, before: string, mark: string, at: number) => {
      const key = cited.get(mark);
      return key === undefined ? whole : `${before === '' && at > 0 ? ' ' : before}[@${key}]`;
    }),
  }));
}

function letters(text: string): string {
  return bare(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** A cumulative table repeats statements with “(level 1)” after them; they belong where they stand first. */
function withoutRepeats(blocks: readonly ReadBlock[], model: MaturityModel): ReadBlock[] {
  const repeated = new Set<ReadBlock>();
  for (const block of blocks) {
    const read = block.kind === 'table' ? readLevelTable(block, model) : undefined;
    for (const lane of read?.lanes ?? []) {
      const texts = (level: number) => paragraphsOf(lane.cells.get(level) ?? []).map(({ text }) => bare(text));
      for (const [level, cell] of lane.cells)
        for (const { text, block: paragraph } of paragraphsOf(cell)) {
          const from = /^(?:(.*) )?\(level (\d)\)$/s.exec(bare(text));
          const isRepeat = from !== null && Number(from[2]) < level && (from[1] === undefined || texts(Number(from[2])).includes(from[1]));
          if (isRepeat) repeated.add(paragraph);
        }
    }
  }
  return repeated.size === 0 ? [...blocks] : eachParagraph(blocks, (paragraph) => (repeated.has(paragraph) ? undefined : paragraph));
}
