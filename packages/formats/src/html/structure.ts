import type { Block, Heading, Publication, StatementBlock } from '../publication/blocks.ts';

export { runIn } from '../publication/flatten.ts';

/** Every block of a list with the blocks inside it, in reading order. */
function* blocksWithin(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'list') for (const item of block.items) yield* blocksWithin(item);
    if (block.kind === 'notice') yield* blocksWithin(block.blocks);
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row) yield* blocksWithin(cell);
  }
}

/** Every block of a publication in reading order. */
function* allBlocks(publication: Publication): Generator<Block> {
  yield* blocksWithin(publication.titlePage.copyright);
  yield* blocksWithin(publication.frontMatter);
  for (const run of publication.body) yield* blocksWithin(run.blocks);
}

/** The statements of a level table, row by row. */
function statementsOf(block: Block): StatementBlock[] {
  return block.kind === 'level-table' ? block.blocks.flatMap((part) => part.lanes.flatMap((lane) => lane.cells.flat())) : [];
}

/** Whether a block is a table without columns: such a table is not printed. */
export function isBlankTable(block: Block): boolean {
  return block.kind === 'table' && block.widths.length === 0;
}

/** Every anchor that the publication defines: the only ones that a reference may lead to. */
export function definedAnchors(publication: Publication): Set<string> {
  const anchors = new Set<string>();
  for (const block of allBlocks(publication)) {
    if ('anchor' in block && !isBlankTable(block)) anchors.add(block.anchor);
    if (block.kind === 'reference-list') for (const entry of block.entries) anchors.add(entry.anchor);
    for (const statement of statementsOf(block)) anchors.add(statement.anchor);
  }
  anchors.delete('');
  return anchors;
}

/**
 * The level at which each heading is set: the highest of a part is 1 and no level is skipped on the way down,
 * so that the outline stays whole for those who move by headings.
 */
export function headingLevels(publication: Publication): Map<Heading, number> {
  const levels = new Map<Heading, number>();
  for (const part of [publication.frontMatter, publication.body.flatMap((run) => run.blocks)]) {
    const headings = [...blocksWithin(part)].filter((block) => block.kind === 'heading');
    const highest = Math.min(...headings.map((heading) => heading.level));
    let previous = 0;
    for (const heading of headings) {
      previous = Math.min(heading.level - highest + 1, previous + 1);
      levels.set(heading, previous);
    }
  }
  return levels;
}

/** The language and the region of a tag such as `en-GB`; anything else than a plain tag is read as English. */
export function languageOf(publication: Publication): { readonly language: string; readonly region?: string } {
  const match = /^([a-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Z]{2}))?(?:-|$)/.exec(publication.language);
  if (match === null) return { language: 'en' };
  return match[2] === undefined ? { language: match[1]! } : { language: match[1]!, region: match[2] };
}
