import type { Inline, Publication } from '../publication/blocks.ts';
import { closedUp, isNote } from './citations.ts';
import { escaped, marks, safeHref } from './escape.ts';
import { printableLines } from './printable.ts';
import { words } from './words.ts';

/** What is known while a page is written. `notes` counts the mentions of each cited key in the order of their first one. */
export type Page = {
  readonly publication: Publication;
  readonly anchors: ReadonlySet<string>;
  readonly taken: Set<string>;
  readonly notes: Map<string, { readonly number: number; uses: number }>;
};

/** Running text as HTML. */
export function inlinesHtml(page: Page, inlines: readonly Inline[]): string {
  const closed = closedUp(page.publication, inlines);
  return closed
    .map((inline, index) => {
      const comma = isNote(page.publication, inline) && isNote(page.publication, closed[index - 1]) ? '<sup>,</sup>' : '';
      return comma + inlineHtml(page, inline);
    })
    .join('');
}

function inlineHtml(page: Page, inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text);
    case 'code':
      return `<code>${marks(printableLines(inline.text))}</code>`;
    case 'break':
      return '<br/>';
    case 'emphasis':
      return `<em>${inlinesHtml(page, inline.children)}</em>`;
    case 'strong':
      return `<strong>${inlinesHtml(page, inline.children)}</strong>`;
    case 'link':
      return linkHtml(page, inline.href, inline.children);
    case 'citation':
      return citationHtml(page, inline);
    case 'cross-reference':
      return linkHtml(page, `#${inline.anchor}`, inline.children);
  }
}

/** A link, or only its words when it leads nowhere or to where a publication must not lead. */
function linkHtml(page: Page, href: string, children: readonly Inline[]): string {
  const content = inlinesHtml(page, children);
  const address = href.startsWith('#') && !page.anchors.has(href.slice(1)) ? undefined : safeHref(href);
  return address === undefined ? content : `<a href="${address}">${content}</a>`;
}

function citationHtml(page: Page, citation: Extract<Inline, { kind: 'citation' }>): string {
  const { publication, anchors, notes } = page;
  if (isNote(publication, citation)) {
    const note = notes.get(citation.key) ?? { number: notes.size + 1, uses: 0 };
    notes.set(citation.key, note);
    note.uses += 1;
    return `<sup><a id="note-${note.number}-${note.uses}" href="#note-${note.number}" role="doc-noteref" aria-label="${words.note(note.number)}">${note.number}</a></sup>`;
  }
  const key = `[${escaped(citation.key)}]`;
  if (citation.anchor === undefined || !anchors.has(citation.anchor)) return key;
  const entry = publication.references.get(citation.key);
  const title = entry === undefined ? '' : ` title="${escaped(plainText(entry.text))}"`;
  return `<a class="cite" href="#${escaped(citation.anchor)}"${title}>${key}</a>`;
}

/** The words of running text without marks. */
function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text;
        case 'break':
          return ' ';
        case 'citation':
          return `[${inline.key}]`;
        default:
          return plainText(inline.children);
      }
    })
    .join('');
}

/** An `id` attribute the first time that the anchor is asked for, then nothing: a draft may use an id twice. */
export function idHtml(page: Page, anchor: string): string {
  if (anchor === '' || page.taken.has(anchor)) return '';
  page.taken.add(anchor);
  return ` id="${escaped(anchor)}"`;
}

/** Letters written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A `dir` attribute for a block whose text is written from right to left in whole or in part. */
export function directionHtml(content: string): string {
  return RIGHT_TO_LEFT.test(content) ? ' dir="auto"' : '';
}
