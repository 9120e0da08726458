import { inlineCitations } from '../../profile/citations.ts';
import type { ComposedProfile } from '../../profile/schema/composition.ts';
import type { Reference } from '../../profile/schema/references.ts';
import { mergeItems, type MergedItems } from './merge-items.ts';
import type { Part } from './parts.ts';

/** The references of all parts; the same work stands there once, whatever its key was, with the details of all. */
export function mergeReferences(parts: readonly Part[], sources: readonly ComposedProfile[]): MergedItems<Reference> {
  return mergeItems('references', parts, sources, ({ profile }) => profile.references, { key: workKey, join: (one, other) => ({ ...other, ...one }) });
}

/**
 * What tells a work from others: its number with the year, or else its title with year and edition. How its title is
 * quoted, and which of its details are given, differs from one list to the next.
 */
function workKey({ id, title, number, edition, version, type, issued, URL: address }: Reference): string {
  const bare = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number'
      ? String(value)
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, '')
      : '';
  const year = bare(issued?.['date-parts']?.[0]?.[0] ?? issued?.literal ?? issued?.raw);
  const numbered = String(number ?? '').replace(/:\d{4}$/, '');
  if (/\p{L}.*\d|\d.*\p{L}/u.test(numbered)) return ['number', bare(numbered), year, bare(edition), bare(version)].join('|');
  if (bare(title) !== '') return ['title', bare(title), bare(number), year, bare(edition), bare(version)].join('|');
  return ['other', address ?? id, type].join('|');
}

/** A value in which every citation names the key that its work has in the combination. Reference entries stay as they are. */
export function withKeys<T>(value: T, keyOf: (key: string) => string): T {
  const visit = (inner: unknown, field: string): unknown => {
    if (typeof inner === 'string') return cited(inner, keyOf);
    if (Array.isArray(inner)) return field === 'citations' ? [...new Set(inner.map((key: string) => keyOf(key)))] : inner.map((item) => visit(item, field));
    if (inner === null || typeof inner !== 'object' || field === 'composedFrom') return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, key === 'references' ? item : visit(item, key)]));
  };
  return visit(value, '') as T;
}

function cited(text: string, keyOf: (key: string) => string): string {
  if (!text.includes('[@')) return text;
  let end = 0;
  const pieces: string[] = [];
  for (const { raw, keys, index } of inlineCitations(text)) {
    pieces.push(text.slice(end, index), `[${keys.map((key) => `@${keyOf(key)}`).join('; ')}]`);
    end = index + raw.length;
  }
  return pieces.join('') + text.slice(end);
}
