import writeExcelFile from 'write-excel-file/node';
import type { QuestionSet } from '@smm/core/evidence';
import { bodyCell, headCell, labelCell, titleCell, type Row } from '../../xlsx/cells.ts';

/** The headings of a form to fill in; an export that begins with them holds the answers of one person. */
export const FORM_HEADINGS = ['Code', 'Question', 'Your answer'] as const;

/** A question set as an Excel form: one row a question, with room for the answer beside it. */
export async function questionForm(set: QuestionSet): Promise<Uint8Array> {
  const questions = [...set.background, ...set.questions, set.closing];
  const about = (text: string): Row => [{ ...bodyCell(text), columnSpan: 3 }];
  const data: Row[] = [
    [{ ...titleCell(set.title), columnSpan: 3 }],
    about(set.introduction),
    about(set.consent),
    FORM_HEADINGS.map(headCell),
    ...questions.map(({ code, text, options }): Row => [
      labelCell(`[${code}]`),
      bodyCell(options.length === 0 ? text : `${text} (${options.join(' / ')})`),
      bodyCell(''),
    ]),
  ];
  return writeExcelFile([{ sheet: 'Questions', data, columns: [{ width: 10 }, { width: 70 }, { width: 90 }], stickyRowsCount: 4 }], {
    fontFamily: 'Calibri',
    fontSize: 11,
  }).toBuffer();
}
