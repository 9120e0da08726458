import { BlockList } from '../blocks/block-list.ts';
import { numberAndTitle } from '../inline/heading-number.ts';
import { inlineMarkdown } from '../inline-markdown.ts';
import type { ReadBlock, ReadParagraph, SourcePlace } from '../source-document.ts';
import { plainText } from '../inline/spans.ts';
import type { Numbering } from './numbering-part.ts';
import type { ParagraphBuilder, ParagraphPart } from './paragraph-builder.ts';
import { headingLevel, type ResolvedStyle, type Styles } from './styles-part.ts';

/** One run of paragraphs and tables: the body, a cell, a text box, a note. */
export class Flow {
  readonly #list = new BlockList();
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  /** Anchors that stand before the next block. */
  readonly #waiting: string[] = [];
  /** A paragraph whose end was deleted and that goes on. */
  goesOn: ParagraphBuilder | undefined;

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  /** The blocks so far. */
  get blocks(): readonly ReadBlock[] {
    return this.#list.blocks;
  }

  /** Marks a place between blocks that links lead to. */
  addAnchor(name: string): void {
    this.#waiting.push(name);
  }

  /** The anchors that wait for the next block. */
  takeAnchors(): string[] {
    return this.#waiting.splice(0);
  }

  /** Adds blocks that stand in no list. */
  add(...blocks: readonly ReadBlock[]): void {
    if (blocks.length > 0) this.#list.add(...blocks);
  }

  /** Adds what a paragraph comes to: a heading, list items, paragraphs, or nothing when it is empty. */
  addParagraph(paragraph: ParagraphBuilder): void {
    const style = this.#styles.of(paragraph.style);
    const level = paragraph.outline === undefined ? style.level : headingLevel(paragraph.outline);
    for (const part of paragraph.parts) {
      if (level > 0) this.#addHeading(part, level, paragraph.place);
      else this.#addText(part, paragraph, style);
    }
    this.add(...paragraph.after);
  }

  #addHeading(part: ParagraphPart, level: number, place: SourcePlace): void {
    const text = plainText(part.spans.filter(({ ready }) => !ready));
    if (text === '') this.#waiting.push(...part.anchors);
    else {
      const { number, title } = numberAndTitle(text);
      this.add({ kind: 'heading', level, number, text: title, anchors: [...this.takeAnchors(), ...part.anchors], place });
    }
  }

  #addText(part: ParagraphPart, paragraph: ParagraphBuilder, style: ResolvedStyle): void {
    const text = inlineMarkdown(part.spans);
    if (text === '') {
      this.#waiting.push(...part.anchors);
      return;
    }
    const { place } = paragraph;
    const block: ReadParagraph = {
      kind: 'paragraph',
      text,
      style: style.name,
      ...(part.statement === undefined ? {} : { statement: part.statement }),
      anchors: [...this.takeAnchors(), ...part.anchors],
      place,
    };
    const list = paragraph.list ?? style.list ?? '0';
    if (list === '0' || list === '') {
      if (!/^list continue/i.test(style.name) || !this.#list.continueItem(block)) this.add(block);
      return;
    }
    const level = paragraph.depth ?? style.depth ?? 0;
    const depth = Math.max(level, depthByName(style.name));
    this.#list.addItem([block], { depth, ordered: this.#numbering(list, level) ?? false, list }, place);
  }
}

/** The built-in list styles “List Bullet 2”, “List Number 3” nest by name, each with a list of its own. */
function depthByName(name: string): number {
  const digit = /^list (?:bullet|number) ([2-9])$/i.exec(name)?.[1];
  return digit === undefined ? 0 : Number(digit) - 1;
}
