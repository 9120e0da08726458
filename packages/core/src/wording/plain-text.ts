const CITATIONS = /\s*\[@[^[\]]{1,400}\]/g;
const IMAGE_OR_LINK = /!?\[([^[\]]{0,2000})\](?:\([^()\s]{0,2000}(?:\s+"[^"]{0,500}")?\)|\[[^[\]]{0,200}\])/g;
const AUTOLINK = /<(?:https?:\/\/|mailto:)[^<>\s]{1,2000}>/gi;
const MARKS = /\*{1,3}|`{1,3}|~~|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])/gu;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const SPACE = /\s+/g;

/**
 * The words of an inline Markdown text without its marks: emphasis, code ticks, link targets and `[@KEY]` citations
 * go, link texts stay, space is single. Light on purpose: for comparing and counting, never for publishing.
 */
export function plainText(markdownInline: string): string {
  if (!/[*_`~[<\\]/.test(markdownInline)) return markdownInline.replace(SPACE, ' ').trim();
  const escaped: string[] = [];
  const bare = markdownInline
    .replace(ESCAPED, (_all, mark: string) => `\u{F0000}${String.fromCodePoint(0xf0001 + escaped.push(mark))}`)
    .replace(CITATIONS, '')
    .replace(IMAGE_OR_LINK, '$1')
    .replace(AUTOLINK, ' ')
    .replace(MARKS, '');
  return bare
    .replace(/\u{F0000}([\u{F0001}-\u{FFFFD}])/gu, (_all, at: string) => escaped[(at.codePointAt(0) ?? 0) - 0xf0002] ?? '')
    .replace(SPACE, ' ')
    .trim();
}
