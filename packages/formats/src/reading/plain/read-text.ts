import type { Gauge } from '../gauge.ts';
import { Notes } from '../notes.ts';
import type { SourceDocument } from '../source-document.ts';
import { noteEncoding, type DecodedText } from './decoded-text.ts';
import { laidDocument } from './laid-document.ts';
import { isBlank, laidText, lineText, type LaidLine } from './laid-line.ts';

/** Lines longer than this hold a whole paragraph each. */
const PARAGRAPH_LINE = 180;
const SHARE = 0.2;
/** A line that is laid out takes several times the memory of an element that is only told of. */
const WEIGHT = 8;

/** Reads plain text, among it text extracted from a PDF with or without its layout. Form feeds part pages. */
export function readText(decoded: DecodedText, gauge: Gauge): SourceDocument {
  const notes = new Notes();
  noteEncoding(decoded, notes);
  gauge.elements(WEIGHT * linesOf(decoded.text));
  const pages = linesApart(laidText(decoded.text, gauge));
  if (pages.length > 1) gauge.pages(pages.length);
  return { format: 'text', title: '', language: '', blocks: laidDocument(pages, gauge, notes), footnotes: new Map(), notes: notes.list() };
}

/** How many lines a text has. */
function linesOf(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Where most lines hold whole paragraphs, no line goes on in the next: blank lines are put between them. */
function linesApart(pages: readonly (readonly LaidLine[])[]): readonly (readonly LaidLine[])[] {
  const lines = pages.flat().filter((line) => !isBlank(line));
  const long = lines.filter((line) => line.segments.length === 1 && lineText(line).length > PARAGRAPH_LINE);
  if (long.length < lines.length * SHARE) return pages;
  return pages.map((page) => page.flatMap((line) => [line, { ...line, segments: [] }]));
}
