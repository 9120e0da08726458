import { PageOrientation, SectionType, type ISectionPropertiesOptions } from 'docx';
import type { PageRun } from '../publication/blocks.ts';

/** An upright page in twentieths of a point; landscape pages are the same sheet turned. */
export type Page = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
};

/** Which way a page stands. */
export type Orientation = PageRun['orientation'];

const MARGINS = { top: 1474, right: 1361, bottom: 1304, left: 1361, header: 680, footer: 567 };
/** Tables for four levels need the width of the sheet. */
const LANDSCAPE_SIDES = 1021;

/** The page of a publication that follows no template. */
export function pageOf(size: 'a4' | 'letter'): Page {
  return size === 'a4' ? { width: 11906, height: 16838, ...MARGINS } : { width: 12240, height: 15840, ...MARGINS };
}

/** The width left for text between the margins. */
export function textWidth(page: Page, orientation: Orientation): number {
  const { left, right } = sides(page, orientation);
  return (orientation === 'landscape' ? page.height : page.width) - left - right;
}

/** The height left for text between the margins. */
export function textHeight(page: Page, orientation: Orientation): number {
  return (orientation === 'landscape' ? page.width : page.height) - page.top - page.bottom;
}

/** The properties of a section of such pages; every section begins a new page. */
export function sectionProperties(page: Page, orientation: Orientation): ISectionPropertiesOptions {
  const { width, height, top, bottom, header, footer } = page;
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: { width, height, orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { top, bottom, header, footer, gutter: 0, ...sides(page, orientation) },
    },
  };
}

function sides(page: Page, orientation: Orientation): { left: number; right: number } {
  const { left, right } = page;
  return orientation === 'landscape' ? { left: Math.min(left, LANDSCAPE_SIDES), right: Math.min(right, LANDSCAPE_SIDES) } : { left, right };
}
