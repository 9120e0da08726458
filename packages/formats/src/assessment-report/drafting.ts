import type { ChartTable, Picture } from '../charts/index.ts';
import type { Block, ContentsEntry, Figure, Heading, Inline, Paragraph, PlainTable } from '../publication/blocks.ts';
import { blocksOf } from '../publication/markdown.ts';
import { strings } from '../publication/strings.ts';

/** The running numbers of a report while it is written. */
export type Draft = { readonly headings: ContentsEntry[]; readonly tables: ContentsEntry[]; readonly figures: ContentsEntry[]; readonly counters: number[] };

/** A draft with all numbers at their beginning. */
export function newDraft(): Draft {
  return { headings: [], tables: [], figures: [], counters: [0, 0, 0] };
}

/** A numbered heading that enters the contents. */
export function section(draft: Draft, level: 1 | 2 | 3, text: string, anchor: string): Heading {
  draft.counters[level - 1]! += 1;
  draft.counters.fill(0, level);
  const entry = { level, number: draft.counters.slice(0, level).join('.'), text, anchor };
  draft.headings.push(entry);
  return { kind: 'heading', ...entry, level, inContents: true };
}

/** A heading without a number that stays out of the contents. */
export function subheading(level: 2 | 3 | 4, text: string, anchor: string): Heading {
  return { kind: 'heading', level, number: '', text, anchor, inContents: false };
}

/** A picture as a figure. */
export function figureOf(draft: Draft, { svg, width, height, title, description }: Picture, anchor: string): Figure {
  const number = draft.figures.length + 1;
  draft.figures.push({ level: 1, number: strings.figure(number), text: title, anchor });
  return { kind: 'figure', number, caption: title, anchor, svg, width, height, alt: title, description };
}

/** A numbered table of plain texts. `shares` are the widths of the columns against one another. */
export function tableOf(draft: Draft, caption: string, { headers, rows }: ChartTable, shares: readonly number[], anchor: string): PlainTable {
  const number = draft.tables.length + 1;
  draft.tables.push({ level: 1, number: strings.table(number), text: caption, anchor });
  return {
    ...grid(
      headers,
      rows.map((row) => row.map((text) => (text === '' ? [] : [paragraph(text)]))),
      shares,
    ),
    number,
    caption,
    anchor,
  };
}

/** A table without a number. Every cell holds blocks. */
export function grid(head: readonly string[], rows: PlainTable['rows'], shares: readonly number[]): PlainTable {
  const own = head.map((_, column) => shares[column] ?? shares.at(-1) ?? 1);
  const total = own.reduce((sum, share) => sum + share, 0);
  return { kind: 'table', number: 0, caption: '', anchor: '', widths: own.map((share) => share / total), head, rows };
}

/** A paragraph of the given running text. */
export function paragraph(...children: readonly (Inline | string)[]): Paragraph {
  return { kind: 'paragraph', children: children.map((child) => (typeof child === 'string' ? { kind: 'text', text: child } : child)) };
}

/** Words in bold. */
export function strong(text: string): Inline {
  return { kind: 'strong', children: [{ kind: 'text', text }] };
}

/** A list of paragraphs. */
export function listOf(items: readonly string[], ordered = false): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', ordered, items: items.map((item) => [paragraph(item)]) }];
}

/** What people wrote, as blocks: reports have no list of references, so a citation is printed as it stands. */
export function written(markdown: string): Block[] {
  return blocksOf(markdown, (key) => ({ kind: 'citation', key }));
}
