import type { Inline } from './blocks.ts';

/** A citation of one or several keys: `[@KEY]`, `[@KEY; @OTHER]`. */
const CITATION = /\[@([A-Za-z0-9._-]+(?:\s*;\s*@[A-Za-z0-9._-]+)*)\]/g;
/** Letters that mean nothing in Markdown wherever they stand within a line. */
const PLAIN = /^[\p{L}\p{N} \n,.;:()'"’‘“”–—?%/=+-]*$/u;
/** What means something all the same: an address, a line that is broken by two blanks. */
const MEANT = /www\.|:\/\/|[ ]\n/i;
/** A line that begins with a letter or a quotation mark opens nothing but a paragraph. */
const BEGINS = /^[\p{L}“‘"'(]/u;

/**
 * Running text that holds no Markdown but citations, without the work of a parser; undefined when it may hold more.
 * Most texts of a profile are such.
 */
export function plainInlines(markdown: string, cite: (key: string) => Inline): Inline[] | undefined {
  const parts = markdown.split(CITATION);
  if (parts.some((part, index) => index % 2 === 0 && !PLAIN.test(part)) || MEANT.test(markdown)) return undefined;
  return parts.flatMap((part, index): Inline[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ kind: 'text', text: part.replace(/\s*\n\s*/g, ' ') }];
    return part.split(';').flatMap((key, at): Inline[] => [...(at === 0 ? [] : [{ kind: 'text', text: ' ' } as const]), cite(key.trim().replace(/^@/, ''))]);
  });
}

/** The paragraphs of a text that holds none but plain ones, or undefined. */
export function plainParagraphs(markdown: string): string[] | undefined {
  const text = markdown.replace(/\n+$/, '');
  if (/ $|\n \n/.test(text)) return undefined;
  const paragraphs = text.split(/\n{2,}/);
  return paragraphs.every((paragraph) => paragraph.split('\n').every((line) => BEGINS.test(line))) ? paragraphs : undefined;
}
