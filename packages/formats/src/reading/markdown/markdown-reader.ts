import { Marked, type Token, type Tokens } from 'marked';
import type { Gauge } from '../gauge.ts';
import { numberAndTitle } from '../inline/heading-number.ts';
import { htmlNotes } from '../html/html-notes.ts';
import { HtmlReader } from '../html/html-reader.ts';
import { htmlTree } from '../html/html-tree.ts';
import { inlineMarkdown, isThick } from '../inline-markdown.ts';
import { statementOf } from '../inline/links.ts';
import type { Notes } from '../notes.ts';
import type { ReadBlock, ReadCell, ReadParagraph, SourcePlace } from '../source-document.ts';
import { plainText, type Span } from '../inline/spans.ts';
import { InlineReader, type InlineReading } from './markdown-inline.ts';

/** Marks of footnotes and citations are whole, whatever letters they hold. */
const MARK = /^\[(?:\^[^\]\s]{1,100}|@[A-Za-z0-9._-]+(?:\s*;\s*@[A-Za-z0-9._-]+)*)\]/;

const parser = new Marked({
  gfm: true,
  extensions: [
    {
      name: 'mark',
      level: 'inline',
      start: (source) => source.search(/\[[\^@]/),
      tokenizer(source) {
        const raw = MARK.exec(source)?.[0];
        return raw === undefined ? undefined : { type: 'mark', raw };
      },
    },
  ],
});
/** Longest run of text, and most marks in it, that is looked through for what they mean. */
const LONGEST = 20_000;
const MOST_MARKS = 500;

/** Reads Markdown block by block. Anchors before a block are its own. */
export class MarkdownReader {
  readonly #gauge: Gauge;
  readonly #notes: Notes;
  readonly #isNote: (mark: string) => boolean;
  readonly #lexer = new parser.Lexer(parser.defaults);
  readonly #anchors: string[] = [];
  #paragraphs = 0;
  #tables = 0;

  constructor(input: { readonly gauge: Gauge; readonly notes: Notes; readonly isNote: (mark: string) => boolean }) {
    this.#gauge = input.gauge;
    this.#notes = input.notes;
    this.#isNote = input.isNote;
  }

  /** The blocks of a text. */
  blocksOf(text: string): ReadBlock[] {
    return this.#blocks(this.#lexer.blockTokens(text, []), 1, '');
  }

  /** A run of text as inline Markdown in the form that all readers give. */
  inline(text: string): string {
    return inlineMarkdown(this.#inline(text, {}).spans);
  }

  #blocks(tokens: readonly Token[], line: number, style: string): ReadBlock[] {
    const blocks: ReadBlock[] = [];
    let at = line;
    for (const token of tokens) {
      this.#gauge.elements(1);
      blocks.push(...this.#block(token, at, style));
      at += token.raw.split('\n').length - 1;
    }
    return blocks;
  }

  #block(token: Token, line: number, style: string): ReadBlock[] {
    switch (token.type) {
      case 'heading':
        return this.#heading(token as Tokens.Heading, line);
      case 'paragraph':
      case 'text':
        return this.#paragraph(token.text, line, style);
      case 'list':
        return this.#list(token as Tokens.List, line);
      case 'blockquote':
        return this.#blocks(token.tokens ?? [], line, 'blockquote');
      case 'code':
        return this.#code(token.text, line);
      case 'table':
        return this.#table(token as Tokens.Table, line);
      case 'html':
        return this.#html(token.raw, line);
      case 'space':
      case 'hr':
      case 'def':
        return [];
      default:
        return this.#paragraph(token.raw, line, style);
    }
  }

  #place(line: number, more: SourcePlace = {}): SourcePlace {
    this.#gauge.paragraphs(1);
    return { ...more, paragraph: (this.#paragraphs += 1), line };
  }

  #inline(text: string, place: SourcePlace): InlineReading {
    if (text.length > LONGEST || isThick(text, MOST_MARKS)) {
      this.#notes.add('A very long run of text was read without looking for marks in it', place);
      return { spans: [{ text }], anchors: [] };
    }
    return new InlineReader({ gauge: this.#gauge, notes: this.#notes, place, isNote: this.#isNote }).read(this.#lexer.inlineTokens(text, []));
  }

  #heading(token: Tokens.Heading, line: number): ReadBlock[] {
    const { spans, anchors } = this.#inline(token.text, { line });
    const { number, title } = numberAndTitle(plainText(spans));
    this.#anchors.push(...anchors.map(({ id }) => id));
    return title === '' ? [] : [{ kind: 'heading', level: token.depth, number, text: title, anchors: this.#anchors.splice(0), place: this.#place(line) }];
  }

  #paragraph(text: string, line: number, style: string): ReadBlock[] {
    return this.#paragraphOf(this.#inline(text, { line }), style, () => this.#place(line));
  }

  /** A paragraph from running text; text that holds only anchors gives them to what follows. */
  #paragraphOf({ spans, anchors }: InlineReading, style: string, place: () => SourcePlace): ReadParagraph[] {
    this.#anchors.push(...anchors.map(({ id }) => id));
    const text = inlineMarkdown(spans);
    if (text === '') return [];
    const own = this.#anchors.splice(0);
    return [{ kind: 'paragraph', text, style, ...statementOf(own, text), anchors: own, place: place() }];
  }

  #list(token: Tokens.List, line: number): ReadBlock[] {
    const place: SourcePlace = { line };
    if (token.items.every((item) => this.#isContentsEntry(item.text))) {
      this.#notes.add('A list of contents was left out, because it only repeats headings or captions', place);
      return [];
    }
    let at = line;
    const items = token.items.map((item) => {
      const blocks = this.#blocks(item.tokens, at, '');
      at += item.raw.split('\n').length - 1;
      return blocks;
    });
    return [{ kind: 'list', ordered: token.ordered, items, place }];
  }

  /** Whether an item is nothing but a link within the document, with others like it below. */
  #isContentsEntry(text: string): boolean {
    return text.length < LONGEST && text.split('\n').every((line) => /^\s*(?:[-*+] )?\[(?:[^\]\\\n]|\\.){1,300}\]\(#[^)\s]{1,200}\)\s*$/.test(line));
  }

  #code(text: string, line: number): ReadBlock[] {
    const spans = text.split('\n').flatMap((part, index): Span[] => [...(index === 0 ? [] : [{ text: '\n' }]), { text: part, code: true }]);
    return this.#paragraphOf({ spans, anchors: [] }, 'code', () => this.#place(line));
  }

  #html(raw: string, line: number): ReadBlock[] {
    const tree = htmlTree(raw, this.#gauge);
    const reader = new HtmlReader({ gauge: this.#gauge, notes: this.#notes, htmlNotes: htmlNotes(tree) });
    return [...reader.blocksOf(tree, { line })];
  }

  #table(token: Tokens.Table, line: number): ReadBlock[] {
    const table = (this.#tables += 1);
    const anchors = this.#anchors.splice(0);
    const rows = [token.header, ...token.rows].map((cells, index) =>
      cells.map((cell, column): ReadCell => {
        this.#gauge.cells(1);
        const at = { table, row: index + 1, column: column + 1 };
        return {
          blocks: this.#cell(cell.text, line + index + (index > 0 ? 1 : 0), at),
          columnSpan: 1,
          rowSpan: 1,
          isHead: index === 0,
          place: { ...at, line: line + index + (index > 0 ? 1 : 0) },
        };
      }),
    );
    return [{ kind: 'table', columns: token.header.length, rows, anchors, place: { table, line } }];
  }

  /**
   * The paragraphs of a cell, which holds one line. Two breaks part paragraphs; a single one does, too, unless the cell
   * holds statements, which can have breaks of their own. Lines that begin with a dash are items of a list.
   */
  #cell(text: string, line: number, where: SourcePlace): ReadBlock[] {
    const hasStatements = /<a id="s-/.test(text);
    const parts = text.split(hasStatements ? /(?:<br ?\/?>\s*){2,}/i : /<br ?\/?>/i);
    const blocks: ReadBlock[] = [];
    for (const part of parts) {
      const isItem = /^\s*[–•] /.test(part);
      const paragraphs = this.#paragraphOf(this.#inline(isItem ? part.replace(/^\s*[–•] /, '') : part, { ...where, line }), '', () => this.#place(line, where));
      const last = blocks.at(-1);
      if (!isItem || paragraphs.length === 0) blocks.push(...paragraphs);
      else if (last?.kind === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, paragraphs] };
      else blocks.push({ kind: 'list', ordered: false, items: [paragraphs], place: paragraphs[0]!.place });
    }
    return blocks;
  }
}
