import { SaxesParser } from 'saxes';
import type { Gauge } from '../gauge.ts';
import { damaged, ReadingRefused } from '../reading-refused.ts';
import type { OfficePackage } from './office-package.ts';

/** Attributes by name; those of a known namespace carry its usual prefix: `w:val`, `r:id`. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is told of a part while it is read: element names carry the usual prefix of their namespace, `w:p`, `x:row`. */
export type XmlHandler = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Usual prefixes by namespace; those of the strict form of the format beside those that everybody writes. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'urn:smm-workbench:carried': 'smm',
};
const KNOWN = new Set(Object.values(PREFIXES));
/** Letters handed to the parser in one step, and letters after which something must have begun or ended. */
const STEP = 64 * 1024;
const LONGEST_SILENCE = 8 * 1024 * 1024;

/** Reads a part as XML, piece by piece; false when the package has no such part. */
export async function readXmlPart(office: OfficePackage, name: string, gauge: Gauge, handler: XmlHandler): Promise<boolean> {
  const reader = new XmlReader(name, gauge, handler);
  if (!(await office.read(name, (piece) => reader.write(piece)))) return false;
  reader.end();
  return true;
}

/**
 * A reader of one XML document as bytes. Document types, and with them all entities but XML's own, are refused; depth
 * and number of elements are limited; nothing outside is ever looked up.
 */
class XmlReader {
  readonly #parser = new SaxesParser({ position: false });
  readonly #name: string;
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #silence = 0;

  constructor(name: string, gauge: Gauge, handler: XmlHandler) {
    this.#name = name;
    const scopes: Scope[] = [];
    let depth = 0;
    this.#parser.on('error', () => {
      throw damaged(`its part ${name} is not well-formed.`);
    });
    this.#parser.on('doctype', () => {
      throw new ReadingRefused(
        'unsafe',
        'it declares entities, which office programs never write and attackers do',
        'Open it in the program that made it, save it again and use the new file.',
      );
    });
    this.#parser.on('opentag', (tag) => {
      this.#silence = 0;
      depth += 1;
      gauge.depth(depth);
      gauge.elements(1);
      const attributes = tag.attributes as Record<string, string>;
      const scope = scopeOf(scopes.at(-1), attributes);
      scopes.push(scope);
      handler.open(canonical(scope, tag.name), scope.renames ? renamed(scope, attributes) : attributes);
    });
    this.#parser.on('closetag', (tag) => {
      this.#silence = 0;
      depth -= 1;
      const scope = scopes.pop()!;
      handler.close?.(canonical(scope, tag.name));
    });
    const text = (words: string): void => {
      this.#silence = 0;
      handler.text?.(words);
    };
    this.#parser.on('text', text);
    this.#parser.on('cdata', text);
  }

  /** Takes the next bytes. */
  write(bytes: Uint8Array): void {
    this.#decoder ??= decoderFor(bytes);
    this.#parse(this.#decoder.decode(bytes, { stream: true }));
  }

  /** Says that there are no more. */
  end(): void {
    this.#parse(this.#decoder?.decode() ?? '');
    this.#parser.close();
  }

  #parse(letters: string): void {
    for (let at = 0; at < letters.length; at += STEP) {
      const step = letters.slice(at, at + STEP);
      this.#silence += step.length;
      this.#parser.write(step);
      if (this.#silence > LONGEST_SILENCE)
        throw new ReadingRefused(
          'too-large',
          `its part ${this.#name} holds a single text of many megabytes`,
          'Open it, delete that text, save it and use the new file.',
        );
    }
  }
}

/** Bindings in force: prefixes by what stands in the file, element names already looked up, whether attributes need renaming. */
type Scope = { readonly bindings: ReadonlyMap<string, string>; readonly names: Map<string, string>; readonly renames: boolean };

const TOP: Scope = { bindings: new Map(), names: new Map(), renames: false };
/** Different names remembered in one scope. */
const MOST_NAMES = 1_000;

function scopeOf(outer: Scope = TOP, attributes: Record<string, string>): Scope {
  let bindings: Map<string, string> | undefined;
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue;
    bindings ??= new Map(outer.bindings);
    bindings.set(key === 'xmlns' ? '' : key.slice('xmlns:'.length), PREFIXES[attributes[key]!.trim()] ?? '?');
  }
  if (bindings === undefined) return outer;
  const renames = [...bindings].some(([written, prefix]) => written !== '' && written !== prefix && (KNOWN.has(written) || KNOWN.has(prefix)));
  return { bindings, names: new Map(), renames };
}

function canonical(scope: Scope, name: string): string {
  const known = scope.names.get(name);
  if (known !== undefined) return known;
  const found = prefixed(scope, name, true);
  if (scope.names.size < MOST_NAMES) scope.names.set(name, found);
  return found;
}

/** The name with the usual prefix; a default namespace holds for elements only. */
function prefixed({ bindings }: Scope, name: string, isElement: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0 && !isElement) return name;
  const prefix = bindings.get(colon < 0 ? '' : name.slice(0, colon));
  const local = name.slice(colon + 1);
  if (prefix === undefined) return colon < 0 ? local : `?:${local}`;
  return `${prefix}:${local}`;
}

function renamed(scope: Scope, attributes: Record<string, string>): Record<string, string> {
  const result: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(attributes)) result[name.startsWith('xml') ? name : prefixed(scope, name, false)] = value;
  return result;
}

/** Office parts are in UTF-8; the format allows UTF-16 too. */
function decoderFor(bytes: Uint8Array): InstanceType<typeof TextDecoder> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be');
  return new TextDecoder();
}
