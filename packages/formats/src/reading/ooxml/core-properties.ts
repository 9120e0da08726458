import { plainLine } from '../inline/spans.ts';
import type { Gauge } from '../gauge.ts';
import type { OfficePackage } from './office-package.ts';
import { readXmlPart } from './xml-part.ts';

/** The title and language in the properties of a document, empty when there are none. */
export async function coreProperties(office: OfficePackage, gauge: Gauge): Promise<{ readonly title: string; readonly language: string }> {
  const found = new Map<string, string>();
  let element = '';
  await readXmlPart(office, 'docProps/core.xml', gauge, {
    open: (name) => {
      element = name;
    },
    close: () => {
      element = '';
    },
    text: (words) => {
      if (element !== 'dc:title' && element !== 'dc:language') return;
      gauge.characters(words.length);
      found.set(element, (found.get(element) ?? '') + words);
    },
  });
  return { title: plainLine(found.get('dc:title') ?? ''), language: languageTag(found.get('dc:language')) };
}

/** The language tag, or nothing when it is not one. */
export function languageTag(text: string | undefined): string {
  const tag = (text ?? '').trim();
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : '';
}
