import { strings } from '../../publication/strings.ts';
import type { ReadBlock } from '../../reading/source-document.ts';
import { bare } from '../words.ts';

/**
 * Whether a paragraph belongs to the pages and not to the profile: a heading of contents, the caption of a table, the
 * picture of the boundary (which follows from its zones) in words, or the line “title · version · status”.
 */
export function isFurniture(blocks: readonly ReadBlock[], index: number, title: string): boolean {
  const block = blocks[index];
  if (block?.kind !== 'paragraph') return false;
  if (block.style === 'TOC Heading' || isBoundaryPicture(blocks, index) || objectiveAbove(blocks, index + 1) !== '') return true;
  if (/^[*_]*table \d+/i.test(block.text)) return /caption/i.test(block.style) || blocks[index + 1]?.kind === 'table' || /^[*_]+table \d+/i.test(block.text);
  return title !== '' && bare(block.text).startsWith(`${title} · `) && block.text.length < 700;
}

/** The objective of a practice that stands in italics between the caption of its table and the table, as in Markdown; empty when there is none. */
export function objectiveAbove(blocks: readonly ReadBlock[], table: number): string {
  const line = blocks[table - 1];
  const isOne = blocks[table]?.kind === 'table' && line?.kind === 'paragraph' && /^\*[^*]+\*$/.test(line.text);
  return isOne && /^table \d+/i.test(wordsAt(blocks, table - 2)) ? bare(line.text) : '';
}

function isBoundaryPicture(blocks: readonly ReadBlock[], index: number): boolean {
  const words = wordsAt(blocks, index);
  const isFigure = (at: number): boolean => /^figure \d+/i.test(wordsAt(blocks, at)) && wordsAt(blocks, at).includes(strings.boundaryFigure);
  if (isFigure(index)) return true;
  return (isFigure(index - 1) || isFigure(index - 2)) && /^What the picture shows$|^(?:Ins|Outs)ide the trust boundary: /.test(words);
}

function wordsAt(blocks: readonly ReadBlock[], index: number): string {
  const block = blocks[index];
  return block?.kind === 'paragraph' ? bare(block.text) : '';
}
