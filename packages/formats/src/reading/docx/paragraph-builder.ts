import { innerLink } from '../inline/links.ts';
import type { ReadBlock, SourcePlace } from '../source-document.ts';
import type { Span } from '../inline/spans.ts';

/** A stretch of a paragraph that was written as one statement, or all of it when it was not. */
export type ParagraphPart = { spans: Span[]; statement?: string; readonly anchors: string[] };

/** Marks of the run that is being read; undefined where the run leaves it to its style. */
export type RunMarks = { style?: string; bold?: boolean; italic?: boolean; hidden?: boolean };

/** A link that is open, with where its words begin. */
type OpenLink = { readonly href: string | undefined; readonly isInner: boolean; readonly part: ParagraphPart; readonly from: number };

/** A paragraph while it is read. */
export class ParagraphBuilder {
  readonly place: SourcePlace;
  /** What stands in text boxes anchored here, to come after the paragraph. */
  readonly after: ReadBlock[] = [];
  readonly parts: ParagraphPart[];
  style: string | undefined;
  outline: number | undefined;
  list: string | undefined;
  depth: number | undefined;
  /** The paragraph's end was deleted in a tracked change: it goes on with the next one. */
  isEndDeleted = false;
  run: RunMarks = {};
  readonly #links: OpenLink[] = [];

  /** `goesOn` is a paragraph whose end was deleted, so that this one continues it. */
  constructor(place: SourcePlace, goesOn?: ParagraphBuilder) {
    this.place = goesOn?.place ?? place;
    this.parts = goesOn?.parts ?? [{ spans: [], anchors: [] }];
    if (goesOn !== undefined) this.after.push(...goesOn.after);
  }

  /** Adds words with the given marks, and those of the link they stand in. */
  add(text: string, marks: { readonly bold: boolean; readonly italic: boolean; readonly code: boolean }): void {
    const href = this.#links.findLast((link) => link.href !== undefined)?.href;
    this.#part.spans.push({
      text,
      ...(marks.bold ? { bold: true } : {}),
      ...(marks.italic ? { italic: true } : {}),
      ...(marks.code ? { code: true } : {}),
      ...(href === undefined ? {} : { href }),
    });
  }

  /** Adds the mark of a footnote or endnote. */
  addMark(mark: string): void {
    this.#part.spans.push({ text: `[^${mark}]`, ready: true });
  }

  /** Marks a place that links lead to. */
  addAnchor(name: string): void {
    this.#part.anchors.push(name);
  }

  /** Opens a link: with an address, or to a place in the document. */
  openLink(href: string | undefined, isInner: boolean): void {
    this.#links.push({ href, isInner, part: this.#part, from: this.#part.spans.length });
  }

  /** Closes the innermost link. */
  closeLink(): void {
    const link = this.#links.pop();
    if (link === undefined || !link.isInner || link.part !== this.#part) return;
    link.part.spans.push(...innerLink(link.part.spans.splice(link.from)));
  }

  /** Says that a statement begins here. A second one in the same paragraph begins a part of its own. */
  beginStatement(id: string): void {
    const part = this.#part;
    if (part.statement === id) return;
    if (part.statement === undefined) part.statement = id;
    else if (part.spans.length > 0) this.parts.push({ spans: [], statement: id, anchors: [] });
  }

  get #part(): ParagraphPart {
    return this.parts.at(-1)!;
  }
}
