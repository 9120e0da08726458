import { recognisePractice, type MaturityModel } from '@smm/core/model';
import type { Profile, ThreatLandscape } from '@smm/core/profile';
import type * as z from 'zod';
import type { ReadBlock } from '../reading/source-document.ts';
import type { OutlinePart } from './outline.ts';
import type { ReportWriter } from './report.ts';
import { differenceKindOf, threatCategoryOf } from './sections.ts';
import { bare, markdownOf, paragraphsOf } from './words.ts';

type Draft = z.input<typeof Profile>;
type Entry = { name: string; text: string };

/** Puts the prose of the domain's considerations where it belongs in the profile being made. Returns whether it found a place. */
export function addDomainPart(draft: Draft, part: OutlinePart, model: MaturityModel, report: ReportWriter): boolean {
  const blocks = part.blocks.filter((block) => block.kind !== 'table');
  const text = markdownOf(blocks);
  if (text === '' && part.kind !== 'scenarios') return true;
  const place = PLACES[part.kind ?? 'domain'];
  if (place === undefined) return false;
  const address = place(draft, part, blocks, model);
  report.understood.push({ what: part.heading || 'opening paragraphs', address, place: part.place });
  return true;
}

type Place = (draft: Draft, part: OutlinePart, blocks: readonly ReadBlock[], model: MaturityModel) => string;

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
    const words = markdownOf(blocks).toLowerCase();
    const method = (['narrow', 'intermediate', 'wide'] as const).find((name) => new RegExp(`\\b${name}\\b[^.]*(?:method|boundar|approach)`).test(words));
    draft.boundary ??= {};
    if (method !== undefined) draft.boundary.method ??= method;
    return append(draft.boundary, 'description', blocks, 'boundary/description');
  },
  context: (draft, part, blocks) => append((draft.scope ??= {}), 'systemOfInterest', [heading(part), ...blocks], 'scope/systemOfInterest'),
  scenarios: (draft, part, blocks, model) => {
    if (part.own === 'scenarios' && blocks.length === 0) return 'scenarios';
    const list = (draft.scenarios ??= []);
    const id = `scenario-${list.length + 1}`;
    const mentioned = [
      ...new Set(
        paragraphsOf(blocks)
          .flatMap(({ text }) => text.split(/[,;.]/))
          .flatMap((piece) => recognisePractice(model, bare(piece))?.practice.id ?? []),
      ),
    ];
    list.push({ id, title: part.heading, text: markdownOf(blocks), practices: mentioned.map((practice) => ({ practice })) });
    return `scenarios/${id}`;
  },
  differences: (draft, part, blocks) => {
    const list = (draft.differences ??= []);
    for (const entry of entriesOf(blocks))
      list.push({ id: `difference-${list.length + 1}`, kind: differenceKindOf(part.heading), title: entry.name, text: entry.text });
    return 'differences';
  },
  threats: (draft, part, blocks) => {
    const landscape: z.input<typeof ThreatLandscape> = (draft.threatLandscape ??= {});
    const category = threatCategoryOf(part.heading);
    if (category === undefined || part.own === 'threats') return append(landscape, 'introduction', blocks, 'threatLandscape/introduction');
    const list = (landscape[category] ??= []);
    for (const entry of entriesOf(blocks))
      list.push({ id: `${category.toLowerCase()}-${list.length + 1}`, name: entry.name || entry.text.split(/[.:]/)[0]!.slice(0, 120), text: entry.text });
    return `threatLandscape/${category}`;
  },
  beyond: (draft, part, blocks) => {
    const list = (draft.beyondSecurity ??= []);
    for (const entry of entriesOf(blocks)) {
      const driver =
        (['safety', 'reliability', 'resilience', 'privacy'] as const).find((name) =>
          `${entry.name} ${part.heading} ${entry.text}`.toLowerCase().includes(name),
        ) ?? 'safety';
      list.push({ id: `beyond-${list.length + 1}`, driver, text: entry.text });
    }
    return 'beyondSecurity';
  },
};

function heading(part: OutlinePart): ReadBlock {
  return { kind: 'paragraph', text: `**${part.heading}.**`, style: '', anchors: [], place: part.place };
}

function append<Key extends string>(owner: Partial<Record<Key, string>>, key: Key, blocks: readonly ReadBlock[], address: string): string {
  owner[key] = [owner[key] ?? '', markdownOf(blocks)].filter((text) => text !== '').join('\n\n');
  return address;
}

/** Paragraphs as entries: “**Name.** text” opens one; a paragraph without a run-in goes on the one before it. */
function entriesOf(blocks: readonly ReadBlock[]): Entry[] {
  const entries: Entry[] = [];
  for (const { text } of paragraphsOf(blocks)) {
    const run = /^\*\*(.{1,200}?)[.:]?\*\*[.:]?\s*/.exec(text);
    const last = entries.at(-1);
    if (run !== null) entries.push({ name: bare(run[1]!), text: text.slice(run[0].length) });
    else if (last === undefined || last.name === '') entries.push({ name: '', text });
    else last.text = [last.text, text].filter(Boolean).join('\n\n');
  }
  return entries;
}
