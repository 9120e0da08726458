import { practicesOf } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { ok, refused, type Outcome } from '../../outcome.ts';
import { lowestLevels, type PortfolioSystem } from './portfolio.ts';

/** The fewest organisations that may stand behind any figure of a benchmark. */
export const LEAST_ORGANISATIONS = 5;

/** Neighbouring levels with the number of organisations there: at least `k` of them, or none. */
export type BenchmarkBand = { readonly from: number; readonly to: number; readonly organisations: number };

/** A practice of a benchmark; `undefined` bands where fewer than `k` organisations were assessed. */
export type BenchmarkRow = { readonly practice: string; readonly bands: readonly BenchmarkBand[] | undefined };

/** What may be passed on about many systems: no name, no figure that fewer than `k` organisations stand behind. */
export type Benchmark = {
  readonly model: { readonly id: string; readonly edition: string };
  readonly k: number;
  /** The share of chance in the figures, when there is any: smaller is more. */
  readonly epsilon: number | undefined;
  readonly groups: readonly { readonly sector: string; readonly rows: readonly BenchmarkRow[] }[];
  /** Sectors that were left out because they have fewer than `k` organisations; how many, not which. */
  readonly withheld: number;
};

/** How a benchmark is made. `epsilon` asks for noise, which takes `random` (0 up to 1, as often as it is asked). */
export type BenchmarkOptions = { readonly k?: number; readonly epsilon?: number; readonly random?: () => number };

/**
 * The benchmark of systems by sector (G4). Each organisation counts once per practice, with its lowest system. Levels are
 * put together with their neighbours until at least `k` organisations stand behind each figure. Refuses `k` below 5.
 */
export function benchmarkOf(model: MaturityModel, systems: readonly PortfolioSystem[], options: BenchmarkOptions = {}): Outcome<Benchmark> {
  const { k = LEAST_ORGANISATIONS, epsilon, random } = options;
  if (!Number.isInteger(k) || k < LEAST_ORGANISATIONS)
    return refused('k-too-small', `At least ${LEAST_ORGANISATIONS} organisations must stand behind every figure. Choose ${LEAST_ORGANISATIONS} or more.`);
  if (epsilon !== undefined && (!(epsilon > 0) || random === undefined))
    return refused('no-noise', 'Noise takes a share of chance above 0 and a source of randomness.');
  const noise = epsilon === undefined ? (count: number) => count : (count: number) => noisy(count, epsilon, random!);
  const sectors = [...new Set(systems.map(({ sector }) => sector))].toSorted();
  const groups = sectors.map((sector) => ({ sector, members: systems.filter((system) => system.sector === sector) }));
  const large = groups.filter(({ members }) => new Set(members.map(({ organisation }) => organisation)).size >= k);
  return ok({
    model: { id: model.id, edition: model.edition },
    k,
    epsilon,
    groups: large.map(({ sector, members }) => ({ sector, rows: rowsOf(model, members, k, noise) })),
    withheld: groups.length - large.length,
  });
}

function rowsOf(model: MaturityModel, systems: readonly PortfolioSystem[], k: number, noise: (count: number) => number): BenchmarkRow[] {
  const lowest = systems.map(({ organisation, gaps }) => ({ organisation, levels: lowestLevels(gaps) }));
  return practicesOf(model).map(({ practice }) => {
    const byOrganisation = new Map<string, number>();
    for (const { organisation, levels } of lowest) {
      const level = levels.get(practice.id);
      if (level !== undefined) byOrganisation.set(organisation, Math.min(level, byOrganisation.get(organisation) ?? Infinity));
    }
    const values = [...byOrganisation.values()];
    return {
      practice: practice.id,
      bands: values.length < k ? undefined : bandsOf(model, values, k).map((band) => ({ ...band, organisations: noise(band.organisations) })),
    };
  });
}

/** Levels from the lowest up, put together until each band has `k` or nobody; what is left at the top joins the last band. */
function bandsOf(model: MaturityModel, values: readonly number[], k: number): BenchmarkBand[] {
  const levels = model.comprehensiveness.map(({ level }) => level).toSorted((a, b) => a - b);
  const bands: BenchmarkBand[] = [];
  let open: BenchmarkBand | undefined;
  for (const level of levels) {
    const here = values.filter((value) => value === level).length;
    open = open === undefined ? { from: level, to: level, organisations: here } : { from: open.from, to: level, organisations: open.organisations + here };
    if (open.organisations > 0 && open.organisations < k) continue;
    bands.push(open);
    open = undefined;
  }
  if (open === undefined) return bands;
  while (bands.length > 0 && open.organisations < k) {
    const last: BenchmarkBand = bands.pop()!;
    open = { from: last.from, to: open.to, organisations: last.organisations + open.organisations };
  }
  return [...bands, open];
}

/** A count with two-sided exponential noise for one organisation more or less, as a whole number not below 0. */
function noisy(count: number, epsilon: number, random: () => number): number {
  const chance = Math.min(Math.max(random(), 1e-9), 1 - 1e-9) - 0.5;
  return Math.max(0, Math.round(count - (Math.sign(chance) * Math.log(1 - 2 * Math.abs(chance))) / epsilon));
}
