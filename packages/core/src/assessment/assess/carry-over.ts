import type { Answer, Assessment, BaseJudgement } from '../schema/answers.ts';
import type { AppliedProfile } from '../schema/system.ts';
import { sameWords } from './answer-index.ts';
import { indicatorKey, type Checklist, type Indicator } from './checklist.ts';

/** An answer to words that have changed, with both wordings; or to a statement that is gone. */
export type ReviewedAnswer = { readonly answer: Answer; readonly was: string; readonly now: string | undefined };

/** A new assessment begun from an earlier one, and what became of its answers. None is lost. */
export type CarriedAssessment = {
  readonly assessment: Assessment;
  readonly same: number;
  /** Their statements are worded otherwise now: they count when somebody has looked at them again. */
  readonly changed: readonly ReviewedAnswer[];
  /** Their statements are gone: they are kept and count for nothing. */
  readonly removed: readonly ReviewedAnswer[];
  /** Indicators that nobody has answered. */
  readonly fresh: readonly Indicator[];
};

/** What a new assessment is called, and the profiles it is made against. */
export type NewAssessment = {
  readonly id: string;
  readonly title?: string;
  readonly date?: string;
  readonly assessors?: readonly string[];
  readonly profiles: readonly AppliedProfile[];
};

/**
 * A new assessment that starts from an earlier one: every answer and judgement is carried over and marked with where and
 * when it was given, compared by statement id with what the profiles say now. Overrides, results and accepted status are
 * not carried over: they were decided at their time. Evidence comes along with its seals.
 */
export function carryOver(earlier: Assessment, checklist: Checklist, begin: NewAssessment): CarriedAssessment {
  const byKey = new Map([...checklist.indicators.values()].flatMap((indicator) => indicator.keys.map((key) => [key, indicator] as const)));
  const answers = earlier.answers.map((answer) => carriedAnswer(answer, earlier, byKey.get(indicatorKey(answer))));
  const reviewed = (wording: 'changed' | 'removed') =>
    answers
      .filter(({ carried }) => carried?.wording === wording)
      .map((answer) => ({ answer, was: wording === 'changed' ? answer.carried!.was : answer.asked, now: byKey.get(indicatorKey(answer))?.text }));
  const answered = new Set(answers.filter(({ answer }) => answer !== 'unanswered').map((answer) => byKey.get(indicatorKey(answer))?.key));
  return {
    assessment: {
      id: begin.id,
      title: begin.title ?? '',
      ...(begin.date === undefined ? {} : { date: begin.date }),
      status: 'open',
      startedFrom: earlier.id,
      assessors: [...(begin.assessors ?? [])],
      profiles: [...begin.profiles],
      parts: earlier.parts,
      answers,
      judgements: earlier.judgements.map((judgement) => carriedJudgement(judgement, earlier)),
      overrides: [],
      evidence: earlier.evidence,
      results: [],
      note: '',
    },
    same: answers.filter(({ carried }) => carried?.wording === 'same').length,
    changed: reviewed('changed'),
    removed: reviewed('removed'),
    fresh: [...checklist.indicators.values()].filter(({ key }) => !answered.has(key)),
  };
}

/** Of an answer that was itself carried over and never confirmed, the first origin stays. */
function carriedAnswer(answer: Answer, earlier: Assessment, indicator: Indicator | undefined): Answer {
  const origin = originOf(answer, earlier);
  const before = answer.carried?.wording === 'changed' ? answer.carried.was : answer.asked;
  if (indicator === undefined) return { ...answer, carried: { ...origin, wording: 'removed', was: '' } };
  if (before === '' || sameWords(before, indicator.text))
    return { ...answer, level: indicator.level, asked: before === '' ? indicator.text : before, carried: { ...origin, wording: 'same', was: '' } };
  return { ...answer, level: indicator.level, asked: indicator.text, carried: { ...origin, wording: 'changed', was: before } };
}

function carriedJudgement(judgement: BaseJudgement, earlier: Assessment): BaseJudgement {
  return { ...judgement, carried: { ...originOf(judgement, earlier), wording: 'same', was: '' } };
}

function originOf(entry: Pick<Answer, 'carried' | 'on'>, earlier: Assessment): { from: string; on?: string } {
  const on = entry.carried?.on ?? entry.on ?? earlier.date;
  return { from: entry.carried?.from ?? earlier.id, ...(on === undefined ? {} : { on }) };
}

/** An assessment with a carried-over answer confirmed: as answered anew, by whom and when. */
export function confirmCarried(assessment: Assessment, matches: (answer: Answer) => boolean, by: { readonly by?: string; readonly on?: string }): Assessment {
  return {
    ...assessment,
    answers: assessment.answers.map((answer) => {
      if (answer.carried === undefined || answer.carried.wording === 'removed' || !matches(answer)) return answer;
      const { carried: _, ...rest } = answer;
      return { ...rest, ...by };
    }),
  };
}
