import type { MaturityModel } from '../../model/schema.ts';
import { spreadOf, type Spread } from '../targets/compare.ts';
import type { Gap, NoSide, Side } from './gap.ts';

/** How many practices lie where. */
export type SideCounts = Readonly<Record<Side | NoSide, number>>;

/**
 * What a subdomain, a domain or the whole model adds up to: the lowest level and the spread, on both sides, and how many
 * practices lie below, at and above. Levels are ordinal, so there is no mean (§5 of “where the guidance is silent”).
 */
export type RollUp = {
  readonly kind: 'subdomain' | 'domain' | 'model';
  readonly id: string;
  readonly name: string;
  readonly current: Spread | undefined;
  readonly target: Spread | undefined;
  /** The furthest below, as a positive number of levels; 0 when nothing is below. */
  readonly furthestBelow: number;
  readonly counts: SideCounts;
};

/** The roll-ups of all subdomains, domains and the whole, in the model’s order, each domain before its subdomains. */
export function rollUps(model: MaturityModel, gaps: readonly Gap[]): RollUp[] {
  const of = (kind: RollUp['kind'], unit: { readonly id: string; readonly name: string }, practices: readonly { readonly id: string }[]) => {
    const ids = new Set(practices.map(({ id }) => id));
    return rollUp(
      kind,
      unit,
      gaps.filter(({ practice }) => ids.has(practice)),
    );
  };
  return [
    of(
      'model',
      model,
      model.domains.flatMap((domain) => domain.subdomains.flatMap(({ practices }) => practices)),
    ),
    ...model.domains.flatMap((domain) => [
      of(
        'domain',
        domain,
        domain.subdomains.flatMap(({ practices }) => practices),
      ),
      ...domain.subdomains.map((subdomain) => of('subdomain', subdomain, subdomain.practices)),
    ]),
  ];
}

function rollUp(kind: RollUp['kind'], { id, name }: { readonly id: string; readonly name: string }, gaps: readonly Gap[]): RollUp {
  const known = gaps.flatMap(({ comprehensiveness }) => comprehensiveness ?? []);
  return {
    kind,
    id,
    name,
    current: spreadOf(known.map(({ current }) => current)),
    target: spreadOf(known.map(({ target }) => target)),
    furthestBelow: known.reduce((furthest, { difference }) => Math.max(furthest, -difference), 0),
    counts: countStates(gaps),
  };
}

/** How many gaps are in which state. */
export function countStates(gaps: readonly Gap[]): SideCounts {
  const counts = { below: 0, at: 0, above: 0, 'not-applicable': 0, 'no-target': 0, 'not-assessed': 0 };
  for (const { state } of gaps) counts[state] += 1;
  return counts;
}
