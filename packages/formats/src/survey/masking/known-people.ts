/** What is known of the people who answered: words that give them away in a text. */
export type KnownPeople = {
  /** Words that are (part of) a name when they begin with a capital letter: folded. */
  readonly parts: ReadonlySet<string>;
  /** Several words, or one that is no ordinary word, in any case: by the first of them, folded. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Names in scripts without capitals and often without spaces: by their first letter. */
  readonly runs: ReadonlyMap<string, readonly string[]>;
};

/** A word of a text, also with digits in it. */
export const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

const NOBODY = new Set([
  'anonym',
  'anonyme',
  'anonymous',
  'anonimo',
  'guest',
  'na',
  'nobody',
  'none',
  'null',
  'private',
  'test',
  'unknown',
  'user',
  'yes',
  'no',
  'confidential',
  'undisclosed',
]);
const PARTICLES = new Set([
  'al',
  'bin',
  'da',
  'de',
  'del',
  'den',
  'der',
  'di',
  'dipl',
  'dos',
  'dr',
  'el',
  'frau',
  'herr',
  'ibn',
  'ing',
  'jr',
  'la',
  'le',
  'miss',
  'mme',
  'mr',
  'mrs',
  'ms',
  'mx',
  'prof',
  'professor',
  'sir',
  'sr',
  'van',
  'von',
  'zu',
]);
/** What stands before the @ of addresses that belong to nobody in particular. */
const MAILBOXES = new Set([
  'admin',
  'contact',
  'control',
  'department',
  'desk',
  'director',
  'engineer',
  'engineering',
  'gmail',
  'head',
  'hello',
  'help',
  'helpdesk',
  'info',
  'lab',
  'mail',
  'maintenance',
  'management',
  'manager',
  'office',
  'operations',
  'plant',
  'post',
  'procurement',
  'production',
  'purchasing',
  'quality',
  'reception',
  'room',
  'safety',
  'sales',
  'security',
  'service',
  'shift',
  'site',
  'support',
  'team',
  'technician',
  'work',
]);

const CASELESS = /\p{Lo}/u;
const LONGEST = 80;
const MOST_WORDS = 6;

/** Collects what gives people away, row by row. */
export class PeopleBuilder {
  readonly #parts = new Set<string>();
  readonly #phrases = new Map<string, string[][]>();
  readonly #runs = new Map<string, string[]>();
  readonly #seen = new Set<string>();

  /** The name of one person, its parts in one or several cells. Placeholders such as “anonymous” are nobody's name. */
  addName(cells: readonly string[]): void {
    const whole = cells.join(' ').trim();
    if (this.#isKnown(`name ${whole}`)) return;
    for (const cell of cells) if (CASELESS.test(cell)) this.#addRun(cell);
    const words = wordsOf(whole).filter((word) => !PARTICLES.has(word));
    if (words.length > MOST_WORDS || whole.length > LONGEST || words.every((word) => NOBODY.has(word))) return;
    for (const [word] of whole.matchAll(WORD)) if (!PARTICLES.has(folded(word))) for (const form of spellings(word)) this.#parts.add(form);
    if (words.length > 1) {
      this.#addPhrase(words);
      this.#addPhrase(words.toReversed());
    }
  }

  /** An e-mail address; its first part often is a name. */
  addMail(address: string): void {
    const local = address.slice(0, address.indexOf('@'));
    if (local.length > LONGEST || this.#isKnown(`mail ${local}`)) return;
    const words = wordsOf(local.replace(/[._-]+|\d+/g, ' ')).filter((word) => word.length > 1 && !MAILBOXES.has(word));
    if (words.length > 1) this.addName([words.join(' ')]);
    else if (words.length === 1 && words[0]!.length > 2) this.#parts.add(words[0]!);
  }

  /** A number, user name or whatever else stands for a person, hidden wherever it stands as a whole. */
  addValue(value: string): void {
    if (value.length < 5 || value.length > LONGEST || this.#isKnown(`value ${value}`)) return;
    const words = wordsOf(value);
    if (words.length > MOST_WORDS || words.every((word) => NOBODY.has(word))) return;
    if (words.length === 1 && /^\D+$/.test(words[0]!)) this.#parts.add(words[0]!);
    else this.#addPhrase(words);
  }

  /** Words that the user wants hidden, whatever their case. */
  addHidden(text: string): void {
    if (CASELESS.test(text)) this.#addRun(text);
    const words = wordsOf(text);
    if (words.length > 0) this.#addPhrase(words);
  }

  /** What was collected, without the words that are to stay. */
  people(keep: readonly string[]): KnownPeople {
    for (const word of keep.flatMap(wordsOf)) {
      this.#parts.delete(word);
      this.#phrases.set(
        word,
        (this.#phrases.get(word) ?? []).filter((phrase) => phrase.length > 1),
      );
    }
    return { parts: this.#parts, phrases: this.#phrases, runs: this.#runs };
  }

  #isKnown(key: string): boolean {
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }

  #addPhrase(words: readonly string[]): void {
    const [first] = words;
    if (first === undefined) return;
    const others = this.#phrases.get(first) ?? [];
    if (!others.some((other) => other.join(' ') === words.join(' '))) this.#phrases.set(first, [...others, [...words]]);
  }

  #addRun(text: string): void {
    for (const run of [text.trim(), text.replace(/\s+/g, '')]) {
      const [first] = run;
      if (first === undefined || [...run].length < 2 || run.length > LONGEST) continue;
      this.#runs.set(
        first,
        [...new Set([...(this.#runs.get(first) ?? []), run])].toSorted((one, other) => other.length - one.length),
      );
    }
  }
}

/** A word as it is looked up: lower case, without accents and the ending of possessives. */
export function folded(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/, '');
  return /^[\u0000-\u007f]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/ß/g, 'ss')
        .replace(/ł/g, 'l')
        .replace(/ø/g, 'o')
        .replace(/æ/g, 'ae')
        .replace(/’/g, "'");
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => folded(word));
}

const DIGRAPHS: Readonly<Record<string, string>> = { ä: 'ae', å: 'aa', ö: 'oe', ø: 'oe', ü: 'ue' };

/** “Müller” is written “Mueller” and “Muller” too, and whoever types “Mueller” may be called so by others with a “ü”. */
function spellings(word: string): string[] {
  const plain = folded(word);
  const long = folded(
    word
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äåöøü]/g, (letter) => DIGRAPHS[letter]!),
  );
  const short = plain.replace(/(?<=\w)([aou])e(?=[^aeiou])/g, '$1');
  return [...new Set([plain, long, short])].filter((form) => form.length > 1 && !/^\d+$/.test(form));
}
