import type { OutlinePart } from '../outline.ts';
import type { ReadBlock } from '../../reading/source-document.ts';
import { bare, markdownOf, paragraphsOf } from '../words.ts';
import type { FieldContext } from './field-context.ts';
import { nameOf } from './field-text.ts';

type Pair = { readonly name: string; meaning: string };

/** Acronyms and terms: definition lists, two columns, or one a line with a colon, dash, tab or strong name. Returns what is neither. */
export function addGlossary(context: FieldContext, part: OutlinePart, blocks: readonly ReadBlock[]): string[] {
  const glossary = (context.draft.glossary ??= {});
  const { pairs, rest } = pairsOf(blocks, part.kind === 'acronyms');
  const heading = part.heading.toLowerCase();
  for (const { name, meaning } of pairs) {
    const isAcronym = /^acronyms$|^abbreviations$|^list of/.test(heading) || (!/^terms|^definitions|^glossary$/.test(heading) && looksShort(name));
    if (isAcronym && meaning.length <= 500) (glossary.acronyms ??= []).push({ short: nameOf(name), long: nameOf(meaning) });
    else (glossary.terms ??= []).push({ term: nameOf(name), definition: meaning });
  }
  if (pairs.length > 0) context.report.understood.push({ what: part.heading, address: 'glossary', place: part.place });
  return rest;
}

function looksShort(name: string): boolean {
  return /^[A-Z0-9][A-Za-z0-9&/-]{0,11}$/.test(name) && /[A-Z].*[A-Z0-9]/.test(name);
}

function pairsOf(blocks: readonly ReadBlock[], isAcronyms: boolean): { pairs: Pair[]; rest: string[] } {
  const pairs: Pair[] = [];
  const rest: string[] = [];
  let open: Pair | undefined;
  for (const block of blocks) {
    if (block.kind === 'table') {
      pairs.push(...rowsAsPairs(block.rows.map((row) => row.map((cell) => markdownOf(cell.blocks).trim()))));
      continue;
    }
    for (const { text, block: one } of paragraphsOf([block])) {
      const style = one.kind === 'paragraph' ? one.style : '';
      if (style === 'dt') pairs.push((open = { name: bare(text), meaning: '' }));
      else if (style === 'dd' && open !== undefined) open.meaning = [open.meaning, text].filter(Boolean).join('\n\n');
      else {
        const pair = pairIn(text, isAcronyms);
        if (pair === undefined) rest.push(text);
        else pairs.push(pair);
      }
    }
  }
  return { pairs, rest };
}

function rowsAsPairs(rows: readonly (readonly string[])[]): Pair[] {
  return rows
    .filter((row, index) => row.length >= 2 && row[0] !== '' && !(index === 0 && /^(?:acronyms?|abbreviations?|terms?|short(?: form)?)$/i.test(bare(row[0]!))))
    .map(([name = '', ...others]) => ({ name: bare(name), meaning: others.filter(Boolean).join(' ') }));
}

/** “**Name:** meaning”, “Name: meaning”, “Name – meaning”, “Name⇥meaning”; of acronyms also “NAME meaning”. */
function pairIn(text: string, isAcronyms: boolean): Pair | undefined {
  const found =
    /^\*\*(.+?):?\*\*[:\s\\–—-]*(\S.*)$/s.exec(text) ??
    /^([^:\t–—\n]{1,100}?)\s*(?::|\t| [–—-] |–)\s*(\S.*)$/s.exec(text) ??
    (isAcronyms ? /^([A-Z0-9][A-Za-z0-9&/-]{1,11})\s+(\S.*)$/s.exec(text) : null);
  return found === null ? undefined : { name: bare(found[1]!), meaning: found[2]!.trim() };
}
