import { ok, refused, type Outcome } from '../../outcome.ts';
import { COMMON } from '../../profile/cells.ts';
import { Answer, type AnswerValue, type Assessment, type BaseJudgement, type LevelOverride } from '../schema/answers.ts';
import { partKey, partOf, type SystemPart } from '../system/parts.ts';
import { indicatorKey, type Checklist, type Indicator } from './checklist.ts';

/** What an assessor says of one indicator. */
export type GivenAnswer = {
  readonly indicator: Indicator;
  /** For one practice only, where the indicator is in the common table. */
  readonly practice?: string;
  readonly part?: SystemPart;
  readonly answer: AnswerValue;
  readonly note?: string;
  readonly reason?: string;
  readonly evidence?: readonly string[];
  readonly by?: string;
  readonly on?: string;
};

/** What two answers share only when they answer the same: profile, statement, practice and part. */
export function answerKey(answer: Pick<Answer, 'profile' | 'statement' | 'practice'> & SystemPart): string {
  return `${indicatorKey(answer)}|${answer.practice}|${partKey(answer)}`;
}

/** The indicator that a word on a screen or command line means: a statement id, or profile and statement with a colon between. */
export function indicatorNamed(checklist: Checklist, word: string): Outcome<Indicator> {
  const exact = checklist.indicators.get(word);
  if (exact !== undefined) return ok(exact);
  const found = [...checklist.indicators.values()].filter(({ statement, keys }) => statement === word || keys.includes(word));
  if (found.length === 1) return ok(found[0]!);
  if (found.length === 0) return refused('unknown-indicator', `No indicator of the applied profiles is called “${word}”.`);
  return refused('ambiguous-indicator', `Several profiles have an indicator “${word}”: ${found.map(({ key }) => key).join(', ')}. Write one of these.`);
}

/**
 * The assessment with an answer in it; an earlier one to the same indicator, practice and part is replaced, and what was
 * carried over is so confirmed. Refuses when the assessment is accepted, and a waiver or substitute without its reason.
 */
export function recordAnswer(assessment: Assessment, given: GivenAnswer): Outcome<Assessment> {
  const closed = refusalOfClosed(assessment);
  if (closed !== undefined) return closed;
  const { indicator, answer, reason = '', evidence = [] } = given;
  if ((answer === 'waived' || answer === 'substitute') && reason.trim() === '')
    return refused('reason-missing', `Say why ${indicator.statement} is ${answer === 'waived' ? 'waived' : 'replaced, and by what'}.`);
  const unknown = evidence.find((id) => !assessment.evidence.some((item) => item.id === id));
  if (unknown !== undefined) return refused('unknown-evidence', `There is no evidence item “${unknown}” in assessment “${assessment.id}”. Add it first.`);
  const practice = given.practice ?? indicator.table;
  if (practice !== indicator.table && indicator.table !== COMMON)
    return refused('other-practice', `${indicator.statement} is an indicator of ${indicator.table}, not of ${practice}.`);
  const next = Answer.parse({
    ...(indicator.profile === undefined ? {} : { profile: indicator.profile }),
    statement: indicator.statement,
    practice,
    level: indicator.level,
    ...partOf(given.part ?? {}),
    answer,
    asked: indicator.text,
    note: given.note ?? '',
    reason,
    evidence: [...evidence],
    ...(given.by === undefined ? {} : { by: given.by }),
    ...(given.on === undefined ? {} : { on: given.on }),
  });
  return ok({ ...assessment, answers: replaced(assessment.answers, next, answerKey) });
}

/** The assessment with a judgement of the general level of a practice in it, in the place of an earlier one. */
export function recordJudgement(assessment: Assessment, judgement: BaseJudgement): Outcome<Assessment> {
  return refusalOfClosed(assessment) ?? ok({ ...assessment, judgements: replaced(assessment.judgements, judgement, placeKey) });
}

/** The assessment with an override in it, in the place of an earlier one. Refuses one without a reason. */
export function recordOverride(assessment: Assessment, override: LevelOverride): Outcome<Assessment> {
  const closed = refusalOfClosed(assessment);
  if (closed !== undefined) return closed;
  if (override.reason.trim() === '')
    return refused('reason-missing', `Say why ${override.practice} is at level ${override.comprehensiveness} against what was computed.`);
  return ok({ ...assessment, overrides: replaced(assessment.overrides, override, placeKey) });
}

function refusalOfClosed({ id, status }: Assessment) {
  return status === 'accepted' ? refused('assessment-accepted', `Assessment “${id}” is accepted and does not change. Start a new one from it.`) : undefined;
}

function placeKey(entry: { readonly practice: string } & SystemPart): string {
  return `${entry.practice}|${partKey(entry)}`;
}

function replaced<T>(list: readonly T[], next: T, keyOf: (item: T) => string): T[] {
  const key = keyOf(next);
  const at = list.findIndex((item) => keyOf(item) === key);
  return at < 0 ? [...list, next] : list.with(at, next);
}
