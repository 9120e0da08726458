import { ImageRun, type FileChild } from 'docx';
import { printable } from '../../html/printable.ts';
import type { Figure } from '../../publication/blocks.ts';
import { caption } from '../caption.ts';
import { paragraph } from '../ooxml/paragraph.ts';
import { textHeight } from '../page.ts';
import { placeholder } from './picture.ts';
import type { Setting } from '../setting.ts';

/** Twips in a pixel of 96 to the inch. */
const TWIPS = 15;
/** The share of the page's height that a figure may take, with its caption still below. */
const TALLEST = 0.82;

/** A figure no wider than the text and no taller than the page, with its alternative text, and its caption below. */
export function figure(setting: Setting, { number, caption: text, anchor, svg, width, height, alt, description }: Figure): FileChild[] {
  const scale = Math.min(1, setting.width / TWIPS / width, (textHeight(setting.page, setting.orientation) * TALLEST) / TWIPS / height);
  const picture = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: placeholder(anchor) },
    transformation: { width: Math.floor(width * scale), height: Math.floor(height * scale) },
    altText: {
      id: String((setting.counts.picture += 1)),
      name: `Figure ${number}`,
      title: printable(alt),
      description: printable([alt, description].filter(Boolean).join(' ')),
    },
  });
  return [
    paragraph('SMMFigure', [picture], { picture: Math.floor(height * scale) * TWIPS }),
    ...(number === 0 ? [] : [caption(setting, { kind: 'Figure', number, text, anchor, above: false })]),
  ];
}
