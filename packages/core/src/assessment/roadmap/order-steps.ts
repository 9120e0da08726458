import type { Profile } from '../../profile/schema/profile.ts';
import type { RoadmapStep } from '../schema/roadmap.ts';
import type { PracticeTarget, RiskInput } from '../schema/targets.ts';
import { targetFor } from '../targets/rounds.ts';
import { circlesOf, dependenciesOf, innermostCircle, type StepDependency } from './dependencies.ts';

/** A step in its place of the order. */
export type OrderedStep = {
  readonly step: RoadmapStep;
  /** From 1. */
  readonly position: number;
  /** What it is worth against the others: its own figure, or one from the target’s risk inputs. */
  readonly value: number;
  /** Undefined when nobody has estimated it; such a step is ordered as if it took one unit. */
  readonly effort: number | undefined;
  readonly after: readonly StepDependency[];
};

/** The steps still to take, in order, with what stands in the way of an order. */
export type OrderedRoadmap = {
  readonly steps: readonly OrderedStep[];
  /** Groups of steps that wait for one another, so that no order can do justice to all. */
  readonly circles: readonly (readonly string[])[];
  /** The dependencies that had to be passed over to get out of the circles: as few as may be, none of levels or the common table. */
  readonly passedOver: readonly StepDependency[];
  readonly unestimated: readonly string[];
  /** Steps that are due before something they wait for is. */
  readonly early: readonly StepDependency[];
};

const IMPACT: Record<NonNullable<RiskInput['impact']>, number> = { low: 1, medium: 2, high: 3, critical: 4 };
const EXPOSURE: Record<NonNullable<RiskInput['exposure']>, number> = { low: 1, medium: 2, high: 3 };

/** The worth of a step when nobody gave a figure: impact (1 to 4) times exposure (1 to 3) of its target, 1 where unknown. It only serves to order. */
export function valueOf(step: RoadmapStep, targets: readonly PracticeTarget[]): number {
  if (step.riskReduction !== undefined) return step.riskReduction;
  const risk = targetFor(targets, step.practice, step)?.risk;
  return (risk?.impact === undefined ? 1 : IMPACT[risk.impact]) * (risk?.exposure === undefined ? 1 : EXPOSURE[risk.exposure]);
}

/**
 * The steps still to take so that none comes before what it depends on, and of those that could come next the one with
 * the most value for its effort. Steps done are there already; those dropped are left out.
 */
export function orderSteps(all: readonly RoadmapStep[], profiles: readonly Profile[], targets: readonly PracticeTarget[] = []): OrderedRoadmap {
  const steps = all.filter(({ status }) => status === 'planned' || status === 'in-progress');
  const dependencies = dependenciesOf(steps, profiles);
  const worth = new Map(steps.map((step) => [step.id, valueOf(step, targets) / Math.max(step.effort ?? 1, Number.EPSILON)]));
  const waiting = new Map(steps.map(({ id }) => [id, dependencies.filter(({ step }) => step === id)]));
  const left = [...steps];
  const ordered: OrderedStep[] = [];
  const passedOver: StepDependency[] = [];
  while (left.length > 0) {
    const next = nextOf(left, waiting, worth);
    passedOver.push(...waiting.get(next.id)!);
    left.splice(left.indexOf(next), 1);
    for (const step of left)
      waiting.set(
        step.id,
        waiting.get(step.id)!.filter(({ on }) => on !== next.id),
      );
    const after = dependencies.filter(({ step }) => step === next.id);
    ordered.push({ step: next, position: ordered.length + 1, value: valueOf(next, targets), effort: next.effort, after });
  }
  const dueOf = new Map(steps.map(({ id, due }) => [id, due]));
  const isEarly = ({ step, on }: StepDependency) => (dueOf.get(step) ?? '9') < (dueOf.get(on) ?? '0');
  return {
    steps: ordered,
    early: dependencies.filter((dependency) => isEarly(dependency) && !passedOver.includes(dependency)),
    circles: circlesOf(steps, dependencies),
    passedOver,
    unestimated: steps.filter(({ effort }) => effort === undefined).map(({ id }) => id),
  };
}

/**
 * The step to take next: of those that wait for nothing the one worth most for its effort. Where all wait, one of an
 * innermost circle, for which little is passed over and much can follow.
 */
function nextOf(left: readonly RoadmapStep[], waiting: ReadonlyMap<string, readonly StepDependency[]>, worth: ReadonlyMap<string, number>): RoadmapStep {
  const ready = left.filter(({ id }) => waiting.get(id)!.length === 0);
  const best = (steps: readonly RoadmapStep[], rank: (step: RoadmapStep) => number) =>
    steps.reduce((one, other) => (rank(other) > rank(one) ? other : one), steps[0]!);
  if (ready.length > 0) return best(ready, ({ id }) => worth.get(id)!);
  const open = new Map(left.map(({ id }) => [id, waiting.get(id)!]));
  const circle = innermostCircle(left[0]!.id, open);
  // Levels and the common table alone form no circle, so one of its steps waits for neither.
  const able = left.filter(({ id }) => circle.has(id) && open.get(id)!.every(({ reason }) => reason === 'profile' || reason === 'stated'));
  const followers = (step: RoadmapStep) => left.filter(({ id }) => circle.has(id) && open.get(id)!.some(({ on }) => on === step.id)).length;
  return best(able, (step) => followers(step) - new Set(open.get(step.id)!.map(({ on }) => on)).size);
}
