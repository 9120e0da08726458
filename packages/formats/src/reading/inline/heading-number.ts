/** What a heading's printed number can look like, followed by space and the title: `4.1.2`, `A.1`, `Annex B`, `Section 3:`. */
const NUMBERED =
  /^((?:(?:Annex|Appendix|Chapter|Part|Section) (?:[A-Z]|[IVX]{1,5}|\d{1,3})|[A-Z]\.\d{1,3}|\d{1,3})(?:\.\d{1,3}){0,8})(?:[.:)]| ?[–—-](?= ))? (\S.*)$/s;

/** A heading's text as the number that is printed before it (empty when there is none) and its title. */
export function numberAndTitle(text: string): { readonly number: string; readonly title: string } {
  const line = text.replace(/\s/g, ' ');
  const match = NUMBERED.exec(line);
  return match === null ? { number: '', title: line } : { number: match[1]!, title: match[2]! };
}
