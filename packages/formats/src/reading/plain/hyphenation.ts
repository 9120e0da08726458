/** First parts after which English keeps its hyphen. */
const PREFIXES = new Set(
  (
    'all anti anywhere back best broad co cost cross counter decision double early end ever ex face far fast first five four full general half hard high ' +
    'home ill industry in inter intra large last late life light little long low machine mid middle multi near never new non off old on one open over part peer plug ' +
    'point post pre pro quick real right risk role run safety same second security self semi set short single six small so socio stand state step sub ten third three time ' +
    'top trade two ultra under up user vendor week well wide work world year zero'
  ).split(' '),
);
/** Second parts before which English keeps it. */
const SUFFIXES = new Set(
  (
    'aware based board by centric class critical cost day depth down driven effective end ended enabled facing faced factor free friendly going grade hand hour in ' +
    'independent intensive known layer led level like line long made making month mounted of off on only oriented out over owned party point powered proof quality ready related resistant ' +
    'resolution run scale sector sensitive service set sharing side site size source specific standing state step stop term the time tier to touch type up user vendor way wide world year years'
  ).split(' '),
);

const BROKEN = /(\p{L}{2,})([-\u2010\u00AD])$/u;
const START = /^\p{Ll}\p{L}*/u;
/** Words after which a hyphen stands for a part that comes later: “short- and long-term”. */
const LINKING = /^(?:and|or|to|und|oder)$/;
/** Letters at the end of a text that can matter for what follows. */
const TAIL = 60;

/** The words of a whole text, as they stand where no line breaks them. */
export class Vocabulary {
  readonly #words = new Set<string>();
  #wasBroken = false;

  /** Learns the words of a line, the lines being told in order; halves of divided words are no words. */
  learn(line: string): void {
    const isBroken = /[-\u2010\u00AD]\s*$/.test(line.slice(-TAIL));
    let isPart = this.#wasBroken;
    let last: string | undefined;
    for (const [word] of line.toLowerCase().matchAll(/[\p{L}\d]+(?:[-\u2010][\p{L}\d]+)*/gu)) {
      if (last !== undefined) this.#words.add(last);
      last = isPart ? undefined : word.replaceAll('\u2010', '-');
      isPart = false;
    }
    if (last !== undefined && !isBroken) this.#words.add(last);
    this.#wasBroken = isBroken;
  }

  /** Whether a word stands in the text. */
  has(word: string): boolean {
    return this.#words.has(word.toLowerCase());
  }
}

/** The lines of a paragraph as one text. A word that was divided at a line end is made whole; a hyphen that belongs to it stays. */
export function joinedLines(lines: readonly string[], vocabulary: Vocabulary): string {
  const pieces: string[] = [];
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') continue;
    const last = pieces.at(-1);
    if (last !== undefined) {
      const how = seam(last.slice(-TAIL), line.slice(0, TAIL), vocabulary);
      if (how === 'whole') pieces[pieces.length - 1] = last.slice(0, -1);
      if (how === 'space') pieces.push(' ');
    }
    pieces.push(line);
  }
  return pieces.join('').replaceAll('\u00AD', '');
}

/** How two lines join: without the hyphen, without a space, or with one. */
export function seam(text: string, line: string, vocabulary: Vocabulary): 'close' | 'space' | 'whole' {
  const broken = BROKEN.exec(text);
  const second = START.exec(line)?.[0];
  // A number or a name with a hyphen, `62443-2-` and `1`, or a web address: nothing comes between.
  if (broken === null || second === undefined) return /[\p{L}\d][-\u2010]$|https?:\S*\/$/u.test(text) && /^[\p{L}\d]/u.test(line) ? 'close' : 'space';
  const [, first, mark] = broken;
  if (mark === '\u00AD') return 'whole';
  if (LINKING.test(second)) return 'space';
  if (vocabulary.has(`${first}-${second}`)) return 'close';
  if (vocabulary.has(first! + second)) return 'whole';
  return PREFIXES.has(first!.toLowerCase()) || SUFFIXES.has(second) || /^\p{Lu}{2,}$/u.test(first!) ? 'close' : 'whole';
}
