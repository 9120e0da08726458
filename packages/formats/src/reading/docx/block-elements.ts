import { SKIP, type Cursor, type ElementHandler } from './cursor.ts';
import { ParagraphBuilder } from './paragraph-builder.ts';
import { statementOfBookmark } from './statement-bookmark.ts';

const CONTENTS = /^(?:toc \d|table of figures)$/i;

/** Elements that make or hold paragraphs, and those that say what is to be read at all. */
export const blockElements: Readonly<Record<string, ElementHandler>> = {
  'w:p': (_, cursor) => paragraph(cursor),
  'w:pStyle': ({ 'w:val': value }, { paragraph }) => {
    if (paragraph !== undefined && value !== undefined) paragraph.style = value;
  },
  'w:outlineLvl': ({ 'w:val': value }, { paragraph }) => {
    if (paragraph !== undefined) paragraph.outline = Number(value);
  },
  'w:numId': ({ 'w:val': value }, { paragraph }) => {
    if (paragraph !== undefined && value !== undefined) paragraph.list = value;
  },
  'w:ilvl': ({ 'w:val': value }, { paragraph }) => {
    if (paragraph !== undefined) paragraph.depth = Number(value) || 0;
  },
  'w:bookmarkStart': ({ 'w:name': name }, cursor) => anchor(cursor, name),
  'w:txbxContent': (_, cursor) => textBox(cursor),
  'w:altChunk': (_, { reading }) => reading.notes.add('A document embedded in this one was left out', reading.place()),
  'w:del': (_, cursor) => deletion(cursor),
  'w:moveFrom': (_, cursor) => deletion(cursor),
  'w:ins': (_, cursor) => insertion(cursor),
  'w:moveTo': (_, cursor) => insertion(cursor),
  'mc:AlternateContent': (_, { choices }) => {
    const choice = { isTaken: false };
    choices.push(choice);
    return () => {
      choices.splice(choices.indexOf(choice), 1);
    };
  },
  'mc:Choice': (_, cursor) => alternative(cursor),
  'mc:Fallback': (_, cursor) => alternative(cursor),
};

function paragraph(cursor: Cursor): () => void {
  const { flow, reading, fields } = cursor;
  const number = reading.nextParagraph();
  const outer = cursor.paragraph;
  const open = new ParagraphBuilder(reading.place({ ...cursor.where, paragraph: number }), flow?.goesOn);
  if (flow !== undefined) flow.goesOn = undefined;
  cursor.paragraph = open;
  const statement = cursor.statements.at(-1);
  if (statement !== undefined) open.beginStatement(statement);
  return () => {
    const isContents = fields.endParagraph();
    cursor.paragraph = outer;
    if (open.isEndDeleted && flow !== undefined) flow.goesOn = open;
    else if (isContents && CONTENTS.test(reading.styles.of(open.style).name))
      reading.notes.add('A line of the contents was left out, because it only repeats a heading or caption', open.place);
    else flow?.addParagraph(open);
  };
}

function anchor({ paragraph, flow }: Cursor, name: string | undefined): void {
  if (name === undefined || name === '' || name === '_GoBack') return;
  const statement = statementOfBookmark(name);
  if (statement !== undefined) paragraph?.beginStatement(statement);
  if (paragraph === undefined) flow?.addAnchor(name);
  else paragraph.addAnchor(name);
}

/** A text box is anchored in a paragraph; what it holds is read after that paragraph. */
function textBox(cursor: Cursor): () => void {
  const anchored = cursor.paragraph;
  const outer = cursor.flow;
  for (const drawing of cursor.drawings) drawing.hasText = true;
  cursor.reading.notes.add('The text of a box was read after the paragraph that it is anchored to', anchored?.place);
  const flow = cursor.openFlow();
  return () => {
    closeFlow(cursor);
    if (anchored === undefined) outer?.add(...flow.blocks);
    else anchored.after.push(...flow.blocks);
  };
}

/** Ends a run of paragraphs; a paragraph whose end was deleted but that nothing follows is read after all. */
export function closeFlow(cursor: Cursor): void {
  const { flow } = cursor;
  if (flow?.goesOn !== undefined) flow.addParagraph(flow.goesOn);
  cursor.closeFlow();
}

/** A tracked deletion. Around content it hides it; in properties it speaks of a paragraph's end or of a row. */
function deletion(cursor: Cursor): typeof SKIP | void {
  const { paragraph, tables, reading } = cursor;
  if (cursor.isIn('w:pPr', 'w:rPr')) {
    if (paragraph !== undefined) paragraph.isEndDeleted = true;
    return undefined;
  }
  reading.notes.add('A tracked deletion was left out', paragraph?.place ?? reading.place());
  if (cursor.parent !== 'w:trPr') return SKIP;
  if (tables.length > 0) tables.at(-1)!.isRowDeleted = true;
  return undefined;
}

function insertion(cursor: Cursor): void {
  if (cursor.parent !== 'w:rPr') cursor.reading.notes.add('A tracked insertion was read as if accepted', cursor.paragraph?.place ?? cursor.reading.place());
}

/** Of several forms of the same thing the first is read. */
function alternative({ choices }: Cursor): typeof SKIP | void {
  const choice = choices.at(-1);
  if (choice === undefined) return undefined;
  if (choice.isTaken) return SKIP;
  choice.isTaken = true;
  return undefined;
}
