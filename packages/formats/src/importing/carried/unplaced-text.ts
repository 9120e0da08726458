import type { Profile } from '@smm/core/profile';
import type { ReadBlock, ReadParagraph, SourceDocument } from '../../reading/source-document.ts';
import type { ImportItem } from '../report.ts';
import { bare } from '../words.ts';

/**
 * Words that stand in an edited document, but neither in the document as it was published nor in what the import made
 * of it, such as additions to a section that is supplied at publication. Statements are left aside.
 */
export function unplacedText(base: SourceDocument, document: SourceDocument, profile: Profile, known: readonly ImportItem[]): ImportItem[] {
  const before = new Set([...paragraphsIn(base.blocks)].map(({ text }) => bare(text)));
  const added = [...paragraphsIn(document.blocks)].filter(({ text, statement }) => statement === undefined && !before.has(bare(text)));
  if (added.length === 0) return [];
  const kept = [...textsIn(profile), ...known.map(({ text = '' }) => text), ...before].map((text) => bare(text)).join('\n');
  return added.flatMap(({ text, place }) => {
    const missing = sentencesIn(bare(text)).some((sentence) => !kept.includes(sentence));
    return missing ? [{ what: 'words that were added to the document', text, place }] : [];
  });
}

function* paragraphsIn(blocks: readonly ReadBlock[]): Generator<Pick<ReadParagraph, 'place' | 'statement' | 'text'>> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    else if (block.kind === 'heading') yield { text: block.text, place: block.place };
    else if (block.kind === 'list') for (const item of block.items) yield* paragraphsIn(item);
    else for (const cell of block.rows.flat()) yield* paragraphsIn(cell.blocks);
  }
}

/** Sentences without their marks, so that a run-in title or what follows it does not hide that the rest is known. */
function sentencesIn(text: string): string[] {
  return text
    .split(/(?<=[.!?:])\s+|\s+\[[^\]]*\]/)
    .map((sentence) => sentence.replace(/[\s.!?:]+$/, ''))
    .filter((sentence) => sentence !== '');
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const item of Object.values(value)) yield* textsIn(item);
}
