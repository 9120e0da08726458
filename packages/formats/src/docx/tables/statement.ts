import type { ParagraphChild } from 'docx';
import type { StatementBlock } from '../../publication/blocks.ts';
import { runIn } from '../../publication/flatten.ts';
import { strings } from '../../publication/strings.ts';
import { runs } from '../inline.ts';
import { element, inline, valued, type PlainElement } from '../ooxml/element.ts';
import { paragraph } from '../ooxml/paragraph.ts';
import { words } from '../ooxml/run.ts';
import type { Setting } from '../setting.ts';

/** Longest title that Word takes for a content control. */
const LONGEST_TITLE = 64;

/**
 * A statement as one paragraph, made to be found again when the document comes back.
 *
 * A content control inside the paragraph carries the id as its tag (ids are at most 64 characters, as are tags) and the
 * address as its title; it stays when its whole text is rewritten. A bookmark around it, from whose name the id can be
 * read, is for programs that drop content controls (LibreOffice up to 7.4 does), and makes statements linkable. Both
 * stand inside the paragraph, where they are valid in any cell. The control shows no frame: reviewers see only text.
 * In the cumulative view only a statement's own level carries both; repetitions below it are plain text.
 */
export function statementParagraph(setting: Setting, statement: StatementBlock): PlainElement {
  const { lead, body, tail, fromLevel } = statement;
  const children: ParagraphChild[] = [
    ...(lead === '' ? [] : [words(runIn(lead), { style: 'SMMStatementLead' }), words(' ')]),
    ...runs(setting, body),
    ...(tail === '' ? [] : [words(' '), words(tail, { style: 'SMMStatementTail' })]),
    ...(fromLevel === undefined ? [] : [words(' '), words(`(${strings.levelShort(fromLevel)})`, { style: 'SMMStatementLevel' })]),
  ];
  const controlled = fromLevel === undefined ? [control(setting, statement, children)] : children;
  return paragraph('SMMStatement', setting.bookmarks.around(statement.anchor, controlled));
}

function control(setting: Setting, { id, address }: StatementBlock, children: readonly ParagraphChild[]): ParagraphChild {
  const number = (setting.counts.control += 1);
  const title = address.length > LONGEST_TITLE ? id : address;
  return inline('w:sdt', undefined, [
    element('w:sdtPr', undefined, [valued('w:alias', title), valued('w:tag', id), valued('w:id', number), element('w15:appearance', { 'w15:val': 'hidden' })]),
    element('w:sdtContent', undefined, children),
  ]);
}
