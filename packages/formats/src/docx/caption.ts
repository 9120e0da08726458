import type { ParagraphChild } from 'docx';
import { strings } from '../publication/strings.ts';
import type { PlainElement } from './ooxml/element.ts';
import { field } from './ooxml/fields.ts';
import { paragraph } from './ooxml/paragraph.ts';
import { words } from './ooxml/run.ts';
import type { Setting } from './setting.ts';

/** Between “Table 3” and its caption, here and in the list of tables. */
export const CAPTION_GAP = '\u2002';

/** A caption with a number field whose result is the publication's own number. `above` keeps it with what follows. */
export function caption(
  setting: Setting,
  input: { readonly kind: 'Figure' | 'Table'; readonly number: number; readonly text: string; readonly anchor: string; readonly above: boolean },
): PlainElement {
  const label = (input.kind === 'Table' ? strings.table : strings.figure)(input.number);
  const before = label.slice(0, label.length - String(input.number).length);
  const children: ParagraphChild[] = [
    words(before, { style: 'SMMCaptionLabel' }),
    ...field(`SEQ ${input.kind} \\* ARABIC`, [words(String(input.number), { style: 'SMMCaptionLabel' })], { style: 'SMMCaptionLabel' }),
    ...(input.text === '' ? [] : [words(`${CAPTION_GAP}${input.text}`)]),
  ];
  return paragraph('Caption', setting.bookmarks.around(input.anchor, children), { keepNext: input.above });
}
