/** Texts that a message of the compiler quotes as having no glyph, or as forbidden by the standard. */
const QUOTED = /(?:the text|codepoint) `(.*?)`(?: could not be displayed|")/gsu;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** The letters that a message of the compiler says it cannot print, longest first; none when it speaks of something else. */
export function refusedLetters(message: string): string[] {
  const quoted = [...message.matchAll(QUOTED)].map((match) => unquoted(unquoted(match[1]!)).replace(/^"|"$/g, ''));
  const letters = [...new Set(quoted)].filter((text) => /[^\0-\u007F]/.test(text)).toSorted((a, b) => b.length - a.length);
  // An invisible character beside a refused letter is named too, but is no trouble by itself.
  const visible = letters.filter((text) => [...text].some((character) => !INVISIBLE.test(character)));
  return visible.length > 0 ? visible : letters;
}

/** The text with each of these letters as its code, such as `[U+6F22]`. */
export function spelledOut(text: string, letters: readonly string[]): string {
  return letters.reduce((result, letter) => result.replaceAll(letter, codes(letter)), text);
}

function codes(letter: string): string {
  const characters = [...letter];
  const visible = characters.filter((character) => !INVISIBLE.test(character));
  return (visible.length > 0 ? visible : characters)
    .map((character) => `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`)
    .join('');
}

/** One layer of the compiler's escapes undone. */
function unquoted(text: string): string {
  return text.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gsu, (_, code: string | undefined, letter: string) =>
    code === undefined ? (ESCAPES[letter] ?? letter) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
