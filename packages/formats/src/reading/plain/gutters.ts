import { isBlank, type LaidLine } from './laid-line.ts';

/** Blank columns that part two columns of a table, and blank lines that end one. */
const NARROWEST = 2;
const MOST_BLANK_LINES = 3;
/** Widest page, in letters. */
const WIDEST = 2_000;
/** Longest table, and longest text in two columns, in lines. */
const LONGEST = 2_000;
const LONGEST_COLUMNS = 150;
const MOST_COLUMNS = 40;
/** Lines in which it shows whether a region is worth following. */
export const FIRST_LINES = 16;

/** The strips of a region in which nothing stands. Column `n` of the table lies before strip `n`. */
export type Gutter = { readonly from: number; readonly to: number };

/** Lines that stand in the same columns, blank ones between them included. */
export type Region = { readonly first: number; readonly lines: readonly LaidLine[]; readonly gutters: readonly Gutter[] };

/** The gaps between the segments of a line. */
export function gapsOf(line: LaidLine): Gutter[] {
  return line.segments.length > MOST_COLUMNS ? [] : line.segments.slice(1).map((segment, index) => ({ from: line.segments[index]!.to, to: segment.from }));
}

/**
 * The region that begins with a line: as many of the lines after it as leave each of its gaps open. `gaps` are those of
 * the first line, or those that a table had on the page before.
 */
export function regionFrom(lines: readonly LaidLine[], first: number, gaps: readonly Gutter[], most = gaps.length === 1 ? LONGEST_COLUMNS : LONGEST): Region {
  let gutters = gaps;
  let end = first;
  let blanks = 0;
  const last = Math.min(lines.length, first + most);
  for (let at = first; at < last; at += 1) {
    const line = lines[at]!;
    if (isBlank(line)) {
      blanks += 1;
      if (blanks > MOST_BLANK_LINES) break;
      continue;
    }
    if (blanks > 0 && opensText(line, gutters)) break;
    const next = narrowed(gutters, line);
    if (next === undefined) break;
    gutters = next;
    blanks = 0;
    end = at + 1;
  }
  return { first, lines: lines.slice(first, end), gutters };
}

/**
 * The region with a column of labels before its first one, where lines further down have text left of where the first
 * line begins: the corner above the labels is empty.
 */
export function withLabels(lines: readonly LaidLine[], region: Region): Region {
  const [first] = region.lines[0]!.segments;
  const edge = region.lines.reduce((left, line) => (isBlank(line) ? left : Math.min(left, line.segments[0]!.from)), first!.from);
  const before = { from: edge, to: first!.from };
  const labelled = regionFrom(lines, region.first, [before, ...gapsOf(region.lines[0]!)]);
  const gutter = labelled.gutters[0]!;
  const hasLabels = labelled.lines.some((line) => !isBlank(line) && line.segments[0]!.from < gutter.from);
  return hasLabels && labelled.lines.length === region.lines.length ? labelled : region;
}

/** After a blank line, a numbered heading at the left ends a table, even where it would fit its first column. */
function opensText(line: LaidLine, gutters: readonly Gutter[]): boolean {
  const [only, second] = line.segments;
  return second === undefined && only!.to <= gutters[0]!.from && /^\d{1,2}(?:\.\d{1,2})+\.? \p{Lu}/u.test(only!.text);
}

/** The gaps that stay open when a line is added; undefined when one closes. */
function narrowed(gutters: readonly Gutter[], line: LaidLine): Gutter[] | undefined {
  const result: Gutter[] = [];
  for (const gutter of gutters) {
    const left = widestStrip(gutter, line);
    if (left === undefined) return undefined;
    result.push(left);
  }
  return result;
}

/** The widest part of a strip on which the line has nothing. */
function widestStrip(gutter: Gutter, { segments }: LaidLine): Gutter | undefined {
  let best: Gutter | undefined;
  let from = gutter.from;
  const offer = (to: number): void => {
    if (to - from >= NARROWEST && to - from > (best === undefined ? 0 : best.to - best.from)) best = { from, to };
  };
  for (const segment of segments) {
    if (segment.to <= gutter.from || segment.from >= gutter.to) continue;
    offer(Math.min(segment.from, gutter.to));
    from = Math.max(from, segment.to);
  }
  offer(Math.min(gutter.to, WIDEST));
  return best;
}
