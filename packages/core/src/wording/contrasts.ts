import type { Analysed, Token } from './analyse.ts';
import { stem } from './thesaurus/stem.ts';
import { thesaurus, type Kind } from './thesaurus/thesaurus.ts';

/** What two texts do not share: for each its tokens without a counterpart, as runs of neighbours by where they begin. */
export type Unshared = { readonly a: ReadonlyMap<number, readonly Token[]>; readonly b: ReadonlyMap<number, readonly Token[]> };

/** How much of the likeness remains when two texts differ in a telling way. */
export type ContrastWeights = {
  readonly number: number;
  readonly cadence: number;
  readonly role: number;
  readonly opposite: number;
  /** One denies what the other says in the same words. */
  readonly denial: number;
  /** One denies, and the other has further words, which may put the denial otherwise. */
  readonly partialDenial: number;
  readonly hiddenDenial: number;
  readonly swap: number;
  readonly doing: number;
  readonly thing: number;
  readonly direction: number;
};

/** Chosen on the tune set of the labelled pairs, and so that the plain cases in similarity.test.ts stay apart. */
export const CONTRASTS: ContrastWeights = {
  number: 0.44,
  cadence: 0.44,
  role: 0.9,
  opposite: 0.45,
  denial: 0.45,
  partialDenial: 0.7,
  hiddenDenial: 0.95,
  swap: 0.45,
  doing: 0.95,
  thing: 0.95,
  direction: 0.45,
};

const OPPOSITES = `
connect disconnect; before after; start stop; begin finish; begin end; more fewer; minimum maximum; increase reduce; internal external;
install remove; open close; allow forbid; accept reject; enable disable; send receive; public secret; manual automatic; local remote;
keep delete; prevent detect; detect restore; add remove; give revoke; inside outside; buy sell; encrypt decrypt; first last; join leave;
lock unlock; physical remote; early late; own shared; known unknown; trusted untrusted; central local; planned unplanned
`
  .trim()
  .split(/;\s+/)
  .map((pair) => pair.split(' ').map(stem) as [string, string]);

/** Words that deny without a “not”, so that the other text may put it with one. */
const HIDDEN_DENIAL = new Set(
  `
only refuse prevent prohibit forbid avoid deny reject unless exclude remove delete erase wipe beyond stop block lack end lose fail maximum ban
restrict limit free reserve exempt omit
`
    .trim()
    .split(/\s+/)
    .map(stem),
);

/**
 * What is left of the likeness of two texts after their most telling contrast, 0 to 1; 1 when there is none.
 * Another number, interval, role, opposite word or negation makes another statement however much else is shared.
 */
export function contrast(a: Analysed, b: Analysed, unshared: Unshared, weights: ContrastWeights = CONTRASTS): number {
  const left = [...unshared.a.values()].flat();
  const right = [...unshared.b.values()].flat();
  const found = [denial(a, b, unshared, weights), isReversed(a, b) ? weights.direction : 1];
  if (left.length > 0 && right.length > 0) {
    const clash = (kind: Kind): boolean => left.some(({ kinds }) => kinds.includes(kind)) && right.some(({ kinds }) => kinds.includes(kind));
    for (const kind of ['number', 'cadence', 'role', 'doing', 'thing'] as const) if (clash(kind)) found.push(weights[kind]);
    if (areOpposite(left, right)) found.push(weights.opposite);
    if (isSwap(a, b, unshared)) found.push(weights.swap);
  }
  return Math.min(...found);
}

function denial(a: Analysed, b: Analysed, unshared: Unshared, weights: ContrastWeights): number {
  if (a.denies === b.denies) return 1;
  const [{ tokens }, further] = a.denies ? [b, unshared.b] : [a, unshared.a];
  if (tokens.some((token) => HIDDEN_DENIAL.has(token.stem) || /^(?:un|dis|non)(?=\p{L}{4})/u.test(token.stem))) return weights.hiddenDenial;
  return further.size === 0 ? weights.denial : weights.partialDenial;
}

function areOpposite(left: readonly Token[], right: readonly Token[]): boolean {
  if (negates(left, right) || negates(right, left)) return true;
  return opposites().some(([x, y]) => (stands(left, x) && stands(right, y)) || (stands(left, y) && stands(right, x)));
}

/** Whether a word of one is a word of the other with `un-`, `dis-` and the like before it. */
function negates(one: readonly Token[], other: readonly Token[]): boolean {
  return one.some(
    ({ stem: long }) =>
      PREFIX.test(long) && other.some(({ stem: short }) => short.length > 3 && long.endsWith(short) && PREFIXES.has(long.slice(0, -short.length))),
  );
}

const PREFIX = /^(?:un|dis|non|in|de|im)/;
const PREFIXES = new Set(['un', 'dis', 'non', 'in', 'de', 'im']);

/** A word as it is recognised here: its stem, or another word of the class it belongs to first of all. */
type Meaning = { readonly stem: string; readonly main: string | undefined };

let pairs: readonly (readonly [Meaning, Meaning])[] | undefined;

function opposites(): readonly (readonly [Meaning, Meaning])[] {
  const meaning = (word: string): Meaning => ({ stem: word, main: thesaurus().wordsByStem.get(word)?.keys[1] });
  pairs ??= OPPOSITES.map(([x, y]) => [meaning(x), meaning(y)]);
  return pairs;
}

function stands(tokens: readonly Token[], { stem: word, main }: Meaning): boolean {
  return tokens.some((token) => token.stem === word || (main !== undefined && token.keys[1] === main));
}

/**
 * Whether one text is the other with words exchanged in place: all else stands in the same words around the exchange.
 * Someone who rewords changes more than that, so another word there is meant: another object, role or action.
 */
function isSwap(a: Analysed, b: Analysed, unshared: Unshared): boolean {
  if (unshared.a.size !== unshared.b.size) return false;
  const places = new Set([...unshared.a].map(([at, run]) => surroundings(a, at, run.length)));
  if (![...unshared.b].every(([at, run]) => places.has(surroundings(b, at, run.length)))) return false;
  const exchanged = new Set([...unshared.a.values()].flat());
  const stems = new Set(b.tokens.map((token) => token.stem));
  const kept = a.tokens.filter((token) => !exchanged.has(token));
  return kept.filter((token) => stems.has(token.stem)).length >= 0.85 * kept.length;
}

function surroundings({ tokens }: Analysed, at: number, length: number): string {
  return `${tokens[at - 1]?.stem ?? '^'}|${tokens[at + length]?.stem ?? '$'}`;
}

/** Whether the same two parties change places, both texts being in the active voice: A tells B, B tells A. */
function isReversed(a: Analysed, b: Analysed): boolean {
  if (a.turned || b.turned) return false;
  const [first, second, third] = parties(a);
  const [other, next, more] = parties(b);
  if (first === undefined || second === undefined || other === undefined || next === undefined || third !== undefined || more !== undefined) return false;
  return meets(first, next) && meets(second, other) && !meets(first, other) && !meets(second, next);
}

/** The roles in a text in order of appearance; two named in one breath (“A and B”) count as one party. */
function parties({ tokens, joined }: Analysed): Token[] {
  const found: Token[] = [];
  let last = -1;
  tokens.forEach((token, at) => {
    if (!token.kinds.includes('role') || found.some((seen) => meets(seen, token))) return;
    const inOneBreath = last >= 0 && at - last <= 3 && [1, 2, 3].some((step) => step <= at - last && joined.has(last + step));
    if (!inOneBreath) found.push(token);
    last = at;
  });
  return found;
}

function meets(one: Token, other: Token): boolean {
  return one.keys.some((key) => other.keys.includes(key));
}
