import { practicesOf, type PlacedPractice } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { passageWords } from './passage-words.ts';
import { practiceWords, type PracticeWords } from './practice-words.ts';

/** A word or phrase as stems joined by spaces; how much it speaks for each practice, by the practice's number from 0. */
export type Term = { readonly size: number; readonly weights: ReadonlyMap<number, number> };

/** Everything that is known of how people speak of the practices of a model. */
export type PracticeIndex = {
  readonly practices: readonly string[];
  readonly terms: ReadonlyMap<string, Term>;
  /** How many words the longest phrase has that begins with a stem. */
  readonly longest: ReadonlyMap<string, number>;
};

/** What a group has already: passages with their practice decided, and all passages, by which words of the trade are known. */
export type Surroundings = { readonly decided?: readonly DecidedPassage[]; readonly passages?: readonly string[] };

/** A passage for which a group has decided the practice: its words count for later passages. */
export type DecidedPassage = { readonly text: string; readonly practice: string };

const TELLING = 3;
const USUAL = 1.6;
const FAINT = 0.6;
const AGAINST = -1.5;
/** What each further word of a phrase adds to its weight. */
const LONGER = 0.1;
/** The model's own words weigh less than words of our own, since they are about levels and order as much as about the subject. */
const OWN = { name: 1.2, objective: 0.6, question: 0.4, summary: 0.3, around: 0.25 };
const DECIDED = 0.8;

/** Words that say nothing about the subject. */
const EMPTY = new Set(
  (
    'and or but nor so if then than as at by for from in into of off on onto out over to up with within without about after before between during through under until while ' +
    'i me we us you he him she it they them who whom whose which what where when why how is are be been being was were am do does did done has have had having will would shall should may might can could must ' +
    "not no nothing nobody never none also too very much many more most other another such same own each every all both few each there here again still yet only even ever always usually often sometimes " +
    "one two three four five first second last next new good well make take get go come give keep put let say see know want need use work way thing kind part set level practice security secure system iot " +
    "it's don't doesn't isn't can't won't didn't aren't wasn't haven't we're they're there's that's we've i'm i'd etc like because since per"
  ).split(' ').flatMap((word) => passageWords(word).stems),
);

/** Numbers say nothing about the subject either, unless a phrase of ours holds them. */
const NUMBER = /^\d+$/;

/** Words that come up in talk about anything; alone they weigh little. */
const THIN = new Set(
  (
    'show year day week month hour minute time people person staff team group company work works look start stand hold carry site sites station area zone main small big long short full high low different number name names ' +
    'read write written sign call tell ask find found hear open close closed off outside inside place side old real whole main local public private control include included run running last long later once again ' +
    'change plan program programme management manage control data record back down list risk service contain choose agreed decide decided judged state states carry board duty question order report checked check test tried exercise customers customer water room control room shift operator operators operations technician equipment machine machines device devices unit controller'
  ).split(' ').flatMap((word) => passageWords(word).stems),
);
const THINNED = 0.5;
/** A word in more than this share of the passages is an everyday one; of fewer passages than this, nothing is concluded. */
const EVERYDAY = 0.04;
const ENOUGH = 40;

/** Makes the index of a model from its own texts, from words of our own where the model is known, and from what was decided. */
export function practiceIndex(model: MaturityModel, { decided = [], passages = [] }: Surroundings = {}): PracticeIndex {
  const placed = practicesOf(model);
  const drafts = new Map<string, Map<number, number>>();
  const own = practiceWords(model.id);
  placed.forEach((place, number) => {
    enterModel(drafts, place, number);
    const words = own[place.practice.id];
    if (words !== undefined) enterWords(drafts, words, number);
  });
  enterDecided(drafts, placed, decided);
  return finished(placed.map(({ practice }) => practice.id), drafts, everyday(passages));
}

type Drafts = Map<string, Map<number, number>>;

function enterModel(drafts: Drafts, { practice, domain, subdomain }: PlacedPractice, number: number): void {
  for (const name of [practice.name, ...practice.aliases]) {
    enterText(drafts, name, number, OWN.name);
    enter(drafts, passageWords(name).stems.join(' '), number, TELLING);
  }
  enterText(drafts, practice.objective, number, OWN.objective);
  for (const question of practice.questions) enterText(drafts, question, number, OWN.question);
  for (const { summary } of practice.levels) enterText(drafts, summary, number, OWN.summary);
  for (const text of [domain.name, subdomain.name, subdomain.description]) enterText(drafts, text, number, OWN.around);
}

function enterWords(drafts: Drafts, words: PracticeWords, number: number): void {
  const weighed = [[words.telling, TELLING], [words.usual, USUAL], [words.faint, FAINT], [words.against, AGAINST]] as const;
  for (const [list, weight] of weighed)
    for (const phrase of list.split(',')) enter(drafts, passageWords(phrase).stems.join(' '), number, weight);
}

function enterDecided(drafts: Drafts, placed: readonly PlacedPractice[], decided: readonly DecidedPassage[]): void {
  const numbers = new Map(placed.map(({ practice }, number) => [practice.id, number]));
  for (const { text, practice } of decided) {
    const number = numbers.get(practice);
    if (number !== undefined) enterText(drafts, text, number, DECIDED);
  }
}

function enterText(drafts: Drafts, text: string, number: number, weight: number): void {
  for (const stem of new Set(passageWords(text).stems)) if (!EMPTY.has(stem) && !NUMBER.test(stem)) enter(drafts, stem, number, weight);
}

/** The strongest weight counts; what speaks against wins over what the model's own texts happen to say. */
function enter(drafts: Drafts, key: string, number: number, weight: number): void {
  if (key === '' || EMPTY.has(key)) return;
  const weights = drafts.get(key) ?? new Map<number, number>();
  const before = weights.get(number) ?? 0;
  weights.set(number, weight < 0 || before < 0 ? Math.min(before, weight) : Math.max(before, weight));
  drafts.set(key, weights);
}

/** How much a word that many passages use says about a single one: 1 for most words, less for the everyday words of the trade. */
function everyday(passages: readonly string[]): (key: string) => number {
  if (passages.length < ENOUGH) return () => 1;
  const counts = new Map<string, number>();
  for (const passage of passages) for (const stem of new Set(passageWords(passage).stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (key) => Math.min(1, (EVERYDAY * passages.length) / Math.max(1, counts.get(key) ?? 0));
}

function finished(practices: readonly string[], drafts: Drafts, said: (key: string) => number): PracticeIndex {
  const terms = new Map<string, Term>();
  const longest = new Map<string, number>();
  for (const [key, raw] of drafts) {
    const stems = key.split(' ');
    const rarity = rarityOf(raw, practices.length);
    const weights = new Map([...raw].map(([number, weight]) => [number, weight < 0 ? weight : weight * rarity * said(key) * (THIN.has(key) ? THINNED : 1) * (1 + LONGER * (stems.length - 1))]));
    terms.set(key, { size: stems.length, weights });
    longest.set(stems[0]!, Math.max(longest.get(stems[0]!) ?? 0, stems.length));
  }
  return { practices, terms, longest };
}

/** 1 for a word of a single practice, towards 0 for a word of all of them. */
function rarityOf(weights: ReadonlyMap<number, number>, practices: number): number {
  const positive = [...weights.values()].filter((weight) => weight > 0);
  const spread = positive.reduce((sum, weight) => sum + weight, 0) / Math.max(...positive, 0.001);
  return Math.log(1 + practices / Math.max(1, spread)) / Math.log(1 + practices);
}
