import type { IContext, IXmlableObject, ParagraphChild } from 'docx';
import { isNote } from '../html/citations.ts';
import { printableLines } from '../html/printable.ts';
import type { Inline } from '../publication/blocks.ts';
import { asChild, element, inline as inlineElement, PlainElement } from './ooxml/element.ts';
import { paragraph } from './ooxml/paragraph.ts';
import { lineBreak, run, words, type Marks } from './ooxml/run.ts';
import type { Setting } from './setting.ts';

/** Running text as what a paragraph holds. */
export function runs(setting: Setting, inlines: readonly Inline[], marks: Marks = {}): ParagraphChild[] {
  return inlines.flatMap((inline, index) => {
    const next = inlines[index + 1];
    if (inline.kind === 'text' && isNote(setting.publication, next)) return runsOf(setting, { kind: 'text', text: inline.text.trimEnd() }, marks);
    if (!isNote(setting.publication, inline)) return runsOf(setting, inline, marks);
    const before = inlines.slice(0, index).findLast((it) => it.kind !== 'text' || it.text.trim() !== '');
    return [...(isNote(setting.publication, before) ? [words(', ', { style: 'FootnoteReference' })] : []), ...runsOf(setting, inline, marks)];
  });
}

function runsOf(setting: Setting, inline: Inline, marks: Marks): ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return inline.text === '' ? [] : [words(inline.text, marks)];
    case 'code':
      return lines(inline.text, { ...marks, style: 'SMMCode' });
    case 'break':
      return [lineBreak()];
    case 'emphasis':
      return runs(setting, inline.children, { ...marks, italics: true });
    case 'strong':
      return runs(setting, inline.children, { ...marks, bold: true });
    case 'link':
      return !/^(?:https?:\/\/|mailto:)/i.test(inline.href)
        ? runs(setting, inline.children, marks)
        : [asChild(new WebLink(setting, inline.href, runs(setting, inline.children, { ...marks, style: 'Hyperlink' })))];
    case 'cross-reference':
      return linkTo(setting, inline.anchor, (inside) => runs(setting, inline.children, { ...marks, ...inside }));
    case 'citation':
      return citation(setting, inline, marks);
  }
}

/** A link to a place in the document; only its words when nothing there carries the anchor. */
function linkTo(setting: Setting, anchor: string | undefined, children: (marks: Marks) => ParagraphChild[]): ParagraphChild[] {
  const name = setting.bookmarks.name(anchor);
  return name === undefined ? children({}) : [placeLink(name, children({ style: 'SMMLink' }))];
}

/** A link to a bookmark. */
export function placeLink(bookmark: string, children: readonly ParagraphChild[]): ParagraphChild {
  return inlineElement('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, children);
}

/** A citation in brackets, or a footnote: with the whole entry the first time, afterwards with the number of the note that holds it. */
function citation(setting: Setting, cited: Extract<Inline, { kind: 'citation' }>, marks: Marks): ParagraphChild[] {
  const { key, anchor } = cited;
  const entry = setting.publication.references.get(key);
  const bracketed = linkTo(setting, anchor, (inside) => [words(`[${key}]`, { ...marks, ...inside })]);
  if (entry === undefined || !isNote(setting.publication, cited)) return bracketed;
  const number = (setting.counts.note += 1);
  const first = setting.firstNotes.get(key);
  if (first === undefined) setting.firstNotes.set(key, number);
  const rest = first === undefined ? [words(' '), ...runs(setting, entry.text)] : [words(`, see note ${first}.`)];
  setting.footnotes.set(String(number), paragraph('FootnoteText', [words(' '), ...bracketed, ...rest]));
  return [run([element('w:footnoteReference', { 'w:id': number })], { style: 'FootnoteReference' })];
}

/** Text of several lines, as in a block of code. */
function lines(text: string, marks: Marks): ParagraphChild[] {
  return printableLines(text)
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [lineBreak()]), words(line, marks)]);
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link out of the document, numbered in reading order instead of at random as the library does. */
class WebLink extends PlainElement {
  readonly #number: string;
  readonly #target: string;
  #related = false;

  constructor(setting: Setting, href: string, children: readonly ParagraphChild[]) {
    const number = `Link${(setting.counts.link += 1)}`;
    super('w:hyperlink', { 'r:id': `rId${number}`, 'w:history': 1 }, children);
    this.#number = number;
    this.#target = href;
  }

  override prepForXml(context: IContext): IXmlableObject {
    if (!this.#related) context.viewWrapper.Relationships.addRelationship(this.#number, HYPERLINK, this.#target, 'External');
    this.#related = true;
    return super.prepForXml(context);
  }
}
