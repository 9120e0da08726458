import { Marked, type Token, type Tokens } from 'marked';
import type { ReadBack } from './read-back.ts';
import { letters, words } from './words.ts';

/** What a Markdown file says to a Markdown reader. Anchors tell statements and entries apart. */
export function readMarkdown(bytes: Uint8Array): ReadBack {
  const tokens = new Marked({ gfm: true }).lexer(new TextDecoder().decode(bytes));
  const cells = tokens.flatMap((token) => (token.type === 'table' ? (token as Tokens.Table).rows.flat() : []));
  const items = tokens.flatMap((token) => (token.type === 'list' ? (token as Tokens.List).items : []));
  const lines = tokens.map((token) => words(textOf([token])));
  return {
    headings: tokens.flatMap((token, index) => (token.type === 'heading' && /^(?:\d+(?:\.\d+)*|Annex \w) /.test(lines[index]!) ? [lines[index]!] : [])),
    captions: lines.filter((line) => /^Table \d+: /.test(line)).map((line) => line.replace(':', '')),
    statements: cells.flatMap((cell) => anchored(cell.tokens, 's-')),
    references: items.flatMap((item) =>
      anchored(
        item.tokens.flatMap((token) => ('tokens' in token ? (token.tokens ?? []) : [])),
        'ref-',
      ),
    ),
    text: letters(lines.join(' ')),
  };
}

/** The texts that begin at anchors with this prefix, each up to the next one. */
function anchored(tokens: readonly Token[], prefix: string): string[] {
  const starts = tokens.flatMap((token, index) => (token.type === 'html' && token.raw.startsWith(`<a id="${prefix}`) ? [index] : []));
  return starts.map((start, index) => words(textOf(tokens.slice(start, starts[index + 1]))));
}

/** The words of tokens; HTML is marks, not words, and a line break is space. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'html') return token.raw.startsWith('<br') ? ' ' : '';
      if (token.type === 'table')
        return [...(token as Tokens.Table).header, ...(token as Tokens.Table).rows.flat()].map((cell) => textOf(cell.tokens)).join(' ');
      if (token.type === 'list') return (token as Tokens.List).items.map((item) => textOf(item.tokens)).join(' ');
      if ('tokens' in token && token.tokens !== undefined) return textOf(token.tokens);
      return 'text' in token && typeof token.text === 'string' ? token.text : ' ';
    })
    .join('');
}
