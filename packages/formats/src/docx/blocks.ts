import type { FileChild, ParagraphChild } from 'docx';
import type { Block, Definitions, Heading, List, ReferenceList } from '../publication/blocks.ts';
import { figure } from './figures/figure.ts';
import { runs } from './inline.ts';
import { levelTable } from './tables/level-table.ts';
import { paragraph } from './ooxml/paragraph.ts';
import { lineBreak, tab, words, wordsAndTab } from './ooxml/run.ts';
import { plainTable } from './tables/plain-table.ts';
import type { Setting } from './setting.ts';
import { LISTS } from './styles/numbering.ts';
import type { StyleId } from './styles/style-ids.ts';

/** Terms no longer than this stand beside their meanings, longer ones above. */
const SHORT_TERM = 14;
const DEEPEST = 2;
const PARAGRAPH_STYLE: Record<Setting['place'], StyleId> = { cell: 'SMMTableText', front: 'Normal', legal: 'SMMLegal', notice: 'SMMNotice', text: 'Normal' };

/** Blocks as paragraphs and tables. After a table stands a paragraph of almost no height, which keeps it from its neighbour. */
export function blocks(setting: Setting, list: readonly Block[]): FileChild[] {
  const set: FileChild[] = [];
  for (const block of list) {
    const made = blockOf(setting, block);
    set.push(...made);
    if (block.kind === 'table' || block.kind === 'level-table') set.push(paragraph('SMMTableEnd', []));
  }
  return set;
}

function blockOf(setting: Setting, block: Block): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return block.children.length === 0 ? [] : [paragraph(paragraphStyle(setting), runs(setting, block.children))];
    case 'list':
      return listItems(setting, block, 0);
    case 'heading':
      return [heading(setting, block)];
    case 'notice':
      return blocks({ ...setting, place: 'notice' }, block.blocks);
    case 'table':
      return plainTable(setting, block, blocks);
    case 'level-table':
      return levelTable(setting, block);
    case 'figure':
      return figure(setting, block);
    case 'definitions':
      return definitions(setting, block);
    case 'reference-list':
      return references(setting, block);
  }
}

/** Where a template has a style for body text, that and not Normal carries the spacing of its paragraphs. */
function paragraphStyle({ place, provided }: Setting): StyleId {
  const style = PARAGRAPH_STYLE[place];
  return style === 'Normal' && provided.has('BodyText') ? 'BodyText' : style;
}

/** A heading; those kept out of the contents have styles that Word's contents field does not gather. */
function heading(setting: Setting, { level, number, text, anchor, inContents }: Heading): FileChild {
  const listed: StyleId[] = ['Heading1', 'Heading2', 'Heading3', 'Heading4'];
  const unlisted: StyleId[] = ['SMMFrontHeading', 'SMMUnlistedHeading2', 'SMMUnlistedHeading3', 'Heading4'];
  const style = setting.place === 'front' ? 'SMMFrontHeading' : (inContents ? listed : unlisted)[level - 1]!;
  const children = [...(number === '' ? [] : [wordsAndTab(number)]), words(text)];
  return paragraph(style, setting.bookmarks.around(anchor, children));
}

function listItems(setting: Setting, list: List, depth: number): FileChild[] {
  const instance = list.ordered ? (setting.counts.list += 1) : 0;
  return list.items.flatMap((item) => {
    let marked = false;
    return item.flatMap((block): FileChild[] => {
      if (block.kind === 'list') return listItems(setting, block, Math.min(depth + 1, DEEPEST));
      if (block.kind !== 'paragraph') return blockOf(setting, block);
      const children = runs(setting, block.children);
      const made = marked ? paragraph(continued(setting, depth), children) : listItem(setting, list.ordered, depth, instance, children);
      marked = true;
      return [made];
    });
  });
}

/** The style carries the mark, unless it is a template's; ordered lists name their own instance, so that each begins at one. */
function listItem(setting: Setting, ordered: boolean, depth: number, instance: number, children: ParagraphChild[]): FileChild {
  const inCell = setting.place === 'cell' && depth === 0;
  const suffix = depth === 0 ? '' : String(depth + 1);
  const style = (inCell ? `SMMTable${ordered ? 'Number' : 'Bullet'}` : `List${ordered ? 'Number' : 'Bullet'}${suffix}`) as StyleId;
  if (!ordered && !setting.provided.has(style)) return paragraph(style, children);
  const references = inCell ? { bullet: LISTS.tableBullet, number: LISTS.tableNumber } : { bullet: LISTS.bullet[depth]!, number: LISTS.number[depth]! };
  return paragraph(style, children, { numbering: { reference: ordered ? references.number : references.bullet, level: 0, instance } });
}

function continued(setting: Setting, depth: number): StyleId {
  return setting.place === 'cell' ? 'SMMTableText' : (['ListContinue', 'ListContinue2', 'ListContinue3'] as const)[depth]!;
}

function definitions(setting: Setting, { items }: Definitions): FileChild[] {
  const beside = items.every(({ term }) => term.length <= SHORT_TERM);
  return items.map(({ term, meaning }) =>
    paragraph('SMMDefinition', [words(term, { style: 'SMMDefinitionTerm' }), beside ? tab() : lineBreak(), ...runs(setting, meaning)]),
  );
}

function references(setting: Setting, { entries }: ReferenceList): FileChild[] {
  return entries.map(({ key, anchor, text }) =>
    paragraph('SMMReference', [...setting.bookmarks.around(anchor, [words(`[${key}]`)]), words(' '), ...runs(setting, text)]),
  );
}
