import type { FileChild, ParagraphChild } from 'docx';
import type { ContentsEntry } from '../publication/blocks.ts';
import { CAPTION_GAP } from './caption.ts';
import { placeLink } from './inline.ts';
import { element, LateText, valued, type PlainElement } from './ooxml/element.ts';
import { field, fieldEnd, fieldStart } from './ooxml/fields.ts';
import { paragraph } from './ooxml/paragraph.ts';
import { run, tab, words, wordsAndTab } from './ooxml/run.ts';
import type { Setting } from './setting.ts';
import { contentsTabs } from './styles/paragraph-styles.ts';
import type { StyleId } from './styles/style-ids.ts';

/** Where the text of a contents entry begins, by level. */
const TEXT_AT = [454, 1078, 1872];
/** Letters of the longest section number that fits before that. */
const LONGEST_NUMBER = 6;

/**
 * The contents and the lists of tables and figures, beginning on a page of their own. They are fields that the word
 * processor can update, and they already hold their entries, so that the document is complete when it is opened.
 */
export function contentsPages(setting: Setting): FileChild[] {
  const { publication } = setting;
  const lists = [
    { title: publication.contentsTitle, entries: publication.contents.filter(({ level }) => level <= TEXT_AT.length), instruction: 'TOC \\o "1-3" \\h \\z' },
    { title: publication.tablesTitle, entries: publication.listOfTables, instruction: 'TOC \\h \\z \\c "Table"' },
    { title: publication.figuresTitle, entries: publication.listOfFigures, instruction: 'TOC \\h \\z \\c "Figure"' },
  ].filter(({ entries }) => entries.length > 0);
  return lists.flatMap(({ title, entries, instruction }, index): FileChild[] => {
    const heading = paragraph('TOCHeading', [words(title)], { pageBreakBefore: index === 0 });
    const main = entries === lists[0]?.entries && publication.contents.length > 0;
    const paragraphs = entries.map((entry, position) =>
      entryParagraph(setting, entry, main, {
        before: position === 0 ? fieldStart(instruction) : [],
        after: position === entries.length - 1 ? [fieldEnd()] : [],
      }),
    );
    return main ? [gallery(setting, [heading, ...paragraphs])] : [heading, ...paragraphs];
  });
}

/** The frame in which Word offers to update the contents. */
function gallery(setting: Setting, children: readonly PlainElement[]): FileChild {
  return element('w:sdt', undefined, [
    element('w:sdtPr', undefined, [
      valued('w:id', (setting.counts.control += 1)),
      element('w:docPartObj', undefined, [valued('w:docPartGallery', 'Table of Contents'), element('w:docPartUnique')]),
    ]),
    element('w:sdtContent', undefined, children),
  ]);
}

function entryParagraph(
  setting: Setting,
  { level, number, text, anchor }: ContentsEntry,
  main: boolean,
  around: { readonly before: readonly ParagraphChild[]; readonly after: readonly ParagraphChild[] },
): PlainElement {
  const style: StyleId = main ? (['TOC1', 'TOC2', 'TOC3'] as const)[level - 1]! : 'TableofFigures';
  const name = setting.bookmarks.name(anchor);
  const printed = main ? [...(number === '' ? [] : [numberRun(number)]), words(text)] : [words(text === '' ? number : `${number}${CAPTION_GAP}${text}`)];
  const entry = name === undefined ? printed : [placeLink(name, [...printed, tab(), ...field(`PAGEREF ${name} \\h`, [pageOf(setting, name)])])];
  const tabs = setting.provided.has(style) ? contentsTabs(setting.width, main ? TEXT_AT[level - 1]! : 0) : [];
  return paragraph(style, [...around.before, ...entry, ...around.after], { tabs });
}

/** “Annex A” and the like are too wide for the tab after section numbers. */
function numberRun(number: string): ParagraphChild {
  return number.length > LONGEST_NUMBER ? words(`${number}${CAPTION_GAP}`) : wordsAndTab(number);
}

/** The page that is known when the document is written; nothing when it could not be worked out. */
function pageOf({ pages }: Setting, bookmark: string): ParagraphChild {
  return run([new LateText('w:t', { 'xml:space': 'preserve' }, () => String(pages.get(bookmark) ?? ''))]);
}
