import type { Gauge } from '../gauge.ts';
import { ReadingRefused } from '../reading-refused.ts';

/** A Markdown text with what stands outside its blocks taken out; lines keep their numbers. */
export type MarkdownSource = {
  readonly body: string;
  /** Footnotes by mark, as they stand in the file. */
  readonly footnotes: ReadonlyMap<string, string>;
  /** The lines between `---` at the top; empty when there are none. */
  readonly frontMatter: string;
  /** JSON in a comment `<!-- smm-carried: … -->`. */
  readonly carried: string | undefined;
};

const FRONT = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const CARRIED = /^<!-- smm-carried: (\{.*\}) -->\r?$/m;
const FOOTNOTE = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*(.*)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Marks that open something inside something: quotes and list items. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))+/;
const DEEPEST = 60;
/** A line with its tokens takes many times the memory of an element that is only told of. */
const WEIGHT = 16;
const LONGEST_LINE = 200_000;

/** Takes front matter, footnotes and carried data out of a Markdown text. Refuses nesting that no document has. */
export function markdownSource(text: string, gauge: Gauge): MarkdownSource {
  const carried = CARRIED.exec(text)?.[1];
  const frontMatter = FRONT.exec(text);
  const blank = (part: string) => part.replace(/[^\n]+/g, '');
  let body = frontMatter === null ? text : blank(frontMatter[0]) + text.slice(frontMatter[0].length);
  if (carried !== undefined) body = body.replace(CARRIED, blank);
  const footnotes = new Map<string, string>();
  const lines = body.split('\n');
  let fence: string | undefined;
  let open: string | undefined;
  lines.forEach((line, index) => {
    gauge.elements(WEIGHT);
    if (line.length > LONGEST_LINE) throw new ReadingRefused('too-large', 'one of its lines is longer than any text', 'Check that it is the right file.');
    checkDepth(line, gauge);
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence;
    if (fence !== undefined || mark !== undefined) return;
    const note = FOOTNOTE.exec(line);
    if (note !== null) {
      open = note[1]!;
      footnotes.set(open, note[2]!);
    } else if (open !== undefined && /^(?: {2,}|\t)\S/.test(line)) footnotes.set(open, `${footnotes.get(open)} ${line.trim()}`);
    else {
      if (line.trim() !== '') open = undefined;
      return;
    }
    lines[index] = '';
  });
  return { body: lines.join('\n'), footnotes, frontMatter: frontMatter?.[1] ?? '', carried };
}

function checkDepth(line: string, { limits }: Gauge): void {
  const most = Math.min(DEEPEST, limits.depth);
  const marks = CONTAINERS.exec(line)?.[0] ?? '';
  const indent = /^[ \t]*/.exec(line)![0].length;
  const isDeepItem = marks !== '' && indent > most * 4;
  if (isDeepItem || (marks.length > most && (marks.match(/[>.)+*-]/g) ?? []).length > most))
    throw new ReadingRefused('too-deep', `its quotes or lists are nested more than ${most} deep`, 'Check that it is the right file.');
}
