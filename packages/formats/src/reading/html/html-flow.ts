import { BlockList } from '../blocks/block-list.ts';
import { numberAndTitle } from '../inline/heading-number.ts';
import { inlineMarkdown } from '../inline-markdown.ts';
import { statementOf } from '../inline/links.ts';
import type { ReadBlock, SourcePlace } from '../source-document.ts';
import { plainText, type Span } from '../inline/spans.ts';

/** What the text at a place becomes when it ends. */
export type TextKind = { readonly level?: number; readonly style: string };

/** Blocks of one region of a page, the text that is being gathered for the next one, and the anchors that wait for it. */
export class HtmlFlow {
  readonly #list = new BlockList();
  readonly #nextPlace: () => SourcePlace;
  spans: Span[] = [];
  kind: TextKind = { style: '' };
  readonly #anchors: string[] = [];

  constructor(nextPlace: () => SourcePlace) {
    this.#nextPlace = nextPlace;
  }

  /** The blocks so far. */
  get blocks(): readonly ReadBlock[] {
    return this.#list.blocks;
  }

  /** Marks a place that links lead to. */
  addAnchor(id: string): void {
    if (id !== '') this.#anchors.push(id);
  }

  /** The anchors that wait. */
  takeAnchors(): string[] {
    return this.#anchors.splice(0);
  }

  /** Adds finished blocks. */
  add(...blocks: readonly ReadBlock[]): void {
    this.flush();
    this.#list.add(...blocks);
  }

  /** Ends the text that is being gathered: it becomes a heading or a paragraph, or nothing. */
  flush(): void {
    const spans = this.spans;
    this.spans = [];
    const { level, style } = this.kind;
    const text = level === undefined ? inlineMarkdown(spans) : plainText(spans.filter(({ ready }) => !ready));
    if (text === '') return;
    const place = this.#nextPlace();
    const anchors = this.takeAnchors();
    if (level === undefined) {
      this.#list.add({ kind: 'paragraph', text, style, ...statementOf(anchors, text), anchors, place });
      return;
    }
    const { number, title } = numberAndTitle(text);
    this.#list.add({ kind: 'heading', level, number, text: title, anchors, place });
  }
}
