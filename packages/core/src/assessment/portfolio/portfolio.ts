import { practicesOf } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { levelAt } from '../assess/level-rule.ts';
import type { Gap } from '../gap/gap.ts';
import { countStates, type SideCounts } from '../gap/roll-up.ts';

/** One of many systems: its gaps now, and those found earlier when there were any. */
export type PortfolioSystem = {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly sector: string;
  readonly gaps: readonly Gap[];
  readonly earlier?: readonly Gap[];
};

/** How many systems stand at each level of a practice, and which stand far from the middle. A system counts with its lowest part. */
export type Distribution = {
  readonly practice: string;
  readonly name: string;
  /** By level, from 0. */
  readonly systems: readonly number[];
  /** Below, at and above target, parts counted by themselves. */
  readonly counts: SideCounts;
  /** The level in the middle of all, the lower one of two; undefined when no system was assessed. */
  readonly middle: number | undefined;
  /** Systems two levels or more from the middle. */
  readonly outliers: readonly { readonly system: string; readonly level: number; readonly difference: number }[];
};

/** What changed in a system since the earlier assessment, in practices; closed and opened are gaps below the target. */
export type Progress = {
  readonly system: string;
  readonly raised: number;
  readonly same: number;
  readonly lowered: number;
  readonly closed: number;
  readonly opened: number;
};

/** Many systems side by side: distribution per practice, and progress of those assessed more than once. */
export type Portfolio = { readonly distributions: readonly Distribution[]; readonly progress: readonly Progress[] };

const FAR = 2;

/** The portfolio of systems, practices in the model’s order. */
export function portfolioOf(model: MaturityModel, systems: readonly PortfolioSystem[]): Portfolio {
  const levels = systems.map(({ gaps }) => lowestLevels(gaps));
  const gaps = new Map<string, Gap[]>();
  for (const system of systems)
    for (const gap of system.gaps) {
      const own = gaps.get(gap.practice);
      if (own === undefined) gaps.set(gap.practice, [gap]);
      else own.push(gap);
    }
  return {
    distributions: practicesOf(model).map(({ practice: { id, name } }) => {
      const standing = systems.flatMap((system, index) => {
        const level = levels[index]!.get(id);
        return level === undefined ? [] : [{ system: system.id, level }];
      });
      return { practice: id, name, counts: countStates(gaps.get(id) ?? []), ...distributed(model, standing) };
    }),
    progress: systems.flatMap(({ id, gaps: now, earlier }) => (earlier === undefined ? [] : [progressOf(id, earlier, now)])),
  };
}

function distributed(model: MaturityModel, standing: readonly { readonly system: string; readonly level: number }[]) {
  const systems = model.comprehensiveness.map(({ level }) => standing.filter((one) => one.level === level).length);
  const ordered = standing.map(({ level }) => level).toSorted((a, b) => a - b);
  const middle = ordered[Math.floor((ordered.length - 1) / 2)];
  const outliers = standing
    .map(({ system, level }) => ({ system, level, difference: level - (middle ?? level) }))
    .filter(({ difference }) => Math.abs(difference) >= FAR)
    .toSorted((a, b) => a.difference - b.difference);
  return { systems, middle, outliers };
}

/** The lowest level of each practice over the parts of a system: at the target’s scope, or at the widest one where there is no target. */
export function lowestLevels(gaps: readonly Gap[]): ReadonlyMap<string, number> {
  const lowest = new Map<string, number>();
  for (const { practice, comprehensiveness, standing, target } of gaps) {
    if (standing === undefined || !standing.assessed) continue;
    const level = comprehensiveness?.current ?? levelAt(standing.levels, target?.scope ?? Infinity);
    lowest.set(practice, Math.min(level, lowest.get(practice) ?? Infinity));
  }
  return lowest;
}

function progressOf(system: string, earlier: readonly Gap[], now: readonly Gap[]): Progress {
  const [before, after] = [lowestLevels(earlier), lowestLevels(now)];
  const changes = [...after].flatMap(([practice, level]) => {
    const was = before.get(practice);
    return was === undefined ? [] : [level - was];
  });
  const isBelow = (gaps: readonly Gap[]) => new Set(gaps.filter(({ state }) => state === 'below').map(({ practice }) => practice));
  const [open, still] = [isBelow(earlier), isBelow(now)];
  return {
    system,
    raised: changes.filter((change) => change > 0).length,
    same: changes.filter((change) => change === 0).length,
    lowered: changes.filter((change) => change < 0).length,
    closed: [...open].filter((practice) => after.has(practice) && !still.has(practice)).length,
    opened: [...still].filter((practice) => before.has(practice) && !open.has(practice)).length,
  };
}
