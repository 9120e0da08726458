import type { MaturityModel, ScopeKind } from '@smm/core/model';
import type { Profile, PublicationOptions } from '@smm/core/profile';
import type { Block, ContentsEntry, Figure, Heading, Inline, PageRun, Paragraph, PlainTable, ReferenceEntry } from './blocks.ts';
import { blocksOf, inlinesOf } from './markdown.ts';
import { strings } from './strings.ts';

/** What every part of the publication needs: the profile, how it is published, and the running numbers and anchors. */
export type Builder = {
  readonly profile: Profile;
  readonly model: MaturityModel;
  readonly options: PublicationOptions;
  readonly references: ReadonlyMap<string, ReferenceEntry>;
  readonly tables: ContentsEntry[];
  readonly figures: ContentsEntry[];
  readonly headings: ContentsEntry[];
  readonly anchors: Set<string>;
  /** Section numbers in force, one per heading level. */
  readonly counters: number[];
  /** For an annex: its letter instead of the first number. */
  annex: string;
};

/** A builder with all numbers at their beginning. */
export function newBuilder(profile: Profile, model: MaturityModel, options: PublicationOptions, references: ReadonlyMap<string, ReferenceEntry>): Builder {
  return { profile, model, options, references, tables: [], figures: [], headings: [], anchors: new Set(), counters: [0, 0, 0, 0], annex: '' };
}

/** A numbered heading that enters the contents. */
export function heading(builder: Builder, level: 1 | 2 | 3, text: string, anchor: string): Heading {
  builder.counters[level - 1]! += 1;
  builder.counters.fill(0, level);
  const [first, ...rest] = builder.counters.slice(0, level);
  const number = [builder.annex === '' ? String(first) : builder.annex, ...rest].join('.');
  const entry = { level, number, text, anchor: claim(builder, anchor) };
  builder.headings.push(entry);
  return { kind: 'heading', ...entry, level, inContents: true };
}

/** A heading without a number that stays out of the contents, such as those of the front matter. */
export function plainHeading(builder: Builder, level: 1 | 2 | 3 | 4, text: string, anchor: string): Heading {
  return { kind: 'heading', level, number: '', text, anchor: claim(builder, anchor), inContents: false };
}

/** The anchor, or the anchor with a number when it is taken (drafts may use an id twice). */
export function claim(builder: Builder, wanted: string): string {
  let anchor = wanted;
  for (let count = 2; builder.anchors.has(anchor); count += 1) anchor = `${wanted}-${count}`;
  builder.anchors.add(anchor);
  return anchor;
}

/** Prose as blocks. */
export function prose(builder: Builder, markdown: string): Block[] {
  return blocksOf(markdown, (key) => citation(builder, key));
}

/** A line of inline Markdown followed by its citations, each once. */
export function inline(builder: Builder, markdown: string, citations: readonly string[] = []): Inline[] {
  const body = inlinesOf(markdown, (key) => citation(builder, key));
  const cited = new Set(markdown.match(/@[A-Za-z0-9._-]+/g) ?? []);
  return [...body, ...citations.filter((key) => !cited.has(`@${key}`)).flatMap((key): Inline[] => [{ kind: 'text', text: ' ' }, citation(builder, key)])];
}

/** The keys of references one after another, in brackets even where the publication cites by footnotes. */
export function keyList(builder: Builder, keys: readonly string[]): Inline[] {
  return keys.flatMap((key, index): Inline[] => [...(index === 0 ? [] : [{ kind: 'text', text: ' ' } as const]), { ...citation(builder, key), asKey: true }]);
}

/** A citation of a key; without an entry it is printed, but leads nowhere. */
function citation(builder: Builder, key: string): Extract<Inline, { kind: 'citation' }> {
  const anchor = builder.references.get(key)?.anchor;
  return anchor === undefined ? { kind: 'citation', key } : { kind: 'citation', key, anchor };
}

/** A paragraph of the given running text. */
export function paragraph(...children: readonly (Inline | string)[]): Paragraph {
  return { kind: 'paragraph', children: children.map((child) => (typeof child === 'string' ? { kind: 'text', text: child } : child)) };
}

/** A paragraph that opens with a strong run-in label: “Depends on: …”. */
export function labelled(label: string, children: readonly Inline[]): Paragraph {
  return paragraph({ kind: 'strong', children: [{ kind: 'text', text: `${label}:` }] }, ' ', ...children);
}

/** A numbered table; null when it has no rows. Columns that are blank in every row are left out. */
export function table(
  builder: Builder,
  input: { caption: string; anchor: string; columns: readonly { head: string; width: number }[]; rows: readonly (readonly (readonly Block[])[])[] },
): PlainTable[] {
  if (input.rows.length === 0) return [];
  const kept = input.columns.flatMap((column, index) => (input.rows.some((row) => (row[index] ?? []).length > 0) ? [{ ...column, index }] : []));
  const total = kept.reduce((sum, column) => sum + column.width, 0);
  const { number, anchor } = tableNumber(builder, input.caption, input.anchor);
  return [
    {
      kind: 'table',
      number,
      caption: input.caption,
      anchor,
      widths: kept.map((column) => column.width / total),
      head: kept.map((column) => column.head),
      rows: input.rows.map((row) => kept.map((column) => row[column.index] ?? [])),
    },
  ];
}

/** A text cell; blank text gives an empty cell. */
export function cell(builder: Builder, markdown: string, citations: readonly string[] = []): Block[] {
  const children = inline(builder, markdown, citations);
  return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
}

/** Takes the next table number and enters the table in the list of tables. */
export function tableNumber(builder: Builder, caption: string, wanted: string): { number: number; anchor: string } {
  const number = builder.tables.length + 1;
  const anchor = claim(builder, wanted);
  builder.tables.push({ level: 1, number: strings.table(number), text: caption, anchor });
  return { number, anchor };
}

/** Gives a figure the next number and enters it in the list of figures. */
export function numberedFigure(builder: Builder, figure: Omit<Figure, 'kind' | 'number'>): Figure {
  const number = builder.figures.length + 1;
  const anchor = claim(builder, figure.anchor);
  builder.figures.push({ level: 1, number: strings.figure(number), text: figure.caption, anchor });
  return { kind: 'figure', ...figure, number, anchor };
}

/** Blocks as runs of pages: level tables with what introduces them stand on landscape pages, all else upright. */
export function pageRuns(parts: readonly { readonly landscape: boolean; readonly blocks: readonly Block[] }[]): PageRun[] {
  const runs: { orientation: PageRun['orientation']; blocks: Block[] }[] = [];
  for (const part of parts) {
    if (part.blocks.length === 0) continue;
    const orientation = part.landscape ? 'landscape' : 'portrait';
    const last = runs.at(-1);
    if (last?.orientation === orientation) last.blocks.push(...part.blocks);
    else runs.push({ orientation, blocks: [...part.blocks] });
  }
  return runs;
}

/** The scope that decides labels; a draft without one reads as an industry profile. */
export function scopeKind(profile: Profile): ScopeKind {
  return profile.scope.kind ?? 'industry';
}
