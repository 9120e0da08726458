import type { Inline } from '../publication/blocks.ts';
import { inlinesOf, textOf } from '../publication/markdown.ts';
import { closedMarks } from './inline/note-marks.ts';
import { alike, tidied, type Span } from './inline/spans.ts';

/** What can mean something in Markdown. Text without any of it is Markdown as it stands. */
const MEANINGFUL = /[\\`*_[\]<>~&!]|https?:|ftp:|mailto:|www\.|@/i;
/** Longest text, and most marks in it, that is tried out; anything beyond is escaped throughout. */
const LONGEST_TRIAL = 10_000;
const MOST_MARKS = 150;
const MARKS = new Set('\\`*_[]<>~&!@');

/** A letter that stands for a footnote mark or a citation while the text around it is tried out. */
const VEIL = '\uE000';

type Style = { readonly escape: (text: string) => string; readonly italic: '*' | '_'; readonly marks: boolean };

const STYLES: readonly Style[] = [
  { escape: (text) => text, italic: '*', marks: true },
  { escape: escaped, italic: '*', marks: true },
  { escape: escaped, italic: '_', marks: true },
  { escape: unlinked, italic: '*', marks: true },
  { escape: (text) => text, italic: '*', marks: false },
];
const FULLEST: Style = { escape: unlinked, italic: '*', marks: false };

/**
 * Running text as inline Markdown that reads back to the same words and marks. It is written as plainly as that allows:
 * `a_b` and `[KEY]` stay as they are, and a web address is not escaped. Where Markdown cannot say the marks, the words win.
 */
export function inlineMarkdown(spans: readonly Span[]): string {
  const meant = closedMarks(tidied(spans));
  if (meant.every((span) => isPlain(span) && !MEANINGFUL.test(span.text))) return meant.map(({ text }) => broken(text)).join('');
  const length = meant.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LONGEST_TRIAL || isThick(meant.map(({ text }) => text).join(''), MOST_MARKS)) return written(meant, { ...FULLEST, marks: true });
  // What is Markdown already is not looked into.
  const veiled = meant.map((span) => (span.ready ? { ...span, text: VEIL } : span));
  for (const style of STYLES) {
    if (saysTheSame(written(veiled, style), style.marks ? veiled : unmarked(veiled))) return written(meant, style);
  }
  return written(meant, FULLEST);
}

/** Whether a text holds more marks of Markdown than `most`: looking for what they mean can take long. */
export function isThick(text: string, most: number): boolean {
  let count = 0;
  for (const letter of text) {
    if (MARKS.has(letter)) count += 1;
    if (count > most) return true;
  }
  return false;
}

/** One stretch of plain text as inline Markdown. */
export function plainMarkdown(text: string): string {
  return inlineMarkdown([{ text }]);
}

/** The words of inline Markdown in one line, without marks. */
export function markdownWords(markdown: string): string {
  return MEANINGFUL.test(markdown) ? textOf(inlinesOf(markdown, (key) => ({ kind: 'citation', key }))) : markdown;
}

function isPlain(span: Span): boolean {
  return !span.bold && !span.italic && !span.code && span.href === undefined;
}

function unmarked(spans: readonly Span[]): Span[] {
  return tidied(spans.map(({ text, ready, href }) => ({ text, ...(ready ? { ready } : {}), ...(href === undefined ? {} : { href }) })));
}

/** Marks from the outside in: link, strong, emphasis, code. */
function written(spans: readonly Span[], style: Style): string {
  return grouped(spans, ({ href }) => href)
    .map(([href, group]) => {
      const words = style.marks ? strong(group, style) : emphasis(group, style);
      if (href === undefined) return words;
      return words === href && /^https?:/i.test(href) ? words : `[${words}](${target(href)})`;
    })
    .join('');
}

function strong(spans: readonly Span[], style: Style): string {
  return grouped(spans, ({ bold }) => bold ?? false)
    .map(([bold, group]) => (bold ? around('**', emphasis(group, style)) : emphasis(group, style)))
    .join('');
}

function emphasis(spans: readonly Span[], style: Style): string {
  return grouped(spans, ({ italic }) => style.marks && (italic ?? false))
    .map(([italic, group]) => {
      const words = group.map((span) => letters(span, style)).join('');
      return italic ? around(style.italic, words) : words;
    })
    .join('');
}

function letters(span: Span, style: Style): string {
  if (span.ready) return span.text;
  return span.code && style.marks ? code(span.text) : broken(style.escape(span.text));
}

/** Marks touch the words; white space can stand at an edge where two marks end at different places. */
function around(mark: string, words: string): string {
  const start = words.length - words.trimStart().length;
  const end = words.trimEnd().length;
  return start >= end ? words : `${words.slice(0, start)}${mark}${words.slice(start, end)}${mark}${words.slice(end)}`;
}

function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

function broken(text: string): string {
  return text.replaceAll('\n', '\\\n');
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/!(?=\\\[)/g, '\\!');
}

/** Escaped so far that not even a web address becomes a link. */
function unlinked(text: string): string {
  return escaped(text)
    .replaceAll('@', '\\@')
    .replace(/(https?|ftp|mailto):/gi, '$1\\:')
    .replace(/(www)\./gi, '$1\\.');
}

function target(href: string): string {
  return /[\s()<>\\]/.test(href) ? `<${href.replace(/[<>\s\\]/g, (mark) => encodeURIComponent(mark))}>` : href;
}

/** Neighbours with the same key together. */
function grouped<Key>(spans: readonly Span[], keyOf: (span: Span) => Key): [Key, Span[]][] {
  const groups: [Key, Span[]][] = [];
  for (const span of spans) {
    const key = keyOf(span);
    const last = groups.at(-1);
    if (last !== undefined && last[0] === key) last[1].push(span);
    else groups.push([key, [span]]);
  }
  return groups;
}

function saysTheSame(markdown: string, meant: readonly Span[]): boolean {
  const read = normal(
    spansOf(
      inlinesOf(markdown, (key) => ({ kind: 'citation', key })),
      {},
    ),
  );
  const wanted = normal(meant);
  return read.length === wanted.length && read.every((span, index) => span.text === wanted[index]!.text && alike(span, wanted[index]!));
}

/** A link that shows its own address is no different from the address; white space carries no marks. */
function normal(spans: readonly Span[]): Span[] {
  return tidied(spans.map((span) => ({ ...span, ready: false, ...(isOwnAddress(span) ? { href: undefined } : {}) })));
}

function isOwnAddress({ href, text }: Span): boolean {
  return href === text || href === `http://${text}` || href === `mailto:${text}`;
}

function spansOf(inlines: readonly Inline[], marks: Omit<Span, 'text'>): Span[] {
  return inlines.flatMap((inline): Span[] => {
    switch (inline.kind) {
      case 'text':
        return [{ ...marks, text: inline.text }];
      case 'code':
        return [{ ...marks, text: inline.text, code: true }];
      case 'break':
        return [{ ...marks, text: '\n' }];
      case 'citation':
        return [{ ...marks, text: `[@${inline.key}]` }];
      case 'emphasis':
        return spansOf(inline.children, { ...marks, italic: true });
      case 'strong':
        return spansOf(inline.children, { ...marks, bold: true });
      case 'link':
        return spansOf(inline.children, { ...marks, href: inline.href });
      case 'cross-reference':
        return spansOf(inline.children, marks);
    }
  });
}
