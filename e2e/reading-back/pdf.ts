import { getDocumentProxy } from 'unpdf';
import { letters, words } from './words.ts';

/** What a PDF says: the bookmarks, and each page as `letters` without what is repeated on it (heads, feet, table heads). */
export type ReadPdf = { readonly bookmarks: readonly string[]; readonly pages: readonly string[]; readonly metadata: string };

/** Where a text stands in a PDF: page and letter, from 0. */
export type PdfPlace = { readonly page: number; readonly letter: number };

/** What a PDF says to a reader who follows its structure: text that is marked as an artifact is left out. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(bytes.slice());
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true });
    pages.push(letters(withoutArtifacts(items)));
  }
  const metadata = JSON.stringify((await document.getMetadata()).info);
  return { pages, metadata, bookmarks: titlesOf((await document.getOutline()) ?? []).map(words) };
}

type Item = { readonly type?: string; readonly tag?: string; readonly str?: string; readonly hasEOL?: boolean };

function withoutArtifacts(items: readonly unknown[]): string {
  const open: string[] = [];
  let text = '';
  for (const item of items as readonly Item[]) {
    if (item.type?.startsWith('begin') === true) open.push(item.tag ?? '');
    else if (item.type?.startsWith('end') === true) open.pop();
    else if (!open.includes('Artifact')) text += `${item.str ?? ''}${item.hasEOL === true ? '\n' : ''}`;
  }
  return text;
}

type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] };

function titlesOf(bookmarks: readonly Bookmark[]): string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}

/** The least part of a text that may stand alone at the end of a page. */
const LEAST = 6;

/** Where a text begins at or after a place, also when it goes on over the end of a page while its neighbours in the row do too. */
export function findInPdf({ pages }: ReadPdf, text: string, from: PdfPlace = { page: 0, letter: 0 }): PdfPlace | undefined {
  const sought = letters(text);
  for (let page = from.page; page < pages.length; page += 1) {
    const start = page === from.page ? from.letter : 0;
    const letter = pages[page]!.indexOf(sought, start);
    if (letter >= 0) return { page, letter };
    const split = splitAcross(pages, page, start, sought);
    if (split !== undefined) return split;
  }
  return undefined;
}

function splitAcross(pages: readonly string[], page: number, start: number, sought: string): PdfPlace | undefined {
  const next = pages[page + 1];
  if (next === undefined) return undefined;
  let most = 0;
  while (most < sought.length && pages[page]!.includes(sought.slice(0, most + 1), start)) most += 1;
  for (let first = most; first >= LEAST; first -= 1)
    if (next.includes(sought.slice(first))) return { page, letter: pages[page]!.indexOf(sought.slice(0, first), start) };
  return undefined;
}
