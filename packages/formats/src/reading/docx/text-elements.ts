import { webAddress } from '../inline/links.ts';
import { linkOf } from './field-stack.ts';
import { SKIP, type Cursor, type ElementHandler } from './cursor.ts';
import { isOn } from './styles-part.ts';
import { symbolOf } from './symbols.ts';

/** Elements inside paragraphs: runs with their marks and characters, links, fields, notes, pictures. */
export const textElements: Readonly<Record<string, ElementHandler>> = {
  'w:r': (_, { paragraph }) => {
    if (paragraph === undefined) return undefined;
    const outer = paragraph.run;
    paragraph.run = {};
    return () => {
      paragraph.run = outer;
    };
  },
  'w:rStyle': ({ 'w:val': value }, cursor) => {
    if (isRunMark(cursor) && value !== undefined) cursor.paragraph!.run.style = value;
  },
  'w:b': ({ 'w:val': value }, cursor) => {
    if (isRunMark(cursor)) cursor.paragraph!.run.bold = isOn(value);
  },
  'w:i': ({ 'w:val': value }, cursor) => {
    if (isRunMark(cursor)) cursor.paragraph!.run.italic = isOn(value);
  },
  'w:vanish': ({ 'w:val': value }, cursor) => {
    if (isRunMark(cursor)) cursor.paragraph!.run.hidden = isOn(value);
  },
  'w:tab': (_, cursor) => {
    if (cursor.parent === 'w:r') cursor.addText('\t');
  },
  'w:ptab': (_, cursor) => cursor.addText('\t'),
  'w:br': ({ 'w:type': type }, cursor) => cursor.addText(type === 'page' || type === 'column' ? ' ' : '\n'),
  'w:cr': (_, cursor) => cursor.addText('\n'),
  'w:noBreakHyphen': (_, cursor) => cursor.addText('\u2011'),
  'w:sym': ({ 'w:char': char, 'w:font': font }, cursor) => {
    const symbol = symbolOf(char);
    if (symbol === undefined)
      cursor.reading.notes.add(`A symbol of the font ${/^[\w -]{1,40}$/.test(font ?? '') ? font : 'used'} cannot be read as a letter`, cursor.paragraph?.place);
    cursor.addText(symbol ?? '\uFFFD');
  },
  'w:lastRenderedPageBreak': (_, { reading }) => reading.nextPage(),
  'w:hyperlink': ({ 'r:id': id }, cursor) => link(cursor, id === undefined ? undefined : cursor.links.get(id), id === undefined),
  'w:fldSimple': ({ 'w:instr': instruction = '' }, cursor) => {
    const { paragraph } = cursor;
    cursor.fields.begin(instruction, true);
    const target = linkOf(instruction);
    const close = target === undefined ? undefined : link(cursor, target.target, target.isInner);
    return () => {
      close?.();
      if (cursor.paragraph === paragraph) cursor.fields.end();
    };
  },
  'w:fldChar': ({ 'w:fldCharType': type }, cursor) => {
    if (type === 'begin') cursor.fields.begin();
    if (type === 'separate') {
      const target = cursor.fields.separate();
      if (target !== undefined) link(cursor, target.target, target.isInner);
    }
    if (type === 'end' && cursor.fields.end()) cursor.paragraph?.closeLink();
  },
  'w:footnoteReference': ({ 'w:id': id }, cursor) => note(cursor, 'footnote', id),
  'w:endnoteReference': ({ 'w:id': id }, cursor) => note(cursor, 'endnote', id),
  'w:drawing': (_, cursor) => drawing(cursor),
  'w:pict': (_, cursor) => drawing(cursor),
  'w:object': (_, cursor) => {
    cursor.reading.notes.add('An embedded object was left out', cursor.paragraph?.place);
    return SKIP;
  },
  'wp:docPr': ({ descr }, { drawings }) => {
    if (drawings.length > 0) drawings.at(-1)!.description ||= (descr ?? '').slice(0, 300);
  },
  'm:oMath': (_, { reading, paragraph }) => reading.notes.add('A formula was read as its letters only', paragraph?.place),
  'w:rt': () => SKIP,
};

function isRunMark(cursor: Cursor): boolean {
  return cursor.isIn('w:r', 'w:rPr') && cursor.paragraph !== undefined;
}

function link(cursor: Cursor, target: string | undefined, isInner: boolean): (() => void) | undefined {
  const { paragraph, reading } = cursor;
  if (paragraph === undefined) return undefined;
  paragraph.openLink(isInner || target === undefined ? undefined : webAddress(target, reading.notes, paragraph.place), isInner);
  return () => paragraph.closeLink();
}

function note({ paragraph, reading }: Cursor, kind: 'endnote' | 'footnote', id: string | undefined): void {
  if (id !== undefined) paragraph?.addMark(reading.markOf(kind, id));
}

function drawing({ drawings, reading, paragraph }: Cursor): () => void {
  const open = { description: '', hasText: false };
  drawings.push(open);
  return () => {
    drawings.splice(drawings.indexOf(open), 1);
    const words = open.description.replace(/\s+/g, ' ').trim();
    if (!open.hasText) reading.notes.add(words === '' ? 'A picture was left out' : `A picture was left out: “${words}”`, paragraph?.place);
  };
}
