import type { ReadBlock, ReadHeading, SourceDocument } from '../reading/source-document.ts';
import { sectionOf, type SectionKind } from './sections.ts';
import { bare } from './words.ts';

/** A heading with the blocks up to the next heading, and the part of the profile it belongs to. */
export type OutlinePart = {
  readonly heading: string;
  readonly level: number;
  /** What this heading opens, or what its parent opened. */
  readonly kind: SectionKind | undefined;
  /** What the heading itself says, undefined when it only continues its parent. */
  readonly own: SectionKind | undefined;
  readonly blocks: readonly ReadBlock[];
  readonly place: ReadHeading['place'];
};

const UNDER_DOMAIN: ReadonlySet<SectionKind> = new Set([
  'beyond',
  'boundary',
  'context',
  'differences',
  'exclusions',
  'focus',
  'scenarios',
  'smm-scope',
  'system',
  'threats',
]);

/** A document as headed parts in reading order. What stands before the first heading is a part without heading. */
export function outlineOf(document: SourceDocument): OutlinePart[] {
  const parts: {
    heading: string;
    level: number;
    kind: SectionKind | undefined;
    own: SectionKind | undefined;
    blocks: ReadBlock[];
    place: ReadHeading['place'];
  }[] = [{ heading: '', level: 0, kind: undefined, own: undefined, blocks: [], place: {} }];
  const open: { level: number; kind: SectionKind | undefined }[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'heading') {
      parts.at(-1)!.blocks.push(block);
      continue;
    }
    while (open.length > 0 && open.at(-1)!.level >= block.level) open.pop();
    const parent = open.at(-1)?.kind;
    // A title may name devices or threats; it opens no part for them.
    const own = bare(block.text) === bare(document.title) ? undefined : kindUnder(parent, bare(block.text));
    const kind = own ?? parent;
    open.push({ level: block.level, kind });
    parts.push({ heading: bare(block.text), level: block.level, kind, own, blocks: [], place: block.place });
  }
  return parts;
}

/** Inside the ready-written section, the practice tables or a scenario, headings keep their parent's meaning. */
function kindUnder(parent: SectionKind | undefined, heading: string): SectionKind | undefined {
  const found = sectionOf(heading);
  if (parent === 'concepts' || parent === 'scenarios' || parent === 'practices')
    return found === 'references' || found === 'common' || found === 'domain' || (parent === 'concepts' && found === 'practices') ? found : undefined;
  if (parent === 'threats' || parent === 'differences') return found !== undefined && found !== parent && !UNDER_DOMAIN.has(found) ? found : undefined;
  return found;
}
