import type { ParagraphChild } from 'docx';
import { element } from './element.ts';
import { run, type Marks } from './run.ts';

/**
 * A field with its result already in it, as runs for one paragraph. Nothing marks it as out of date, so that opening
 * the document asks no question; updating it in the word processor works as for any other field. `marks` are those of
 * the result, which LibreOffice takes from the marks around it.
 */
export function field(instruction: string, result: readonly ParagraphChild[], marks: Marks = {}): ParagraphChild[] {
  return [...fieldStart(instruction, marks), ...result, fieldEnd(marks)];
}

/** The opening of a field whose result spans several paragraphs. */
export function fieldStart(instruction: string, marks: Marks = {}): ParagraphChild[] {
  return [mark('begin', marks), run([element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `])], marks), mark('separate', marks)];
}

/** The end of such a field. */
export function fieldEnd(marks: Marks = {}): ParagraphChild {
  return mark('end', marks);
}

function mark(type: 'begin' | 'end' | 'separate', marks: Marks): ParagraphChild {
  return run([element('w:fldChar', { 'w:fldCharType': type })], marks);
}
