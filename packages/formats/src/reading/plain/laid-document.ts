import type { Gauge } from '../gauge.ts';
import type { Notes } from '../notes.ts';
import type { ReadBlock, ReadTable, SourcePlace } from '../source-document.ts';
import { FIRST_LINES, gapsOf, regionFrom, withLabels, type Gutter, type Region } from './gutters.ts';
import { Vocabulary } from './hyphenation.ts';
import { isBlank, lineText, type LaidLine } from './laid-line.ts';
import { laidParagraphs, type ParagraphInput } from './laid-paragraphs.ts';
import { laidTable } from './laid-table.ts';
import { withoutRunningLines } from './running-lines.ts';

/** A table has at least so many columns and lines; what has fewer is more likely text with gaps. */
const FEWEST_COLUMNS = 3;
const FEWEST_LINES = 3;
/** Two columns of running text: lines that have both, and letters in each. */
const FEWEST_PAIRS = 4;
const WIDE_COLUMN = 24;

/** Pages of laid-out lines as blocks in reading order: running lines left out, tables and columns recognised, paragraphs made whole. */
export function laidDocument(pages: readonly (readonly LaidLine[])[], gauge: Gauge, notes: Notes): readonly ReadBlock[] {
  const kept = withoutRunningLines(pages, notes);
  const vocabulary = new Vocabulary();
  for (const page of kept) for (const line of page) for (const { text } of line.segments) vocabulary.learn(text);
  return new LaidReader(gauge, notes, vocabulary).read(kept);
}

class LaidReader {
  readonly #gauge: Gauge;
  readonly #input: ParagraphInput;
  readonly #blocks: ReadBlock[] = [];
  #waiting: LaidLine[] = [];
  #tables = 0;

  constructor(gauge: Gauge, notes: Notes, vocabulary: Vocabulary) {
    this.#gauge = gauge;
    this.#input = { gauge, notes, vocabulary, where: {}, inCell: false };
  }

  read(pages: readonly (readonly LaidLine[])[]): readonly ReadBlock[] {
    let open: readonly Gutter[] | undefined;
    // What stands between two pages is not in the text.
    for (const page of pages)
      open = this.#readPage(
        page.slice(
          Math.max(
            0,
            page.findIndex((line) => !isBlank(line)),
          ),
        ),
        open,
      );
    this.#flush();
    return this.#blocks;
  }

  /** Reads a page; gives the gutters of a table that reaches its end, for the table may go on. */
  #readPage(page: readonly LaidLine[], before: readonly Gutter[] | undefined): readonly Gutter[] | undefined {
    let open = before;
    let reaches: readonly Gutter[] | undefined;
    const last = page.findLastIndex((line) => !isBlank(line));
    for (let at = 0; at < page.length;) {
      const line = page[at]!;
      const region = isBlank(line) ? undefined : this.#regionAt(page, at, open);
      if (!isBlank(line)) open = undefined;
      reaches = undefined;
      if (region === undefined) {
        this.#waiting.push(line);
        at += 1;
        continue;
      }
      at = region.first + region.lines.length;
      if (region.gutters.length === 1) this.#addColumns(region);
      else {
        this.#addTable(region);
        if (at > last) reaches = region.gutters;
      }
    }
    this.#endPage();
    return reaches;
  }

  /** The table or the columns that begin at a line, if they clearly do. */
  #regionAt(page: readonly LaidLine[], at: number, open: readonly Gutter[] | undefined): Region | undefined {
    const gaps = gapsOf(page[at]!);
    if (open !== undefined && gaps.length < open.length) {
      const going = regionFrom(page, at, open);
      if (isTable(going)) return going;
    }
    if (gaps.length === 0) return undefined;
    const isMeant = gaps.length === 1 ? isTwoColumns : isTable;
    if (!isMeant(regionFrom(page, at, gaps, FIRST_LINES))) return undefined;
    const region = regionFrom(page, at, gaps);
    if (gaps.length === 1) return { ...region, lines: untilLastPair(region) };
    return isTable(region) ? withLabels(page, region) : undefined;
  }

  #addTable(region: Region): void {
    this.#flush();
    const table: ReadTable = laidTable(region, {
      table: (this.#tables += 1),
      gauge: this.#gauge,
      read: (lines, place: SourcePlace, width) =>
        laidParagraphs(lines, { ...this.#input, where: { table: place.table!, row: place.row!, column: place.column! }, inCell: true }, width),
    });
    this.#blocks.push(table);
  }

  /** Running text in two columns: the left one first. */
  #addColumns({ lines, gutters: [gutter] }: Region): void {
    const side = (isLeft: boolean) => lines.map((line): LaidLine => ({ ...line, segments: line.segments.filter(({ from }) => from < gutter!.to === isLeft) }));
    this.#waiting.push(...side(true));
    this.#flush();
    this.#waiting.push(...side(false));
    this.#flush();
  }

  /** A paragraph may go on over the end of a page: then nothing parts it from the next one. */
  #endPage(): void {
    while (this.#waiting.length > 0 && isBlank(this.#waiting.at(-1)!)) this.#waiting.pop();
    const last = this.#waiting.at(-1);
    if (last !== undefined && /[.!?:]$/.test(lineText(last))) this.#flush();
  }

  #flush(): void {
    const lines = this.#waiting;
    this.#waiting = [];
    this.#blocks.push(...laidParagraphs(lines, this.#input));
  }
}

function isTable({ lines, gutters }: Region): boolean {
  const filled = lines.filter((line) => !isBlank(line));
  const several = filled.filter((line) => line.segments.length >= 2).length;
  return gutters.length + 1 >= FEWEST_COLUMNS && filled.length >= FEWEST_LINES && several >= filled.length * 0.4;
}

/** The lines of a region up to the last that has both columns, with what hangs on to it. */
function untilLastPair({ lines, gutters: [gutter] }: Region): readonly LaidLine[] {
  const last = lines.findLastIndex((line) => isPair(line, gutter!));
  const end = lines.findIndex((line, index) => index > last && isBlank(line));
  return end < 0 ? lines : lines.slice(0, end);
}

function isPair(line: LaidLine, gutter: Gutter): boolean {
  return left(line, gutter) > 0 && right(line, gutter) > 0;
}

function isTwoColumns({ lines, gutters: [gutter] }: Region): boolean {
  const pairs = lines.filter((line) => isPair(line, gutter!));
  const letters = pairs.reduce((sum, line) => sum + Math.min(left(line, gutter!), right(line, gutter!)), 0);
  return pairs.length >= FEWEST_PAIRS && letters / pairs.length >= WIDE_COLUMN;
}

function left({ segments }: LaidLine, gutter: Gutter): number {
  return segments.reduce((sum, { to, text }) => (to <= gutter.from ? sum + text.length : sum), 0);
}

function right({ segments }: LaidLine, gutter: Gutter): number {
  return segments.reduce((sum, { from, text }) => (from >= gutter.to ? sum + text.length : sum), 0);
}
