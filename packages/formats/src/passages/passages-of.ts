import type { Masking, Passage, PassagePlace } from '@smm/core/evidence';
import type { ReadBlock, ReadCell, ReadList, ReadTable, SourceDocument, SourcePlace } from '../reading/source-document.ts';
import { hiderOfWords } from '../survey/masking/hider.ts';
import type { MaskCounts } from '../survey/masking/patterns.ts';
import { passageTexts, PassageIds } from './passage-id.ts';
import { plainWords } from './plain-words.ts';

/** A document as passages, with what was left out and hidden on the way. */
export type DocumentPassages = {
  readonly passages: readonly Passage[];
  /** Lines of fewer than three words, such as page numbers and labels. */
  readonly skipped: number;
  /** Places where people were hidden, by kind; none unless asked for. */
  readonly hidden: MaskCounts;
};

/** What may be asked for besides. */
export type PassageOptions = {
  /** Hides e-mail and IP addresses, phone numbers and the listed words: for interviews and minutes. */
  readonly masking?: Masking;
};

const FEWEST_WORDS = 3;
/** A list whose items are no longer than this says one thing: it becomes one passage, with the line that leads to it. */
const SHORT_ITEM = 6;

/**
 * The passages of a document: one for each paragraph, list item and table row, with page, section and paragraph where the
 * document has them. Headings are no passages, they name the section. Ids come from the words, so that a document read
 * again after changes keeps the ids of what stayed.
 */
export function passagesOf(document: SourceDocument, sourceId: string, options: PassageOptions = {}): DocumentPassages {
  const walk = new Walk(document, sourceId, options.masking);
  walk.blocks(document.blocks);
  for (const [mark, text] of document.footnotes) walk.footnote(mark, text);
  return { passages: walk.passages, skipped: walk.skipped, hidden: walk.hider.counts };
}

class Walk {
  readonly passages: Passage[] = [];
  skipped = 0;
  readonly hider;
  readonly #sourceId: string;
  readonly #ids: PassageIds;
  readonly #isWorkbook: boolean;
  #section = '';

  constructor({ format }: SourceDocument, sourceId: string, masking: Masking | undefined) {
    this.hider = hiderOfWords(masking);
    this.#sourceId = sourceId;
    this.#ids = new PassageIds(sourceId);
    this.#isWorkbook = format === 'xlsx';
  }

  blocks(blocks: readonly ReadBlock[]): void {
    blocks.forEach((block, index) => {
      const next = blocks[index + 1];
      if (block.kind === 'heading') this.#section = this.hider.hide(`${block.number} ${block.text}`.trim()).slice(0, 400);
      else if (block.kind === 'table') this.#table(block);
      else if (block.kind === 'list') this.#list(block, leadTo(blocks[index - 1]));
      else if (!(next?.kind === 'list' && isShortList(next) && leadTo(block) !== '')) this.#add(wordsOf([block]), block.place);
    });
  }

  footnote(mark: string, text: string): void {
    this.#section = `Footnote ${mark}`.slice(0, 400);
    this.#add(words(text), {});
  }

  #list(list: ReadList, lead: string): void {
    if (isShortList(list)) this.#add([lead, list.items.map(wordsOf).join('; ')].join(' ').trim(), list.items[0]?.[0]?.place ?? list.place);
    else for (const item of list.items) this.blocks(item);
  }

  #table({ rows, columns }: ReadTable): void {
    const grid = gridOf(rows, columns);
    const heads = grid.findIndex((row) => row.some((cell) => cell !== undefined && !cell.isHead));
    const labels = heads > 0 ? grid[heads - 1]!.map((cell) => (cell === undefined ? '' : wordsOf(cell.blocks))) : [];
    for (const row of grid.slice(Math.max(0, heads))) {
      const cells = row
        .flatMap((cell, index) => (cell === undefined || cell === row[index - 1] ? [] : [{ label: labels[index] ?? '', text: wordsOf(cell.blocks) }]))
        .filter(({ text }) => text !== '');
      const first = row.find((cell) => cell !== undefined);
      if (first === undefined || cells.length === 0) continue;
      const text = cells.map((cell) => (cell.label === '' || cell.label === cell.text ? cell.text : `${cell.label}: ${cell.text}`)).join('; ');
      this.#add(text, { ...first.place, ...first.blocks[0]?.place }, cells.map((cell) => cell.text).join(' '));
    }
  }

  /** `counted` is what counts when a text is judged too short: labels do not. */
  #add(text: string, place: SourcePlace, counted: string = text): void {
    if (counted.trim() === '') return;
    if (counted.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length < FEWEST_WORDS) {
      this.skipped += 1;
      return;
    }
    for (const part of passageTexts(this.hider.hide(text)))
      this.passages.push({ id: this.#ids.next('', part), source: this.#sourceId, text: part, place: this.#placeOf(place) });
  }

  #placeOf({ page, paragraph, row }: SourcePlace): PassagePlace {
    const section = this.#isWorkbook && row !== undefined ? `${this.#section}, row ${row}` : this.#section;
    return { ...(page === undefined ? {} : { page }), ...(section === '' ? {} : { section }), ...(paragraph === undefined ? {} : { paragraph }) };
  }
}

/** A paragraph that leads to what follows it: “We saw three kinds of lock:”. Empty for any other block. */
function leadTo(block: ReadBlock | undefined): string {
  const text = block?.kind === 'paragraph' ? wordsOf([block]) : '';
  return text.endsWith(':') ? text : '';
}

function isShortList({ items }: ReadList): boolean {
  return items.every((item) => item.every(({ kind }) => kind === 'paragraph') && wordsOf(item).split(/\s+/).length <= SHORT_ITEM);
}

/** Rows with a cell for each column; a merged cell stands in all that it covers. */
function gridOf(rows: ReadTable['rows'], columns: number): (ReadCell | undefined)[][] {
  const width = Math.min(columns, 1_000);
  const grid = rows.map((): (ReadCell | undefined)[] => Array.from({ length: width }, () => undefined));
  rows.forEach((cells, top) => {
    let column = 0;
    for (const cell of cells) {
      while (column < width && grid[top]![column] !== undefined) column += 1;
      for (let row = top; row < Math.min(top + cell.rowSpan, rows.length); row += 1)
        for (let at = column; at < Math.min(column + cell.columnSpan, width); at += 1) grid[row]![at] ??= cell;
      column += cell.columnSpan;
    }
  });
  return grid;
}

/** The words of blocks in one line for each; headings in cells count as text there. */
function wordsOf(blocks: readonly ReadBlock[]): string {
  return blocks
    .map(wordsOfBlock)
    .filter((text) => text !== '')
    .join('\n');
}

function wordsOfBlock(block: ReadBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'list':
      return block.items.map(wordsOf).join('; ');
    case 'paragraph':
      return words(block.text);
    case 'table':
      return block.rows.map((row) => row.map(({ blocks }) => wordsOf(blocks)).join('; ')).join('\n');
  }
}

function words(markdown: string): string {
  return plainWords(markdown.replace(/\[\^[^\]\s]{1,60}\]/g, '')).trim();
}
