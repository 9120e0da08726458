import { AlignmentType, BorderStyle, LeaderType, LineRuleType, ShadingType, TabStopType, type IParagraphStyleOptions } from 'docx';
import type { Tab } from '../ooxml/paragraph.ts';
import { LISTS, LIST_STEP } from './numbering.ts';
import { palette } from './palette.ts';
import type { StyleId } from './style-ids.ts';

type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']> & {
  readonly tabStops?: readonly {
    readonly type: (typeof TabStopType)[keyof typeof TabStopType];
    readonly position: number;
    readonly leader?: (typeof LeaderType)[keyof typeof LeaderType];
  }[];
  readonly pageBreakBefore?: boolean;
};

/** A paragraph style; `basedOn` is Normal unless it says otherwise. Sizes are half points, lengths twips. */
export type ParagraphStyle = {
  readonly id: StyleId;
  readonly basedOn?: StyleId | null;
  readonly next?: StyleId;
  readonly quick?: boolean;
  readonly paragraph?: Paragraph;
  readonly run?: IParagraphStyleOptions['run'];
};

const { accent, faint, hair, ink, muted } = palette;
const rule = (size: number, color: string, space = 1) => ({ style: BorderStyle.SINGLE, size, color, space });
const solid = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill });

/** The paragraph styles; `width` is the text width of an upright page, where right-hand tabs stand. */
export function paragraphStyles(width: number): ParagraphStyle[] {
  return [...textStyles(), ...titleStyles(), ...headingStyles(), ...contentsStyles(width), ...listStyles(), ...tableStyles(), ...furnitureStyles(width)].map(
    relativeLines,
  );
}

/** Line spacing is relative unless a style says otherwise; LibreOffice takes it for absolute when the rule is left out. */
function relativeLines(style: ParagraphStyle): ParagraphStyle {
  const spacing = style.paragraph?.spacing;
  return spacing?.line === undefined ? style : { ...style, paragraph: { ...style.paragraph, spacing: { lineRule: LineRuleType.AUTO, ...spacing } } };
}

function textStyles(): ParagraphStyle[] {
  return [
    { id: 'Normal', basedOn: null, quick: true, paragraph: { spacing: { after: 120, line: 269 } } },
    { id: 'BodyText', quick: true },
    {
      id: 'Caption',
      next: 'Normal',
      quick: true,
      paragraph: { keepLines: true, spacing: { before: 200, after: 100, line: 240 } },
      run: { size: 18, color: ink },
    },
    { id: 'FootnoteText', paragraph: { spacing: { after: 40, line: 240 }, indent: { left: 227, hanging: 227 } }, run: { size: 16 } },
    {
      id: 'SMMNotice',
      quick: true,
      paragraph: {
        keepLines: true,
        border: { left: rule(24, accent, 8) },
        shading: solid(faint),
        spacing: { before: 80, after: 160 },
        indent: { left: 227, right: 113 },
      },
    },
    { id: 'SMMFigure', next: 'Caption', paragraph: { keepNext: true, spacing: { before: 200, after: 60, line: 240 } } },
    { id: 'SMMDefinition', quick: true, paragraph: { keepLines: true, spacing: { after: 80 }, indent: { left: 1701, hanging: 1701 } } },
    {
      id: 'SMMReference',
      quick: true,
      paragraph: { keepLines: true, alignment: AlignmentType.LEFT, spacing: { after: 100 }, indent: { left: 567, hanging: 567 } },
    },
    { id: 'SMMLegal', paragraph: { spacing: { before: 60, after: 60, line: 250 } }, run: { size: 17, color: muted } },
  ];
}

function titleStyles(): ParagraphStyle[] {
  return [
    {
      id: 'SMMKindLine',
      next: 'Title',
      paragraph: { border: { top: rule(20, accent, 10) }, spacing: { before: 360, after: 2200 } },
      run: { size: 22, bold: true, color: accent },
    },
    { id: 'Title', next: 'Subtitle', quick: true, paragraph: { spacing: { before: 0, after: 160, line: 252 } }, run: { size: 60, bold: true, color: ink } },
    { id: 'Subtitle', next: 'Normal', quick: true, paragraph: { spacing: { after: 1700, line: 260 } }, run: { size: 28, color: muted } },
    { id: 'SMMTitleDetail', paragraph: { spacing: { after: 70 }, indent: { left: 2268, hanging: 2268 } } },
    { id: 'SMMAuthor', paragraph: { spacing: { before: 0, after: 50 } }, run: { size: 21 } },
  ];
}

function headingStyles(): ParagraphStyle[] {
  const heading = (id: StyleId, level: number, size: number, color: string, before: number, after: number, more: Paragraph = {}): ParagraphStyle => ({
    id,
    next: 'Normal',
    quick: true,
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
      spacing: { before, after, line: 247 },
      indent: { left: level === 0 ? 567 : 794, hanging: level === 0 ? 567 : 794 },
      ...more,
    },
    run: { size, bold: true, color },
  });
  const flush = { indent: { left: 0, firstLine: 0 } };
  return [
    heading('Heading1', 0, 38, accent, 0, 240, { pageBreakBefore: true }),
    heading('Heading2', 1, 27, accent, 420, 140),
    heading('Heading3', 2, 23, ink, 340, 110),
    heading('Heading4', 3, 20, ink, 260, 80, flush),
    { id: 'SMMFrontHeading', basedOn: 'Heading2', next: 'Normal', paragraph: { outlineLevel: 0, ...flush } },
    { id: 'SMMUnlistedHeading2', basedOn: 'Heading2', next: 'Normal', paragraph: { outlineLevel: 1, ...flush } },
    { id: 'SMMUnlistedHeading3', basedOn: 'Heading3', next: 'Normal', paragraph: { outlineLevel: 2, ...flush } },
    {
      id: 'TOCHeading',
      next: 'Normal',
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 420, after: 160 } },
      run: { size: 30, bold: true, color: accent },
    },
  ];
}

function contentsStyles(width: number): ParagraphStyle[] {
  const entry = (id: StyleId, left: number, number: number, before: number, after: number, bold = false): ParagraphStyle => ({
    id,
    next: 'Normal',
    paragraph: {
      spacing: { before, after, line: 245 },
      indent: { left: left + number, hanging: number },
      tabStops: contentsTabs(width, left + number).map(({ type, position, dots = false }) => ({ type, position, ...(dots ? { leader: LeaderType.DOT } : {}) })),
    },
    run: { size: 19, ...(bold ? { bold: true } : {}) },
  });
  return [entry('TOC1', 0, 454, 160, 40, true), entry('TOC2', 454, 624, 0, 30), entry('TOC3', 1078, 794, 0, 30), entry('TableofFigures', 0, 0, 0, 40)];
}

/** The tabs of an entry in the contents: after its number, and dots up to the page number at the right margin. */
export function contentsTabs(width: number, text: number): Tab[] {
  return [...(text === 0 ? [] : [{ type: 'left' as const, position: text }]), { type: 'right', position: width, dots: true }];
}

function listStyles(): ParagraphStyle[] {
  return [0, 1, 2].flatMap((depth): ParagraphStyle[] => {
    const suffix = depth === 0 ? '' : String(depth + 1);
    const left = LIST_STEP * (depth + 1);
    const spacing = { after: 60 };
    return [
      {
        id: `ListBullet${suffix}` as StyleId,
        quick: depth === 0,
        paragraph: { numbering: { reference: LISTS.bullet[depth]!, level: 0 }, spacing, indent: { left, hanging: LIST_STEP } },
      },
      {
        id: `ListNumber${suffix}` as StyleId,
        quick: depth === 0,
        paragraph: { numbering: { reference: LISTS.number[depth]!, level: 0 }, spacing, indent: { left, hanging: LIST_STEP } },
      },
      { id: `ListContinue${suffix}` as StyleId, paragraph: { spacing, indent: { left } } },
    ];
  });
}

function tableStyles(): ParagraphStyle[] {
  const cell = { after: 40, line: 247 };
  return [
    { id: 'SMMTableText', quick: true, paragraph: { spacing: cell }, run: { size: 18 } },
    {
      id: 'SMMTableBullet',
      basedOn: 'SMMTableText',
      paragraph: { numbering: { reference: LISTS.tableBullet, level: 0 }, indent: { left: 198, hanging: 198 } },
    },
    {
      id: 'SMMTableNumber',
      basedOn: 'SMMTableText',
      paragraph: { numbering: { reference: LISTS.tableNumber, level: 0 }, indent: { left: 258, hanging: 258 } },
    },
    { id: 'SMMTableHead', quick: true, paragraph: { spacing: { after: 0, line: 240 } }, run: { size: 17, bold: true, color: accent } },
    { id: 'SMMTableTitle', basedOn: 'SMMTableHead', run: { size: 22, color: ink } },
    { id: 'SMMTableObjective', basedOn: 'SMMTableText', run: { italics: true, color: muted } },
    { id: 'SMMStatement', quick: true, paragraph: { spacing: { after: 60, line: 247 } }, run: { size: 17 } },
    { id: 'SMMTableEnd', next: 'Normal', paragraph: { spacing: { before: 0, after: 160, line: 20, lineRule: LineRuleType.EXACT } }, run: { size: 2 } },
  ];
}

function furnitureStyles(width: number): ParagraphStyle[] {
  const tabStops = [{ type: TabStopType.RIGHT, position: width }];
  return [
    { id: 'Header', paragraph: { border: { bottom: rule(4, hair, 4) }, spacing: { after: 0, line: 240 }, tabStops }, run: { size: 16, color: muted } },
    { id: 'Footer', paragraph: { spacing: { after: 0, line: 240 }, tabStops }, run: { size: 16, color: muted } },
  ];
}
