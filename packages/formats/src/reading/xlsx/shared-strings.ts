import type { Gauge } from '../gauge.ts';
import type { OfficePackage } from '../ooxml/office-package.ts';
import { readXmlPart } from '../ooxml/xml-part.ts';
import type { Span } from '../inline/spans.ts';
import { RichText } from './rich-text.ts';

/** A text that cells refer to: as letters where it has no marks, since there can be very many. */
export type SharedString = string | readonly Span[];

/** The texts that cells refer to by number. */
export async function readSharedStrings(office: OfficePackage, part: string | undefined, gauge: Gauge): Promise<readonly SharedString[]> {
  const strings: SharedString[] = [];
  if (part === undefined) return strings;
  let current: RichText | undefined;
  await readXmlPart(office, part, gauge, {
    open: (name, attributes) => {
      if (name === 'x:si') current = new RichText(gauge);
      else current?.open(name, attributes);
    },
    close: (name) => {
      current?.close(name);
      if (name !== 'x:si' || current === undefined) return;
      gauge.elements(1);
      strings.push(lightened(current.spans));
      current = undefined;
    },
    text: (words) => current?.text(words),
  });
  return strings;
}

function lightened(spans: readonly Span[]): SharedString {
  return spans.every(({ bold, italic }) => !bold && !italic) ? spans.map(({ text }) => text).join('') : spans;
}

/** The spans of a shared text; none where there is no such text. */
export function sharedSpans(text: SharedString = ''): readonly Span[] {
  return typeof text === 'string' ? [{ text }] : text;
}
