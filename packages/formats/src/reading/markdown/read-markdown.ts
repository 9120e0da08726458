import { carriedData } from '../carried-data.ts';
import type { Gauge } from '../gauge.ts';
import { Notes } from '../notes.ts';
import { languageTag } from '../ooxml/core-properties.ts';
import { noteEncoding, type DecodedText } from '../plain/decoded-text.ts';
import type { SourceDocument } from '../source-document.ts';
import { plainLine } from '../inline/spans.ts';
import { MarkdownReader } from './markdown-reader.ts';
import { markdownSource } from './markdown-source.ts';

/** Reads Markdown with tables, footnotes and anchors. HTML in it is read as HTML is: nothing is run, nothing fetched. */
export function readMarkdown(decoded: DecodedText, gauge: Gauge): SourceDocument {
  const notes = new Notes();
  noteEncoding(decoded, notes);
  const source = markdownSource(decoded.text, gauge);
  const reader = new MarkdownReader({ gauge, notes, isNote: (mark) => source.footnotes.has(mark) });
  const blocks = reader.blocksOf(source.body);
  const footnotes = new Map([...source.footnotes].map(([mark, text]) => [mark, reader.inline(text)]));
  const carried = source.carried === undefined ? undefined : carriedData(source.carried, notes);
  const top = blocks.find((block) => block.kind === 'heading');
  return {
    format: 'markdown',
    title: frontMatter(source.frontMatter, 'title') || (top?.kind === 'heading' && top.level === 1 ? top.text : ''),
    language: languageTag(frontMatter(source.frontMatter, 'lang')),
    blocks,
    footnotes,
    ...(carried === undefined ? {} : { carried }),
    notes: notes.list(),
  };
}

/** One line of the front matter; more of it is not understood. */
function frontMatter(lines: string, key: string): string {
  const value = new RegExp(`^${key}:[ \\t]*(.*)$`, 'm').exec(lines)?.[1] ?? '';
  return plainLine(value.trim().replace(/^(["'])(.*)\1$/, '$2'));
}
