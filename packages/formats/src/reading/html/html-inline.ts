import { innerLink, webAddress } from '../inline/links.ts';
import type { Notes } from '../notes.ts';
import type { SourcePlace } from '../source-document.ts';
import type { Span } from '../inline/spans.ts';
import { isBackLink, type HtmlNotes } from './html-notes.ts';
import { attribute, classes, type HtmlElement } from './html-tree.ts';

/** Marks of the text at a place. */
export type Marks = Omit<Span, 'text'>;

const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['cite', 'dfn', 'em', 'i', 'var']);
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);
/** Our classes for what follows a statement: whom it applies to and where it comes from. Every format gives that as emphasis. */
const TAILS = ['from', 'tail'];

/** The marks inside an inline element. */
export function marksInside(element: HtmlElement, outer: Marks): Marks {
  const style = attribute(element, 'style') ?? '';
  const { tagName } = element;
  const isBold = /font-weight:\s*(?:bold|[6-9]00)/i.test(style) || (BOLD.has(tagName) && !/font-weight:\s*(?:normal|[1-5]00)/i.test(style));
  const isItalic = /font-style:\s*italic/i.test(style) || ITALIC.has(tagName) || (tagName === 'span' && classes(element).some((name) => TAILS.includes(name)));
  if (!isBold && !isItalic && !CODE.has(tagName)) return outer;
  return { ...outer, ...(isBold ? { bold: true } : {}), ...(isItalic ? { italic: true } : {}), ...(CODE.has(tagName) ? { code: true } : {}) };
}

/** What a link does to the spans of its words. */
export type LinkReading = { readonly marks: Marks; readonly finish: (spans: readonly Span[]) => readonly Span[] };

/** How a link is read: a note's mark, a link to the web, a citation, or only its words. */
export function readLink(
  element: HtmlElement,
  input: { readonly outer: Marks; readonly htmlNotes: HtmlNotes; readonly notes: Notes; readonly place: SourcePlace },
): LinkReading {
  const { outer, htmlNotes, notes, place } = input;
  const mark = htmlNotes.markOf(element);
  if (mark !== undefined) return { marks: outer, finish: () => [{ text: `[^${mark}]`, ready: true }] };
  if (isBackLink(element)) return { marks: outer, finish: () => [] };
  const href = attribute(element, 'href');
  if (href === undefined) return { marks: outer, finish: (spans) => spans };
  if (href.startsWith('#')) return { marks: outer, finish: innerLink };
  const address = webAddress(href, notes, place);
  return { marks: address === undefined ? outer : { ...outer, href: address }, finish: (spans) => spans };
}
