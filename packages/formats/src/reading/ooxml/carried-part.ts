import { carriedData } from '../carried-data.ts';
import type { Gauge } from '../gauge.ts';
import type { Notes } from '../notes.ts';
import type { OfficePackage } from './office-package.ts';
import { readXmlPart } from './xml-part.ts';

const ITEM = /^customXml\/item\d{1,3}\.xml$/;
/** Items looked into; a document has a handful. */
const MOST = 20;

/** The data that a publication carries in one of its own parts: the text of the root element `carried` in our namespace. */
export async function carriedPart(office: OfficePackage, gauge: Gauge, notes: Notes): Promise<unknown> {
  for (const name of office.names.filter((part) => ITEM.test(part)).slice(0, MOST)) {
    let depth = 0;
    let isOurs = false;
    let text = '';
    await readXmlPart(office, name, gauge, {
      open: (element) => {
        depth += 1;
        if (depth === 1) isOurs = element === 'smm:carried';
      },
      close: () => {
        depth -= 1;
      },
      text: (words) => {
        if (!isOurs) return;
        gauge.characters(words.length);
        text += words;
      },
    });
    if (isOurs) return carriedData(text, notes);
  }
  return undefined;
}
