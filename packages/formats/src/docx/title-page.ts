import type { FileChild } from 'docx';
import { paragraph } from './ooxml/paragraph.ts';
import { tab, words } from './ooxml/run.ts';
import type { Setting } from './setting.ts';

/** Space above the first line of details, in twips: it sets them apart from the title whether or not there is a subtitle. */
const ABOVE_DETAILS = 1500;
const ABOVE_AUTHORS = 500;

/** The title page. Texts that are empty leave no line. */
export function titlePage({ publication }: Setting): FileChild[] {
  const { title, subtitle, kindLine, details, authors } = publication.titlePage;
  return [
    ...(kindLine === '' ? [] : [paragraph('SMMKindLine', [words(kindLine)])]),
    paragraph('Title', [words(title)]),
    ...(subtitle === '' ? [] : [paragraph('Subtitle', [words(subtitle)])]),
    ...details.map(({ label, value }, index) =>
      paragraph('SMMTitleDetail', [words(label, { style: 'SMMTitleLabel' }), tab(), words(value)], index === 0 ? { before: ABOVE_DETAILS } : {}),
    ),
    ...authors.map((author, index) => paragraph('SMMAuthor', [words(author)], index === 0 ? { before: ABOVE_AUTHORS } : {})),
  ];
}

/** The title of a short report, above the text of its first page. */
export function briefTitle({ publication }: Setting): FileChild[] {
  const { title, subtitle, kindLine } = publication.titlePage;
  const line = [kindLine, subtitle].filter(Boolean).join(' · ');
  return [paragraph('SMMFrontHeading', [words(title)], { before: 0 }), ...(line === '' ? [] : [paragraph('Normal', [words(line, { bold: true })])])];
}
