/** A table that was pasted: rows of cells, each with its paragraphs. */
export type PastedTable = { readonly kind: 'table'; readonly rows: readonly (readonly (readonly string[])[])[] };

/** What was pasted: words for the middle of a line, paragraphs, or a table. */
export type Pasted = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'paragraphs'; readonly paragraphs: readonly string[] } | PastedTable;

const BLOCKS = 'address,article,blockquote,dd,div,dl,dt,figure,h1,h2,h3,h4,h5,h6,li,ol,p,pre,section,table,tbody,td,tfoot,th,thead,tr,ul';
/** The bullets that Word writes as text before the words of a list. */
const BULLET = /^(?:[·•▪◦‣⁃–o§]|\(?(?:\d{1,2}|[a-z])[.)])\s+/u;

/** The most paragraphs taken from one paste; more is a document, for which there are imports. */
const MOST = 500;

/**
 * What the clipboard held, as paragraphs and columns. Of HTML only the words are taken, never its elements.
 * `parse` turns HTML into a document that nothing runs in or loads from.
 */
export function readPasted(html: string, text: string, parse: (html: string) => Document): Pasted {
  const body = html === '' ? undefined : parse(html).body;
  const table = body?.querySelector('table') ?? undefined;
  if (table !== undefined && [...table.rows].some((row) => row.cells.length > 1)) {
    const rows = [...table.rows].slice(0, MOST).map((row) => [...row.cells].map((cell) => paragraphsOf(cell)));
    return { kind: 'table', rows: rows.filter((row) => row.some((cell) => cell.length > 0)) };
  }
  if (body === undefined && /\t/.test(text)) {
    const rows = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    return { kind: 'table', rows: rows.slice(0, MOST).map((line) => line.split('\t').map((cell) => [cell.trim()].filter((part) => part !== ''))) };
  }
  const paragraphs =
    body === undefined
      ? text
          .split(/\r?\n/)
          .map(tidy)
          .filter((line) => line !== '')
      : paragraphsOf(body);
  if (paragraphs.length > 1) return { kind: 'paragraphs', paragraphs: paragraphs.slice(0, MOST) };
  return { kind: 'words', text: body === undefined ? text.replaceAll(/\s*\r?\n\s*/g, ' ') : (paragraphs[0] ?? '') };
}

/** The texts for each column of a pasted table, from the first; a heading row that only names levels is left out. */
export function columnsOf({ rows }: PastedTable): string[][] {
  const [head] = rows;
  const isHeading =
    head?.every((cell) => cell.every((words) => /^(?:level\s*\d|[1-9])?\b.{0,40}$/i.test(words)) && cell.length <= 2) === true &&
    /level/i.test(head.flat().join(' '));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.slice(isHeading ? 1 : 0).flatMap((row) => row[column] ?? []));
}

/** The paragraphs in an element: each of its innermost blocks, and each line that a break ends. */
function paragraphsOf(element: Element): string[] {
  const found: string[] = [];
  let line = '';
  const end = () => {
    const words = tidy(line);
    if (words !== '') found.push(words);
    line = '';
  };
  const walk = (node: Node) => {
    if (node.nodeType === 3) line += node.nodeValue ?? '';
    if (node.nodeType !== 1) return;
    const inner = node as Element;
    if (['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE'].includes(inner.tagName)) return;
    const isBlock = inner.matches(BLOCKS);
    if (isBlock || inner.tagName === 'BR') end();
    for (const child of inner.childNodes) walk(child);
    if (isBlock) end();
  };
  for (const child of element.childNodes) walk(child);
  end();
  return found;
}

function tidy(words: string): string {
  return words
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .trim()
    .replace(BULLET, '');
}
