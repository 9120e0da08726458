import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { ReadBack } from './read-back.ts';
import { letters, words } from './words.ts';

type Paragraph = { style: string; text: string };

/** What a Word document says, told apart by its styles. */
export function readDocx(bytes: Uint8Array): ReadBack {
  const paragraphs = paragraphsOf(strFromU8(unzipSync(bytes)['word/document.xml']!));
  const styled = (style: RegExp) =>
    paragraphs
      .filter((paragraph) => style.test(paragraph.style))
      .map(({ text }) => words(text))
      .filter((text) => text !== '');
  return {
    headings: styled(/^Heading\d$/),
    captions: styled(/^Caption$/).filter((text) => text.startsWith('Table ')),
    statements: styled(/^SMMStatement$/),
    references: styled(/^SMMReference$/),
    text: letters(paragraphs.map(({ text }) => text).join(' ')),
  };
}

/** The paragraphs of a document with their styles; field codes are not text, tabs and breaks are space. */
function paragraphsOf(xml: string): Paragraph[] {
  const found: Paragraph[] = [];
  const open: Paragraph[] = [];
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const current = open.at(-1);
    if (name === 'w:p') {
      const paragraph = { style: '', text: '' };
      open.push(paragraph);
      found.push(paragraph);
    } else if (current !== undefined) {
      if (name === 'w:pStyle') current.style = String(attributes['w:val']);
      if (name === 'w:tab' || name === 'w:br') current.text += ' ';
    }
    inText = name === 'w:t';
  });
  parser.on('text', (text) => {
    if (inText) open.at(-1)!.text += text;
  });
  parser.on('closetag', ({ name }) => {
    inText = false;
    if (name === 'w:p') open.pop();
  });
  parser.write(xml).close();
  return found;
}
