import { COMMON } from '../../profile/cells.ts';
import type { Answer, Assessment } from '../schema/answers.ts';
import { nearestPart, type SystemPart } from '../system/parts.ts';
import { indicatorKey, type Indicator } from './checklist.ts';

/** The answers of an assessment, to be found by indicator. */
export type AnswerIndex = ReadonlyMap<string, readonly Answer[]>;

/** Whether an answer stands for its indicator: yes, not without being looked at again, or no. */
export type AnswerWorth = 'satisfied' | 'missing' | 'outdated';

/** The answers of an assessment by the key of their indicator. */
export function indexAnswers(assessment: Assessment): AnswerIndex {
  const index = new Map<string, Answer[]>();
  for (const answer of assessment.answers) {
    const key = indicatorKey(answer);
    const list = index.get(key);
    if (list === undefined) index.set(key, [answer]);
    else list.push(answer);
  }
  return index;
}

/**
 * The answer that holds for an indicator in a practice and a part of the system. An answer for the part wins over one for
 * a wider part; there, an answer to a common indicator given for this practice wins over the one given for all.
 */
export function answerFor(index: AnswerIndex, indicator: Indicator, practice: string, part: SystemPart): Answer | undefined {
  const given = indicator.keys.length === 1 ? index.get(indicator.key) : indicator.keys.flatMap((key) => index.get(key) ?? []);
  if (given === undefined) return undefined;
  if (indicator.table !== COMMON) return nearestPart(given, part);
  const own = nearestPart(
    given.filter((answer) => answer.practice === practice),
    part,
  );
  const general = nearestPart(
    given.filter((answer) => answer.practice === COMMON),
    part,
  );
  if (own === undefined || general === undefined) return own ?? general;
  return nearestPart([own, general], part);
}

/**
 * What an answer is worth. Met counts; a waiver or a substitute counts with its reason; partly met does not. An answer to
 * other words than those asked now counts only after somebody has looked at it again.
 */
export function worthOf(answer: Answer | undefined, indicator: Indicator): AnswerWorth {
  if (answer === undefined) return 'missing';
  const { answer: value } = answer;
  const counts = value === 'met' || ((value === 'waived' || value === 'substitute') && answer.reason.trim() !== '');
  if (!counts) return 'missing';
  return isOutdated(answer, indicator) ? 'outdated' : 'satisfied';
}

/** Whether an answer was given to other words than the indicator has now. */
export function isOutdated(answer: Answer, indicator: Indicator): boolean {
  if (answer.carried !== undefined && answer.carried.wording !== 'same') return true;
  return answer.asked !== '' && answer.asked !== indicator.text && !sameWords(answer.asked, indicator.text);
}

/** Whether two texts say the same words, line breaks and spaces aside. */
export function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}
