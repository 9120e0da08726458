import { flattened } from '../blocks/flatten-tables.ts';
import type { Gauge } from '../gauge.ts';
import type { Notes } from '../notes.ts';
import type { ReadBlock, SourcePlace } from '../source-document.ts';
import { TableBuilder } from '../blocks/table-builder.ts';
import { HtmlFlow, type TextKind } from './html-flow.ts';
import { marksInside, readLink, type Marks } from './html-inline.ts';
import type { HtmlNotes } from './html-notes.ts';
import { attribute, classes, elementsBelow, isElement, type HtmlElement, type HtmlNode } from './html-tree.ts';

/** Elements that begin on a line of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Elements that hold nothing to read. */
const PASSED_OVER = new Set(
  'base button canvas datalist head input link meta noframes noscript optgroup option param script select source style template textarea title track'.split(
    ' ',
  ),
);
/** Elements that are left out and noted. */
const NOTED: Readonly<Record<string, string>> = {
  audio: 'A recording was left out',
  del: 'A deletion was left out',
  embed: 'An embedded object was left out',
  iframe: 'An embedded page was left out',
  nav: 'A navigation or list of contents was left out',
  object: 'An embedded object was left out',
  svg: 'A picture was left out',
  video: 'A film was left out',
};
/** Elements whose kind is worth a style when they have no class. */
const STYLED = new Set(['blockquote', 'caption', 'dd', 'dt', 'figcaption', 'pre', 'summary']);

type Scope = { readonly flow: HtmlFlow; readonly marks: Marks; readonly where: SourcePlace; readonly isPre: boolean };

/** Reads the elements of a page into blocks. */
export class HtmlReader {
  readonly footnotes = new Map<string, string>();
  readonly #gauge: Gauge;
  readonly #notes: Notes;
  readonly #htmlNotes: HtmlNotes;
  #paragraphs = 0;
  #tables = 0;

  constructor(input: { readonly gauge: Gauge; readonly notes: Notes; readonly htmlNotes: HtmlNotes }) {
    this.#gauge = input.gauge;
    this.#notes = input.notes;
    this.#htmlNotes = input.htmlNotes;
  }

  /** The blocks of an element. */
  blocksOf(element: { readonly childNodes: readonly HtmlNode[] }, where: SourcePlace = {}): readonly ReadBlock[] {
    const flow = this.#newFlow(where);
    this.#readAll(element.childNodes, { flow, marks: {}, where, isPre: false });
    flow.flush();
    return flow.blocks;
  }

  #newFlow(where: SourcePlace): HtmlFlow {
    return new HtmlFlow(() => {
      this.#gauge.paragraphs(1);
      return { ...where, paragraph: (this.#paragraphs += 1) };
    });
  }

  #readAll(nodes: readonly HtmlNode[], scope: Scope): void {
    for (const node of nodes) {
      if ('value' in node) this.#addText(node.value, scope);
      else if (isElement(node)) this.#read(node, scope);
    }
  }

  #addText(value: string, { flow, marks, isPre }: Scope): void {
    this.#gauge.characters(value.length);
    flow.spans.push({ ...marks, text: isPre ? value : value.replace(/[ \t\n\r\f]+/g, ' ') });
  }

  #read(element: HtmlElement, scope: Scope): void {
    const { tagName } = element;
    const { flow } = scope;
    const note = this.#htmlNotes.noteOf(element);
    if (note !== undefined) {
      this.#readNote(element, note);
      return;
    }
    if (
      PASSED_OVER.has(tagName) ||
      isSkipLink(element) ||
      attribute(element, 'hidden') !== undefined ||
      /\bmso-hide:\s*all|display:\s*none/i.test(attribute(element, 'style') ?? '')
    )
      return;
    const noted = NOTED[tagName];
    if (noted !== undefined) this.#notes.add(noted, this.#here(scope));
    else if (tagName === 'br') flow.spans.push({ text: '\n' });
    else if (tagName === 'img') this.#notePicture(element, scope);
    else if (tagName === 'table') this.#readTable(element, scope);
    else if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') this.#readList(element, scope);
    else if (BLOCKS.has(tagName)) this.#readBlock(element, scope);
    else this.#readInline(element, scope);
  }

  #here({ where }: Scope): SourcePlace {
    return { ...where, paragraph: this.#paragraphs + 1 };
  }

  #notePicture(element: HtmlElement, scope: Scope): void {
    const words = (attribute(element, 'alt') ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
    this.#notes.add(words === '' ? 'A picture was left out' : `A picture was left out: “${words}”`, this.#here(scope));
  }

  #readInline(element: HtmlElement, scope: Scope): void {
    const { flow } = scope;
    flow.addAnchor(attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined) ?? '');
    if (element.tagName !== 'a') {
      this.#readAll(element.childNodes, { ...scope, marks: marksInside(element, scope.marks) });
      return;
    }
    const link = readLink(element, { outer: scope.marks, htmlNotes: this.#htmlNotes, notes: this.#notes, place: this.#here(scope) });
    // A link may stand around whole blocks; then only what follows the last of them is gathered here.
    const before = flow.spans;
    const from = before.length;
    this.#readAll(element.childNodes, { ...scope, marks: link.marks });
    if (flow.spans === before) before.push(...link.finish(before.splice(from)));
  }

  #readBlock(element: HtmlElement, scope: Scope): void {
    const { flow } = scope;
    const { tagName } = element;
    flow.flush();
    flow.addAnchor(attribute(element, 'id') ?? '');
    const outer = flow.kind;
    const level = headingLevel(element);
    const [style = STYLED.has(tagName) ? tagName : outer.style] = classes(element);
    flow.kind = isContainer(element)
      ? { ...outer, style: tagName === 'blockquote' ? tagName : outer.style }
      : ({ style, ...(level === undefined ? {} : { level }) } satisfies TextKind);
    this.#readAll(element.childNodes, { ...scope, isPre: scope.isPre || tagName === 'pre' });
    flow.flush();
    flow.kind = outer;
  }

  #readList(element: HtmlElement, scope: Scope): void {
    scope.flow.flush();
    const place = this.#here(scope);
    const items: (readonly ReadBlock[])[] = [];
    const loose: HtmlNode[] = [];
    for (const child of element.childNodes) {
      if (!isElement(child) || child.tagName !== 'li') {
        if (isElement(child)) loose.push(child);
        continue;
      }
      const note = this.#htmlNotes.noteOf(child);
      if (note === undefined) items.push(this.#item(child, scope));
      else this.#readNote(child, note);
    }
    const kept = items.filter((item) => item.length > 0);
    if (kept.length > 0) scope.flow.add({ kind: 'list', ordered: element.tagName === 'ol', items: kept, place });
    this.#readAll(loose, scope);
  }

  #item(element: HtmlElement, scope: Scope): readonly ReadBlock[] {
    const flow = this.#newFlow(scope.where);
    flow.kind = { style: classes(element)[0] ?? '' };
    flow.addAnchor(attribute(element, 'id') ?? '');
    this.#readAll(element.childNodes, { ...scope, flow, isPre: false });
    flow.flush();
    return flow.blocks;
  }

  #readNote(element: HtmlElement, mark: string): void {
    const flow = this.#newFlow({});
    this.#readAll(element.childNodes, { flow, marks: {}, where: {}, isPre: false });
    flow.flush();
    const words = flow.blocks
      .map((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? block.text : ''))
      .filter((text) => text !== '')
      .join(' ');
    if (!this.footnotes.has(mark)) this.footnotes.set(mark, words.replace(new RegExp(`^\\[\\^${mark}\\]\\s*`), ''));
  }

  #readTable(element: HtmlElement, scope: Scope): void {
    const { flow, where } = scope;
    flow.flush();
    const caption = element.childNodes.find((node) => isElement(node) && node.tagName === 'caption');
    if (caption !== undefined) this.#read(caption as HtmlElement, scope);
    flow.addAnchor(attribute(element, 'id') ?? '');
    const anchors = flow.takeAnchors();
    const number = where.table ?? (this.#tables += 1);
    const builder = new TableBuilder(this.#gauge);
    for (const row of rowsOf(element)) {
      for (const cell of row.cells) this.#readCell(cell, { builder, number, isHeadRow: row.isHead, scope });
      builder.endRow();
    }
    const table = builder.table(anchors, { ...where, table: number });
    if (table !== undefined) flow.add(...(where.table === undefined ? flattened(table, this.#notes) : [table]));
  }

  #readCell(cell: HtmlElement, input: { readonly builder: TableBuilder; readonly number: number; readonly isHeadRow: boolean; readonly scope: Scope }): void {
    const { builder, number, isHeadRow, scope } = input;
    const where = scope.where.table === undefined ? { table: number, row: builder.row, column: builder.column } : scope.where;
    const flow = this.#newFlow(where);
    flow.addAnchor(attribute(cell, 'id') ?? '');
    this.#readAll(cell.childNodes, { flow, marks: {}, where, isPre: false });
    flow.flush();
    const isRowLabel = /^row/i.test(attribute(cell, 'scope') ?? '');
    const rows = Number(attribute(cell, 'rowspan') ?? 1);
    builder.add({
      blocks: flow.blocks,
      columnSpan: Number(attribute(cell, 'colspan') ?? 1),
      rowSpan: rows === 0 ? Infinity : rows,
      isHead: isHeadRow || (cell.tagName === 'th' && !isRowLabel),
      place: where,
    });
  }
}

/** A block element that holds other blocks has no text kind of its own. */
function isContainer(element: HtmlElement): boolean {
  if (/^(?:h[1-6]|p|pre|dt|dd|summary|caption|figcaption)$/.test(element.tagName)) return false;
  for (const below of elementsBelow(element)) if (BLOCKS.has(below.tagName)) return true;
  return false;
}

function headingLevel(element: HtmlElement): number | undefined {
  const digit = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (digit !== undefined) return Number(digit);
  if (attribute(element, 'role') !== 'heading') return undefined;
  const level = Number(attribute(element, 'aria-level') ?? 2);
  return Number.isInteger(level) && level >= 1 && level <= 9 ? level : 2;
}

/** The rows of a table with their cells, wherever the page's author put them; rows of inner tables are not among them. */
function rowsOf(table: HtmlElement): { readonly cells: readonly HtmlElement[]; readonly isHead: boolean }[] {
  const elements = (parent: HtmlElement) => parent.childNodes.filter(isElement);
  return elements(table).flatMap((part) => {
    const rows = part.tagName === 'tr' ? [part] : /^t(?:head|body|foot)$/.test(part.tagName) ? elements(part).filter(({ tagName }) => tagName === 'tr') : [];
    return rows.map((row) => ({ cells: elements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th'), isHead: part.tagName === 'thead' }));
  });
}

/** A link for those who move by keyboard, which belongs to the page and not to the text. */
function isSkipLink(element: HtmlElement): boolean {
  return element.tagName === 'a' && classes(element).some((name) => /^skip(?:-|$)/.test(name));
}
