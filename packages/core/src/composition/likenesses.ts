import { ROWS } from '../model/lookup.ts';
import { addressOfStatement, type Address } from '../profile/address.ts';
import { COMMON, statementsOf, type PlacedStatement } from '../profile/cells.ts';
import type { ComposedFrom } from '../profile/schema/composition.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { CONTRASTS, type ContrastWeights } from '../wording/contrasts.ts';
import { groupedBy } from './grouped-by.ts';
import { analyse, findRepetitions, REPETITION, repetitionsAgainst, similarity, type Analysed, type Item, type Repetition } from '../wording/index.ts';

/** A statement of a combination, with the profiles it comes from. */
export type ComposedStatement = Item & { readonly key: Address; readonly placed: PlacedStatement; readonly from: ComposedFrom };

/**
 * Two statements of different profiles that say nearly the same of the same things: the same (`alike`), the same but for
 * a figure or interval, or the opposite. `a` stands in the common table when only one of them does.
 */
export type Likeness = {
  readonly kind: 'alike' | 'contradiction' | 'figure';
  readonly a: ComposedStatement;
  readonly b: ComposedStatement;
  /** How alike they are, 0 to 1, what tells them apart left aside. */
  readonly score: number;
};

/** From which likeness on a figure, an interval or a denial is what two statements differ in, and not one of many things. */
const SAME_BUT_ONE = 0.72;

/** The least that a telling contrast leaves of such a likeness. */
const LEAST = SAME_BUT_ONE * Math.min(CONTRASTS.number, CONTRASTS.cadence, CONTRASTS.denial, CONTRASTS.opposite, CONTRASTS.swap);

const OTHER_WORD = { swap: 1 };
const FIGURES = { number: 1, cadence: 1 };
const DENIALS = { denial: 1, partialDenial: 1, opposite: 1 };

/**
 * Every pair of statements of different profiles, in the same row of the same table or of a table and the common table,
 * that are nearly the same. Statements for different device groups say the same of different things and are left out.
 */
export function findLikenesses(profile: Profile): Likeness[] {
  const items = statementsOf(profile)
    .filter(({ statement }) => statement.text.trim() !== '')
    .map((placed): ComposedStatement => ({
      key: addressOfStatement(profile, placed),
      text: placed.statement.text,
      placed,
      from: placed.statement.composedFrom ?? [],
    }));
  const known = new Map<string, Analysed>();
  const prepare = (text: string): Analysed => {
    if (!known.has(text)) known.set(text, analyse(text));
    return known.get(text)!;
  };
  const options = { analyse: prepare, eligible: (a: ComposedStatement, b: ComposedStatement) => isOfDifferentProfiles(a, b) && meet(a, b) };
  const tables = groupedBy(items, ({ placed }) => `${placed.table}/${placed.row}`);
  const within = [...tables.values()].flatMap((list) => findRepetitions(list, LEAST, options));
  const withCommon = ROWS.flatMap((row) => {
    const ofPractices = items.filter(({ placed }) => placed.row === row && placed.table !== COMMON);
    return repetitionsAgainst(tables.get(`${COMMON}/${row}`) ?? [], ofPractices, LEAST, options);
  });
  return [...within, ...withCommon].flatMap((pair) => likeness(pair, prepare));
}

function likeness({ a, b, score }: Repetition<ComposedStatement>, prepare: (text: string) => Analysed): Likeness[] {
  if (score >= REPETITION) return [{ kind: 'alike', a, b, score }];
  const but = (weights: Partial<ContrastWeights>) => similarity(prepare(a.text), prepare(b.text), undefined, { ...CONTRASTS, ...OTHER_WORD, ...weights });
  const figure = but(FIGURES);
  if (figure >= SAME_BUT_ONE && but({}) < REPETITION) return [{ kind: 'figure', a, b, score: figure }];
  const denial = but(DENIALS);
  return denial >= SAME_BUT_ONE && but({}) < REPETITION ? [{ kind: 'contradiction', a, b, score: denial }] : [];
}

/** Whether anything but one and the same profile stands behind two statements. */
function isOfDifferentProfiles(a: ComposedStatement, b: ComposedStatement): boolean {
  const profiles = [...a.from, ...b.from].map(({ profile }) => profile);
  return a.from.length > 0 && b.from.length > 0 && profiles.some((profile) => profile !== profiles[0]);
}

function meet({ placed: a }: ComposedStatement, { placed: b }: ComposedStatement): boolean {
  const [groups, others] = [a.statement.deviceGroups, b.statement.deviceGroups];
  return groups.length === 0 || others.length === 0 || groups.some((group) => others.includes(group));
}
