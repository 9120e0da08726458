import {
  currentStandings,
  gapsOf,
  orderSteps,
  planSteps,
  replan,
  RoadmapStep,
  standingsAfter,
  targetsInForce,
  whatIf,
  type Assessment,
  type AssessmentFile,
  type Checklist,
  type Gap,
  type Limit,
  type OrderedRoadmap,
  type WhatIf,
} from '@smm/core/assessment';
import type { BaseText, MaturityModel } from '@smm/core/model';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { Profile } from '@smm/core/profile';

/** What a roadmap is made from. */
export type RoadmapSources = {
  readonly model: MaturityModel;
  readonly profiles: readonly Profile[];
  readonly baseText: BaseText | undefined;
  readonly checklist: Checklist;
  readonly assessment: Assessment;
};

/** The steps that are left, in order. */
export function orderedIn(file: AssessmentFile, profiles: readonly Profile[]): OrderedRoadmap {
  return orderSteps(file.roadmap.steps, profiles, targetsInForce(file.rounds, file.roadmap.round));
}

/** The file with its roadmap made from the gap, or brought up to date; what people wrote stays. */
export function planned(file: AssessmentFile, { model, profiles, baseText, checklist, assessment }: RoadmapSources, today: string) {
  const gaps = gapsOf(currentStandings(assessment, checklist), targetsInForce(file.rounds));
  const made = planSteps({ model, profiles, ...(baseText === undefined ? {} : { baseText }) }, gaps, file.roadmap.steps);
  const { steps, added, reached } = replan(file.roadmap.steps, made);
  const round = file.rounds.findLast(({ agreed }) => agreed.length > 0)?.id;
  const roadmap = { ...file.roadmap, ...(round === undefined ? {} : { round }), assessment: assessment.id, drawn: today, steps: [...steps] };
  return { file: { ...file, roadmap }, added: added.length, reached: reached.length };
}

/** The file with fields of a step changed; a field given as undefined is taken out. Refused: `not-a-step`. */
export function withStep(file: AssessmentFile, id: string, fields: Partial<Record<keyof RoadmapStep, unknown>>): Outcome<AssessmentFile> {
  const before = file.roadmap.steps.find((step) => step.id === id);
  if (before === undefined) return refused('not-a-step', `The roadmap has no step “${id}” any more.`);
  const parsed = RoadmapStep.safeParse(Object.fromEntries(Object.entries({ ...before, ...fields }).filter(([, value]) => value !== undefined)));
  if (!parsed.success) return refused('not-a-step', parsed.error.issues.map(({ message }) => message).join('; '));
  return ok({ ...file, roadmap: { ...file.roadmap, steps: file.roadmap.steps.map((step) => (step.id === id ? parsed.data : step)) } });
}

/** Which steps fit into a limit, and how many practices are below target now and then. */
export function tried(
  file: AssessmentFile,
  ordered: OrderedRoadmap,
  sources: Pick<RoadmapSources, 'assessment' | 'checklist'>,
  limit: Limit,
): WhatIf & { readonly below: number; readonly belowAfter: number } {
  const result = whatIf(ordered, limit);
  const standings = currentStandings(sources.assessment, sources.checklist);
  const targets = targetsInForce(file.rounds, file.roadmap.round);
  return { ...result, below: practicesBelow(gapsOf(standings, targets)), belowAfter: practicesBelow(gapsOf(standingsAfter(standings, result.taken), targets)) };
}

function practicesBelow(gaps: readonly Gap[]): number {
  return new Set(gaps.filter(({ state }) => state === 'below').map(({ practice }) => practice)).size;
}
