import type { Inline, Publication } from '../publication/blocks.ts';
import { closedUp, isNote } from '../html/citations.ts';
import { printableLines } from '../html/printable.ts';
import { pdfText } from './words.ts';

/** Running text as the template reads it: a plain text, or a mark with what it holds. */
export type Piece =
  | string
  | readonly ['emphasis' | 'strong', Line]
  | readonly ['code', string]
  | readonly ['break']
  | readonly ['comma']
  | readonly ['web', string, Line]
  | readonly ['to', string, Line]
  | readonly ['note', string, Line]
  | readonly ['same-note', string];
/** Running text: pieces one after another. */
export type Line = readonly Piece[];

/**
 * What is known while running text is set. `notes.inSection` holds the footnotes already made since the last heading,
 * `notes.given` the keys whose entry has been given in full.
 */
export type InlineSetting = {
  readonly publication: Publication;
  readonly anchors: ReadonlySet<string>;
  readonly notes: { count: number; readonly inSection: Map<string, string>; readonly given: Set<string> };
};

/** Running text for the template. Links lead to the web, to mail or to a place that exists; any other is printed as its words. */
export function setInlines(setting: InlineSetting, inlines: readonly Inline[]): Line {
  const { publication } = setting;
  const closed = closedUp(publication, inlines);
  return closed.flatMap((inline, index) => {
    const comma: Line = isNote(publication, inline) && isNote(publication, closed[index - 1]) ? [['comma']] : [];
    return [...comma, ...setInline(setting, inline)];
  });
}

function setInline(setting: InlineSetting, inline: Inline): Line {
  switch (inline.kind) {
    case 'text':
      return [pdfText(inline.text)];
    case 'code':
      return [['code', printableLines(inline.text)]];
    case 'break':
      return [['break']];
    case 'emphasis':
    case 'strong':
      return [[inline.kind, setInlines(setting, inline.children)]];
    case 'link':
      return link(setting, inline.href, inline.children);
    case 'citation':
      return [citation(setting, inline)];
    case 'cross-reference':
      return leading(setting, inline.anchor, setInlines(setting, inline.children));
  }
}

/** The words as a link to a place of this document, or plainly when there is no such place. */
function leading(setting: InlineSetting, anchor: string, children: Line): Line {
  return setting.anchors.has(anchor) ? [['to', anchor.toWellFormed(), children]] : children;
}

function link(setting: InlineSetting, href: string, inlines: readonly Inline[]): Line {
  const children = setInlines(setting, inlines);
  if (href.startsWith('#')) return leading(setting, href.slice(1), children);
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href) ? [['web', href.toWellFormed(), children]] : children;
}

/**
 * A citation in brackets, or the footnote that gives its entry: in full the first time, afterwards by its key, which leads to the reference list.
 * A key cited again in the same section refers to the same note.
 */
function citation(setting: InlineSetting, cited: Extract<Inline, { kind: 'citation' }>): Piece {
  const { key, anchor } = cited;
  const { publication, anchors, notes } = setting;
  const bracketed = pdfText(`[${key}]`);
  const marked: Piece = anchor !== undefined && anchors.has(anchor) ? ['to', anchor.toWellFormed(), [bracketed]] : bracketed;
  const entry = publication.references.get(key);
  if (entry === undefined || !isNote(publication, cited)) return marked;
  const known = notes.inSection.get(key);
  if (known !== undefined) return ['same-note', known];
  const id = `note-${(notes.count += 1)}`;
  notes.inSection.set(key, id);
  if (notes.given.has(key)) return ['note', id, [marked]];
  notes.given.add(key);
  return ['note', id, [marked, ' ', ...setInlines(setting, entry.text)]];
}
