import type { ParagraphChild } from 'docx';
import { printable } from '../../html/printable.ts';
import type { StyleId } from '../styles/style-ids.ts';
import { element, inline, valued, type Content } from './element.ts';

/** How a run is set beyond its paragraph: a character style, or bold and italics on top of one. */
export type Marks = { readonly style?: StyleId; readonly bold?: boolean; readonly italics?: boolean };

/** Plain words as a run; characters that no document may hold become U+FFFD. */
export function words(text: string, marks: Marks = {}): ParagraphChild {
  return run([element('w:t', { 'xml:space': 'preserve' }, [printable(text)])], marks);
}

/** Words and then a tab. */
export function wordsAndTab(text: string): ParagraphChild {
  return run([element('w:t', { 'xml:space': 'preserve' }, [printable(text)]), element('w:tab')]);
}

/** A tab. */
export function tab(): ParagraphChild {
  return run([element('w:tab')]);
}

/** A line break within a paragraph. */
export function lineBreak(): ParagraphChild {
  return run([element('w:br')]);
}

/** A run of the given content. */
export function run(content: readonly Content[], marks: Marks = {}): ParagraphChild {
  const properties = propertiesOf(marks);
  return inline('w:r', undefined, properties.length === 0 ? content : [element('w:rPr', undefined, properties), ...content]);
}

/** Strong and emphasis are styles where they stand alone, and direct marks where another style is in force. */
function propertiesOf({ style, bold = false, italics = false }: Marks): Content[] {
  if (style === undefined && bold !== italics) return [valued('w:rStyle', bold ? 'Strong' : 'Emphasis')];
  return [
    ...(style === undefined ? [] : [valued('w:rStyle', style)]),
    ...(bold ? [element('w:b'), element('w:bCs')] : []),
    ...(italics ? [element('w:i'), element('w:iCs')] : []),
  ];
}
