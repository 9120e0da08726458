const MOST_LETTERS = 31;
/** A name cut at a word's end keeps at least this many letters; otherwise the word is cut. */
const FEWEST_LETTERS = 12;

/** Names that a workbook accepts: no reserved marks, at most 31 letters, cut between words, each different from the others whatever the case. */
export function sheetNames(wanted: readonly string[], taken: readonly string[] = ['Overview', 'Statements', 'References', 'History']): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return wanted.map((text) => {
    const clean =
      text
        .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^'+|'+$/g, '')
        .trim() || 'Table';
    let name = cut(clean, MOST_LETTERS);
    for (let count = 2; used.has(name.toLowerCase()); count += 1) {
      const tail = ` (${count})`;
      name = cut(clean, MOST_LETTERS - tail.length) + tail;
    }
    used.add(name.toLowerCase());
    return name;
  });
}

/** The beginning of a text, at most so many UTF-16 units (which is how workbooks count), ending with a word where that leaves enough. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most);
  const start = end >= FEWEST_LETTERS ? text.slice(0, end) : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  return start.replace(/[\s']+$/, '');
}
