import type { Gauge } from '../gauge.ts';
import type { PageFonts } from './page-fonts.ts';
import { fromPdf, type PdfPage, type PdfText } from './pdf-file.ts';

/** A stretch of text on a page. Lengths are points, counted from the lower left corner. */
export type Run = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isLineEnd: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
};

/** The text of a page in the order of the file; for a tagged page also by the mark that its structure refers to. */
export type PageRuns = { readonly page: number; readonly runs: readonly Run[]; readonly marked: ReadonlyMap<string, readonly Run[]> };

type Item = PdfText['items'][number];

/** The text of a page. What is marked as no part of the content, such as running heads, and what stands upright is left out. */
export async function pageRuns(page: PdfPage, gauge: Gauge, fonts: PageFonts): Promise<PageRuns> {
  const { items } = await fromPdf(() => page.getTextContent({ includeMarkedContent: true }));
  await fonts.learn(page, new Set(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.fontName] : []))));
  const runs: Run[] = [];
  const marked = new Map<string, Run[]>();
  const open: { readonly id: string | undefined; readonly isArtifact: boolean }[] = [];
  for (const item of items) {
    if (!('str' in item)) mark(item, open);
    else {
      gauge.elements(1);
      gauge.characters(item.str.length);
      const run = runOf(item, fonts);
      if (run === undefined || open.some(({ isArtifact }) => isArtifact)) continue;
      runs.push(run);
      const id = open.findLast((content) => content.id !== undefined)?.id;
      if (id !== undefined) marked.set(id, [...(marked.get(id) ?? []), run]);
    }
  }
  return { page: page.pageNumber, runs, marked };
}

function mark(item: Exclude<Item, { readonly str: string }>, open: { id: string | undefined; isArtifact: boolean }[]): void {
  if (item.type === 'endMarkedContent') open.pop();
  else if (open.length < 1_000) open.push({ id: item.id ?? undefined, isArtifact: 'tag' in item && item.tag === 'Artifact' });
}

/** A run from what the library gives; text that is turned is no running text. */
function runOf(item: Extract<Item, { readonly str: string }>, fonts: PageFonts): Run | undefined {
  const [a, b, c, d, x, y] = item.transform as readonly number[];
  if (a === undefined || b === undefined || c === undefined || d === undefined || x === undefined || y === undefined) return undefined;
  if (![a, b, c, d, x, y, item.width].every(Number.isFinite) || Math.abs(b) > Math.abs(a) * 0.1) return undefined;
  return { text: item.str, x, y, width: item.width, height: item.height || Math.abs(d), isLineEnd: item.hasEOL, ...fonts.face(item.fontName) };
}
