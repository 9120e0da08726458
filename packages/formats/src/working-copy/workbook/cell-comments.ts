import type { Gauge } from '../../reading/gauge.ts';
import type { OfficePackage } from '../../reading/ooxml/office-package.ts';
import { partOfType, relationshipsOf } from '../../reading/ooxml/relationships.ts';
import { readXmlPart } from '../../reading/ooxml/xml-part.ts';

/** A comment on a cell: where it stands, who wrote it, and its words. */
export type CellComment = { readonly cell: string; readonly by: string; readonly text: string };

/** Longest comment that is told. */
const MOST_LETTERS = 2_000;

/** The comments on the cells of a sheet; `part` is the sheet's own part. */
export async function cellComments(office: OfficePackage, part: string, gauge: Gauge): Promise<CellComment[]> {
  const from = partOfType(await relationshipsOf(office, part, gauge), 'comments');
  const comments: CellComment[] = [];
  if (from === undefined) return comments;
  const authors: string[] = [];
  let open: { cell: string; by: string; text: string } | undefined;
  let element = '';
  await readXmlPart(office, from, gauge, {
    open: (name, { ref = '', authorId = '' }) => {
      element = name;
      if (name === 'x:author') authors.push('');
      if (name === 'x:comment') open = { cell: ref.slice(0, 12), by: authors[Number(authorId)] ?? '', text: '' };
    },
    close: (name) => {
      element = '';
      if (name !== 'x:comment' || open === undefined) return;
      gauge.cells(1);
      comments.push({ ...open, text: ownWords(open.text) });
      open = undefined;
    },
    text: (words) => {
      if (element === 'x:author') authors[authors.length - 1] += words.slice(0, 100);
      if (element === 'x:t' && open !== undefined && open.text.length < 2 * MOST_LETTERS) open.text += words;
    },
  });
  return comments;
}

/** Excel puts a note on its versions before the words of a conversation. */
function ownWords(text: string): string {
  const words = text.startsWith('[Threaded comment]') ? text.replace(/^[\s\S]*?\nComment:\s*/, '') : text;
  return words.replace(/\s+/g, ' ').trim().slice(0, MOST_LETTERS);
}
