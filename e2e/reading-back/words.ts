/**
 * The one place where texts of different formats are made comparable.
 *
 * Formats differ in what carries no meaning: white space and line ends, letters joined for looks (ligatures), soft
 * hyphens. Nothing else is evened out.
 */
export function words(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Words without any space between them. For streams of text in which line ends and cell ends cannot be told apart, as in
 * a PDF: a line may end behind a hyphen that is part of the word, so only the space is dropped, never the hyphen.
 */
export function letters(text: string): string {
  return words(text).replaceAll(' ', '');
}
