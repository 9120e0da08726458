import { tableLevels } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import type { Assessment, BaseJudgement, LevelOverride } from '../schema/answers.ts';
import { nearestPart, partOf, WHOLE, type SystemPart } from '../system/parts.ts';
import { answerFor, indexAnswers, worthOf, type AnswerIndex } from './answer-index.ts';
import { isAskedIn, type Checklist } from './checklist.ts';

/** The comprehensiveness level reached at one scope. */
export type ScopeLevel = { readonly scope: number; readonly level: number };

/** Where one practice stands in one part of the system. */
export type Standing = SystemPart & {
  readonly practice: string;
  /** The level at each scope that model and profiles speak of, ascending by scope; the level never rises with the scope. */
  readonly levels: readonly ScopeLevel[];
  /** Whether anything was answered, judged or overridden; if not, level 0 says nothing. */
  readonly assessed: boolean;
  readonly overridden: boolean;
};

/** An assessment prepared for questions: its answers by indicator, judgements and overrides by practice. */
export type PreparedAssessment = {
  readonly assessment: Assessment;
  readonly answers: AnswerIndex;
  readonly judgements: ReadonlyMap<string, readonly BaseJudgement[]>;
  readonly overrides: ReadonlyMap<string, readonly LevelOverride[]>;
};

/** Prepares an assessment once for any number of questions. */
export function prepareAssessment(assessment: Assessment): PreparedAssessment {
  return { assessment, answers: indexAnswers(assessment), judgements: byPractice(assessment.judgements), overrides: byPractice(assessment.overrides) };
}

/** The parts that an assessment looks at by themselves; the whole system when it names none. */
export function partsOf(assessment: Assessment): readonly SystemPart[] {
  return assessment.parts.length === 0 ? [WHOLE] : assessment.parts.map(partOf);
}

/**
 * Where a practice stands, by the rule decided in §3 of “where the guidance is silent”: level n at scope s is met when
 * every indicator at levels 1 to n, from the base text and from profiles whose scope is at most s, is met, waived with a
 * reason or replaced by an accepted substitute; where the base text gives no indicators, the judged general level must
 * reach n.
 */
export function standingOf(checklist: Checklist, prepared: PreparedAssessment, practice: string, part: SystemPart): Standing {
  const override = overrideFor(prepared, practice, part);
  const { caps, assessed } = computedLevels(checklist, prepared, practice, part);
  const levels = checklist.scopes.map((scope, index): ScopeLevel => ({ scope, level: overridden(caps[index]!, scope, override) }));
  return { practice, ...partOf(part), levels, assessed: assessed || override !== undefined, overridden: override !== undefined };
}

/** Where every practice of the model stands in every part assessed, in the model’s order, part by part. */
export function standingsOf(checklist: Checklist, assessment: Assessment): Standing[] {
  const prepared = prepareAssessment(assessment);
  return partsOf(assessment).flatMap((part) => [...checklist.practices.keys()].map((practice) => standingOf(checklist, prepared, practice, part)));
}

/** The levels by the rule alone, one for each scope of the checklist. An unmet indicator holds back its level at its own scope and those above. */
function computedLevels(checklist: Checklist, prepared: PreparedAssessment, practice: string, part: SystemPart): { caps: number[]; assessed: boolean } {
  const { scopes } = checklist;
  const caps = scopes.map(() => highestLevel(checklist.model));
  const judged = judgementFor(prepared, practice, part)?.level;
  let assessed = judged !== undefined;
  for (const { level, indicators, baseGiven } of checklist.practices.get(practice) ?? []) {
    if (!baseGiven && (judged ?? 0) < level) hold(caps, scopes, scopes[0]!, level);
    for (const indicator of indicators) {
      if (!isAskedIn(indicator, part.deviceGroup)) continue;
      const answer = answerFor(prepared.answers, indicator, practice, part);
      if (answer !== undefined && answer.answer !== 'unanswered') assessed = true;
      if (worthOf(answer, indicator) !== 'satisfied') hold(caps, scopes, indicator.scope, level);
    }
  }
  return { caps, assessed };
}

function hold(caps: number[], scopes: readonly number[], from: number, level: number): void {
  for (let index = 0; index < scopes.length; index += 1) if (scopes[index]! >= from) caps[index] = Math.min(caps[index]!, level - 1);
}

function overridden(computed: number, scope: number, override: LevelOverride | undefined): number {
  if (override === undefined) return computed;
  return scope <= override.scope ? override.comprehensiveness : Math.min(computed, override.comprehensiveness);
}

/** The judgement of the general level that holds for a practice in a part. */
export function judgementFor(prepared: PreparedAssessment, practice: string, part: SystemPart): BaseJudgement | undefined {
  return nearestPart(prepared.judgements.get(practice) ?? [], part);
}

/** The override that holds for a practice in a part; one without a reason holds nowhere. */
export function overrideFor(prepared: PreparedAssessment, practice: string, part: SystemPart): LevelOverride | undefined {
  const override = nearestPart(prepared.overrides.get(practice) ?? [], part);
  return override === undefined || override.reason.trim() === '' ? undefined : override;
}

/** The level at a scope; at a scope that nothing speaks of, that of the nearest one below. */
export function levelAt(levels: readonly ScopeLevel[], scope: number): number {
  return (levels.findLast((step) => step.scope <= scope) ?? levels[0])?.level ?? 0;
}

/** The widest scope at which a level is reached; 0 when it is reached at none. */
export function scopeReached(levels: readonly ScopeLevel[], level: number): number {
  return levels.findLast((step) => step.level >= level)?.scope ?? 0;
}

/** The highest comprehensiveness level of a model. */
export function highestLevel(model: MaturityModel): number {
  return tableLevels(model).reduce((most, { level }) => Math.max(most, level), 0);
}

function byPractice<T extends { readonly practice: string }>(entries: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries) found.set(entry.practice, [...(found.get(entry.practice) ?? []), entry]);
  return found;
}
