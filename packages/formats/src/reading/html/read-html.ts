import { carriedData } from '../carried-data.ts';
import type { Gauge } from '../gauge.ts';
import { Notes } from '../notes.ts';
import { languageTag } from '../ooxml/core-properties.ts';
import { noteEncoding, type DecodedText } from '../plain/decoded-text.ts';
import type { SourceDocument } from '../source-document.ts';
import { plainLine } from '../inline/spans.ts';
import { htmlNotes } from './html-notes.ts';
import { HtmlReader } from './html-reader.ts';
import { attribute, elementsBelow, htmlTree, rawText, type HtmlDocument, type HtmlElement } from './html-tree.ts';

/** Reads a web page. Scripts are not run, styles and pictures not loaded, links not followed. */
export function readHtml(decoded: DecodedText, gauge: Gauge): SourceDocument {
  const notes = new Notes();
  noteEncoding(decoded, notes);
  const document = htmlTree(decoded.text, gauge);
  const root = first(document, 'html');
  const title = first(document, 'title');
  const reader = new HtmlReader({ gauge, notes, htmlNotes: htmlNotes(document) });
  const blocks = reader.blocksOf(first(document, 'body') ?? document);
  const data = dataOf(document);
  const carried = data === undefined ? undefined : carriedData(data, notes);
  return {
    format: 'html',
    title: title === undefined ? '' : plainLine(rawText(title).replaceAll('\n', ' ')),
    language: languageTag(root === undefined ? undefined : attribute(root, 'lang')),
    blocks,
    footnotes: reader.footnotes,
    ...(carried === undefined ? {} : { carried }),
    notes: notes.list(),
  };
}

function first(document: HtmlDocument, name: string): HtmlElement | undefined {
  for (const element of elementsBelow(document)) if (element.tagName === name) return element;
  return undefined;
}

/** The JSON in `<script type="application/json" id="smm-carried">`, which browsers do not run. */
function dataOf(document: HtmlDocument): string | undefined {
  for (const element of elementsBelow(document)) {
    if (element.tagName === 'script' && attribute(element, 'id') === 'smm-carried' && attribute(element, 'type') === 'application/json')
      return rawText(element);
  }
  return undefined;
}
