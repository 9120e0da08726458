import { isActionGerund, isActionVerb } from './action-verbs.ts';
import { sentenceSpans, type ReadText, type Span, type TextWord } from './text-words.ts';

/** How a statement holds several actions: in what form, and the characters where the second begins. */
export type Compound = Span & { readonly form: 'list' | 'semicolon' | 'addition' | 'sentences' | 'series' };

const LIST_MARK = /(?:^|[\s:;,.])(?:\(?(?:[1-9]|[a-h]|i{1,3}|iv|v)\)|[1-9]\.(?=\s)|[-•*–](?=\s))\s{0,3}(?=[^\s\d])/g;
/** What a text must hold for a list mark to be there. */
const MARK_SIGN = /[)•*–-]|\d\.\s/;
const ADDITION = /(?:[.;]\s{1,3}|^)(?:In addition|Additionally|Furthermore|Moreover|Besides)[,\s]/;
const FINITE: ReadonlySet<string> = new Set('is are was were has have must shall should can may will do does'.split(' '));
const DETERMINER: ReadonlySet<string> = new Set('a all an any both each every his her its new no our the their these this those whom your'.split(' '));
const SUBORDINATE: ReadonlySet<string> = new Set('because before after if that until what when where whether which who whose while how'.split(' '));
/** Words that tie a sentence to the one before, so that both speak of one thing. */
const TIE: ReadonlySet<string> = new Set(
  'it its itself they them their theirs this that these those such he she him her his one ones both otherwise else when where whenever wherever here there then thus so instead neither same latter former again also first afterwards thereby therefore'.split(' '),
);

/** How the text holds several separate actions, or undefined when it reads as one. In doubt it is one. */
export function compoundIn(read: ReadText, isAction: boolean): Compound | undefined {
  return listIn(read) ?? semicolonIn(read) ?? additionIn(read) ?? (isAction ? (sentencesIn(read) ?? seriesIn(read)) : undefined);
}

/** Two or more list marks: `(1) … (2) …`, `a) … b) …`, `- … - …`. */
function listIn({ plain }: ReadText): Compound | undefined {
  if (!MARK_SIGN.test(plain)) return undefined;
  const marks = [...plain.matchAll(LIST_MARK)].filter((mark) => !/^\s?[–-]/.test(mark[0]) || mark.index === 0 || plain[mark.index] === '\n' || plain[mark.index] === ':');
  const [, second] = marks;
  return second === undefined ? undefined : { form: 'list', start: second.index, end: second.index + second[0].length };
}

/** Clauses with verbs of their own on both sides of a semicolon; a list after a colon counts when its members are orders. */
function semicolonIn({ plain, words }: ReadText): Compound | undefined {
  const cut = plain.indexOf(';');
  if (cut < 0) return undefined;
  const before = words.filter(({ end }) => end <= cut);
  const after = words.filter(({ start }) => start > cut);
  const isList = plain.slice(0, cut).includes(':');
  const isOrder = isActionVerb(lead(after));
  if (isList && !isOrder) return undefined;
  if (!isOrder && !(after.length >= 3 && before.length >= 3 && hasVerb(before) && hasVerb(after))) return undefined;
  if (!isOrder && after.some(({ lower }) => TIE.has(lower))) return undefined;
  return { form: 'semicolon', start: cut, end: after[0]!.end };
}

function lead(words: readonly TextWord[]): string {
  const [first, second] = words;
  return first?.lower === 'and' || first?.lower === 'then' ? (second?.lower ?? '') : (first?.lower ?? '');
}

function hasVerb(words: readonly TextWord[]): boolean {
  return words.some(({ lower }) => FINITE.has(lower)) || words.slice(1).some(({ lower }) => isActionVerb(lower));
}

/** “and also train …”, “as well as training …”, a sentence that opens with “In addition”. */
function additionIn({ plain, words }: ReadText): Compound | undefined {
  for (let i = 0; i + 3 < words.length; i += 1) {
    const [first, second, third, fourth] = words.slice(i, i + 4).map(({ lower }) => lower) as [string, string, string, string];
    const isAlso = first === 'and' && second === 'also' && (isActionVerb(third) || FINITE.has(third)) && (DETERMINER.has(fourth) || FINITE.has(third));
    const isWell = first === 'as' && second === 'well' && third === 'as' && isActionGerund(fourth);
    if (isAlso || isWell) return { form: 'addition', start: words[i]!.start, end: words[i + (isAlso ? 2 : 3)]!.end };
  }
  const match = ADDITION.exec(plain);
  return match === null || match.index === 0 ? undefined : { form: 'addition', start: match.index + 1, end: match.index + match[0].length };
}

/** A later sentence with an action of its own that shares no word with what came before and does not refer to it. */
function sentencesIn({ plain, words }: ReadText): Compound | undefined {
  const spans = sentenceSpans(plain);
  if (spans.length < 2) return undefined;
  const seen = new Set<string>();
  for (const { start, end } of spans) {
    const inside = words.filter((word) => word.start >= start && word.end <= end);
    const stems = inside.filter(({ lower }) => lower.length > 3 && !DETERMINER.has(lower)).map(({ lower }) => lower.slice(0, 5));
    const isSeparate = seen.size > 0 && inside.length >= 4 && !stems.some((stem) => seen.has(stem)) && !inside.some(({ lower }) => TIE.has(lower)) && inside.some(({ lower }) => isActionVerb(lower));
    if (isSeparate) return { form: 'sentences', start: inside[0]!.start, end: inside.at(-1)!.end };
    for (const stem of stems) seen.add(stem);
  }
  return undefined;
}

/** “review the list, train the staff and report each loss”: three verbs, each with an object of its own. */
function seriesIn({ plain, words }: ReadText): Compound | undefined {
  if (!plain.includes(',')) return undefined;
  const joined = words.filter((word, i) => {
    if (!isActionVerb(word.lower) || !DETERMINER.has(words[i + 1]?.lower ?? '')) return false;
    const before = words[i - 1]?.lower;
    return before === undefined || before === 'and' || before === 'then' || /^\s*,\s*$/.test(word.gap);
  });
  const [first, second] = joined;
  if (first === undefined || second === undefined) return undefined;
  const opens = words[0] === first;
  if (joined.length < (opens ? 3 : 2) || words.some(({ lower, start }) => start < joined.at(-1)!.start && SUBORDINATE.has(lower))) return undefined;
  const places = joined.map((word) => words.indexOf(word));
  if (places.some((place, i) => i > 0 && place - places[i - 1]! < 3)) return undefined;
  return { form: 'series', start: second.start, end: second.end };
}
