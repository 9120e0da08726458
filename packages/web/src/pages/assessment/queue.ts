import { answerFor, isAskedIn, isOutdated, type Answer, type AnswerIndex, type Checklist, type Indicator, type SystemPart } from '@smm/core/assessment';
import { COMMON } from '@smm/core/profile';

/** An indicator that is asked, with the answer that holds for it. */
export type Asked = { readonly indicator: Indicator; readonly answer: Answer | undefined };

/** The indicators asked in a part, each once, those common to all practices first; of one practice or table, or all. */
export function askedIn(checklist: Checklist, answers: AnswerIndex, part: SystemPart, table: string | undefined): Asked[] {
  const seen = new Set<string>();
  const found: Indicator[] = [];
  for (const levels of checklist.practices.values())
    for (const { indicators } of levels)
      for (const indicator of indicators) {
        if (seen.has(indicator.key) || !isAskedIn(indicator, part.deviceGroup)) continue;
        seen.add(indicator.key);
        if (table === undefined || indicator.table === table) found.push(indicator);
      }
  const rank = ({ table: one }: Indicator) => (one === COMMON ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b)).map((indicator) => ({ indicator, answer: answerFor(answers, indicator, indicator.table, part) }));
}

/** Whether somebody has to look at an indicator: nobody answered it, or it was carried over, or its words have changed. */
export function waits({ indicator, answer }: Asked): boolean {
  return (
    answer === undefined ||
    answer.answer === 'unanswered' ||
    (answer.carried !== undefined && answer.carried.wording !== 'removed') ||
    isOutdated(answer, indicator)
  );
}
