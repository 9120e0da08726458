import { levelAt, scopeReached, type Standing } from '../assess/level-rule.ts';
import type { PracticeTarget } from '../schema/targets.ts';
import { partOf, type SystemPart } from '../system/parts.ts';
import { targetFor } from '../targets/rounds.ts';

/** Where the current state lies against the target. Above is a finding too: over-investment, means to move elsewhere. */
export type Side = 'below' | 'at' | 'above';

/** Why there is no side to tell. */
export type NoSide = 'not-applicable' | 'no-target' | 'not-assessed';

/** Current against target on one axis. `difference` is current minus target, in levels. */
export type AxisGap = { readonly current: number; readonly target: number; readonly difference: number; readonly side: Side };

/** The gap of one practice in one part of the system. */
export type Gap = SystemPart & {
  readonly practice: string;
  readonly target: PracticeTarget | undefined;
  readonly standing: Standing | undefined;
  /** The worse of both axes: below on any is below; else above on any is above. */
  readonly state: Side | NoSide;
  /** The level reached at the target’s scope, against the target’s level. Undefined where there is no side to tell. */
  readonly comprehensiveness: AxisGap | undefined;
  /** The widest scope at which the target’s level is reached, against the target’s scope. Undefined for a target of level 0 too. */
  readonly scope: AxisGap | undefined;
};

/** Current against target, as numbers and a word. */
export function axisGap(current: number, target: number): AxisGap {
  const difference = current - target;
  return { current, target, difference, side: difference < 0 ? 'below' : difference > 0 ? 'above' : 'at' };
}

/** The gap between a target and where a practice stands. */
export function gapOf(practice: string, part: SystemPart, target: PracticeTarget | undefined, standing: Standing | undefined): Gap {
  const bare = { practice, ...partOf(part), target, standing, comprehensiveness: undefined, scope: undefined };
  if (target?.notApplicable === true) return { ...bare, state: 'not-applicable' };
  if (target?.comprehensiveness === undefined) return { ...bare, state: 'no-target' };
  if (standing === undefined || !standing.assessed) return { ...bare, state: 'not-assessed' };
  const wanted = target.comprehensiveness;
  const wantedScope = target.scope ?? standing.levels[0]?.scope ?? 1;
  const comprehensiveness = axisGap(levelAt(standing.levels, wantedScope), wanted);
  const scope = wanted === 0 ? undefined : axisGap(scopeReached(standing.levels, wanted), wantedScope);
  return { ...bare, comprehensiveness, scope, state: worse(comprehensiveness.side, scope?.side ?? 'at') };
}

function worse(one: Side, other: Side): Side {
  if (one === 'below' || other === 'below') return 'below';
  return one === 'above' || other === 'above' ? 'above' : 'at';
}

/** The gaps of all practices that stand somewhere, and of all that have a target, part by part as the standings come. */
export function gapsOf(standings: readonly Standing[], targets: readonly PracticeTarget[]): Gap[] {
  const assessed = standings.map((standing) => gapOf(standing.practice, standing, targetFor(targets, standing.practice, standing), standing));
  const seen = new Set(standings.map(({ practice }) => practice));
  const unassessed = targets.filter(({ practice }) => !seen.has(practice)).map((target) => gapOf(target.practice, target, target, undefined));
  return [...assessed, ...unassessed];
}
