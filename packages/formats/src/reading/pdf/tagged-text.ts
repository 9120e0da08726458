import { innerLink, webAddress } from '../inline/links.ts';
import type { Notes } from '../notes.ts';
import { seam, type Vocabulary } from '../plain/hyphenation.ts';
import type { Span } from '../inline/spans.ts';
import type { PageRuns, Run } from './page-runs.ts';
import type { PdfTree } from './pdf-file.ts';

/** A node of the structure of a page, or a leaf that refers to marked text or to a link. */
export type TreeNode = PdfTree;

/** A page with its text, its links and what is known of the whole text. */
export type TaggedPage = PageRuns & { readonly links: ReadonlyMap<string, string>; readonly vocabulary: Vocabulary; readonly notes: Notes };

/** Whether a child of a node is a node itself. */
export function isNode(child: PdfTree['children'][number]): child is TreeNode {
  return 'role' in child;
}

/** The running text of leaves and inline nodes; words divided at line ends are made whole. */
export class TaggedText {
  readonly #page: TaggedPage;
  readonly spans: Span[] = [];
  readonly runs: Run[] = [];
  #href: string | undefined;

  constructor(page: TaggedPage) {
    this.#page = page;
  }

  /** Adds a leaf or an inline node with all that it holds. */
  add(child: PdfTree['children'][number]): void {
    if (!isNode(child)) {
      if (child.type === 'content') for (const run of this.#page.marked.get(child.id) ?? []) this.#addRun(run);
      return;
    }
    if (child.role === 'Link') this.#addLink(child);
    else for (const inner of child.children) this.add(inner);
  }

  #addLink(node: TreeNode): void {
    const from = this.spans.length;
    const target = node.children.map((child) => (isNode(child) ? undefined : this.#page.links.get(child.id))).find((url) => url !== undefined);
    const outer = this.#href;
    this.#href = target === undefined ? outer : webAddress(target, this.#page.notes, { page: this.#page.page });
    for (const child of node.children) this.add(child);
    this.#href = outer;
    if (target !== undefined) return;
    this.spans.push(...innerLink(this.spans.splice(from)));
  }

  #addRun(run: Run): void {
    const before = this.runs.findLast(({ text }) => text.trim() !== '');
    this.runs.push(run);
    if (run.text === '') return;
    const isNewLine = before !== undefined && Math.abs(before.y - run.y) > Math.max(before.height, run.height) * 0.6;
    let { text } = run;
    if (isNewLine) text = this.#joined(text);
    const { bold, italic } = run;
    this.spans.push({ text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(this.#href === undefined ? {} : { href: this.#href }) });
  }

  /** The text that begins a line, joined with what stands before it. */
  #joined(text: string): string {
    const last = this.spans.at(-1);
    if (last === undefined) return text;
    const tail = last.text.trimEnd();
    const head = text.trimStart();
    const how = seam(tail.slice(-60), head.slice(0, 60), this.#page.vocabulary);
    if (how === 'whole') this.spans[this.spans.length - 1] = { ...last, text: tail.slice(0, -1) };
    return how === 'space' ? ` ${text}` : head;
  }
}
