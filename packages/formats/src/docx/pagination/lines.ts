import { PlainElement, type Content } from '../ooxml/element.ts';
import type { PlainParagraph } from '../ooxml/paragraph.ts';
import { setWidth } from '../styles/typeface.ts';
import { characterMetrics, type Metrics } from './line-metrics.ts';

/** A line of a paragraph: its height, what of it may hang below the page, and the bookmarks and footnotes that stand in it. */
export type Line = { height: number; hangs: number; readonly bookmarks: string[]; readonly notes: string[] };

/** Height of a line set solid, for type of one twip. */
const SOLID = 1.14990234375;
const DEFAULT_TAB = 720;
const RAISED = 0.65;
/** Half a twip: what arithmetic may be out by. */
const SLACK = 0.5;

type Letters = { readonly text: string; readonly size: number; readonly bold: boolean };
type Piece = Letters | { readonly mark: 'break' | 'tab' } | { readonly bookmark: string } | { readonly note: string };

/** The lines of a paragraph in a column of the given width, broken as a word processor breaks them: at spaces and after dashes. */
export function linesOf(paragraph: PlainParagraph, metrics: Metrics, width: number): Line[] {
  if (paragraph.options.picture !== undefined) return [{ ...emptyLine(metrics), height: paragraph.options.picture }];
  const breaker = new LineBreaker(metrics, width);
  for (const piece of pieces(paragraph.children as readonly Content[], { size: metrics.size, bold: metrics.bold })) breaker.add(piece);
  return breaker.finished();
}

/** The text of a paragraph, run by run. The result of a page reference is left out: it stands at the margin. */
function* pieces(contents: readonly Content[], type: { readonly size: number; readonly bold: boolean }): Generator<Piece> {
  for (const content of contents) {
    if (!(content instanceof PlainElement)) continue;
    switch (content.element) {
      case 'w:bookmarkStart':
        yield { bookmark: String(content.attributes!['w:name']) };
        break;
      case 'w:hyperlink':
      case 'w:sdt':
      case 'w:sdtContent':
        yield* pieces(content.content, type);
        break;
      case 'w:r':
        yield* runPieces(content.content, type);
        break;
    }
  }
}

function* runPieces(contents: readonly Content[], type: { readonly size: number; readonly bold: boolean }): Generator<Piece> {
  let { size, bold } = type;
  for (const content of contents) {
    if (!(content instanceof PlainElement)) continue;
    switch (content.element) {
      case 'w:rPr':
        for (const property of content.content) {
          if (!(property instanceof PlainElement)) continue;
          if (property.element === 'w:b') bold = true;
          const style = property.element === 'w:rStyle' ? characterMetrics.get(String(property.attributes!['w:val'])) : undefined;
          size = (style?.size ?? size) * (style?.raised === true ? RAISED : 1);
          bold ||= style?.bold === true;
        }
        break;
      case 'w:t':
        if (typeof content.content[0] === 'string') yield { text: content.content[0], size, bold };
        break;
      case 'w:tab':
        yield { mark: 'tab' };
        break;
      case 'w:br':
        yield { mark: 'break' };
        break;
      case 'w:footnoteReference':
        yield { note: String(content.attributes!['w:id']) };
        break;
    }
  }
}

class LineBreaker {
  readonly #lines: Line[] = [];
  readonly #metrics: Metrics;
  readonly #end: number;
  #line: Line;
  /** Where the next letter goes, from the left margin; spaces at the end of a line hang over. */
  #at: number;
  #empty = true;
  #largest = 0;
  /** The word that is still growing. */
  #word: Letters[] = [];
  #wordWidth = 0;
  #marks: Line = { height: 0, hangs: 0, bookmarks: [], notes: [] };

  constructor(metrics: Metrics, width: number) {
    this.#metrics = metrics;
    this.#end = width - metrics.right;
    this.#line = emptyLine(metrics);
    this.#at = metrics.left + metrics.first;
  }

  add(piece: Piece): void {
    if ('bookmark' in piece) this.#marks.bookmarks.push(piece.bookmark);
    else if ('note' in piece) this.#grow({ text: piece.note, size: this.#metrics.size * RAISED, bold: false }, piece.note);
    else if ('mark' in piece) this.#placeMark(piece.mark);
    else for (const part of piece.text.match(/ +|[^ ]*?[-–—‐](?![\d-])|[^ ]+/g) ?? []) this.#addPart({ ...piece, text: part });
  }

  finished(): Line[] {
    this.#placeWord();
    this.#takeMarks();
    this.#endLine();
    return this.#lines;
  }

  #addPart(part: Letters): void {
    if (part.text.startsWith(' ')) {
      this.#placeWord();
      this.#at += setWidth(part.text, part.size, part.bold);
    } else {
      this.#grow(part);
      if (/[-–—‐]$/.test(part.text)) this.#placeWord();
    }
  }

  #grow(part: Letters, note?: string): void {
    this.#word.push(part);
    this.#wordWidth += setWidth(part.text, part.size, part.bold);
    if (note !== undefined) this.#marks.notes.push(note);
  }

  #placeWord(): void {
    if (this.#word.length === 0) return;
    if (!this.#empty && this.#at + this.#wordWidth > this.#end + SLACK) this.#newLine();
    this.#takeMarks();
    this.#empty = false;
    this.#largest = Math.max(this.#largest, ...this.#word.map(({ size }) => size));
    for (let rest = this.#wordWidth; rest > 0; rest -= this.#end - this.#metrics.left) {
      if (rest !== this.#wordWidth) this.#newLine();
      this.#at += Math.min(rest, this.#end - this.#metrics.left);
      if (this.#at <= this.#end + SLACK || this.#end <= this.#metrics.left) break;
    }
    this.#word = [];
    this.#wordWidth = 0;
  }

  #placeMark(mark: 'break' | 'tab'): void {
    this.#placeWord();
    this.#takeMarks();
    if (mark === 'break') this.#newLine();
    else if (this.#at < this.#metrics.left) this.#at = this.#metrics.left;
    else this.#at = (Math.floor(this.#at / DEFAULT_TAB) + 1) * DEFAULT_TAB;
    this.#empty = mark === 'break';
  }

  #newLine(): void {
    this.#endLine();
    this.#line = emptyLine(this.#metrics);
    this.#at = this.#metrics.left;
    this.#empty = true;
  }

  /** A line is as high as the largest type in it. */
  #endLine(): void {
    const { bookmarks, notes } = this.#line;
    this.#lines.push({ ...lineOf(this.#largest || this.#metrics.size, this.#metrics), bookmarks, notes });
    this.#largest = 0;
  }

  #takeMarks(): void {
    this.#line.bookmarks.push(...this.#marks.bookmarks.splice(0));
    this.#line.notes.push(...this.#marks.notes.splice(0));
  }
}

function emptyLine(metrics: Metrics): Line {
  return lineOf(metrics.size, metrics);
}

function lineOf(size: number, { line, exact }: Metrics): Line {
  const solid = size * 10 * SOLID;
  return exact
    ? { height: line, hangs: 0, bookmarks: [], notes: [] }
    : { height: solid * line, hangs: Math.max(0, solid * (line - 1)), bookmarks: [], notes: [] };
}
