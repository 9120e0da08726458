import { COMMON } from '../../profile/cells.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import type { RoadmapStep } from '../schema/roadmap.ts';
import { isWithin, partKey, partOf, widerParts, type SystemPart } from '../system/parts.ts';

/** Why one step comes before another: a lower level of the same, the common table, the profile, or because somebody says so. */
export type DependencyReason = 'level' | 'common-table' | 'profile' | 'stated';

/** That `step` comes after `on`. */
export type StepDependency = { readonly step: string; readonly on: string; readonly reason: DependencyReason; readonly why: string };

/** What comes before what, from levels, the common table, the dependencies written in profiles, and what the steps themselves state. */
export function dependenciesOf(steps: readonly RoadmapStep[], profiles: readonly Profile[]): StepDependency[] {
  const index = new Map<string, RoadmapStep[]>();
  for (const step of steps) {
    const key = `${step.practice}|${partKey(step)}`;
    index.set(key, [...(index.get(key) ?? []), step]);
  }
  const highest = (practice: string, part: SystemPart, most: number) =>
    (index.get(`${practice}|${partKey(part)}`) ?? []).filter(({ to }) => to <= most).toSorted((a, b) => b.to - a.to)[0];
  const at = (practice: string, like: RoadmapStep, most: number): RoadmapStep[] => {
    for (const part of widerParts(like)) {
      const found = highest(practice, part, most);
      if (found !== undefined) return [found];
    }
    const inside = steps.filter((step) => step.practice === practice && isWithin(step, like));
    return [...new Map(inside.map((step) => [partKey(step), partOf(step)])).values()].flatMap((part) => highest(practice, part, most) ?? []);
  };
  const ids = new Set(steps.map(({ id }) => id));
  return steps.flatMap((step) => {
    const before = at(step.practice, step, step.to - 1);
    const shared = step.practice === COMMON ? [] : at(COMMON, step, step.to);
    const written = profiles.flatMap((profile) => profile.practices[step.practice]?.dependencies ?? []);
    return [
      ...edges(step, before, 'level', 'Levels build on one another.'),
      ...edges(step, shared, 'common-table', 'What the common table asks holds for every practice.'),
      ...written.flatMap(({ practice, why }) => edges(step, at(practice, step, step.to), 'profile', why)),
      ...step.dependsOn.filter((id) => ids.has(id) && id !== step.id).map((on): StepDependency => ({ step: step.id, on, reason: 'stated', why: '' })),
    ];
  });
}

function edges(step: RoadmapStep, before: readonly RoadmapStep[], reason: DependencyReason, why: string): StepDependency[] {
  return before.filter(({ id }) => id !== step.id).map((on) => ({ step: step.id, on: on.id, reason, why }));
}

/** Steps that wait for one another in a circle, each group in the order of the steps. */
export function circlesOf(steps: readonly RoadmapStep[], dependencies: readonly StepDependency[]): readonly (readonly string[])[] {
  const after = new Map<string, string[]>();
  for (const { step, on } of dependencies) after.set(step, [...(after.get(step) ?? []), on]);
  const reachable = new Map(steps.map(({ id }) => [id, reach(id, after)]));
  const seen = new Set<string>();
  return steps.flatMap(({ id }) => {
    if (seen.has(id) || !reachable.get(id)!.has(id)) return [];
    const circle = steps.map((step) => step.id).filter((other) => reachable.get(id)!.has(other) && reachable.get(other)!.has(id));
    for (const member of circle) seen.add(member);
    return [circle];
  });
}

/** The steps, of those that wait for one another, which wait for nobody else: where a circle can be broken. `waits` has what each step still waits for. */
export function innermostCircle(from: string, waits: ReadonlyMap<string, readonly StepDependency[]>): ReadonlySet<string> {
  const after = new Map([...waits].map(([id, dependencies]) => [id, dependencies.map(({ on }) => on)]));
  for (let at = from; ;) {
    const around = reach(at, after);
    const deeper = [...around].find((id) => !reach(id, after).has(at));
    if (deeper === undefined) return around;
    at = deeper;
  }
}

/** Everything that a step waits for, directly or not; itself only in a circle. */
function reach(from: string, after: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const waiting = [...(after.get(from) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(after.get(next) ?? []));
  }
  return found;
}
