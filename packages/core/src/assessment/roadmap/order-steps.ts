import type { Profile } from '../../profile/schema/profile.ts';
import type { RoadmapStep } from '../schema/roadmap.ts';
import type { PracticeTarget, RiskInput } from '../schema/targets.ts';
import { targetFor } from '../targets/rounds.ts';
import { circlesOf, dependenciesOf, type StepDependency } from './dependencies.ts';

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
  /** Groups of steps that wait for one another; among them, profiles’ and stated dependencies were passed over. */
  readonly circles: readonly (readonly string[])[];
  readonly unestimated: readonly string[];
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
  const circles = circlesOf(steps, dependencies);
  const kept = dependencies.filter(
    ({ step, on, reason }) => reason === 'level' || reason === 'common-table' || !circles.some((circle) => circle.includes(step) && circle.includes(on)),
  );
  const waitsFor = new Map(steps.map(({ id }) => [id, new Set(kept.filter(({ step }) => step === id).map(({ on }) => on))]));
  const worth = new Map(steps.map((step) => [step.id, valueOf(step, targets) / Math.max(step.effort ?? 1, Number.EPSILON)]));
  const left = [...steps];
  const ordered: OrderedStep[] = [];
  while (left.length > 0) {
    const ready = left.filter(({ id }) => waitsFor.get(id)!.size === 0);
    // Levels and the common table alone form no circle, so something is always ready.
    const next = ready.reduce((best, step) => (worth.get(step.id)! > worth.get(best.id)! ? step : best), ready[0]!);
    left.splice(left.indexOf(next), 1);
    for (const set of waitsFor.values()) set.delete(next.id);
    ordered.push({
      step: next,
      position: ordered.length + 1,
      value: valueOf(next, targets),
      effort: next.effort,
      after: dependencies.filter(({ step }) => step === next.id),
    });
  }
  return { steps: ordered, circles, unestimated: steps.filter(({ effort }) => effort === undefined).map(({ id }) => id) };
}
