import type { Standing } from '../assess/level-rule.ts';
import { COMMON } from '../../profile/cells.ts';
import type { RoadmapStep } from '../schema/roadmap.ts';
import { isWithin } from '../system/parts.ts';
import type { OrderedRoadmap } from './order-steps.ts';

/** A limit to try: so much effort, so much money, or a day by which things are due. Several hold together. */
export type Limit = { readonly effort?: number; readonly cost?: number; readonly by?: string };

/** What a limit allows. */
export type WhatIf = {
  readonly taken: readonly RoadmapStep[];
  readonly left: readonly { readonly step: RoadmapStep; readonly why: 'too-much' | 'too-late' | 'not-estimated' | 'waits' }[];
  readonly effort: number;
  readonly cost: number;
};

/** Which steps fit into a limit, taken in their order; a step is left when one that it waits for is. */
export function whatIf({ steps }: OrderedRoadmap, limit: Limit): WhatIf {
  const taken: RoadmapStep[] = [];
  const left: { step: RoadmapStep; why: WhatIf['left'][number]['why'] }[] = [];
  const leftIds = new Set<string>();
  let effort = 0;
  let cost = 0;
  for (const { step, after } of steps) {
    const why = after.some(({ on }) => leftIds.has(on)) ? 'waits' : reasonToLeave(step, limit, { effort, cost });
    if (why !== undefined) {
      left.push({ step, why });
      leftIds.add(step.id);
      continue;
    }
    taken.push(step);
    effort += step.effort ?? 0;
    cost += step.cost ?? 0;
  }
  return { taken, left, effort, cost };
}

function reasonToLeave(step: RoadmapStep, limit: Limit, spent: { effort: number; cost: number }): WhatIf['left'][number]['why'] | undefined {
  if ((limit.effort !== undefined && step.effort === undefined) || (limit.cost !== undefined && step.cost === undefined)) return 'not-estimated';
  if (limit.by !== undefined && step.due === undefined) return 'not-estimated';
  if (limit.by !== undefined && step.due! > limit.by) return 'too-late';
  const isTooMuch = spent.effort + (step.effort ?? 0) > (limit.effort ?? Infinity) || spent.cost + (step.cost ?? 0) > (limit.cost ?? Infinity);
  return isTooMuch ? 'too-much' : undefined;
}

/** Where practices would stand after these steps, for the gap that would remain. A step lifts its part and what lies in it, and only from the level it starts at. */
export function standingsAfter(standings: readonly Standing[], steps: readonly RoadmapStep[]): Standing[] {
  const lifting = steps.filter(({ practice }) => practice !== COMMON).toSorted((a, b) => a.to - b.to);
  return standings.map((standing) => {
    const own = lifting.filter((step) => step.practice === standing.practice && isWithin(standing, step));
    let { levels } = standing;
    for (const { from, to, scope } of own)
      levels = levels.map((one) => (one.scope <= scope && one.level >= from ? { scope: one.scope, level: Math.max(one.level, to) } : one));
    return { ...standing, levels };
  });
}
