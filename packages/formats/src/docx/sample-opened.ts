import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part with its text, in document order; `inside` names the elements around it, the outermost first. */
export type OpenedElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly inside: readonly string[]; text: string };

/** A Word document taken apart, so that tests can ask what is in it. */
export type Opened = { readonly parts: ReadonlyMap<string, string>; readonly elements: (part: string, name?: string) => OpenedElement[] };

/** Takes a document apart. A part that is not well-formed XML is an error. */
export function opened(bytes: Uint8Array): Opened {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  const parts = new Map(files.map(([name, data]) => [name, strFromU8(data)]));
  const read = new Map([...parts].map(([name, xml]) => [name, elementsOf(name, xml)]));
  return { parts, elements: (part, name) => (read.get(part) ?? []).filter((element) => name === undefined || element.name === name) };
}

function elementsOf(part: string, xml: string): OpenedElement[] {
  const parser = new SaxesParser({ xmlns: true });
  const all: OpenedElement[] = [];
  const open: OpenedElement[] = [];
  parser.on('error', (problem) => {
    throw new Error(`${part}: ${problem.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, attribute]) => [key, attribute.value]));
    const element = { name, attributes: values, inside: open.map((outer) => outer.name), text: '' };
    all.push(element);
    open.push(element);
  });
  // What a field is told to do is no text of its paragraph.
  parser.on('text', (text) => {
    for (const element of open.at(-1)?.name === 'w:instrText' ? open.slice(-1) : open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return all;
}
