const NO_ANSWER =
  /^(?:[-–—.?*/_\s]*|n\.? ?\/? ?a\.?|#n\/a|not applicable|not relevant|no answer|no comment|no response|null|keine angabe|k\. ?a\.|entfällt|sans objet|s\. ?o\.|sin respuesta|no aplica|nd|n\.? ?d\.?|bez odpowiedzi)$/i;
const YES = /^(?:y|yes|true|x|1|checked|selected|✓|✔|ja|oui|sí|si|sim|tak|quoted)$/i;
const NO = /^(?:n|no|false|0|unchecked|not selected|nein|non|não|nie|unquoted)$/i;

/** Whether a cell says nothing: empty, a dash, “n/a” and its like. “None” and “nobody” are answers. */
export function isNoAnswer(cell: string): boolean {
  return cell.length < 40 && NO_ANSWER.test(cell.trim());
}

/**
 * What a cell of a choice says: the options chosen, in the order given.
 *
 * A column that stands for an option says only whether it was chosen (the option's own words, “yes”, “1”), or how it was
 * answered (“Pumps: often”). Any other cell holds the chosen option itself, or several with a separator between them.
 */
export function chosenIn(cell: string, option: string, separator: string): string[] {
  const text = cell.trim();
  if (isNoAnswer(text)) return [];
  if (option !== '') {
    if (NO.test(text)) return [];
    return YES.test(text) || sameWords(text, option) ? [option] : [`${option}: ${text}`];
  }
  if (separator === '') return [text];
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => !isNoAnswer(part));
}

function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(one) === plain(other);
}
