import type { Outcome } from '@smm/core/outcome';
import { statementOfBookmark } from '../../reading/docx/statement-bookmark.ts';
import { Gauge } from '../../reading/gauge.ts';
import { kindOfFile } from '../../reading/kind-of-file.ts';
import type { OfficePackage } from '../../reading/ooxml/office-package.ts';
import { partOfType, relationshipsOf } from '../../reading/ooxml/relationships.ts';
import { readXmlPart } from '../../reading/ooxml/xml-part.ts';
import { reading } from '../../reading/read-document.ts';
import { READING_LIMITS } from '../../reading/source-document.ts';

/** A comment in the margin or on a cell, with the statement beside which it stands, or else its cell. */
export type CopyComment = { readonly by: string; readonly text: string; readonly statement?: string; readonly place?: string };

/** What reviewers left in a Word document besides its text. */
export type DocumentMarks = { readonly comments: readonly CopyComment[]; readonly trackedChanges: number };

/** Longest comment that is told. */
const MOST_LETTERS = 2_000;

/** The comments and tracked changes of a Word document; none for other files. */
export function documentMarks(bytes: Uint8Array, fileName: string): Promise<Outcome<DocumentMarks>> {
  return reading(fileName, async () => {
    const gauge = new Gauge(READING_LIMITS);
    const file = await kindOfFile(bytes, fileName, gauge);
    if (file.kind !== 'docx') return { comments: [], trackedChanges: 0 };
    const main = partOfType(await relationshipsOf(file.office, '', gauge), 'officeDocument') ?? 'word/document.xml';
    const part = partOfType(await relationshipsOf(file.office, main, gauge), 'comments');
    const { anchors, trackedChanges } = await marksOf(file.office, main, gauge);
    return { comments: part === undefined ? [] : await commentsIn(file.office, part, anchors, gauge), trackedChanges };
  });
}

/** Beside which statement each comment stands, and how many changes are tracked. */
async function marksOf(office: OfficePackage, main: string, gauge: Gauge): Promise<{ anchors: Map<string, string>; trackedChanges: number }> {
  const anchors = new Map<string, string>();
  let statement: string | undefined;
  let waiting: string[] = [];
  let trackedChanges = 0;
  await readXmlPart(office, main, gauge, {
    open: (name, { 'w:id': id, 'w:val': value, 'w:name': bookmark = '' }) => {
      if (name === 'w:p') [statement, waiting] = [undefined, []];
      if (name === 'w:tag') statement = value;
      if (name === 'w:bookmarkStart') statement = statementOfBookmark(bookmark) ?? statement;
      if (name === 'w:ins' || name === 'w:del' || name === 'w:moveFrom') trackedChanges += 1;
      if (name === 'w:commentReference' && id !== undefined) waiting.push(id);
    },
    close: (name) => {
      if (name === 'w:p' && statement !== undefined) for (const id of waiting) anchors.set(id, statement);
    },
  });
  return { anchors, trackedChanges };
}

async function commentsIn(office: OfficePackage, part: string, anchors: ReadonlyMap<string, string>, gauge: Gauge): Promise<CopyComment[]> {
  const comments: CopyComment[] = [];
  let open: { by: string; text: string; id: string } | undefined;
  let isText = false;
  await readXmlPart(office, part, gauge, {
    open: (name, { 'w:id': id = '', 'w:author': by = '' }) => {
      if (name === 'w:comment') open = { by: by.slice(0, 100), text: '', id };
      isText = name === 'w:t';
      if (name === 'w:p' && open !== undefined && open.text !== '') open.text += ' ';
    },
    close: (name) => {
      isText = false;
      if (name !== 'w:comment' || open === undefined) return;
      const at = anchors.get(open.id);
      gauge.paragraphs(1);
      comments.push({ by: open.by, text: open.text.slice(0, MOST_LETTERS).trim(), ...(at === undefined ? {} : { statement: at }) });
      open = undefined;
    },
    text: (words) => {
      if (isText && open !== undefined && open.text.length < MOST_LETTERS) open.text += words;
    },
  });
  return comments;
}
