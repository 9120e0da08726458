import { attribute, classes, elementsBelow, type HtmlDocument, type HtmlElement } from './html-tree.ts';

/** Which links are marks of notes, and which elements are the notes: by the names that the usual programs give them. */
export type HtmlNotes = {
  /** The mark that a link prints; undefined for other links. */
  readonly markOf: (link: HtmlElement) => string | undefined;
  /** The mark of the note that an element is; undefined for other elements. */
  readonly noteOf: (element: HtmlElement) => string | undefined;
};

/** Finds the notes of a page. They are numbered in the order of their first mention. */
export function htmlNotes(document: HtmlDocument): HtmlNotes {
  const marks = new Map<string, string>();
  const ids = new Set<string>();
  for (const element of elementsBelow(document)) {
    const id = attribute(element, 'id') ?? '';
    if (id !== '') ids.add(id);
    const target = targetOf(element);
    if (target !== undefined && !marks.has(target)) marks.set(target, String(marks.size + 1));
  }
  for (const target of marks.keys()) if (!ids.has(target)) marks.delete(target);
  return {
    markOf: (link) => marks.get(targetOf(link) ?? ''),
    noteOf: (element) => marks.get(attribute(element, 'id') ?? ''),
  };
}

/** The id of the note that a link leads to, when it is the mark of one. */
function targetOf(element: HtmlElement): string | undefined {
  if (element.tagName !== 'a') return undefined;
  const target = /^#(.+)$/s.exec(attribute(element, 'href') ?? '')?.[1];
  if (target === undefined) return undefined;
  // Word names the note `_ftn1` but gives the id `ftn1` to the element around it.
  if (/^_(?:ftn|edn)\d+$/.test(target)) return target.slice(1);
  const isMark =
    attribute(element, 'role') === 'doc-noteref' ||
    attribute(element, 'epub:type') === 'noteref' ||
    classes(element).includes('footnote-ref') ||
    attribute(element, 'data-footnote-ref') !== undefined;
  return isMark ? target : undefined;
}

/** Whether a link only leads from a note back to its mark. */
export function isBackLink(element: HtmlElement): boolean {
  return (
    element.tagName === 'a' &&
    (attribute(element, 'role') === 'doc-backlink' ||
      attribute(element, 'data-footnote-backref') !== undefined ||
      classes(element).some((name) => name === 'footnote-back' || name === 'footnote-backref') ||
      /^#_(?:ftn|edn)ref\d+$/.test(attribute(element, 'href') ?? ''))
  );
}
