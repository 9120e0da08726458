import type { Notes } from '../notes.ts';
import { isBlank, lineText, placeOf, type LaidLine } from './laid-line.ts';

/** Lines at the top and at the bottom of a page that are looked at. */
const ZONE = 3;
/** Fewest pages on which a line must come back, and the least share of all pages. */
const FEWEST = 3;
const SHARE = 0.25;
const PAGE_NUMBER = /^(?:page|seite)?\s*[-–—]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*(?:(?:\/|of|von)\s*\d{1,4})?\s*[-–—]?$/i;

/** Pages without the lines that come back at the top or bottom of many of them, page numbers among them. */
export function withoutRunningLines(pages: readonly (readonly LaidLine[])[], notes: Notes): readonly (readonly LaidLine[])[] {
  const counts = new Map<string, number>();
  for (const page of pages) for (const pattern of new Set(zone(page).map(patternOf))) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  const least = Math.max(FEWEST, pages.length * SHARE);
  const isRunning = (line: LaidLine) => (counts.get(patternOf(line)) ?? 0) >= least;
  return pages.map((page) => {
    const dropped = new Set(zone(page).filter(isRunning));
    for (const line of dropped) notes.add(`A line that comes back on many pages was left out: “${shown(line)}”`, placeOf(line));
    return dropped.size === 0 ? page : page.filter((line) => !dropped.has(line));
  });
}

function zone(page: readonly LaidLine[]): LaidLine[] {
  const lines = page.filter((line) => !isBlank(line));
  return lines.length <= ZONE * 2 ? lines : [...lines.slice(0, ZONE), ...lines.slice(-ZONE)];
}

/** What stays the same from page to page: the words, with all numbers alike. */
function patternOf(line: LaidLine): string {
  const text = lineText(line);
  return PAGE_NUMBER.test(text.trim()) ? '#' : text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
}

function shown(line: LaidLine): string {
  const text = lineText(line).replace(/\s+/g, ' ').trim();
  return PAGE_NUMBER.test(text) ? 'page number' : text.replace(/\d+/g, '…').slice(0, 80);
}
