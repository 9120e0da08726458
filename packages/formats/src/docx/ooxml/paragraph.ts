import { ParagraphProperties, type IParagraphOptions, type ParagraphChild } from 'docx';
import type { StyleId } from '../styles/style-ids.ts';
import { element, PlainElement, valued, type Content } from './element.ts';

/** The few things a paragraph may say beyond its style. */
export type ParagraphOptions = {
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly tabs?: readonly Tab[];
  readonly before?: number;
  readonly numbering?: Exclude<IParagraphOptions['numbering'], false>;
  /** Height of the picture in it, in twips: for working out pages, not written. */
  readonly picture?: number;
};

/** A tab stop, in twips from the margin; `clear` takes one of the style away. */
export type Tab = { readonly type: 'clear' | 'left' | 'right'; readonly position: number; readonly dots?: boolean };

/** A paragraph that knows its style and options, so that its lines can be worked out. */
export class PlainParagraph extends PlainElement {
  readonly style: StyleId;
  readonly options: ParagraphOptions;
  readonly children: readonly ParagraphChild[];

  constructor(style: StyleId, options: ParagraphOptions, children: readonly ParagraphChild[]) {
    super('w:p', undefined, [properties(style, options), ...children]);
    this.style = style;
    this.options = options;
    this.children = children;
  }
}

/** A paragraph in a style. */
export function paragraph(style: StyleId, children: readonly ParagraphChild[], options: ParagraphOptions = {}): PlainParagraph {
  return new PlainParagraph(style, options, children);
}

/** List marks are left to the library, which numbers the lists. */
function properties(style: StyleId, { keepNext = false, pageBreakBefore = false, tabs = [], before, numbering }: ParagraphOptions): Content {
  if (numbering !== undefined) return new ParagraphProperties({ style, numbering });
  return element('w:pPr', undefined, [
    valued('w:pStyle', style),
    ...(keepNext ? [element('w:keepNext')] : []),
    ...(pageBreakBefore ? [element('w:pageBreakBefore')] : []),
    ...(tabs.length === 0
      ? []
      : [
          element(
            'w:tabs',
            undefined,
            tabs.map(({ type, position, dots = false }) => element('w:tab', { 'w:val': type, ...(dots ? { 'w:leader': 'dot' } : {}), 'w:pos': position })),
          ),
        ]),
    ...(before === undefined ? [] : [element('w:spacing', { 'w:before': before })]),
  ]);
}
