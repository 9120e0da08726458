/** A character that cannot be seen or passes for another: what to call it, and where it stands. */
export type HiddenCharacter = { readonly kind: 'invisible' | 'direction' | 'lookalike'; readonly name: string; readonly word?: string };

/** What a text holds of hidden characters, and the text without them. */
export type HiddenReport = { readonly found: HiddenCharacter; readonly count: number; readonly clean: string };

/** Anything but printable ASCII and line breaks; most texts hold none. */
const UNUSUAL = /[^\t\n\r -~]/;
/** Any invisible or direction character, or a letter of a script with Latin lookalikes. */
const SUSPICIOUS =
  /[\uFE00-\uFE0F\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u0370-\u052F\u061C\u115F\u1160\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]|[\u034F\u17B4\u17B5\u180B-\u180F]/u;
const DIRECTION = /[\u202A-\u202E]/gu;
/** Marks that text written from right to left needs. */
const DIRECTION_MARK = /[\u061C\u200E\u200F\u2066-\u2069]/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LINE_BREAK = /[\u000B\u000C\u0085\u2028\u2029]/gu;
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/gu;
const ZERO_WIDTH = /[\u034F\u17B4\u17B5\u180B-\u180F\u00AD\u115F\u1160\u200B\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]/gu;
/** Joiners and variation selectors are at home in some scripts and between pictures; elsewhere they hide. */
const MISPLACED_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Khmer}\p{Script=Malayalam}\p{Script=Mongolian}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Extended_Pictographic}\uFE0F\p{Emoji_Modifier}])[\u200C\u200D]/gu;
const MISPLACED_SELECTOR = /(?<![\p{Extended_Pictographic}\p{S}\p{P}\p{Script=Han}0-9])[\uFE00-\uFE0F]/gu;

const NAMES: Readonly<Record<string, string>> = {
  '\u00AD': 'soft hyphen', '\u200B': 'zero-width space', '\u200C': 'zero-width non-joiner', '\u200D': 'zero-width joiner', '\u200E': 'left-to-right mark', '\u200F': 'right-to-left mark',
  '\u2028': 'line separator', '\u202A': 'left-to-right embedding', '\u202B': 'right-to-left embedding', '\u202C': 'end of embedding', '\u202D': 'left-to-right override', '\u202E': 'right-to-left override',
  '\u2060': 'word joiner', '\u2066': 'left-to-right isolate', '\u2067': 'right-to-left isolate', '\u2068': 'first-strong isolate', '\u2069': 'end of isolate', '\uFEFF': 'byte order mark',
};

const CYRILLIC = 'аеорсухіјѕԁһԛԝАВЕЅІЈКМНОРСТУХԌ';
const CYRILLIC_AS_LATIN = 'aeopcyxijsdhqwABESIJKMHOPCTYXG';
const GREEK = 'ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const GREEK_AS_LATIN = 'ovABEZHIKMNOPTYX';
const TO_LATIN: ReadonlyMap<string, string> = new Map([...CYRILLIC, ...GREEK].map((letter, i) => [letter, [...CYRILLIC_AS_LATIN, ...GREEK_AS_LATIN][i]!]));
const TO_CYRILLIC: ReadonlyMap<string, string> = new Map([...CYRILLIC].map((letter, i) => [[...CYRILLIC_AS_LATIN][i]!, letter]));
/** Letters that a Latin text may hold: lookalikes, and Greek letters of units and formulas. */
const NO_SIGN_OF_SCRIPT = new RegExp(`[${CYRILLIC}${GREEK}μπσΔΣΩαβγδθλρτφω]`, 'gu');
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]{2,}/gu;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** The hidden characters of a text, or undefined when all of it is what it seems. */
export function hiddenIn(text: string): HiddenReport | undefined {
  if (!UNUSUAL.test(text) || !SUSPICIOUS.test(text)) return undefined;
  const found: HiddenCharacter[] = [];
  const remove = (from: string, pattern: RegExp, kind: HiddenCharacter['kind'], by = ''): string =>
    from.replace(pattern, (character) => {
      found.push({ kind, name: nameOf(character) });
      return by;
    });
  let clean = remove(text, DIRECTION, 'direction');
  if (!RIGHT_TO_LEFT.test(text)) clean = remove(clean, DIRECTION_MARK, 'direction');
  clean = remove(clean, LINE_BREAK, 'invisible', ' ');
  for (const pattern of [CONTROL, ZERO_WIDTH, MISPLACED_SELECTOR, MISPLACED_JOINER]) clean = remove(clean, pattern, 'invisible');
  clean = withoutLookalikes(clean, found);
  return found[0] === undefined || clean === text ? undefined : { found: found[0], count: found.length, clean };
}

function nameOf(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES[character];
  return name === undefined ? code : `${name}, ${code}`;
}

/** Words whose letters are borrowed from another script are written in the script that the rest of the word, or of the text, is in. */
function withoutLookalikes(text: string, found: HiddenCharacter[]): string {
  if (!OTHER.test(text)) return text;
  const isLatinText = LATIN.test(text) && !OTHER.test(text.replace(NO_SIGN_OF_SCRIPT, ''));
  return text.replace(WORD, (word) => {
    const letters = [...word];
    const borrowed = letters.filter((letter) => OTHER.test(letter));
    if (borrowed.length === 0) return word;
    const own = letters.filter((letter) => LATIN.test(letter));
    const toLatin = borrowed.every((letter) => TO_LATIN.has(letter)) && (own.length > 0 || isLatinText);
    const toCyrillic = own.length > 0 && own.every((letter) => TO_CYRILLIC.has(letter)) && borrowed.every((letter) => /\p{Script=Cyrillic}/u.test(letter));
    if (!toLatin && !toCyrillic) return word;
    found.push({ kind: 'lookalike', name: nameOf((toLatin ? borrowed : own)[0]!), word });
    const letterMap = toLatin ? TO_LATIN : TO_CYRILLIC;
    return letters.map((letter) => letterMap.get(letter) ?? letter).join('');
  });
}
