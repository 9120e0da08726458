/** What cannot stand in a document: control characters, noncharacters and halves of surrogate pairs. */
const UNPRINTABLE = /[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/gu;

/**
 * One line of text as it can be printed: white space of any kind but spaces becomes a space, a byte order mark is dropped,
 * and every character that no document may hold becomes U+FFFD, so that the reader sees that something stood there.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ')
    .replaceAll('\uFEFF', '')
    .replace(UNPRINTABLE, '\uFFFD');
}

/** As `printable`, but line ends and tabs stay: for text that is set as it stands. */
export function printableLines(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.split('\t').map(printable).join('    '))
    .join('\n');
}
