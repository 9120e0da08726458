import type { LaidLine, Segment } from '../plain/laid-line.ts';
import type { PageRuns, Run } from './page-runs.ts';

/** Gaps, in letters, from which on words stand apart, and from which on they belong to another column. */
const SPACE = 0.25;
const COLUMN = 1.6;
/** Distance between two lines, in lines, from which on something stands between them. */
const APART = 1.55;

/** The lines of a page as they stand on it, from top to bottom. `body` is the height of the letters of the running text. */
export function laidPage({ page, runs }: PageRuns, body: number): LaidLine[] {
  const filled = runs.filter(({ text }) => text.trim() !== '');
  const unit = median(filled.map(({ width, text }) => width / text.length).filter((width) => width > 0)) || 5;
  const rows = linesOf(filled);
  const spacing =
    median(
      rows
        .slice(1)
        .map((row, index) => rows[index]!.y - row.y)
        .filter((distance) => distance > 0),
    ) || body * 1.2;
  return rows.flatMap((row, index): LaidLine[] => {
    const line = { page, number: 0, segments: segmentsOf(row.runs, unit), size: Math.max(...row.runs.map(({ height }) => height)) / body };
    const isApart = index > 0 && rows[index - 1]!.y - row.y > spacing * APART;
    return isApart ? [{ page, number: 0, segments: [], size: 1 }, line] : [line];
  });
}

/** The height of the letters in which most of a text is set. */
export function bodyHeight(pages: readonly PageRuns[]): number {
  const letters = new Map<number, number>();
  for (const { runs } of pages) {
    for (const { height, text } of runs) {
      const size = Math.round(height * 2) / 2;
      if (size > 0) letters.set(size, (letters.get(size) ?? 0) + text.length);
    }
  }
  return [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [10, 0])[0];
}

type Row = { readonly y: number; readonly runs: Run[] };

/** Runs on the same line together, lines from top to bottom. */
function linesOf(runs: readonly Run[]): Row[] {
  const rows: Row[] = [];
  for (const run of runs.toSorted((a, b) => b.y - a.y)) {
    const last = rows.at(-1);
    if (last !== undefined && last.y - run.y <= Math.min(run.height, last.runs[0]!.height) * 0.5) last.runs.push(run);
    else rows.push({ y: run.y, runs: [run] });
  }
  return rows;
}

function segmentsOf(runs: readonly Run[], unit: number): Segment[] {
  const segments: Segment[] = [];
  for (const run of runs.toSorted((a, b) => a.x - b.x)) {
    const from = Math.max(0, run.x / unit);
    const to = Math.max(from, (run.x + run.width) / unit);
    const last = segments.at(-1);
    const gap = last === undefined ? Infinity : from - last.to;
    if (last === undefined || gap > COLUMN) segments.push({ from, to, text: run.text.trim() });
    else {
      const space = gap > SPACE || /\s$/.test(last.text) || /^\s/.test(run.text) ? ' ' : '';
      segments[segments.length - 1] = { from: last.from, to: Math.max(last.to, to), text: `${last.text}${space}${run.text}`.trimEnd() };
    }
  }
  return segments;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
