import {
  currentStandings,
  gapsOf,
  orderSteps,
  partKey,
  partName,
  partsOf,
  targetsInForce,
  trendOf,
  type Assessment,
  type AssessmentFile,
  type Checklist,
  type Gap,
  type OrderedRoadmap,
  type PracticeTarget,
  type SystemPart,
  type Trend,
} from '@smm/core/assessment';
import { practicesOf, type MaturityModel } from '@smm/core/model';
import type { Profile } from '@smm/core/profile';

/** What a report is made of. `hash` is the SHA-256 of the assessment file, `made` the day of the report, `version` that of the program. */
export type ReportInput = {
  readonly model: MaturityModel;
  readonly file: AssessmentFile;
  readonly assessment: Assessment;
  readonly checklist: Checklist;
  readonly profiles: readonly Profile[];
  readonly round?: string;
  readonly hash: string;
  readonly made: string;
  readonly version: string;
  readonly pageSize?: 'a4' | 'letter';
};

/** A practice on one side of its target: in which parts, and how far. */
export type PracticeSide = {
  readonly practice: string;
  readonly name: string;
  /** The parts it is so in, the furthest from the target first. */
  readonly gaps: readonly Gap[];
  readonly where: string;
};

/** Everything that the pages of a report say, worked out once. */
export type ReportFacts = ReportInput & {
  readonly targets: readonly PracticeTarget[];
  readonly gaps: readonly Gap[];
  readonly parts: readonly SystemPart[];
  readonly below: readonly PracticeSide[];
  readonly above: readonly PracticeSide[];
  /** How many practices are below target somewhere, above it somewhere and nowhere below, at it in all parts, and without a side. */
  readonly counts: { readonly below: number; readonly above: number; readonly at: number; readonly unknown: number };
  readonly roadmap: OrderedRoadmap;
  /** All assessments up to this one, oldest first. */
  readonly history: readonly { readonly assessment: Assessment; readonly gaps: readonly Gap[] }[];
  readonly trend: Trend;
};

const IMPACT = { low: 1, medium: 2, high: 3, critical: 4 } as const;
const EXPOSURE = { low: 1, medium: 2, high: 3 } as const;

/** The facts of a report. */
export function factsOf(input: ReportInput): ReportFacts {
  const { model, file, assessment, checklist, profiles } = input;
  const targets = targetsInForce(file.rounds, input.round);
  const gapsIn = (one: Assessment) => gapsOf(currentStandings(one, checklist), targets);
  const history = file.assessments.slice(0, file.assessments.indexOf(assessment) + 1).map((one) => ({ assessment: one, gaps: gapsIn(one) }));
  const gaps = gapsIn(assessment);
  const sides = (state: 'above' | 'below') => sidesOf(input, gaps, state);
  const below = sides('below');
  const above = sides('above');
  const stateOf = (id: string) => gaps.filter(({ practice }) => practice === id).map(({ state }) => state);
  const practices = practicesOf(model).map(({ practice }) => stateOf(practice.id));
  return {
    ...input,
    targets,
    gaps,
    parts: partsOf(assessment),
    below: below.toSorted((one, other) => weight(other) - weight(one)),
    above: above.toSorted((one, other) => distance(other.gaps[0]!) - distance(one.gaps[0]!)),
    counts: {
      below: below.length,
      above: practices.filter((states) => !states.includes('below') && states.includes('above')).length,
      at: practices.filter((states) => states.length > 0 && states.every((state) => state === 'at')).length,
      unknown: practices.filter(
        (states) => !states.includes('below') && !states.includes('above') && !(states.length > 0 && states.every((state) => state === 'at')),
      ).length,
    },
    roadmap: orderSteps(file.roadmap.steps, profiles, targets),
    history,
    trend: trendOf(
      model,
      history.map(({ assessment: one, gaps: found }) => ({ id: one.id, label: one.date ?? one.id, gaps: found })),
    ),
  };
}

function sidesOf({ model, file, assessment }: ReportInput, gaps: readonly Gap[], state: 'above' | 'below'): PracticeSide[] {
  const parts = partsOf(assessment);
  return practicesOf(model).flatMap(({ practice: { id, name } }) => {
    const own = gaps.filter((gap) => gap.practice === id && gap.state === state).toSorted((one, other) => distance(other) - distance(one));
    if (own.length === 0) return [];
    const where =
      own.length === parts.length
        ? parts.length === 1
          ? ''
          : 'all parts'
        : own.length > 3
          ? `${own.length} of ${parts.length} parts`
          : own.map((gap) => partName(gap, file)).join('; ');
    return [{ practice: id, name, gaps: own, where }];
  });
}

/** How far from the target, levels before scopes. */
function distance({ comprehensiveness, scope }: Gap): number {
  return 10 * Math.abs(comprehensiveness?.difference ?? 0) + Math.abs(scope?.difference ?? 0);
}

/** Levels below first, then what the target’s risk says, then scopes. It only serves to order. */
function weight({ gaps: [first] }: PracticeSide): number {
  const { impact, exposure } = first!.target?.risk ?? {};
  const risk = (impact === undefined ? 1 : IMPACT[impact]) * (exposure === undefined ? 1 : EXPOSURE[exposure]);
  return 1000 * Math.max(0, -(first!.comprehensiveness?.difference ?? 0)) + 10 * risk + Math.abs(first!.scope?.difference ?? 0);
}

/** The gaps of one part of the system. */
export function gapsOfPart(gaps: readonly Gap[], part: SystemPart): Gap[] {
  return gaps.filter((gap) => partKey(gap) === partKey(part));
}
