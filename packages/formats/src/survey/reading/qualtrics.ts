import type { SurveyRow } from '../survey-table.ts';
import { isToolColumn } from './column-names.ts';

/** What the three rows of headings of a Qualtrics export say of one column. */
export type QualtricsHeading = { readonly header: string; readonly option: string; readonly code: string };

/** The row of ids that Qualtrics writes for its own way back: `{"ImportId":"QID12_3"}`. */
const IMPORT_ID = /^\s*\{\s*"ImportId"\s*:\s*"(?<id>[^"]{0,200})"/;
/** The number of an answer or row, and the mark of its free text, at the end of an id or code. */
const PART = /(?:[_#]\d+)+(?:_TEXT)?$|_TEXT$/;
/** What Qualtrics writes after a question with given answers. */
const SELECTED = / - Selected Choice$/;

/** Where the row of ids stands, counted from 0; undefined when the export is not one of Qualtrics. */
export function importIdRow(rows: readonly SurveyRow[]): number | undefined {
  const at = rows.slice(0, 3).findIndex(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    return filled.length > 0 && filled.filter((cell) => IMPORT_ID.test(cell)).length * 2 > filled.length;
  });
  return at < 1 ? undefined : at;
}

/** Codes, questions and ids above one another: columns of one question share the beginning of their ids. */
export function qualtricsHeadings(rows: readonly SurveyRow[], idRow: number): QualtricsHeading[] {
  const codes = rows[0]!.cells;
  const texts = idRow > 1 ? rows[1]!.cells : codes;
  const ids = rows[idRow]!.cells.map((cell) => IMPORT_ID.exec(cell)?.groups?.['id'] ?? '');
  const width = Math.max(codes.length, texts.length, ids.length);
  const columns = Array.from({ length: width }, (_, index) => {
    const code = (codes[index] ?? '').trim();
    return { code, text: (texts[index] ?? code).trim(), question: (ids[index] || code).replace(PART, '') };
  });
  return columns.map(({ code, text, question }) => {
    // A tool's own column is known by the first row, whatever the second calls it.
    if (isToolColumn(code) || isToolColumn(text)) return { header: isToolColumn(code) ? code : text, option: '', code: '' };
    const others = columns.filter((column) => column.question === question).map((column) => column.text);
    if (others.length === 1) return { header: text.replace(SELECTED, ''), option: '', code };
    const shared = sharedQuestion(others);
    return { header: shared || text, option: shared === '' ? '' : text.slice(shared.length).replace(/^ - /, ''), code: code.replace(PART, '') };
  });
}

/** The question that texts begin with: all up to a dash that stands in each of them at the same place. */
function sharedQuestion(texts: readonly string[]): string {
  const [first = ''] = texts;
  const ends = [...first.matchAll(/ - /g)].map(({ index }) => index).toReversed();
  const end = ends.find((at) => texts.every((text) => text === first.slice(0, at) || text.startsWith(`${first.slice(0, at)} - `)));
  return end === undefined ? '' : first.slice(0, end);
}
