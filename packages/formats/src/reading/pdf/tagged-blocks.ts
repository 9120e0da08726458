import type { Gauge } from '../gauge.ts';
import { numberAndTitle } from '../inline/heading-number.ts';
import { inlineMarkdown } from '../inline-markdown.ts';
import type { ReadBlock, SourcePlace } from '../source-document.ts';
import { plainText } from '../inline/spans.ts';
import { joinedBlocks, joinedTables, tableOf, type TaggedCell, type TaggedTable } from './tagged-table.ts';
import { isNode, TaggedText, type TaggedPage, type TreeNode } from './tagged-text.ts';

/** Roles whose content is part of the running text around it. */
const INLINE = new Set(['Annot', 'BibEntry', 'Code', 'Em', 'Lbl', 'Link', 'Quote', 'Reference', 'Ruby', 'Span', 'Strong', 'Sub', 'Warichu']);
const STYLES: Readonly<Record<string, string>> = { BlockQuote: 'blockquote', Caption: 'caption', FENote: 'footnote', Note: 'footnote', Title: 'Title' };

/** Blocks of tagged pages. Tables stay as their pages give them until it is known whether they go on. */
type Part = { readonly kind: 'blocks'; readonly blocks: readonly ReadBlock[] } | { readonly kind: 'table'; readonly table: TaggedTable };

/** Gathers the blocks of tagged pages, one page after the other. */
export class TaggedReader {
  readonly #gauge: Gauge;
  readonly #parts: Part[] = [];

  constructor(gauge: Gauge) {
    this.#gauge = gauge;
  }

  /** Adds a page: its first paragraph or table may go on from the page before. */
  addPage(page: TaggedPage, tree: TreeNode): void {
    const parts = new PageReader(page, this.#gauge).partsOf(tree);
    const [first, ...others] = parts;
    if (first === undefined) return;
    const last = this.#parts.at(-1);
    const joined = last === undefined ? undefined : joinedParts(last, first);
    if (joined === undefined) this.#parts.push(first);
    else this.#parts[this.#parts.length - 1] = joined;
    this.#parts.push(...others);
  }

  /** Adds the blocks of a page that is not tagged. */
  addBlocks(blocks: readonly ReadBlock[]): void {
    if (blocks.length > 0) this.#parts.push({ kind: 'blocks', blocks });
  }

  /** All blocks. */
  blocks(): ReadBlock[] {
    let number = 0;
    return this.#parts.flatMap((part) => {
      if (part.kind === 'blocks') return part.blocks;
      const table = tableOf(part.table, (number += 1), this.#gauge);
      return table === undefined ? [] : [table];
    });
  }
}

function joinedParts(a: Part, b: Part): Part | undefined {
  if (a.kind === 'blocks' && b.kind === 'blocks') return { kind: 'blocks', blocks: joinedBlocks(a.blocks, b.blocks) };
  if (a.kind !== 'table' || b.kind !== 'table') return undefined;
  const table = joinedTables(a.table, b.table);
  return table === undefined ? undefined : { kind: 'table', table };
}

/** Reads the structure of one page. */
class PageReader {
  readonly #page: TaggedPage;
  readonly #gauge: Gauge;
  readonly #place: SourcePlace;
  /** In the head of a table all is set apart, and so nothing is. */
  #inHead = false;

  constructor(page: TaggedPage, gauge: Gauge) {
    this.#page = page;
    this.#gauge = gauge;
    this.#place = { page: page.page };
  }

  /** The parts of a node that holds blocks; text that stands between them makes paragraphs. */
  partsOf(node: TreeNode, style = '', depth = 1): Part[] {
    this.#gauge.depth(depth);
    const parts: Part[] = [];
    let text: TaggedText | undefined;
    const flush = (): void => {
      if (text !== undefined) addBlocks(parts, this.#paragraph(text, style));
      text = undefined;
    };
    for (const child of node.children) {
      this.#gauge.elements(1);
      if (!isNode(child) || INLINE.has(child.role)) {
        text ??= new TaggedText(this.#page);
        text.add(child);
        continue;
      }
      flush();
      for (const part of this.#partsOfChild(child, depth + 1)) {
        if (part.kind === 'blocks') addBlocks(parts, part.blocks);
        else parts.push(part);
      }
    }
    flush();
    return parts;
  }

  #partsOfChild(node: TreeNode, depth: number): Part[] {
    switch (node.role) {
      case 'H':
      case 'H1':
      case 'H2':
      case 'H3':
      case 'H4':
      case 'H5':
      case 'H6':
        return asPart(this.#heading(node));
      case 'L':
        return asPart(this.#list(node, depth));
      case 'Table':
        return this.#table(node, depth);
      case 'TOC':
      case 'TOCI':
        if (this.#wordsOf(node) !== '') this.#page.notes.add('A list of contents was left out, because it only repeats headings or captions', this.#place);
        return [];
      case 'Figure': {
        const words = String('alt' in node ? node.alt : '')
          .replace(/\s+/g, ' ')
          .trim()
          .slice(0, 300);
        this.#page.notes.add(words === '' ? 'A picture was left out' : `A picture was left out: “${words}”`, this.#place);
        return [];
      }
      default:
        return this.partsOf(node, STYLES[node.role] ?? '', depth);
    }
  }

  #wordsOf(node: TreeNode): string {
    const text = new TaggedText(this.#page);
    for (const child of node.children) text.add(child);
    return plainText(text.spans);
  }

  #heading(node: TreeNode): ReadBlock[] {
    const words = this.#wordsOf(node);
    if (words === '') return [];
    this.#gauge.paragraphs(1);
    const { number, title } = numberAndTitle(words);
    return [{ kind: 'heading', level: Number(node.role.slice(1)) || 1, number, text: title, anchors: [], place: this.#place }];
  }

  #paragraph(text: TaggedText, style: string): ReadBlock[] {
    const words = inlineMarkdown(this.#inHead ? text.spans.map((span) => ({ ...span, bold: false, italic: false })) : text.spans);
    if (words === '') return [];
    this.#gauge.paragraphs(1);
    return [{ kind: 'paragraph', text: words, style, anchors: [], place: this.#place }];
  }

  #blocksOf(node: TreeNode, depth: number): readonly ReadBlock[] {
    return this.partsOf(node, '', depth).flatMap((part) => (part.kind === 'blocks' ? part.blocks : part.table.rows.flat().flatMap(({ blocks }) => blocks)));
  }

  #list(node: TreeNode, depth: number): ReadBlock[] {
    const items: { readonly label: string; readonly words?: string; blocks: readonly ReadBlock[] }[] = [];
    for (const item of node.children.filter(isNode)) {
      const last = items.at(-1);
      // Some programs put an inner list beside the item that it belongs to.
      if (item.role === 'L' && last !== undefined) last.blocks = [...last.blocks, ...this.#list(item, depth + 1)];
      else items.push(this.#item(item, depth + 1));
    }
    const filled = items.filter(({ blocks }) => blocks.length > 0);
    if (filled.length === 0) return [];
    const ordered = /^\(?[\da-zA-Z]{1,4}[.)]/.test(filled[0]!.label);
    // Labels that say something, such as the keys of references, belong to the text.
    const told = filled.map(({ label, words = label, blocks }) => (/[\p{L}\d]{2,}/u.test(label) && !ordered ? this.#labelled(words, blocks) : blocks));
    return [{ kind: 'list', ordered, items: told, place: this.#place }];
  }

  #item(item: TreeNode, depth: number): { readonly label: string; readonly words?: string; blocks: readonly ReadBlock[] } {
    if (item.role === 'L') return { label: '', blocks: this.#list(item, depth) };
    const label = item.children.filter(isNode).find(({ role }) => role === 'Lbl');
    const body = { ...item, children: item.children.filter((child) => child !== label) };
    const text = new TaggedText(this.#page);
    for (const child of label?.children ?? []) text.add(child);
    return { label: plainText(text.spans), words: inlineMarkdown(text.spans), blocks: this.#blocksOf(body, depth) };
  }

  #labelled(words: string, [first, ...others]: readonly ReadBlock[]): readonly ReadBlock[] {
    return first?.kind === 'paragraph'
      ? [{ ...first, text: `${words} ${first.text}` }, ...others]
      : [{ kind: 'paragraph', text: words, style: '', anchors: [], place: this.#place }, ...(first === undefined ? [] : [first]), ...others];
  }

  #table(node: TreeNode, depth: number): Part[] {
    const captions: Part[] = [];
    const rows: TaggedCell[][] = [];
    const collect = (parent: TreeNode, isHead: boolean, level: number): void => {
      this.#gauge.depth(level);
      for (const child of parent.children.filter(isNode)) {
        if (child.role === 'TR') rows.push(child.children.filter(isNode).map((cell) => this.#cell(cell, isHead, level + 1)));
        else if (child.role === 'Caption') captions.push(...this.partsOf(child, 'caption', level + 1));
        else collect(child, isHead || child.role === 'THead', level + 1);
      }
    };
    collect(node, false, depth);
    return rows.every((row) => row.length === 0) ? captions : [...captions, { kind: 'table', table: { rows, page: this.#page.page } }];
  }

  #cell(node: TreeNode, isHead: boolean, depth: number): TaggedCell {
    this.#gauge.cells(1);
    const text = new TaggedText(this.#page);
    text.add(node);
    const filled = text.runs.filter((run) => run.text.trim() !== '');
    const outer = this.#inHead;
    this.#inHead = isHead || node.role === 'TH';
    const blocks = this.#blocksOf(node, depth);
    this.#inHead = outer;
    return {
      blocks,
      isHead: isHead || node.role === 'TH',
      left: filled.length === 0 ? undefined : Math.min(...filled.map(({ x }) => x)),
      right: filled.length === 0 ? undefined : Math.max(...filled.map(({ x, width }) => x + width)),
    };
  }
}

function asPart(blocks: readonly ReadBlock[]): Part[] {
  return blocks.length === 0 ? [] : [{ kind: 'blocks', blocks }];
}

function addBlocks(parts: Part[], blocks: readonly ReadBlock[]): void {
  if (blocks.length === 0) return;
  const last = parts.at(-1);
  if (last?.kind === 'blocks') parts[parts.length - 1] = { kind: 'blocks', blocks: [...last.blocks, ...blocks] };
  else parts.push({ kind: 'blocks', blocks });
}
