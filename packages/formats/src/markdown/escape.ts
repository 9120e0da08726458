/** Text that Markdown prints as it stands, also inside a table cell. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~^@]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\b(https?|ftp|mailto)(:)|\b(www)(\.)/gi, (_, scheme, colon, www, dot) => (scheme === undefined ? `${www}\\${dot}` : `${scheme}\\${colon}`))
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/!(?=\\\[)/g, '\\!');
}

/** A link target in angle brackets where it holds marks that end a plain one. */
export function url(href: string): string {
  return /[\s()<>]/.test(href) ? `<${href.replace(/[<>\n]/g, (mark) => encodeURIComponent(mark))}>` : href;
}
