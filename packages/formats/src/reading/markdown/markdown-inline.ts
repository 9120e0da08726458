import type { Token, Tokens } from 'marked';
import type { Gauge } from '../gauge.ts';
import { htmlTree, rawText } from '../html/html-tree.ts';
import { innerLink, webAddress } from '../inline/links.ts';
import type { Notes } from '../notes.ts';
import type { SourcePlace } from '../source-document.ts';
import type { Span } from '../inline/spans.ts';

type Marks = Omit<Span, 'text'>;
type MarkName = 'bold' | 'code' | 'italic';

/** Elements of HTML that people write in Markdown for marks. */
const ELEMENTS: Readonly<Record<string, MarkName>> = { b: 'bold', code: 'code', em: 'italic', i: 'italic', kbd: 'code', strong: 'bold', tt: 'code' };
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Running text: its spans, and the anchors that stand in it with the span before which each stands. */
export type InlineReading = { readonly spans: Span[]; readonly anchors: { readonly id: string; readonly at: number }[] };

/** Turns the inline tokens of one block into spans. */
export class InlineReader {
  readonly #gauge: Gauge;
  readonly #notes: Notes;
  readonly #place: SourcePlace;
  readonly #isNote: (mark: string) => boolean;
  readonly #spans: Span[] = [];
  readonly #anchors: { id: string; at: number }[] = [];
  /** Elements of HTML that are open. */
  readonly #open: { readonly name: string; readonly mark: MarkName }[] = [];

  constructor(input: { readonly gauge: Gauge; readonly notes: Notes; readonly place: SourcePlace; readonly isNote: (mark: string) => boolean }) {
    this.#gauge = input.gauge;
    this.#notes = input.notes;
    this.#place = input.place;
    this.#isNote = input.isNote;
  }

  /** Reads the tokens. */
  read(tokens: readonly Token[]): InlineReading {
    this.#readAll(tokens, {});
    return { spans: this.#spans, anchors: this.#anchors };
  }

  #readAll(tokens: readonly Token[], marks: Marks): void {
    for (const token of tokens) this.#readOne(token, marks);
  }

  #readOne(token: Token, marks: Marks): void {
    switch (token.type) {
      case 'strong':
        this.#readAll(token.tokens ?? [], { ...marks, bold: true });
        break;
      case 'em':
        this.#readAll(token.tokens ?? [], { ...marks, italic: true });
        break;
      case 'del':
        this.#readAll(token.tokens ?? [], marks);
        break;
      case 'codespan':
        this.#add(token.text, { ...marks, code: true });
        break;
      case 'br':
        this.#add('\n', marks);
        break;
      case 'link':
        this.#readLink(token as Tokens.Link, marks);
        break;
      case 'image':
        this.#notes.add(token.text === '' ? 'A picture was left out' : `A picture was left out: “${String(token.text).slice(0, 300)}”`, this.#place);
        break;
      case 'html':
        this.#readTag(token.raw);
        break;
      case 'mark':
        this.#addMark(token.raw, marks);
        break;
      case 'escape':
        this.#add(token.text, marks);
        break;
      case 'text':
        if (token.tokens === undefined) this.#add(this.#decoded(String(token.text).replace(/\s*\n\s*/g, ' ')), marks);
        else this.#readAll(token.tokens, marks);
        break;
      default:
        this.#add(token.raw.replace(/\s*\n\s*/g, ' '), marks);
    }
  }

  #add(text: string, marks: Marks): void {
    const open: Marks = Object.fromEntries(this.#open.map(({ mark }) => [mark, true]));
    this.#spans.push({ ...marks, ...open, text });
  }

  /** A citation, or the mark of a footnote that is there. */
  #addMark(raw: string, marks: Marks): void {
    const isMark = raw.startsWith('[@') || this.#isNote(raw.slice(2, -1));
    if (isMark) this.#spans.push({ text: raw.replace(/\s+/g, ' '), ready: true });
    else this.#add(raw, marks);
  }

  /** A link to the web keeps its address; of one within the document the words stay, or a citation. */
  #readLink(token: Tokens.Link, marks: Marks): void {
    const from = this.#spans.length;
    const isInner = token.href.startsWith('#');
    const href = isInner ? undefined : webAddress(token.href, this.#notes, this.#place);
    this.#readAll(token.tokens, href === undefined ? marks : { ...marks, href });
    if (isInner) this.#spans.push(...innerLink(this.#spans.splice(from)));
  }

  #readTag(raw: string): void {
    const tag = /^<(\/?)([a-z][a-z0-9]*)\b([^>]*)>$/i.exec(raw.trim());
    if (tag === null) return;
    const [, slash, written, attributes] = tag;
    const name = written!.toLowerCase();
    const mark = ELEMENTS[name];
    if (name === 'br') this.#spans.push({ text: '\n' });
    else if (name === 'a' && slash === '') {
      const id = /\b(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes!);
      if (id !== null) this.#anchors.push({ id: id[1] ?? id[2] ?? id[3]!, at: this.#spans.length });
    } else if (mark !== undefined && slash === '') this.#open.push({ name, mark });
    else if (mark !== undefined) {
      const at = this.#open.findLastIndex((open) => open.name === name);
      if (at >= 0) this.#open.splice(at, 1);
    }
  }

  #decoded(text: string): string {
    return text.includes('&') ? text.replace(ENTITY, (entity) => rawText(htmlTree(entity, this.#gauge))) : text;
  }
}
