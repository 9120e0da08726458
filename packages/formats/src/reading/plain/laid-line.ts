import type { Gauge } from '../gauge.ts';
import { ReadingRefused } from '../reading-refused.ts';
import type { SourcePlace } from '../source-document.ts';

/** A stretch of a line without a wide gap in it. `from` and `to` say where it stands, in units of a letter's width. */
export type Segment = { readonly from: number; readonly to: number; readonly text: string };

/** A line as it was laid out. A line without segments is blank. */
export type LaidLine = {
  /** The page, 0 where the file has none; and the line in the file, 0 where it has none. */
  readonly page: number;
  readonly number: number;
  readonly segments: readonly Segment[];
  /** How tall the letters are against those of the running text; 1 where that is not known. */
  readonly size: number;
};

/** Spaces that part two segments; fewer stand between words. */
const GAP = /\S+(?: \S+)*/g;
const TAB = 8;

/** More segments than a page has room for. */
const MOST_SEGMENTS = 200;
/** Longest line that can be text, and that can have a layout. */
const LONGEST_PARAGRAPH = 1_000_000;
const LONGEST_LINE = 5_000;
/** A segment takes more memory than an element that is only told of. */
const WEIGHT = 2;

/** The pages of a plain text, parted by form feeds, as lines. */
export function laidText(text: string, gauge: Gauge): LaidLine[][] {
  const pages = text.replace(/\f\s*$/, '').split('\f');
  let number = 0;
  return pages.map((page, index) =>
    page.split('\n').map((line, at): LaidLine => {
      // A form feed stands within a line of the file.
      if (at > 0 || index === 0) number += 1;
      return { page: pages.length === 1 ? 0 : index + 1, number, segments: segmentsOf(line, gauge), size: 1 };
    }),
  );
}

function segmentsOf(line: string, gauge: Gauge): Segment[] {
  if (line.length > LONGEST_PARAGRAPH) throw new ReadingRefused('too-large', 'one of its lines is longer than any text', 'Check that it is the right file.');
  if (line.length > LONGEST_LINE) return line.trim() === '' ? [] : [{ from: 0, to: line.length, text: line.trim() }];
  const spaced = line.replace(/\t/g, (_, at: number) => ' '.repeat(TAB - (at % TAB))).replaceAll('\v', ' ');
  const segments = [...spaced.matchAll(GAP)].map((match) => ({ from: match.index, to: match.index + match[0].length, text: match[0] }));
  gauge.elements(WEIGHT * segments.length);
  return segments.length <= MOST_SEGMENTS ? segments : [{ from: 0, to: spaced.length, text: segments.map(({ text: words }) => words).join(' ') }];
}

/** Where a line is found in its file. */
export function placeOf({ page, number }: LaidLine, more: SourcePlace = {}): SourcePlace {
  return { ...(page === 0 ? {} : { page }), ...(number === 0 ? {} : { line: number }), ...more };
}

/** The words of a line. */
export function lineText({ segments }: LaidLine): string {
  return segments.map(({ text }) => text).join(' ');
}

/** Whether nothing stands on a line. */
export function isBlank({ segments }: LaidLine): boolean {
  return segments.length === 0;
}

/** Where a line begins; 0 for a blank one. */
export function indentOf({ segments }: LaidLine): number {
  return segments[0]?.from ?? 0;
}

/** Where a line ends; 0 for a blank one. */
export function endOf({ segments }: LaidLine): number {
  return segments.at(-1)?.to ?? 0;
}

/** How wide the first word of a line is, in the units of the line. */
export function firstWordWidth({ segments: [first] }: LaidLine): number {
  if (first === undefined) return 0;
  const space = first.text.indexOf(' ');
  const share = (space < 0 ? first.text.length : space) / first.text.length;
  return (first.to - first.from) * share;
}
