import type { Gauge } from '../gauge.ts';
import type { OfficePackage } from '../ooxml/office-package.ts';
import { readXmlPart, type Attributes } from '../ooxml/xml-part.ts';

/** What a style says that matters for reading; undefined where it leaves it to the style it is based on. */
type Style = { name: string; basedOn?: string; outline?: number; list?: string; depth?: number; bold?: boolean; italic?: boolean; hidden?: boolean };

/** What a style comes to with all that it is based on. */
export type ResolvedStyle = {
  /** The name that the file gives, in English for built-in styles whatever the language of the program. */
  readonly name: string;
  /** The heading level from 1 on; 0 for what is no heading. */
  readonly level: number;
  /** The list it belongs to and how deep, when it makes list items. */
  readonly list?: string;
  readonly depth?: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
};

/** The styles of a document by id, and the language that its text has unless it says otherwise. */
export type Styles = { readonly of: (id: string | undefined) => ResolvedStyle; readonly language: string };

const NONE: ResolvedStyle = { name: '', level: 0, bold: false, italic: false, hidden: false };
const LONGEST_CHAIN = 20;

/** Reads the styles part; a document without one has no styles. */
export async function readStyles(office: OfficePackage, part: string | undefined, gauge: Gauge): Promise<Styles> {
  const styles = new Map<string, Style>();
  let current: Style | undefined;
  let language = '';
  let inDefaults = false;
  if (part !== undefined) {
    await readXmlPart(office, part, gauge, {
      open: (name, attributes) => {
        if (name === 'w:docDefaults') inDefaults = true;
        else if (name === 'w:lang' && inDefaults) language = attributes['w:val'] ?? '';
        else if (name === 'w:style') styles.set(attributes['w:styleId'] ?? '', (current = { name: '' }));
        else if (current !== undefined) take(current, name, attributes);
      },
      close: (name) => {
        if (name === 'w:docDefaults') inDefaults = false;
        if (name === 'w:style') current = undefined;
      },
    });
  }
  const resolved = new Map<string, ResolvedStyle>();
  const of = (id: string | undefined): ResolvedStyle => {
    if (id === undefined) return NONE;
    let style = resolved.get(id);
    if (style === undefined) resolved.set(id, (style = resolve(styles, id)));
    return style;
  };
  return { of, language };
}

function take(style: Style, name: string, attributes: Attributes): void {
  const value = attributes['w:val'];
  switch (name) {
    case 'w:name':
      style.name = value ?? '';
      break;
    case 'w:basedOn':
      if (value !== undefined) style.basedOn = value;
      break;
    case 'w:outlineLvl':
      style.outline = Number(value);
      break;
    case 'w:numId':
      if (value !== undefined) style.list = value;
      break;
    case 'w:ilvl':
      style.depth = Number(value);
      break;
    case 'w:b':
      style.bold = isOn(value);
      break;
    case 'w:i':
      style.italic = isOn(value);
      break;
    case 'w:vanish':
      style.hidden = isOn(value);
      break;
  }
}

/** Whether a switch of the format is on: it is when it has no value. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

function resolve(styles: ReadonlyMap<string, Style>, id: string): ResolvedStyle {
  const chain: Style[] = [];
  for (let next: string | undefined = id; next !== undefined && chain.length < LONGEST_CHAIN; next = chain.at(-1)?.basedOn) {
    const style = styles.get(next);
    if (style === undefined) break;
    chain.push(style);
  }
  if (chain.length === 0) return { ...NONE, name: id };
  const first = <Key extends keyof Style>(key: Key): Style[Key] | undefined => chain.find((style) => style[key] !== undefined)?.[key];
  const list = first('list');
  const depth = first('depth');
  return {
    name: chain[0]!.name || id,
    level: levelOf(first('outline'), chain),
    ...(list === undefined ? {} : { list }),
    ...(depth === undefined ? {} : { depth }),
    bold: first('bold') ?? false,
    italic: first('italic') ?? false,
    hidden: first('hidden') ?? false,
  };
}

/** The outline level decides; a heading style that has none is known by its name. */
function levelOf(outline: number | undefined, chain: readonly Style[]): number {
  if (outline !== undefined) return headingLevel(outline);
  for (const { name } of chain) {
    const match = /^heading ([1-9])$/i.exec(name);
    if (match !== null) return Number(match[1]);
  }
  return 0;
}

/** The heading level of an outline level: 0 to 8 are headings, anything else is body text. */
export function headingLevel(outline: number): number {
  return Number.isInteger(outline) && outline >= 0 && outline <= 8 ? outline + 1 : 0;
}
