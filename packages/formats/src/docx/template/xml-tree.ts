import { SaxesParser } from 'saxes';
import { TemplateRefused } from './template-refused.ts';

/** An element in the shape that the document library takes in. */
export type XmlElement = { readonly type: 'element'; readonly name: string; readonly attributes: Record<string, string>; elements: XmlElement[] };

const DEEPEST = 100;
const MOST_ELEMENTS = 400_000;

/**
 * The element tree of a part; texts are left out, since the parts that are kept hold none. A document type, entities
 * beyond XML's own, bad nesting and exorbitant depth or number of elements are refused.
 */
export function xmlTree(part: string, xml: string): XmlElement {
  const top: XmlElement = { type: 'element', name: '', attributes: {}, elements: [] };
  const open = [top];
  eachElement(part, xml, {
    open: (name, attributes) => {
      const element: XmlElement = { type: 'element', name, attributes: { ...attributes }, elements: [] };
      open.at(-1)!.elements.push(element);
      open.push(element);
    },
    close: () => open.pop(),
  });
  return top.elements[0]!;
}

/** Calls back for the start and end of every element of a part, within the same limits. */
export function eachElement(
  part: string,
  xml: string,
  on: { readonly open: (name: string, attributes: Record<string, string>) => void; readonly close?: () => void },
): void {
  const parser = new SaxesParser();
  let depth = 0;
  let count = 0;
  const broken = (): never => {
    throw new TemplateRefused(`The part ${part} of the template is damaged. Open the template in Word, save it again and use the new file.`);
  };
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    count += 1;
    if (depth > DEEPEST || count > MOST_ELEMENTS) broken();
    on.open(name, attributes);
  });
  parser.on('closetag', () => {
    depth -= 1;
    on.close?.();
  });
  parser.write(xml).close();
  if (count === 0) broken();
}
