import type { Answer, BaseJudgement, LevelOverride } from '../schema/answers.ts';
import { partOf, type SystemPart } from '../system/parts.ts';
import { answerFor, worthOf, type AnswerWorth } from './answer-index.ts';
import { isAskedIn, type Checklist, type Indicator, type LevelChecks } from './checklist.ts';
import { judgementFor, levelAt, overrideFor, standingOf, type PreparedAssessment, type ScopeLevel } from './level-rule.ts';

/** An indicator with the answer that holds for it and what that is worth. */
export type CheckedIndicator = { readonly indicator: Indicator; readonly answer: Answer | undefined; readonly worth: AnswerWorth };

/** How the general level was looked at: by indicators of the base text, or by the assessor’s judgement. */
export type BaseCheck = 'indicators' | 'judged' | 'judged-lower' | 'not-judged';

/** Why a level is met or not, by itself. */
export type LevelDerivation = {
  readonly level: number;
  readonly name: string;
  readonly checked: readonly CheckedIndicator[];
  readonly base: BaseCheck;
  /** Whether everything asked at this level is there. */
  readonly met: boolean;
  /** Whether it is met and so are all below it. */
  readonly reached: boolean;
};

/** How the level of a practice came about: data that every sentence and table about it is made from. */
export type Derivation = SystemPart & {
  readonly practice: string;
  readonly scope: number;
  /** Whether model or profiles speak of that scope; if not, the nearest scope below was looked at. */
  readonly scopeSpokenOf: boolean;
  /** The level by the rule. */
  readonly computed: number;
  /** The level that counts: the computed one, or the assessor’s. */
  readonly level: number;
  readonly byScope: readonly ScopeLevel[];
  readonly levels: readonly LevelDerivation[];
  readonly judgement: BaseJudgement | undefined;
  readonly override: LevelOverride | undefined;
  readonly asked: number;
  readonly answered: number;
  /** Answers carried over from earlier and not confirmed since. */
  readonly carried: readonly CheckedIndicator[];
  /** Answers to words that have changed: they wait to be looked at. */
  readonly outdated: readonly CheckedIndicator[];
};

/** How the level of a practice in a part of the system came about at a scope. */
export function derive(
  checklist: Checklist,
  prepared: PreparedAssessment,
  practice: string,
  at: { readonly part: SystemPart; readonly scope: number },
): Derivation {
  const { part, scope } = at;
  const judgement = judgementFor(prepared, practice, part);
  const levels: LevelDerivation[] = [];
  for (const checks of checklist.practices.get(practice) ?? []) {
    const checked = checksAt(prepared, practice, checks, at);
    const base = baseCheck(checks, judgement);
    const met = (base === 'indicators' || base === 'judged') && checked.every(({ worth }) => worth === 'satisfied');
    const name = checklist.model.comprehensiveness.find(({ level }) => level === checks.level)?.name ?? '';
    levels.push({ level: checks.level, name, checked, base, met, reached: met && (levels.at(-1)?.reached ?? true) });
  }
  const { levels: byScope } = standingOf(checklist, prepared, practice, part);
  const all = levels.flatMap(({ checked }) => checked);
  return {
    practice,
    ...partOf(part),
    scope,
    scopeSpokenOf: checklist.scopes.includes(scope),
    computed: levels.findLast(({ reached }) => reached)?.level ?? 0,
    level: levelAt(byScope, scope),
    byScope,
    levels,
    judgement,
    override: overrideFor(prepared, practice, part),
    asked: all.length,
    answered: all.filter(({ answer }) => answer !== undefined && answer.answer !== 'unanswered').length,
    carried: all.filter(({ answer }) => answer?.carried !== undefined),
    outdated: all.filter(({ worth }) => worth === 'outdated'),
  };
}

function checksAt(
  prepared: PreparedAssessment,
  practice: string,
  { indicators }: LevelChecks,
  { part, scope }: { readonly part: SystemPart; readonly scope: number },
): CheckedIndicator[] {
  return indicators
    .filter((indicator) => indicator.scope <= scope && isAskedIn(indicator, part.deviceGroup))
    .map((indicator) => {
      const answer = answerFor(prepared.answers, indicator, practice, part);
      return { indicator, answer, worth: worthOf(answer, indicator) };
    });
}

function baseCheck({ level, baseGiven }: LevelChecks, judgement: BaseJudgement | undefined): BaseCheck {
  if (baseGiven) return 'indicators';
  if (judgement === undefined) return 'not-judged';
  return judgement.level >= level ? 'judged' : 'judged-lower';
}
