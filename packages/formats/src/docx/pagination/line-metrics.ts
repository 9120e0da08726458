import { paragraphStyles, type ParagraphStyle } from '../styles/paragraph-styles.ts';
import { characterStyles } from '../styles/character-styles.ts';
import type { StyleId } from '../styles/style-ids.ts';

/** What a paragraph style says that decides how many lines a paragraph takes and how high they are, in twips. */
export type Metrics = {
  /** In half points. */
  readonly size: number;
  readonly bold: boolean;
  readonly before: number;
  readonly after: number;
  /** Line spacing: a height when exact, else a factor. */
  readonly line: number;
  readonly exact: boolean;
  readonly left: number;
  readonly right: number;
  /** Of the first line: outwards when negative. */
  readonly first: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
};

const BASE: Metrics = {
  size: 20,
  bold: false,
  before: 0,
  after: 0,
  line: 1,
  exact: false,
  left: 0,
  right: 0,
  first: 0,
  keepNext: false,
  keepLines: false,
  pageBreakBefore: false,
};

/** The metrics of every paragraph style, inherited ones included. */
export function metricsByStyle(width: number): ReadonlyMap<StyleId, Metrics> {
  const styles = new Map(paragraphStyles(width).map((style) => [style.id, style]));
  const metrics = new Map<StyleId, Metrics>();
  const of = (id: StyleId): Metrics => {
    const known = metrics.get(id);
    if (known !== undefined) return known;
    const style = styles.get(id)!;
    const { basedOn = 'Normal' } = style;
    const made = adapted(basedOn === null ? BASE : of(basedOn), style);
    metrics.set(id, made);
    return made;
  };
  for (const id of styles.keys()) of(id);
  return metrics;
}

/** Size and weight of each character style, where it has its own. */
export const characterMetrics: ReadonlyMap<string, { readonly size?: number; readonly bold?: boolean; readonly raised?: boolean }> = new Map(
  characterStyles.map(({ id, run }) => [
    id as string,
    {
      ...(typeof run.size === 'number' ? { size: run.size } : {}),
      ...(run.bold === true ? { bold: true } : {}),
      ...(run.superScript === true ? { raised: true } : {}),
    },
  ]),
);

function adapted(from: Metrics, { paragraph = {}, run = {} }: ParagraphStyle): Metrics {
  const { spacing, indent } = paragraph;
  const exact = spacing?.lineRule === 'exact';
  return {
    size: typeof run.size === 'number' ? run.size : from.size,
    bold: run.bold ?? from.bold,
    before: length(spacing?.before, from.before),
    after: length(spacing?.after, from.after),
    line: spacing?.line === undefined ? from.line : exact ? Number(spacing.line) : Number(spacing.line) / 240,
    exact: spacing?.line === undefined ? from.exact : exact,
    left: length(indent?.left, from.left),
    right: length(indent?.right, from.right),
    // A list mark fills the space that hangs out.
    first: paragraph.numbering ? 0 : indent?.hanging !== undefined ? -Number(indent.hanging) : length(indent?.firstLine, from.first),
    keepNext: paragraph.keepNext ?? from.keepNext,
    keepLines: paragraph.keepLines ?? from.keepLines,
    pageBreakBefore: paragraph.pageBreakBefore ?? from.pageBreakBefore,
  };
}

function length(value: number | string | undefined, otherwise: number): number {
  return value === undefined ? otherwise : Number(value);
}
