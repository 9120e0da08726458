import type { Gauge } from '../gauge.ts';
import { Notes } from '../notes.ts';
import { languageTag } from '../ooxml/core-properties.ts';
import { Vocabulary } from '../plain/hyphenation.ts';
import { laidDocument } from '../plain/laid-document.ts';
import { ReadingRefused } from '../reading-refused.ts';
import type { ReadBlock, SourceDocument } from '../source-document.ts';
import { plainLine } from '../inline/spans.ts';
import { bodyHeight, laidPage } from './laid-page.ts';
import { PageFonts } from './page-fonts.ts';
import { pageRuns, type PageRuns } from './page-runs.ts';
import { fromPdf, openPdf, type PdfFile, type PdfPage } from './pdf-file.ts';
import { weighPdf } from './pdf-weight.ts';
import { TaggedReader } from './tagged-blocks.ts';
import { isNode, type TreeNode } from './tagged-text.ts';

/** A page with its text, and with its structure and links when it is tagged. */
type PageContent = PageRuns & { readonly tree: TreeNode | undefined; readonly links: ReadonlyMap<string, string> };

/** The share of a page's letters that its structure must cover to be trusted. */
const COVERED = 0.8;

/** Reads a PDF: by its structure where it is tagged, as word processors do, else by where the text stands on the page. */
export async function pdfDocument(bytes: Uint8Array, gauge: Gauge): Promise<SourceDocument> {
  const notes = new Notes();
  weighPdf(bytes, gauge);
  const file = await openPdf(bytes);
  try {
    const pages = await readPages(file, gauge);
    if (!pages.some(({ runs }) => runs.some(({ text }) => text.trim() !== '')))
      throw new ReadingRefused('not-text', 'it holds no text, only pictures of pages', 'Have its text recognised (OCR) and use the result.');
    const { title, language } = await properties(file);
    return { format: 'pdf', title, language, blocks: blocksOf(pages, gauge, notes), footnotes: new Map(), notes: notes.list() };
  } finally {
    await file.cleanup().catch(() => undefined);
    await file.loadingTask.destroy().catch(() => undefined);
  }
}

async function readPages(file: PdfFile, gauge: Gauge): Promise<PageContent[]> {
  gauge.pages(file.numPages);
  const pages: PageContent[] = [];
  const fonts = new PageFonts();
  for (let number = 1; number <= file.numPages; number += 1) {
    gauge.time();
    const page = await fromPdf(() => file.getPage(number));
    const runs = await pageRuns(page, gauge, fonts);
    const tree = (await fromPdf(() => page.getStructTree())) ?? undefined;
    pages.push({ ...runs, tree, links: tree === undefined ? new Map() : await linksOf(page) });
    page.cleanup();
  }
  return pages;
}

/** The addresses of the links on a page by the id that the structure refers to. */
async function linksOf(page: PdfPage): Promise<Map<string, string>> {
  const links = new Map<string, string>();
  for (const annotation of (await fromPdf(() => page.getAnnotations())) as readonly {
    readonly id?: unknown;
    readonly unsafeUrl?: unknown;
    readonly url?: unknown;
  }[]) {
    const target = annotation.url ?? annotation.unsafeUrl;
    if (typeof annotation.id === 'string' && typeof target === 'string') links.set(annotation.id, target);
  }
  return links;
}

function blocksOf(pages: readonly PageContent[], gauge: Gauge, notes: Notes): readonly ReadBlock[] {
  const body = bodyHeight(pages);
  const laid = (some: readonly PageContent[]): readonly ReadBlock[] =>
    some.length === 0
      ? []
      : laidDocument(
          some.map((page) => laidPage(page, body)),
          gauge,
          notes,
        );
  if (!pages.some(isTagged)) return laid(pages);
  const vocabulary = new Vocabulary();
  for (const { runs } of pages) for (const { text } of runs) vocabulary.learn(text);
  const reader = new TaggedReader(gauge);
  let untagged: PageContent[] = [];
  for (const page of pages) {
    if (!isTagged(page)) {
      untagged.push(page);
      continue;
    }
    reader.addBlocks(laid(untagged));
    untagged = [];
    reader.addPage({ ...page, vocabulary, notes }, page.tree!);
  }
  reader.addBlocks(laid(untagged));
  return reader.blocks();
}

/** Whether the structure of a page leads to nearly all of its text. */
function isTagged({ tree, runs, marked }: PageContent): boolean {
  if (tree === undefined) return false;
  const ids = new Set<string>();
  collect(tree, ids, 0);
  const letters = (some: readonly { readonly text: string }[]) => some.reduce((sum, { text }) => sum + text.trim().length, 0);
  const covered = [...ids].reduce((sum, id) => sum + letters(marked.get(id) ?? []), 0);
  return covered >= letters(runs) * COVERED;
}

const DEEPEST = 500;

function collect(node: TreeNode, ids: Set<string>, depth: number): void {
  if (depth > DEEPEST) return;
  for (const child of node.children) {
    if (isNode(child)) collect(child, ids, depth + 1);
    else if (child.type === 'content') ids.add(child.id);
  }
}

async function properties(file: PdfFile): Promise<{ readonly title: string; readonly language: string }> {
  const { info } = (await fromPdf(() => file.getMetadata())) as unknown as { readonly info: Readonly<Record<string, unknown>> };
  const text = (key: string) => (typeof info[key] === 'string' ? plainLine(info[key]) : '');
  return { title: text('Title'), language: languageTag(text('Language')) };
}
