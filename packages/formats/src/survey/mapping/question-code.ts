import { questionSet } from '@smm/core/evidence';
import { practicesOf, type MaturityModel } from '@smm/core/model';

/** A question of the product's own question sets: its code, its words without the code, and what it is about. */
export type CodedQuestion = {
  readonly code: string;
  readonly text: string;
  /** Id of the practice, if it is about one. */
  readonly practice: string | undefined;
  /** Whether it asks about the person who answers. */
  readonly isBackground: boolean;
};

/** The letters that the codes of questions begin with that are about no practice. */
const OTHERS = ['BG', 'END'];

const IN_BRACKETS = /\[\s*([A-Za-z]{2,6})\s?[-–]\s?(\d{1,2})\s*\]\s*/;
const PLAIN = /^([A-Z]{2,6}?)[-_]?(\d{1,2})$/;

/**
 * The question that a heading carries the code of, such as “[SPM-1] Who decides …?”. In tools whose codes take no
 * brackets or hyphens (`toolCode`), `SPM1` means the same. Undefined for other questions.
 */
export function codedQuestion(header: string, toolCode: string, model: MaturityModel): CodedQuestion | undefined {
  const match = IN_BRACKETS.exec(header.slice(0, 2_000)) ?? PLAIN.exec(toolCode);
  if (match === null) return undefined;
  const letters = match[1]!.toUpperCase();
  const practice = practicesOf(model).find((placed) => placed.practice.abbreviation === letters)?.practice.id;
  if (practice === undefined && !OTHERS.includes(letters)) return undefined;
  const code = `${letters}-${Number(match[2])}`;
  const text = header.replace(IN_BRACKETS, '').trim();
  return { code, text: text === '' || text === toolCode ? (readyText(code, model) ?? header.trim()) : text, practice, isBackground: letters === 'BG' };
}

/** The words of a ready question, for exports that give its code only. */
function readyText(code: string, model: MaturityModel): string | undefined {
  const { background, questions, closing } = questionSet(model);
  return [...background, ...questions, closing].find((question) => question.code === code)?.text;
}
