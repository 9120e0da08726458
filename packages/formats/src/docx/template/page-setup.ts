import type { Page } from '../page.ts';
import { eachElement } from './xml-tree.ts';

/** Narrowest text that a page setup may leave, in twips (8 cm); a page with less is not taken over. */
const NARROWEST = 4_536;
/** Closest to the edge of the paper that a head may stand (half an inch), and a foot (5 mm). */
const CLOSEST_HEAD = 708;
const CLOSEST_FOOT = 283;
/** Room for a head or foot of one line with its distance from the text. */
const LINE = 400;

/** Paper and margins of a template's last section, upright; the given page where the template says nothing usable. */
export function pageSetup(document: string | undefined, otherwise: Page): Page {
  if (document === undefined) return otherwise;
  let size: Record<string, string> = {};
  let margins: Record<string, string> = {};
  eachElement('word/document.xml', document, {
    open: (name, attributes) => {
      if (name === 'w:pgSz') size = attributes;
      if (name === 'w:pgMar') margins = attributes;
    },
  });
  const turned = size['w:orient'] === 'landscape';
  const [width, height] = [twips(size[turned ? 'w:h' : 'w:w']), twips(size[turned ? 'w:w' : 'w:h'])];
  const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((side) => twips(margins[`w:${side}`]));
  const header = Math.max(twips(margins['w:header']) ?? 0, CLOSEST_HEAD);
  const footer = footAt(twips(margins['w:footer']) ?? 0, otherwise.footer);
  const numbers = [width, height, top, right, bottom, left, header, footer];
  if (!numbers.every((number) => number !== undefined && number <= 31_680)) return otherwise;
  const clear = { top: Math.max(top!, header + LINE), bottom: Math.max(bottom!, footer + LINE) };
  const page = { width, height, right, left, ...clear, header, footer } as Page;
  return page.width - page.left - page.right >= NARROWEST && page.width - page.top - page.bottom >= NARROWEST ? page : otherwise;
}

/** A template without a foot may have it at the very edge of the paper, where none can be printed. */
function footAt(distance: number, otherwise: number): number {
  return distance < CLOSEST_FOOT ? otherwise : distance;
}

/** A negative margin holds whatever the header's height; its length is what counts. */
function twips(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d+$/.test(value) ? Math.abs(Number(value)) : undefined;
}
