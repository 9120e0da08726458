import type { CslDate, CslName, Reference } from '@smm/core/profile';
import type { Inline, ReferenceEntry } from './blocks.ts';

/**
 * The entry of a reference in the list: authors, year, title, container, number, publisher, links.
 * Returns the parts in one house style; blank parts leave no trace.
 */
export function referenceEntry(reference: Reference): ReferenceEntry {
  const people = names(reference.author ?? reference.editor ?? []);
  const publisher = clean(reference.publisher);
  const before = [people, year(reference.issued)].filter(Boolean).join(', ');
  const after = [
    clean(reference['container-title']),
    numbered(reference),
    people === publisher ? '' : publisher,
    clean(reference.page) === '' ? '' : `pp. ${clean(reference.page)}`,
  ]
    .filter(Boolean)
    .join(', ');
  const title: Inline = { kind: 'emphasis', children: [{ kind: 'text', text: clean(reference.title) || reference.id }] };
  const text: Inline[] = [
    ...(before === '' ? [] : [{ kind: 'text', text: `${before}. ` } as const]),
    title,
    { kind: 'text', text: after === '' ? '.' : `. ${after}.` },
    ...links(reference),
  ];
  return { key: reference.id, anchor: `ref-${reference.id}`, text };
}

function links(reference: Reference): Inline[] {
  const doi = clean(reference.DOI);
  const href = doi === '' ? clean(reference.URL) : `https://doi.org/${doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')}`;
  if (!/^https?:\/\//i.test(href)) return [];
  const accessed = dateText(reference.accessed);
  return [
    { kind: 'text', text: ' ' },
    { kind: 'link', href, children: [{ kind: 'text', text: href }] },
    ...(accessed === '' ? [] : [{ kind: 'text', text: ` (accessed ${accessed})` } as const]),
  ];
}

function numbered(reference: Reference): string {
  const volume = clean(reference.volume);
  const issue = clean(reference.issue);
  const journal = volume === '' ? '' : `vol. ${volume}${issue === '' ? '' : ` (${issue})`}`;
  const edition = clean(reference.edition);
  return [
    clean(reference.genre),
    clean(reference.number),
    journal,
    edition === '' ? '' : `edition ${edition}`,
    clean(reference.version) === '' ? '' : `version ${clean(reference.version)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function names(list: readonly CslName[]): string {
  const written = list.map((name) => clean(name.literal) || [initials(clean(name.given)), clean(name.family)].filter(Boolean).join(' '));
  if (written.length > 3) return `${written[0]} et al.`;
  return written.filter(Boolean).join(written.length === 2 ? ' and ' : ', ');
}

function initials(given: string): string {
  return given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((part) => `${part[0]}.`)
    .join(' ');
}

function year(date: CslDate | undefined): string {
  const first = date?.['date-parts']?.[0]?.[0];
  return first === undefined ? clean(date?.literal ?? date?.raw) : String(first);
}

function dateText(date: CslDate | undefined): string {
  const parts = date?.['date-parts']?.[0];
  return parts === undefined ? clean(date?.literal ?? date?.raw) : parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function clean(value: string | number | undefined): string {
  return value === undefined ? '' : String(value).trim();
}
