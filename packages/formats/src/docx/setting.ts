import type { Block, Publication, StatementBlock } from '../publication/blocks.ts';
import { Bookmarks } from './ooxml/bookmarks.ts';
import type { PlainParagraph } from './ooxml/paragraph.ts';
import type { Orientation, Page } from './page.ts';
import type { StyleId } from './styles/style-ids.ts';

/** What every part of the document needs while it is set: where it stands, what can be linked to, and running numbers. */
export type Setting = {
  readonly publication: Publication;
  readonly page: Page;
  readonly orientation: Orientation;
  /** The width for blocks here, in twips: the text width of the page, or of the cell. */
  readonly width: number;
  /** Where paragraphs stand, which decides their styles. */
  readonly place: 'cell' | 'front' | 'legal' | 'notice' | 'text';
  readonly bookmarks: Bookmarks;
  /** Footnotes by number, filled as they are met. */
  readonly footnotes: Map<string, PlainParagraph>;
  /** The number of the footnote that gives a reference in full, by its key. */
  readonly firstNotes: Map<string, number>;
  /** The page of each bookmark, filled when everything is set. */
  readonly pages: Map<string, number>;
  /** Running numbers of this document, so that the same publication always gives the same bytes. */
  readonly counts: { control: number; link: number; list: number; note: number; picture: number };
  /** Styles that come from the template. */
  readonly provided: ReadonlySet<StyleId>;
};

/** A fresh setting for the document as a whole. */
export function newSetting(input: Pick<Setting, 'page' | 'provided' | 'publication'>, width: number): Setting {
  const bookmarks = new Bookmarks();
  for (const block of allBlocks(input.publication)) announce(bookmarks, block);
  return {
    ...input,
    width,
    bookmarks,
    orientation: 'portrait',
    place: 'text',
    footnotes: new Map(),
    firstNotes: new Map(),
    pages: new Map(),
    counts: { control: 0, link: 0, list: 0, note: 0, picture: 0 },
  };
}

/** The blocks of the document that stand directly on its pages, in reading order. */
export function allBlocks(publication: Publication): Block[] {
  return [...publication.frontMatter, ...publication.titlePage.copyright, ...publication.body.flatMap((run) => run.blocks)];
}

/** The statements of a level table in reading order. */
function statementsOf(block: Block & { kind: 'level-table' }): StatementBlock[] {
  return block.blocks.flatMap(({ lanes }) => lanes.flatMap(({ cells }) => cells.flat()));
}

function announce(bookmarks: Bookmarks, block: Block): void {
  switch (block.kind) {
    case 'heading':
    case 'figure':
    case 'table':
      return bookmarks.add(block.anchor);
    case 'reference-list':
      return block.entries.forEach(({ anchor }) => bookmarks.add(anchor));
    case 'level-table':
      bookmarks.add(block.anchor);
      for (const { anchor, id, fromLevel } of statementsOf(block)) bookmarks.add(anchor, fromLevel === undefined ? id : undefined);
  }
}
