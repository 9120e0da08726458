import { practicesOf } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import type { PracticeTarget, Proposal, TargetRound } from '../schema/targets.ts';
import { partOf, type SystemPart } from '../system/parts.ts';
import { targetKey } from './rounds.ts';

/** The least and the most of ordinal values, and how far they lie apart. Never a mean: levels have an order, no distance. */
export type Spread = { readonly least: number; readonly most: number; readonly spread: number };

/** What was proposed for one practice in one part, and what was agreed. */
export type ComparedTarget = SystemPart & {
  readonly practice: string;
  readonly proposed: readonly { readonly by: string; readonly target: PracticeTarget }[];
  /** Undefined when nobody proposed a level. */
  readonly comprehensiveness: Spread | undefined;
  readonly scope: Spread | undefined;
  /** Whether some say that the practice applies and others that it does not. */
  readonly contested: boolean;
  /** `same`: all propose the same; `apart`: they differ; `none`: nobody proposed anything. */
  readonly verdict: 'same' | 'apart' | 'none';
  readonly agreed: PracticeTarget | undefined;
};

/** The spread of values, or undefined of none. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const least = values.reduce((one, other) => Math.min(one, other));
  const most = values.reduce((one, other) => Math.max(one, other));
  return { least, most, spread: most - least };
}

/** Proposals side by side, by practice in the model’s order and by part; the ones given, so that who may see what is decided before. */
export function compareProposals(model: MaturityModel, round: TargetRound, proposals: readonly Proposal[]): ComparedTarget[] {
  const order = practicesOf(model).map(({ practice }) => practice.id);
  const places = new Map<string, { practice: string; part: SystemPart }>();
  const add = (target: { practice: string } & SystemPart) => places.set(targetKey(target), { practice: target.practice, part: partOf(target) });
  for (const practice of order) add({ practice });
  for (const target of [...proposals.flatMap(({ targets }) => targets), ...round.agreed]) add(target);
  const rank = (practice: string) => (order.indexOf(practice) + order.length + 1) % (order.length + 1);
  return [...places.entries()]
    .map(([key, { practice, part }]) => compared(key, practice, part, round, proposals))
    .toSorted((a, b) => rank(a.practice) - rank(b.practice));
}

function compared(key: string, practice: string, part: SystemPart, round: TargetRound, proposals: readonly Proposal[]): ComparedTarget {
  const proposed = proposals.flatMap(({ by, targets }) => {
    const target = targets.find((one) => targetKey(one) === key);
    return target === undefined ? [] : [{ by, target }];
  });
  const applying = proposed.filter(({ target }) => !target.notApplicable);
  const comprehensiveness = spreadOf(applying.flatMap(({ target }) => target.comprehensiveness ?? []));
  const scope = spreadOf(applying.flatMap(({ target }) => target.scope ?? []));
  const contested = applying.length > 0 && applying.length < proposed.length;
  const apart = contested || (comprehensiveness?.spread ?? 0) > 0 || (scope?.spread ?? 0) > 0;
  return {
    practice,
    ...part,
    proposed,
    comprehensiveness,
    scope,
    contested,
    verdict: proposed.length === 0 ? 'none' : apart ? 'apart' : 'same',
    agreed: round.agreed.find((target) => targetKey(target) === key),
  };
}

/** Values that everybody proposed alike, ready to be agreed without discussion. */
export function unanimous(comparedTargets: readonly ComparedTarget[], stakeholders: number): PracticeTarget[] {
  return comparedTargets.filter(({ verdict, proposed }) => verdict === 'same' && proposed.length >= stakeholders).map(({ proposed }) => proposed[0]!.target);
}
