import type { Gauge } from '../gauge.ts';
import type { OfficePackage } from '../ooxml/office-package.ts';
import { readXmlPart } from '../ooxml/xml-part.ts';

/** Whether the items of a list, at a depth from 0, carry numbers or letters; undefined for an unknown list. */
export type Numbering = (list: string, depth: number) => boolean | undefined;

const WITHOUT_NUMBERS = ['bullet', 'none'];

/** Reads the numbering part: which lists have numbers and which have bullets. */
export async function readNumbering(office: OfficePackage, part: string | undefined, gauge: Gauge): Promise<Numbering> {
  const formats = new Map<string, Map<number, string>>();
  const definitionOf = new Map<string, string>();
  let definition: Map<number, string> | undefined;
  let list: string | undefined;
  let depth = 0;
  if (part !== undefined) {
    await readXmlPart(office, part, gauge, {
      open: (name, attributes) => {
        switch (name) {
          case 'w:abstractNum':
            formats.set(attributes['w:abstractNumId'] ?? '', (definition = new Map()));
            break;
          case 'w:lvl':
            depth = Number(attributes['w:ilvl']);
            break;
          case 'w:numFmt':
            definition?.set(depth, attributes['w:val'] ?? '');
            break;
          case 'w:num':
            list = attributes['w:numId'];
            break;
          case 'w:abstractNumId':
            if (list !== undefined) definitionOf.set(list, attributes['w:val'] ?? '');
            break;
        }
      },
      close: (name) => {
        if (name === 'w:abstractNum') definition = undefined;
        if (name === 'w:num') list = undefined;
      },
    });
  }
  return (id, level) => {
    const format = formats.get(definitionOf.get(id) ?? '')?.get(level);
    return format === undefined ? undefined : !WITHOUT_NUMBERS.includes(format);
  };
}
