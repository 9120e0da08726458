import type { TextWord } from './text-words.ts';

/** What a number counts. */
export type UnitKind = 'attempts' | 'bits' | 'characters' | 'code-characters' | 'percent' | 'time';

/** A number with its unit in a text, by the positions of its words. */
export type Quantity = {
  readonly first: number;
  /** The last word of the unit, or of the number where the unit is a sign. */
  readonly last: number;
  readonly end: number;
  readonly value: number;
  /** A number without a unit has none. */
  readonly unit?: UnitKind;
  /** Whether number and unit are joined as in `12-month`. */
  readonly isJoined: boolean;
};

const WRITTEN: ReadonlyMap<string, number> = new Map(
  'one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 twelve:12 fourteen:14 fifteen:15 twenty:20 thirty:30 forty:40 sixty:60 seventy:70 ninety:90'.split(' ').map((entry): [string, number] => {
    const [word = '', value] = entry.split(':');
    return [word, Number(value)];
  }),
);

const UNITS: ReadonlyMap<string, UnitKind> = new Map(
  Object.entries({
    attempts: 'attempt attempts entries ins login logins passwords retries tries',
    bits: 'bit bits',
    characters: 'character characters',
    'code-characters': 'digit digits letters symbols',
    percent: 'percent',
    time: 'day days hour hours hr hrs millisecond milliseconds min mins minute minutes month months ms quarters second seconds week weeks year years',
  } satisfies Record<UnitKind, string>).flatMap(([kind, words]) => words.split(' ').map((word): [string, UnitKind] => [word, kind as UnitKind])),
);

/** Words that may stand between a number and what it counts. */
const BETWEEN: ReadonlySet<string> = new Set('business calendar consecutive failed false full incorrect invalid log unsuccessful working wrong'.split(' '));

/** The numbers of a text with what they count, in order. */
export function quantitiesIn(words: readonly TextWord[], plain: string): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { lower } = words[at]!;
    const isDigits = lower.charCodeAt(0) <= 57;
    if (!isDigits && !WRITTEN.has(lower)) continue;
    const quantity = isDigits ? digitsAt(words, at, plain) : writtenAt(words, at);
    if (quantity === undefined) continue;
    found.push(quantity);
    at = quantity.last;
  }
  return found;
}

function digitsAt(words: readonly TextWord[], at: number, plain: string): Quantity | undefined {
  if (!/^\d{1,6}$/.test(words[at]!.text)) return undefined;
  let last = at;
  const fraction = words[at + 1];
  if (fraction !== undefined && /^[.,]$/.test(fraction.gap) && /^\d{1,4}$/.test(fraction.text)) last += 1;
  const { end } = words[last]!;
  const value = Number(plain.slice(words[at]!.start, end).replace(',', '.'));
  const sign = /^[ \u00A0]?%/.exec(plain.slice(end, end + 2));
  if (sign !== null) return { first: at, last, end: end + sign[0].length, value, unit: 'percent', isJoined: false };
  return { first: at, last, end, value, isJoined: false, ...unitAfter(words, last) };
}

function writtenAt(words: readonly TextWord[], at: number): Quantity | undefined {
  const tens = WRITTEN.get(words[at]!.lower)!;
  const ones = words[at + 1]?.gap === '-' ? WRITTEN.get(words[at + 1]!.lower) : undefined;
  const last = ones === undefined ? at : at + 1;
  const unit = unitAfter(words, last);
  return unit === undefined ? undefined : { first: at, value: tens + (ones ?? 0), ...unit };
}

function unitAfter(words: readonly TextWord[], number: number): Pick<Quantity, 'last' | 'end' | 'unit' | 'isJoined'> | undefined {
  for (let at = number + 1; at <= number + 3; at += 1) {
    const word = words[at];
    if (word === undefined || !/^(?:[ \u00A0]{1,3}|[-‐‑])$/.test(word.gap)) return undefined;
    const isPerCent = word.lower === 'per' && words[at + 1]?.lower === 'cent';
    const unit = isPerCent ? 'percent' : UNITS.get(word.lower);
    if (unit !== undefined) return { last: isPerCent ? at + 1 : at, end: words[isPerCent ? at + 1 : at]!.end, unit, isJoined: /[-‐‑]/.test(words[number + 1]!.gap) };
    if (!BETWEEN.has(word.lower)) return undefined;
  }
  return undefined;
}
