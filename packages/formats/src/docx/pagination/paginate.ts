import type { Line } from './lines.ts';
import { linesHeight, type Measured, type MeasuredParagraph, type MeasuredRow, type MeasuredTable } from './measure.ts';
import { fillCell, firstLines, leastPart, linesKept, type Rest } from './split-row.ts';

/** The blocks of a section, the height of its pages for them, and the heights of footnotes on such pages. */
export type MeasuredSection = { readonly blocks: readonly Measured[]; readonly height: number; readonly noteHeights: ReadonlyMap<string, number> };

/** The space between the footnotes of a page, and the height of the rule above them. */
export type NoteSpaces = { readonly between: number; readonly rule: number };

/** What must stand together, with the part of its last line that may hang below the page. */
type Together = { readonly height: number; readonly hangs: number; readonly notes: readonly string[] };

const SLACK = 0.5;
/** Space below the paragraph that ends every section, which the first of the next takes into account. */
const SECTION_END = 160;

/**
 * The page on which each bookmark stands, counted from 1. Follows the rules of word processors for keeping paragraphs,
 * lines and rows together.
 */
export function paginate(sections: readonly MeasuredSection[], notes: NoteSpaces): ReadonlyMap<string, number> {
  const pages = new Pages(notes);
  for (const section of sections) pages.place(section);
  return pages.bookmarks;
}

class Pages {
  readonly bookmarks = new Map<string, number>();
  readonly #noteSpaces: NoteSpaces;
  #noteHeights: ReadonlyMap<string, number> = new Map();
  #page = 0;
  #height = 0;
  #at = 0;
  /** Space below the last paragraph. */
  #after = 0;
  /** Height of the footnotes of the page. */
  #notes = 0;
  /** Whether nothing stands on the page yet but repeated rows. */
  #blank = true;
  /** Whether nothing stands in the section yet. */
  #opens = false;

  constructor(notes: NoteSpaces) {
    this.#noteSpaces = notes;
  }

  place({ blocks, height, noteHeights }: MeasuredSection): void {
    this.#height = height;
    this.#noteHeights = noteHeights;
    this.#newPage();
    this.#opens = true;
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'table') this.#placeTable(block);
      else this.#placeParagraph(block, blocks, index);
    }
  }

  #newPage(): void {
    this.#page += 1;
    this.#at = 0;
    this.#after = 0;
    this.#notes = 0;
    this.#blank = true;
    this.#opens = false;
  }

  /** The space above a paragraph: the larger of two that meet, none at the top of a page within a section. */
  #gap(after: number, before: number): number {
    if (!this.#blank) return Math.max(after, before);
    if (!this.#opens) return 0;
    return this.#page === 1 ? before : Math.max(SECTION_END, before) - SECTION_END;
  }

  #placeParagraph(block: MeasuredParagraph, blocks: readonly Measured[], index: number): void {
    if (block.pageBreakBefore && !this.#blank) this.#newPage();
    if (!this.#blank && !this.#fits(this.#together(blocks, index))) this.#newPage();
    this.#at += this.#gap(this.#after, block.before);
    this.#placeLines(block);
    this.#after = block.after;
    this.#blank = false;
  }

  /** A paragraph with those it is kept with, and the beginning of what these are kept with. */
  #together(blocks: readonly Measured[], from: number): Together {
    let height = 0;
    let after = this.#after;
    const notes: string[] = [];
    for (let index = from; index < blocks.length; index += 1) {
      const block = blocks[index]!;
      if (block.kind === 'table') {
        const rows = block.rows.slice(0, keptRowsEnd(block.rows, 0) + 1);
        return { height: height + after + rowsHeight(rows), hangs: 0, notes: [...notes, ...notesOf(rows.flatMap(({ lines }) => lines))] };
      }
      const lines = block.lines.slice(0, block.keepNext ? block.lines.length : firstLines(block));
      height += (index === from ? this.#gap(after, block.before) : Math.max(after, block.before)) + linesHeight(lines);
      notes.push(...notesOf(lines));
      if (!block.keepNext) return { height, hangs: lines.at(-1)?.hangs ?? 0, notes };
      after = block.after;
    }
    return { height, hangs: 0, notes };
  }

  #placeLines({ lines, keepLines }: MeasuredParagraph): void {
    let placed = 0;
    while (placed < lines.length) {
      const left = lines.slice(placed);
      let count = linesKept(left.length, this.#fitting(left), keepLines, placed === 0);
      if (count <= 0 && this.#at > 0) {
        this.#newPage();
        continue;
      }
      count = Math.max(1, count);
      this.#take(linesHeight(left.slice(0, count)), left.slice(0, count));
      placed += count;
      if (placed < lines.length) this.#newPage();
    }
  }

  #fitting(lines: readonly Line[]): number {
    let height = 0;
    const notes: string[] = [];
    for (const [index, line] of lines.entries()) {
      height += line.height;
      notes.push(...line.notes);
      if (!this.#fits({ height, hangs: line.hangs, notes })) return index;
    }
    return lines.length;
  }

  #placeTable({ rows, foot }: MeasuredTable): void {
    this.#at += this.#after;
    this.#after = 0;
    const heads = rows.filter(({ head }) => head);
    for (const [index, row] of rows.entries()) {
      if (!this.#blank && !this.#fits(rowsTogether(rows, index, foot))) this.#nextTablePage(index < heads.length ? [] : heads);
      const below = index === rows.length - 1 ? 0 : foot;
      if (row.whole || this.#fits({ height: row.height + below, hangs: 0, notes: notesOf(row.lines) })) this.#take(row.height, row.lines);
      else this.#splitRow(row, heads, below);
      this.#blank = false;
    }
  }

  #nextTablePage(heads: readonly MeasuredRow[]): void {
    this.#newPage();
    this.#at = rowsHeight(heads);
  }

  /** A long row goes on over the end of the page, each cell with as many lines as there is room for. */
  #splitRow(row: MeasuredRow, heads: readonly MeasuredRow[], below: number): void {
    let cells = row.cells.map((paragraphs): Rest => ({ paragraphs, placed: 0 }));
    for (let first = true; first || cells.some(({ paragraphs }) => paragraphs.length > 0); first = false) {
      const room = this.#height - this.#notes - this.#at - row.frame - below;
      let parts = cells.map((cell) => fillCell(cell, room, first));
      const placed = (): Line[] => parts.flatMap(({ lines }) => lines);
      const highest = (): number => Math.max(0, ...parts.map(({ height }) => height));
      // Footnotes take their room from the lines that refer to them.
      for (
        let limit = highest();
        placed().length > 0 && !this.#fits({ height: highest() + row.frame + below, hangs: 0, notes: notesOf(placed()) });
        limit = highest()
      )
        parts = cells.map((cell) => fillCell(cell, limit - 2 * SLACK, first));
      const stuck = placed().length === 0 && this.#blank;
      if (stuck) parts = cells.map((cell) => fillCell(cell, Infinity, first));
      this.#take(placed().length === 0 ? 0 : highest() + row.frame, placed());
      cells = parts.map(({ rest }) => rest);
      if (cells.some(({ paragraphs }) => paragraphs.length > 0)) this.#nextTablePage(heads);
    }
  }

  #take(height: number, lines: readonly Line[]): void {
    this.#at += height;
    this.#notes += this.#noteRoom(notesOf(lines));
    for (const line of lines) for (const bookmark of line.bookmarks) this.bookmarks.set(bookmark, this.#page);
  }

  /** What footnotes take from the page; the first brings the rule above them. */
  #noteRoom(notes: readonly string[]): number {
    if (notes.length === 0) return 0;
    const { between, rule } = this.#noteSpaces;
    return (this.#notes === 0 ? rule - between : 0) + notes.reduce((sum, note) => sum + (this.#noteHeights.get(note) ?? 0) + between, 0);
  }

  #fits({ height, hangs, notes }: Together): boolean {
    const room = this.#height - this.#notes - this.#noteRoom(notes);
    return this.#at + height <= room + SLACK || (this.#notes === 0 && notes.length === 0 && this.#at + height - hangs <= room + SLACK);
  }
}

/** A row with those it is kept with, and of the last of them the least that goes on the page. */
function rowsTogether(rows: readonly MeasuredRow[], from: number, foot: number): Together {
  const end = keptRowsEnd(rows, from);
  const last = rows[end]!;
  const before = rows.slice(from, end);
  const height = rowsHeight(before) + (last.whole ? last.height : leastPart(last)) + (end < rows.length - 1 ? foot : 0);
  return { height, hangs: 0, notes: notesOf([...before.flatMap(({ lines }) => lines), ...(last.whole ? last.lines : [])]) };
}

/** The last of the rows from one that are kept together. */
function keptRowsEnd(rows: readonly MeasuredRow[], from: number): number {
  let end = from;
  while (end < rows.length - 1 && rows[end]!.keepNext) end += 1;
  return end;
}

function rowsHeight(rows: readonly MeasuredRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

function notesOf(lines: readonly Line[]): string[] {
  return lines.flatMap(({ notes }) => notes);
}
