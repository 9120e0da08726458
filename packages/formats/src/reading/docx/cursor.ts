import { STYLE_NAMES } from '../../docx/styles/style-ids.ts';
import type { Attributes } from '../ooxml/xml-part.ts';
import type { SourcePlace } from '../source-document.ts';
import type { TableBuilder } from '../blocks/table-builder.ts';
import type { DocxReading } from './docx-reading.ts';
import { FieldStack } from './field-stack.ts';
import { Flow } from './flow.ts';
import type { ParagraphBuilder } from './paragraph-builder.ts';

/** Returned by a handler whose element is passed over with all that it holds. */
export const SKIP = Symbol('skip');

/** What to do when an element begins; a function that it gives is called when the element ends. */
export type ElementHandler = (attributes: Attributes, cursor: Cursor) => (() => void) | typeof SKIP | void;

/** Our styles for what follows a statement: whom it applies to and where it comes from. Every format gives that as emphasis. */
const TAILS: readonly string[] = [STYLE_NAMES.SMMStatementTail, STYLE_NAMES.SMMStatementLevel];
/** Character styles for code, ours and those of other programs. */
const CODE: readonly string[] = [STYLE_NAMES.SMMCode, 'HTML Code', 'Source Text', 'Verbatim Char'];

/** Where text goes: a run of paragraphs, the one that is open, and where that is. */
type Context = { readonly flow: Flow; readonly where: SourcePlace; paragraph?: ParagraphBuilder };

/** A table that is open. */
export type OpenTable = {
  readonly builder: TableBuilder;
  readonly number: number;
  isHeadRow: boolean;
  isRowDeleted: boolean;
  span: number;
  goesOn: boolean;
  blanks: { before: number; after: number };
};

/** A content control that is open. */
export type OpenControl = { tag: string; title: string; isPlaceholder: boolean };

/** The place in the XML of a part, and what is open there. */
export class Cursor {
  readonly reading: DocxReading;
  /** Addresses of links by the id of their relationship. */
  readonly links: ReadonlyMap<string, string>;
  readonly path: string[] = [];
  readonly fields = new FieldStack();
  readonly tables: OpenTable[] = [];
  readonly controls: OpenControl[] = [];
  /** The statements of content controls around whole paragraphs. */
  readonly statements: string[] = [];
  /** For each open choice between forms of the same thing: whether one has been read. */
  readonly choices: { isTaken: boolean }[] = [];
  /** For each open drawing: what is known of it. */
  readonly drawings: { description: string; hasText: boolean }[] = [];
  readonly #contexts: Context[] = [];

  constructor(reading: DocxReading, links: ReadonlyMap<string, string>) {
    this.reading = reading;
    this.links = links;
  }

  /** The name of the element around the one that begins. */
  get parent(): string | undefined {
    return this.path.at(-1);
  }

  /** Whether the element that begins stands directly in these, from the outside in. */
  isIn(...names: readonly string[]): boolean {
    return names.every((name, index) => this.path[this.path.length - names.length + index] === name);
  }

  get flow(): Flow | undefined {
    return this.#contexts.at(-1)?.flow;
  }

  get paragraph(): ParagraphBuilder | undefined {
    return this.#contexts.at(-1)?.paragraph;
  }

  set paragraph(paragraph: ParagraphBuilder | undefined) {
    const context = this.#contexts.at(-1);
    if (context === undefined) return;
    if (paragraph === undefined) delete context.paragraph;
    else context.paragraph = paragraph;
  }

  /** Where things stand here: in which cell of which table, if in one. */
  get where(): SourcePlace {
    return this.#contexts.at(-1)?.where ?? {};
  }

  /** Begins a run of paragraphs. */
  openFlow(where: SourcePlace = this.where): Flow {
    const flow = new Flow(this.reading.styles, this.reading.numbering);
    this.#contexts.push({ flow, where });
    return flow;
  }

  /** Ends the innermost run of paragraphs. */
  closeFlow(): void {
    this.#contexts.pop();
  }

  /** Adds the words of a text element, unless they are not shown. */
  addText(words: string): void {
    const paragraph = this.paragraph;
    if (paragraph === undefined || !this.fields.isShown) return;
    const { run } = paragraph;
    const style = this.reading.styles.of(run.style);
    if (run.hidden ?? style.hidden) {
      if (words.trim() !== '') this.reading.notes.add('Hidden text was left out', paragraph.place);
      return;
    }
    this.reading.gauge.characters(words.length);
    paragraph.add(words, { bold: run.bold ?? style.bold, italic: run.italic ?? (style.italic || TAILS.includes(style.name)), code: CODE.includes(style.name) });
  }
}
