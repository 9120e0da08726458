import type { CslDate, CslName } from '@smm/core/profile';

/** How a value of the profile is written in a field, and read from it; `undefined` leaves an optional field out. */
export type Codec = { readonly write: (value: unknown) => string; readonly read: (text: string) => unknown };

/** The text itself. */
export const AS_TEXT: Codec = { write: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''), read: (text) => text };

/** The text itself; nothing when it is empty. */
export const AS_OPTIONAL: Codec = { write: AS_TEXT.write, read: (text) => (text.trim() === '' ? undefined : text) };

/** A list with one entry on each line. */
export const AS_LINES: Codec = {
  write: (value) => (Array.isArray(value) ? value.map(String).join('\n') : ''),
  read: linesOf,
};

/** CSL names, one on each line: `Family, Given`, or an organisation. */
export const AS_NAMES: Codec = {
  write: (value) => (Array.isArray(value) ? value.map((name) => nameInWords(name as CslName)).join('\n') : ''),
  read: (text) => {
    const lines = linesOf(text);
    return lines.length === 0 ? undefined : lines.map(nameOf);
  },
};

/** A CSL date: `2024`, `2024-05` or `2024-05-01`; other words are kept as they are. */
export const AS_DATE: Codec = {
  write: (value) => dateInWords(value as CslDate | undefined),
  read: (text) => {
    const trimmed = text.trim();
    if (trimmed === '') return undefined;
    const parts = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(trimmed);
    if (parts === null) return { literal: trimmed };
    return { 'date-parts': [parts.slice(1).filter(Boolean).map(Number)] };
  },
};

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function nameInWords({ family, given, literal }: CslName): string {
  return literal ?? [family, given].filter(Boolean).join(', ');
}

function nameOf(line: string): CslName {
  const [family = '', ...given] = line.split(',').map((part) => part.trim());
  return given.length === 0 ? { literal: line } : { family, given: given.join(', ') };
}

function dateInWords(date: CslDate | undefined): string {
  const parts = date?.['date-parts']?.[0];
  if (parts !== undefined) return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  return date?.literal ?? date?.raw ?? '';
}
