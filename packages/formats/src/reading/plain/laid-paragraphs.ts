import { BlockList } from '../blocks/block-list.ts';
import type { Gauge } from '../gauge.ts';
import { plainMarkdown } from '../inline-markdown.ts';
import type { Notes } from '../notes.ts';
import type { ReadBlock, SourcePlace } from '../source-document.ts';
import { joinedLines, type Vocabulary } from './hyphenation.ts';
import { firstWordWidth, endOf, indentOf, isBlank, lineText, placeOf, type LaidLine } from './laid-line.ts';

const BULLET = /^(?:[•▪▫●○■□◦‣⁃∙·❑➢✓✗]|[-–—*o](?= {1,3}\S))\s*/u;
const NUMBER = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+(?=\S)/;
const SECTION = /^(?:\d{1,2}(?:\.\d{1,2}){0,5}\.?|[A-Z]\.\d{1,2}(?:\.\d{1,2}){0,4}|(?:Annex|Appendix) [A-Z][:.]?)\s+(?=[\p{Lu}\d“"‘'(])/u;
const LONGEST_HEADING = 120;
const LEADERS = /(?:\s?[.·…_]){4,}\s*(?:\d{1,4}|[ivxl]{1,7})?$/;
/** Letters this much taller than the running text are those of a heading. */
const TALLER = 1.12;
/** The share of a line's reach up to which a word would surely have fitted: letters are not all equally wide. */
const SURELY = 0.92;

/** What paragraphs need from around them. */
export type ParagraphInput = {
  readonly vocabulary: Vocabulary;
  readonly gauge: Gauge;
  readonly notes: Notes;
  readonly where: SourcePlace;
  readonly inCell: boolean;
};

/** Lines of running text as headings, paragraphs and lists. `width` is how far lines reach; it is found out when not given. */
export function laidParagraphs(lines: readonly LaidLine[], input: ParagraphInput, width?: number): readonly ReadBlock[] {
  const list = new BlockList();
  const indents: number[] = [];
  runsOf(lines).forEach((run, at, runs) => {
    const reach = width ?? run.reduce((most, line) => Math.max(most, endOf(line)), 0);
    // One item between paragraphs is no list.
    const isListed = beginsItem(runs[at - 1]) || beginsItem(runs[at + 1]);
    paragraphsOf(run, reach).forEach((paragraph, index) => {
      const isAlone = run.length === paragraph.length || (index === 0 && paragraph.length === 1 && endOf(paragraph[0]!) < reach * 0.8);
      addParagraph(list, paragraph, { ...input, indents, isAlone, isListed: isListed || run.length > paragraph.length });
    });
  });
  return list.blocks;
}

/** Lines without a blank one between them. */
function runsOf(lines: readonly LaidLine[]): LaidLine[][] {
  const runs: LaidLine[][] = [[]];
  for (const line of lines) {
    if (isBlank(line)) runs.push([]);
    else runs.at(-1)!.push(line);
  }
  return runs.filter((run) => run.length > 0);
}

/** The paragraphs of a run of lines: they end where a line stops short on purpose or where something else begins. */
function paragraphsOf(run: readonly LaidLine[], reach: number): LaidLine[][] {
  const result: LaidLine[][] = [];
  run.forEach((line, index) => {
    const before = run[index - 1];
    if (before === undefined || parts(before, line, { reach, from: indentOf(result.at(-1)![0]!), isListed: isItem(lineText(result.at(-1)![0]!)) }))
      result.push([line]);
    else result.at(-1)!.push(line);
  });
  return result;
}

function parts(before: LaidLine, line: LaidLine, paragraph: { readonly reach: number; readonly from: number; readonly isListed: boolean }): boolean {
  const text = lineText(line);
  const last = lineText(before);
  if (before.segments.length > 1 && line.segments.length > 1) return true;
  if (Math.abs(before.size - line.size) > TALLER - 1 || LEADERS.test(last.slice(-200))) return true;
  if (isItem(text) && (BULLET.test(text) || /[.:;,!?]$|^\S{0,40}$/.test(last) || paragraph.isListed || indentOf(line) !== paragraph.from)) return true;
  const mayEnd = /[.!?:;”"’)\]]$/.test(last) && !/^\p{Ll}/u.test(text);
  const fits = endOf(before) + 1 + firstWordWidth(line) <= paragraph.reach * SURELY;
  if (isSection(last) && fits) return true;
  const isIndented = indentOf(line) >= indentOf(before) + 2 && !(paragraph.isListed && indentOf(before) === paragraph.from);
  if (mayEnd && (fits || isIndented)) return true;
  return fits && endOf(before) < paragraph.reach * 0.6 && /^[\p{Lu}\d“"(]/u.test(text);
}

function beginsItem(run: readonly LaidLine[] | undefined): boolean {
  return run !== undefined && isItem(lineText(run[0]!));
}

function isItem(text: string): boolean {
  return BULLET.test(text) || NUMBER.test(text);
}

function isSection(text: string): boolean {
  return SECTION.test(text) && text.length <= LONGEST_HEADING && !/[.;,]$|^\d+\. /.test(text);
}

type Adding = ParagraphInput & { readonly indents: number[]; readonly isAlone: boolean; readonly isListed: boolean };

function addParagraph(list: BlockList, lines: readonly LaidLine[], input: Adding): void {
  const { gauge, notes, where, vocabulary } = input;
  gauge.paragraphs(1);
  const [first] = lines;
  const place = placeOf(first!, where);
  const text = joinedLines(lines.map(lineText), vocabulary);
  if (LEADERS.test(text.slice(-300))) {
    notes.add('A line of the contents was left out, because it only repeats a heading or caption', place);
    return;
  }
  const heading = input.inCell ? undefined : headingOf(text, first!, input);
  const mark = (BULLET.exec(text) ?? NUMBER.exec(text))?.[0];
  if (heading !== undefined) {
    input.indents.length = 0;
    list.add({ kind: 'heading', ...heading, anchors: [], place });
  } else if (mark !== undefined) {
    const paragraph = { kind: 'paragraph', text: plainMarkdown(text.slice(mark.length)), style: '', anchors: [], place } as const;
    if (paragraph.text !== '')
      list.addItem([paragraph], { depth: depthOf(indentOf(first!), input.indents), ordered: NUMBER.test(mark + text.slice(mark.length)) }, place);
  } else {
    const paragraph = { kind: 'paragraph', text: plainMarkdown(text), style: '', anchors: [], place } as const;
    input.indents.length = 0;
    if (paragraph.text !== '') list.add(paragraph);
  }
}

/** How deep an item stands, by the indents of the items around it. */
function depthOf(indent: number, indents: number[]): number {
  while (indents.length > 0 && indents.at(-1)! > indent + 1) indents.pop();
  if (indents.length === 0 || indent > indents.at(-1)! + 1) indents.push(indent);
  return indents.length - 1;
}

/** A heading is numbered, or set in taller letters. */
function headingOf(
  text: string,
  line: LaidLine,
  { isAlone, isListed }: Pick<Adding, 'isAlone' | 'isListed'>,
): { readonly level: number; readonly number: string; readonly text: string } | undefined {
  if (text.length > LONGEST_HEADING || /[.;,]$/.test(text)) return undefined;
  const number = SECTION.exec(text)?.[0];
  const isTall = line.size >= TALLER;
  if (number !== undefined && (isTall || isAlone || /\.\d/.test(number))) {
    const printed = number.trim().replace(/[.:]$/, '');
    const title = text.slice(number.length);
    const isList = /^\d+\. /.test(text) && !isTall && isListed;
    if (!isList) return { level: /^\D/.test(printed) && !printed.includes('.') ? 1 : printed.split('.').length, number: printed, text: title };
  }
  if (!isTall || BULLET.test(text)) return undefined;
  return { level: line.size > 1.8 ? 1 : line.size > 1.35 ? 2 : 3, number: '', text };
}
