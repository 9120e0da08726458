import { SKIP, type Cursor, type ElementHandler } from './cursor.ts';

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Content controls. Our publications put one around each statement: its tag is the statement's id, its title the address. */
export const controlElements: Readonly<Record<string, ElementHandler>> = {
  'w:sdt': (_, { controls }) => {
    const control = { tag: '', title: '', isPlaceholder: false };
    controls.push(control);
    return () => {
      controls.splice(controls.indexOf(control), 1);
    };
  },
  'w:tag': ({ 'w:val': value }, cursor) => {
    if (isProperty(cursor)) cursor.controls.at(-1)!.tag = value ?? '';
  },
  'w:alias': ({ 'w:val': value }, cursor) => {
    if (isProperty(cursor)) cursor.controls.at(-1)!.title = value ?? '';
  },
  'w:showingPlcHdr': (_, cursor) => {
    if (isProperty(cursor)) cursor.controls.at(-1)!.isPlaceholder = true;
  },
  'w:sdtContent': (_, cursor) => content(cursor),
};

function isProperty({ parent, controls }: Cursor): boolean {
  return parent === 'w:sdtPr' && controls.length > 0;
}

function content({ controls, paragraph, statements, reading }: Cursor): (() => void) | typeof SKIP | void {
  const control = controls.at(-1);
  if (control?.isPlaceholder) {
    reading.notes.add('The prompt of an empty form field was left out', paragraph?.place ?? reading.place());
    return SKIP;
  }
  const { tag, title } = control ?? { tag: '', title: '' };
  if (!ID.test(tag) || !(title === tag || title.endsWith(`/${tag}`))) return undefined;
  if (paragraph !== undefined) {
    paragraph.beginStatement(tag);
    return undefined;
  }
  statements.push(tag);
  return () => {
    statements.splice(statements.lastIndexOf(tag), 1);
  };
}
