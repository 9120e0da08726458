import { recognisePractice } from '@smm/core/model';
import type { ThreatLandscape } from '@smm/core/profile';
import type * as z from 'zod';
import { strings } from '../../publication/strings.ts';
import type { ReadBlock } from '../../reading/source-document.ts';
import { entriesOf, isEntryTable, referToGroups } from './entries.ts';
import type { Draft, FieldContext } from './field-context.ts';
import { keysIn } from './field-text.ts';
import type { OutlinePart } from '../outline.ts';
import { differenceKindOf, threatCategoryOf, type SectionKind } from '../sections.ts';
import { bare, markdownOf, paragraphsOf } from '../words.ts';

/** Parts in which a table of two columns is a list of entries. */
const OF_ENTRIES: ReadonlySet<SectionKind | undefined> = new Set(['beyond', 'differences', 'threats']);

/** Whether a table under a heading belongs to the entries of its part. */
export function isTableOfEntries(part: OutlinePart, table: Extract<ReadBlock, { kind: 'table' }>): boolean {
  return OF_ENTRIES.has(part.kind) && isEntryTable(table);
}

/** Puts the prose of the domain's considerations where it belongs in the profile being made. Returns whether it found a place. */
export function addDomainPart(context: FieldContext, part: OutlinePart): boolean {
  const blocks = part.blocks.filter((block) => !(block.kind === 'paragraph' && FIXED.has(bare(block.text))));
  const text = markdownOf(blocks);
  if (text === '' && part.kind !== 'scenarios') return true;
  const place = PLACES[part.kind ?? 'domain'];
  if (place === undefined) return false;
  const address = place(context.draft, part, blocks, context);
  context.report.understood.push({ what: part.heading || 'opening paragraphs', address, place: part.place });
  return true;
}

/** Sentences that the publication adds by itself. */
const FIXED: ReadonlySet<string> = new Set([strings.exclusionsNote, strings.noReferences]);

type Place = (draft: Draft, part: OutlinePart, blocks: readonly ReadBlock[], context: FieldContext) => string;

const PLACES: Partial<Record<NonNullable<OutlinePart['kind']>, Place>> = {
  abstract: (draft, _, blocks) => append((draft.metadata ??= {}), 'abstract', blocks, 'metadata/abstract'),
  acknowledgements: (draft, _, blocks) => append((draft.metadata ??= {}), 'acknowledgements', blocks, 'metadata/acknowledgements'),
  domain: (draft, _, blocks) => append((draft.scope ??= {}), 'systemOfInterest', blocks, 'scope/systemOfInterest'),
  system: (draft, _, blocks) => append((draft.scope ??= {}), 'systemOfInterest', blocks, 'scope/systemOfInterest'),
  focus: (draft, _, blocks) => append((draft.scope ??= {}), 'focus', blocks, 'scope/focus'),
  'smm-scope': (draft, _, blocks) => append((draft.scope ??= {}), 'smmScope', blocks, 'scope/smmScope'),
  exclusions: (draft, _, blocks) => {
    const list = ((draft.scope ??= {}).exclusions ??= []);
    for (const { text } of paragraphsOf(blocks)) {
      const cut = text.indexOf(': ');
      list.push(cut < 0 ? { what: text.slice(0, 5_000) } : { what: text.slice(0, cut), why: text.slice(cut + 2, cut + 5_000) });
    }
    return 'scope/exclusions';
  },
  boundary: (draft, _, blocks) => {
    draft.boundary ??= {};
    const methods = Object.keys(strings.boundaryMethod) as (keyof typeof strings.boundaryMethod)[];
    const said = methods.find((name) => blocks.some((block) => block.kind === 'paragraph' && bare(block.text) === strings.boundaryMethod[name]));
    const rest = blocks.filter((block) => said === undefined || block.kind !== 'paragraph' || bare(block.text) !== strings.boundaryMethod[said]);
    const words = markdownOf(rest).toLowerCase();
    const method = said ?? methods.find((name) => new RegExp(`\\b${name}\\b[^.]*(?:method|boundar|approach)`).test(words));
    if (method !== undefined) draft.boundary.method ??= method;
    return append(draft.boundary, 'description', rest, 'boundary/description');
  },
  context: (draft, part, blocks) => append((draft.scope ??= {}), 'systemOfInterest', [heading(part), ...blocks], 'scope/systemOfInterest'),
  scenarios: scenario,
  differences: (draft, part, blocks, context) => {
    const list = (draft.differences ??= []);
    for (const { name, text, citations } of entriesOf(blocks, context))
      list.push({ id: `difference-${list.length + 1}`, kind: differenceKindOf(part.heading), title: name, text, citations });
    return 'differences';
  },
  threats: (draft, part, blocks, context) => {
    const landscape: z.input<typeof ThreatLandscape> = (draft.threatLandscape ??= {});
    const category = threatCategoryOf(part.heading);
    if (category === undefined || part.own === 'threats') return append(landscape, 'introduction', blocks, 'threatLandscape/introduction');
    const list = (landscape[category] ??= []);
    for (const { name, text, citations, practices, groups } of entriesOf(blocks, context)) {
      const entry: NonNullable<typeof list>[number] = {
        id: `${category.toLowerCase()}-${list.length + 1}`,
        name: name || text.split(/[.:]/)[0]!.slice(0, 120),
        text,
        citations,
        practices,
      };
      referToGroups(context, entry, groups);
      list.push(entry);
    }
    return `threatLandscape/${category}`;
  },
  beyond: (draft, part, blocks, context) => {
    const list = (draft.beyondSecurity ??= []);
    for (const { name, text, citations } of entriesOf(blocks, context)) {
      const said = `${name} ${part.heading} ${text}`.toLowerCase();
      const driver = (['safety', 'reliability', 'resilience', 'privacy'] as const).toSorted((a, b) => firstIn(said, a) - firstIn(said, b))[0]!;
      list.push({ id: `beyond-${list.length + 1}`, driver, text, citations });
    }
    return 'beyondSecurity';
  },
};

function firstIn(text: string, word: string): number {
  const at = text.indexOf(word);
  return at < 0 ? Infinity : at;
}

/** A scenario: its text, and the lines that say what it cites and whom it concerns. Practices named in it are guessed when no table lists them. */
function scenario(draft: Draft, part: OutlinePart, blocks: readonly ReadBlock[], context: FieldContext): string {
  const list = (draft.scenarios ??= []);
  if (part.own === 'scenarios' && blocks.length === 0) return 'scenarios';
  const { lines, rest } = labelledLines(blocks);
  // Its table may have been met before its text.
  const known = list.find((one) => one.title === part.heading && one.text === undefined);
  const made: (typeof list)[number] = known ?? { id: context.ids.fresh(part.heading), title: part.heading };
  if (known === undefined) list.push(made);
  made.text = markdownOf(rest);
  made.citations = keysIn(lines.get(strings.furtherReading) ?? '', context.references);
  referToGroups(context, made, lines.get(strings.concernsGroups) ?? '');
  context.later.push(() => {
    if (made.practices !== undefined) return;
    const pieces = paragraphsOf(rest).flatMap(({ text }) => text.split(/[,;.]/));
    const mentioned = new Set(pieces.flatMap((piece) => recognisePractice(context.model, bare(piece))?.practice.id ?? []));
    made.practices = [...mentioned].map((practice) => ({ practice }));
    const address = `scenarios/${made.id}/practices`;
    if (mentioned.size > 0) context.report.guessed.push({ what: `practices named in “${part.heading}”`, address, confidence: 0.6, place: part.place });
  });
  return `scenarios/${made.id}`;
}

function labelledLines(blocks: readonly ReadBlock[]): { lines: Map<string, string>; rest: ReadBlock[] } {
  const lines = new Map<string, string>();
  const rest = blocks.filter((block) => {
    const run = block.kind === 'paragraph' ? /^\**([A-Za-z]+):\**\s+(.+)$/s.exec(block.text) : null;
    if (run === null || (run[1] !== strings.furtherReading && run[1] !== strings.concernsGroups)) return true;
    lines.set(run[1], run[2]!);
    return false;
  });
  return { lines, rest };
}

function heading(part: OutlinePart): ReadBlock {
  return { kind: 'paragraph', text: `**${part.heading}.**`, style: '', anchors: [], place: part.place };
}

function append<Key extends string>(owner: Partial<Record<Key, string>>, key: Key, blocks: readonly ReadBlock[], address: string): string {
  owner[key] = [owner[key] ?? '', markdownOf(blocks)].filter((text) => text !== '').join('\n\n');
  return address;
}
