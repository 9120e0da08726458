import type { ParagraphStyle } from './paragraph-styles.ts';
import type { TemplateStyles } from './style-sheet.ts';
import type { StyleId } from './style-ids.ts';

/** The headings below the first, in order. */
const LOWER = ['Heading2', 'Heading3', 'Heading4'] as const satisfies readonly StyleId[];
/** How much smaller each heading is than the one above it, and the size, in half points, below which it does not shrink. */
const STEP = 0.85;
const SMALLEST = 18;
/** The outline level of text that is no heading, so that the title of the contents is not gathered into them. */
const NO_OUTLINE = 9;
/** Running text under other names: it follows the house's body text in typeface and lines. */
const RUNNING = new Set<StyleId>([
  'FootnoteText',
  'ListBullet',
  'ListBullet2',
  'ListBullet3',
  'ListContinue',
  'ListContinue2',
  'ListContinue3',
  'ListNumber',
  'ListNumber2',
  'ListNumber3',
  'SMMDefinition',
  'SMMNotice',
  'SMMReference',
  'SMMStatement',
  'SMMTableHead',
  'SMMTableText',
]);

/**
 * One of our paragraph styles as it joins those of a template: without our colours, headings made after the template's
 * first heading, and running text after its body text, where it has these.
 */
export function inHouse(style: ParagraphStyle, template: Pick<TemplateStyles, 'headingSizes' | 'provided'>): ParagraphStyle {
  const plain = { ...style, run: colourless(style.run) };
  if (template.provided.has('BodyText') && RUNNING.has(style.id)) return onBodyText(plain);
  const level = style.id === 'TOCHeading' ? 0 : LOWER.indexOf(style.id as (typeof LOWER)[number]);
  return template.provided.has('Heading1') && level >= 0 ? onHeading(plain, sizeOf(level, template.headingSizes)) : plain;
}

/** A run's options without its colour, which would look strange beside a house style or could not be read on its table heads. */
export function colourless<T extends { readonly color?: unknown }>(run: T | undefined): Omit<T, 'color'> | undefined {
  if (run === undefined) return undefined;
  const { color: _, ...rest } = run;
  return rest;
}

/** The body text may stand in at its first line; lists and cells have indents of their own. */
function onBodyText(style: ParagraphStyle): ParagraphStyle {
  const indent = style.paragraph?.indent;
  const first = indent?.hanging === undefined ? { firstLine: 0 } : {};
  return { ...style, basedOn: 'BodyText', paragraph: { ...style.paragraph, indent: { left: 0, ...first, ...indent } } };
}

/** Only what sets one heading off from another is ours; a first heading may begin a page, others never do. */
function onHeading(style: ParagraphStyle, size: number): ParagraphStyle {
  const { indent: _, ...paragraph } = style.paragraph ?? {};
  return { ...style, basedOn: 'Heading1', paragraph: { outlineLevel: NO_OUTLINE, ...paragraph, pageBreakBefore: false }, run: { size } };
}

/** The size of a lower heading: the template's for those it has, each other a step below the one above. */
function sizeOf(level: number, sizes: ReadonlyMap<StyleId, number>): number {
  return LOWER.slice(0, level + 1).reduce(
    (above, id) => sizes.get(id) ?? Math.min(above, Math.max(SMALLEST, Math.floor(above * STEP))),
    sizes.get('Heading1')!,
  );
}
