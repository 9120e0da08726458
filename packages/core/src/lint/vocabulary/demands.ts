import { sentenceAt, type Span, type TextWord } from './text-words.ts';
import type { PhraseHit } from './phrases.ts';

/** A name in its sentence. */
export type Mention = {
  readonly words: readonly TextWord[];
  readonly hit: PhraseHit<unknown>;
  /** The first and last word of the sentence. */
  readonly from: number;
  readonly to: number;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that make a sentence a demand. */
const MODAL = set('must shall should mandatory mandate mandates mandated ought');
/** Verbs that put a mechanism in place, whoever is their subject. */
const IMPOSING = set(
  'activate activated activates adopt adopts apply applies configure configures deploy deploys employ employs enable enables enforce enforces enforcing equip equipped equips implement implements implementing ' +
  'install installs installing introduce introduces introducing mandate mandates mandating migrate migrates procure procures require requires requiring roll rolls standardise standardises standardize standardizes ' +
  'switch switches upgrade upgrades deploying adopting applying configuring enabling deployed',
);
/** Verbs that do so unless they only describe: “stations that use a VPN”. */
const USING = set('use uses using utilise utilises utilize utilizes have has having run runs running support supports operate operates provide provides add adds contain contains include includes');
/** What is done to something with, by or through a mechanism. */
const PROTECTED = set(
  'accepted authenticate authenticated authenticates blocked checked communicate communicates connect connected connects controlled detected encrypt encrypted encrypts enforced established filtered guarded hardened hashed identified isolate isolated isolates kept limited ' +
  'logged monitored placed prevented protect protected protects provided put restricted safeguarded sealed secure secured secures segment segmented separate separated separates shielded sign signed signs stored transferred transmitted sent ' +
  'validated verified verify verifies implemented confirm confirmed hash identify prove proves exchange exchanged agreed ensured achieved realised realized',
);
const MEANS = set('with by via through using behind over in into at means');
const PASS_THROUGH = set('via through into means');
const BE = set('is are be been being gets become becomes');
const PUT_IN_PLACE = set('used implemented deployed enabled enforced required installed mandatory applied active activated configured introduced provided adopted placed operated run set on compulsory obligatory needed');
const GUARDS = set(
  'authenticates blocks checks controls decrypts detects encrypts ensures filters guards isolates keeps limits monitors prevents protects restricts secures segments separates shields stops validates verifies ' +
  'block check control detect encrypt ensure filter guard isolate keep limit monitor prevent protect restrict secure segment separate shield stop validate verify',
);
const NEGATING = set(
  'no not without never neither nor none instead than replace replaces replaced replacing legacy outdated obsolete old older weak weaker weakest broken retire retired retires retiring deprecated unlike beyond cannot unsupported lack lacks lacking abandon',
);
const ASKING = set('whether if where when which what how why who unless whenever wherever');
const RELATIVE = set('that which who whose where still already often usually typically commonly can may might');
const DETERMINER = set('a an the its their his her our own one all any each every some strong simple individual dedicated of central industrial local separate own suitable approved properly network application modern personal secure well same mutually');
/** What makes the name an attribute of people, records and other things of the domain. */
const DOMAIN_NOUN = set(
  'account accounts administrator administrators alarm alarms alert alerts change changes custodian custodians equipment failure failures fault faults holder holders list lists log logs maintainer maintainers maker makers manager operator operators ' +
  'owner owners policy record records rule rules setting settings standard specification supplier suppliers team teams user users vendor vendors gateway gateways meter meters network networks traffic coverage modem modems card cards',
);
const DESCRIBING = set(
  'still older legacy many most often usually commonly typically traditionally today existing cannot lack lacks without rarely some several historically were was limited seldom few vary varies differ differs inherited half outdated unlike commonly',
);
const IMPERATIVE = set('activate adopt apply authenticate configure deploy employ enable encrypt enforce equip implement install introduce protect require secure sign use verify hash');
const REFERRING = set('described defined specified explained published documented recommended laid see cf e.g guidance conforming according certified tested mapped mapping references refers');
const REFERENCE_NOUN = set('standard standards specification specifications recommendation recommendations guideline guidelines guide guides report rfc handbook publication publications paper');

/** Whether a sentence of a describing row still demands: with a modal word, as an order, or by protecting with the name. */
export function isDemandingSentence(mention: Mention): boolean {
  const inside = mention.words.slice(mention.from, mention.to + 1).map(({ lower }) => lower);
  if (inside.some((word, i) => MODAL.has(word) || isObligation(word, inside[i + 1], inside[i + 2]))) return true;
  if (inside.some((word) => DESCRIBING.has(word))) return false;
  return IMPERATIVE.has(inside[0] ?? '') || isProtection(mention);
}

function isObligation(word: string, next = '', second = ''): boolean {
  if (next === 'to') return word === 'need' || word === 'needs' || word === 'has' || word === 'have' || word === 'required' || ((word === 'is' || word === 'are') && second === 'be');
  return (word === 'is' || word === 'are') && next === 'required';
}

/** Whether the name is spoken of as what is to be avoided or replaced. */
export function isNegated({ words, hit, from }: Mention): boolean {
  const before = backwards(words, hit.first, from, 4, /[,;:()—–]/u).map(({ lower }) => lower);
  const isReplacement = (before[0] === 'by' || before[0] === 'with') && before.some((word) => word.startsWith('replac'));
  return !isReplacement && before.some((word) => NEGATING.has(word));
}

/** Whether the name stands for a document: “as specified in …”, “the … standard”, or directly before a citation. */
export function isReference({ words, hit, from }: Mention, text: string): boolean {
  const next = words[hit.last + 1]?.lower ?? '';
  if (REFERENCE_NOUN.has(next)) return true;
  const before = backwards(words, hit.first, from, 5, /[,;:]/u).map(({ lower }) => lower);
  const referring = before.some((word) => REFERRING.has(word));
  return referring || (isCited(text, hit.end) && !before.some((word) => MEANS.has(word) || USING.has(word) || IMPOSING.has(word)));
}

function isCited(text: string, end: number): boolean {
  return /^.{0,12}?\[-?@/.test(text.slice(end, end + 16));
}

/** Whether the words around a mechanism or field protocol ask for it rather than mention it. */
export function isDemanded(mention: Mention): boolean {
  const { words, hit, from } = mention;
  const next = words[hit.last + 1];
  if (next !== undefined && /^[\s-]*$/.test(next.gap) && DOMAIN_NOUN.has(next.lower)) return false;
  const before = backwards(words, hit.first, from, 5, /[;()]/u).map(({ lower }) => lower);
  if (before.slice(0, 4).some((word) => ASKING.has(word))) return false;
  return isImposed(words, hit.first, from) || isPutInPlace(mention) || isProtection(mention) || isGuardian(mention);
}

/** “implement …”, “uses …”, “there is …” before the name. */
function isImposed(words: readonly TextWord[], first: number, from: number): boolean {
  for (let at = first - 1; at >= Math.max(from, first - 9); at -= 1) {
    const { lower } = words[at]!;
    if (/[;()]/.test(words[at + 1]!.gap)) return false;
    if (IMPOSING.has(lower)) return true;
    if (USING.has(lower)) return first - at <= 5 && !isRelative(words, at, from);
    if ((lower === 'is' || lower === 'are') && words[at - 1]?.lower === 'there') return true;
  }
  return false;
}

function isRelative(words: readonly TextWord[], verb: number, from: number): boolean {
  if (words[verb]!.lower === 'using' && verb > from) return !backwards(words, verb, from, 8, /[;]/u).some(({ lower }) => MODAL.has(lower) || PROTECTED.has(lower) || IMPERATIVE.has(lower));
  if (words[verb]!.lower === 'having' || words[verb]!.lower === 'running') return true;
  return backwards(words, verb, from, 2, /[,;]/u).some(({ lower }) => RELATIVE.has(lower));
}

/** “… is enforced”, “… are in place” after the name. */
function isPutInPlace({ words, hit, to }: Mention): boolean {
  for (let at = hit.last + 1; at <= Math.min(to, hit.last + 6); at += 1) {
    if (/[;:]/.test(words[at]!.gap)) return false;
    if (!BE.has(words[at]!.lower)) continue;
    const after = words.slice(at + 1, Math.min(to + 1, at + 4)).map(({ lower }) => lower);
    if (after.includes('not')) return false;
    return after.slice(0, 2).some((word) => PUT_IN_PLACE.has(word)) || (after[0] === 'in' && (after[1] === 'place' || after[1] === 'use'));
  }
  return false;
}

/** “… protected by a …”, “… passes through a …”. */
function isProtection({ words, hit, from }: Mention): boolean {
  let at = hit.first - 1;
  while (at >= from && hit.first - at <= 5 && DETERMINER.has(words[at]!.lower)) at -= 1;
  const means = words[at];
  if (at < from || means === undefined || !MEANS.has(means.lower) || /[;]/.test(words[at + 1]!.gap)) return false;
  const earlier = backwards(words, at, from, 8, /[;]/u).map(({ lower }) => lower);
  if (earlier.slice(0, 5).some((word) => RELATIVE.has(word))) return false;
  return PASS_THROUGH.has(means.lower) || earlier.some((word) => PROTECTED.has(word) || MODAL.has(word));
}

/** “A firewall separates …”, with the name opening the sentence. */
function isGuardian({ words, hit, from }: Mention): boolean {
  const lead = words.slice(from, hit.first);
  const verb = words[hit.last + 1];
  return lead.length <= 3 && lead.every(({ lower }) => DETERMINER.has(lower)) && verb !== undefined && verb.gap.trim() === '' && GUARDS.has(verb.lower);
}

/** The words before a position, nearest first, up to a mark that ends the thought. */
function backwards(words: readonly TextWord[], position: number, from: number, count: number, stop: RegExp): TextWord[] {
  const found: TextWord[] = [];
  for (let at = position - 1; at >= Math.max(from, position - count); at -= 1) {
    if (stop.test(words[at + 1]!.gap)) break;
    found.push(words[at]!);
  }
  return found;
}

/** A name with the words of its sentence. */
export function mentionOf(words: readonly TextWord[], hit: PhraseHit<unknown>, spans: readonly Span[]): Mention {
  const span = sentenceAt(spans, hit.start);
  let from = hit.first;
  let to = hit.last;
  while (from > 0 && words[from - 1]!.start >= span.start) from -= 1;
  while (to + 1 < words.length && words[to + 1]!.end <= span.end) to += 1;
  return { words, hit, from, to };
}
