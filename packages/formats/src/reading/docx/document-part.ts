import type { OfficePackage } from '../ooxml/office-package.ts';
import { readXmlPart, type XmlHandler } from '../ooxml/xml-part.ts';
import type { ReadBlock } from '../source-document.ts';
import { blockElements, closeFlow } from './block-elements.ts';
import { controlElements } from './control-elements.ts';
import { Cursor, SKIP, type ElementHandler } from './cursor.ts';
import type { DocxReading } from './docx-reading.ts';
import { tableElements } from './table-elements.ts';
import { textElements } from './text-elements.ts';

const HANDLERS = new Map<string, ElementHandler>(Object.entries({ ...blockElements, ...controlElements, ...tableElements, ...textElements }));
/** Elements of no interest with all that they hold; those that keep former properties of tracked changes among them. */
const PASSED_OVER = /^w:(?:sectPr|sdtEndPr|\w+Change)$/;
/** Elements that hold letters. */
const LETTERS = ['w:t', 'm:t'];

/** Reads the main part of a document; undefined when the package has none or it is something else. */
export async function readBody(
  office: OfficePackage,
  part: string,
  reading: DocxReading,
  links: ReadonlyMap<string, string>,
): Promise<readonly ReadBlock[] | undefined> {
  const cursor = new Cursor(reading, links);
  const flow = cursor.openFlow({});
  let isDocument = false;
  const found = await readXmlPart(
    office,
    part,
    reading.gauge,
    handlerFor(cursor, (name) => {
      isDocument ||= name === 'w:document';
    }),
  );
  closeFlow(cursor);
  return found && isDocument ? flow.blocks : undefined;
}

/** Reads a part of footnotes or endnotes: the blocks of each by its id. Separators are no notes. */
export async function readNotes(
  office: OfficePackage,
  input: { readonly part: string; readonly kind: 'endnote' | 'footnote'; readonly reading: DocxReading; readonly links: ReadonlyMap<string, string> },
): Promise<Map<string, readonly ReadBlock[]>> {
  const cursor = new Cursor(input.reading, input.links);
  const notes = new Map<string, readonly ReadBlock[]>();
  const handler: ElementHandler = ({ 'w:id': id, 'w:type': type }) => {
    if (id === undefined || (type !== undefined && type !== 'normal')) return SKIP;
    const flow = cursor.openFlow({});
    return () => {
      closeFlow(cursor);
      notes.set(id, flow.blocks);
    };
  };
  await readXmlPart(office, input.part, input.reading.gauge, handlerFor(cursor, undefined, new Map([[`w:${input.kind}`, handler]])));
  return notes;
}

/** Drives the handlers of elements; what one wants done at the end of its element is done then, whatever stands between. */
function handlerFor(cursor: Cursor, seen?: (name: string) => void, more?: ReadonlyMap<string, ElementHandler>): XmlHandler {
  const atEnd = new Map<number, () => void>();
  let skipping = 0;
  return {
    open: (name, attributes) => {
      if (skipping > 0) {
        skipping += 1;
        return;
      }
      seen?.(name);
      const handler = more?.get(name) ?? HANDLERS.get(name);
      const result = handler === undefined ? (PASSED_OVER.test(name) ? SKIP : undefined) : handler(attributes, cursor);
      if (result === SKIP) {
        skipping = 1;
        return;
      }
      if (result !== undefined) atEnd.set(cursor.path.length, result);
      cursor.path.push(name);
    },
    close: () => {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      cursor.path.pop();
      const depth = cursor.path.length;
      atEnd.get(depth)?.();
      atEnd.delete(depth);
    },
    text: (words) => {
      if (skipping > 0) return;
      const { parent } = cursor;
      if (parent !== undefined && LETTERS.includes(parent)) cursor.addText(words);
      else if (parent === 'w:instrText') cursor.fields.instruct(words);
    },
  };
}
