import { plainText } from './plain-text.ts';
import { stem } from './thesaurus/stem.ts';
import { thesaurus, type Kind, type Phrase } from './thesaurus/thesaurus.ts';
import { words } from './words.ts';

/** One meaningful word or phrase of a text. */
export type Token = {
  readonly stem: string;
  /** What it is recognised by in another text: its stem, then the classes of near-synonyms it belongs to. */
  readonly keys: readonly string[];
  /** How much of the meaning hangs on it; ordinary words weigh 1. */
  readonly weight: number;
  readonly kinds: readonly Kind[];
};

/** A text prepared for comparison. */
export type Analysed = {
  readonly tokens: readonly Token[];
  /** The sum of the tokens' weights. */
  readonly weight: number;
  /** Whether any word denies or forbids. */
  readonly denies: boolean;
  /** Whether it is said in the passive voice or with a converse verb, so that who comes first tells nothing about who acts. */
  readonly turned: boolean;
  /** Positions of the tokens that an “and” or “or” goes before. */
  readonly joined: ReadonlySet<number>;
  /** All words in lower case, when there are only grammatical ones, otherwise nothing. */
  readonly grammar: string;
};

const list = (text: string): string[] => text.trim().split(/\s+/);

/** Grammatical words; they are read for negation and voice, and otherwise pass unseen. */
const GRAMMAR = new Set(
  list(`
a an the this that these those it its he she him his her hers they them their theirs we us our ours you your yours i me my mine who
whom whose which what where how why of to in on at by for from with into onto upon about against toward towards as than and or but nor so
is are be been being was were am do does did done doing have has had having will would shall should may might can could must also too
there here such per via if when whenever whether each every all any some no one ones out off up down over under again itself themselves
himself herself very then else even let get gets got gotten getting take takes taken taking took put puts make makes made making go goes
going gone come comes coming much more most other others another either both own within between among across through throughout along
around because since still yet already ever just like not never cannot nobody nothing none neither without however therefore thus hence
whatever whichever although though unless don doesn didn isn aren wasn weren hasn haven won wouldn shouldn couldn mustn s t d ll re ve
`),
);

const DENIAL = new Set(list('not no never nobody nothing none neither nor without cannot refuse refuses refused unless prohibited forbidden t'));

const NUMBERS = new Map(list('two three four five six seven eight nine ten eleven twelve').map((word, index) => [word, String(index + 2)]));

/** Words so common in statements about security maturity, or in English, that they tell little. */
const LIGHT = new Set(
  list(`
security secure system iot process information organization practice measure way amount number time possible concern addition further certain
relevant appropriate particular respective various kind type order case place sake matter actual general related accordance according
effective specific ensure necessary before after during later first once until while
`).map(stem),
);

const BE = new Set(list('is are be been being was were get gets got'));
const CONVERSE = new Set(list('receive receives received learn learns learned learnt get gets got hear hears heard from know knows known'));
const NOTHING: readonly never[] = [];
const NUMBER: readonly Kind[] = ['number'];

/** Prepares a text for comparison: one pass over its words. Compare the result as often as needed. */
export function analyse(text: string): Analysed {
  const found = words(plainText(text).toLowerCase()).flatMap(wordOf);
  const tokens: Token[] = [];
  const joined = new Set<number>();
  for (let at = 0; at < found.length; at += 1) {
    const word = found[at]!;
    const phrase = word.phrases === undefined ? undefined : phraseAt(found, at, word.phrases);
    if (phrase !== undefined) {
      tokens.push(phrase.token);
      at += phrase.rest.length;
    } else if (word.token !== undefined) tokens.push(word.token);
    else if (word.word === 'and' || word.word === 'or') joined.add(tokens.length);
  }
  return {
    tokens,
    weight: tokens.reduce((sum, token) => sum + token.weight, 0),
    denies: found.some((word) => word.denies),
    turned: isTurned(found),
    joined,
    grammar: tokens.length === 0 ? found.map(({ word }) => word).join(' ') : '',
  };
}

/** What is known of a word by itself; `token` is absent for grammatical words. */
type Word = {
  readonly word: string;
  readonly stem: string;
  readonly token: Token | undefined;
  readonly phrases: readonly Phrase[] | undefined;
  readonly denies: boolean;
};

/** Words come again and again; kept small so that a long-running process does not grow. */
const memo = new Map<string, Word | Word[]>();

function wordOf(word: string): Word | Word[] {
  const before = memo.get(word);
  if (before !== undefined) return before;
  if (memo.size >= 20_000) memo.clear();
  const found = /['’]/.test(word) ? word.split(/['’]/).map(lookUp) : lookUp(word);
  memo.set(word, found);
  return found;
}

function lookUp(word: string): Word {
  const base = stem(word);
  const token = GRAMMAR.has(word) ? undefined : tokenOf(word, base);
  return { word, stem: base, token, phrases: thesaurus().phrases.get(base), denies: DENIAL.has(word) };
}

function tokenOf(word: string, base: string): Token {
  const number = NUMBERS.get(word) ?? (/^\p{N}/u.test(word) ? word : undefined);
  if (number !== undefined) return { stem: number, keys: [number], weight: 1, kinds: NUMBER };
  const weight = LIGHT.has(base) ? 0.5 : 1;
  const entry = thesaurus().wordsByStem.get(base);
  return entry === undefined ? { stem: base, keys: [base], weight, kinds: NOTHING } : { ...entry, weight };
}

function phraseAt(found: readonly Word[], at: number, phrases: readonly Phrase[]): Phrase | undefined {
  return phrases.find(({ rest }) => rest.every((next, offset) => found[at + 1 + offset]?.stem === next));
}

function isTurned(found: readonly Word[]): boolean {
  return found.some(({ word }, at) => CONVERSE.has(word) || (BE.has(word) && (isParticiple(found[at + 1]) || isParticiple(found[at + 2]))));
}

function isParticiple(word: Word | undefined): boolean {
  return word !== undefined && /(?:ed|en|wn|ld|ught|nt)$/.test(word.word);
}
