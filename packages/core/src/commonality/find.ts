import { practicesOf, ROWS } from '../model/lookup.ts';
import type { MaturityModel, Practice, RowId } from '../model/schema.ts';
import { addressOfStatement, type Address } from '../profile/address.ts';
import { COMMON, statementsOf, type PlacedStatement } from '../profile/cells.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { analyse, clusters, findRepetitions, REPETITION, repetitionsAgainst, similarity, type Cluster, type Item } from '../wording/index.ts';

/** A statement that says what others say too. */
export type CommonMember = { readonly practice: string; readonly statement: string; readonly address: Address; readonly text: string };

/** Statements of several practices that say the same at the same level and row. */
export type CommonCluster = {
  /** Stable while the statement nearest to the others stays: level, row, its practice and its id. */
  readonly id: string;
  readonly level: number;
  readonly row: RowId;
  /** In the order of the model's practices. */
  readonly members: readonly CommonMember[];
  /** A wording that could stand for all: that of a member. */
  readonly proposed: string;
  /** Mean similarity of the members to the one nearest to all, 0 to 1. */
  readonly score: number;
  /** How many practices it stands in. */
  readonly spread: number;
  /** The statement of the common table that already says it at this level and row, if any. */
  readonly common?: Address;
};

/** What counts as common. */
export type CommonalityOptions = {
  /** In how many practices something must stand; 2 unless given. */
  readonly least?: number;
  /** From which similarity on statements say the same. */
  readonly threshold?: number;
};

type Placed = Item & { readonly placed: PlacedStatement };

/**
 * What repeats across practice tables at the same level and row, also reworded (guidance §3.3, §4.3.4): what stands in
 * most practices first, then what is most alike. The same profile always gives the same list.
 */
export function findCommonality(profile: Profile, model: MaturityModel, options: CommonalityOptions = {}): CommonCluster[] {
  const { least = 2, threshold = REPETITION } = options;
  const practices = new Map(practicesOf(model).map(({ practice }, at) => [practice.id, { practice, at }]));
  const order = (table: string): number => practices.get(table)?.at ?? practices.size;
  const items = statementsOf(profile)
    .filter(({ statement }) => statement.text.trim() !== '')
    .map((placed): Placed => ({ key: addressOfStatement(profile, placed), text: placed.statement.text, placed }))
    .toSorted((a, b) => order(a.placed.table) - order(b.placed.table));
  const found: CommonCluster[] = [];
  for (const cell of groups(items)) {
    const ofPractices = cell.filter(({ placed }) => placed.table !== COMMON);
    const pairs = findRepetitions(ofPractices, threshold, { eligible: (a, b) => a.placed.table !== b.placed.table && meet(a, b) });
    for (const cluster of clusters(ofPractices, pairs)) {
      const spread = new Set(cluster.members.map(({ placed }) => placed.table)).size;
      if (spread < Math.max(2, least)) continue;
      found.push(
        describe(
          cluster,
          spread,
          practices.get(cluster.medoid.placed.table)?.practice,
          cell.filter(({ placed }) => placed.table === COMMON),
          threshold,
        ),
      );
    }
  }
  return found.toSorted(
    (a, b) => b.spread - a.spread || b.score - a.score || a.level - b.level || ROWS.indexOf(a.row) - ROWS.indexOf(b.row) || (a.id < b.id ? -1 : 1),
  );
}

/** The items of each level and row. */
function groups(items: readonly Placed[]): Placed[][] {
  const byCell = new Map<string, Placed[]>();
  for (const item of items) {
    const key = `${item.placed.level}/${item.placed.row}`;
    byCell.set(key, [...(byCell.get(key) ?? []), item]);
  }
  return [...byCell.values()];
}

/** Statements for different device groups say the same of different things. */
function meet({ placed: a }: Placed, { placed: b }: Placed): boolean {
  const [groups, others] = [a.statement.deviceGroups, b.statement.deviceGroups];
  return groups.length === 0 || others.length === 0 || groups.some((group) => others.includes(group));
}

function describe(cluster: Cluster<Placed>, spread: number, practice: Practice | undefined, common: readonly Placed[], threshold: number): CommonCluster {
  const { placed } = cluster.medoid;
  const proposed = wording(cluster, practice);
  const covering = repetitionsAgainst([{ key: '', text: proposed }], common, threshold, {
    eligible: (_one, { placed: other }) => other.statement.deviceGroups.length === 0,
  }).toSorted((a, b) => b.score - a.score)[0];
  return {
    id: `${placed.level}-${placed.row}-${placed.table}-${placed.statement.id}`,
    level: placed.level,
    row: placed.row,
    members: cluster.members.map((member) => ({
      practice: member.placed.table,
      statement: member.placed.statement.id,
      address: member.key,
      text: member.text,
    })),
    proposed,
    score: cluster.score,
    spread,
    ...(covering === undefined ? {} : { common: covering.b.key }),
  };
}

/**
 * The wording nearest to all; where that one names its own practice, the nearest of those that do not. Words are never
 * taken out of a sentence: what would be left might say something else.
 */
function wording({ medoid, members }: Cluster<Placed>, practice: Practice | undefined): string {
  const names = practice === undefined ? [] : [practice.name, ...practice.aliases].map((name) => name.toLowerCase());
  const namesPractice = (text: string): boolean => names.some((name) => text.toLowerCase().includes(name));
  if (!namesPractice(medoid.text)) return medoid.text;
  const middle = analyse(medoid.text);
  const neutral = members
    .filter(({ text }) => !namesPractice(text))
    .map(({ text }) => ({ text, score: similarity(analyse(text), middle) }))
    .toSorted((a, b) => b.score - a.score)[0];
  return neutral?.text ?? medoid.text;
}
