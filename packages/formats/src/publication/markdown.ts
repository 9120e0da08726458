import { Marked, type Token, type Tokens } from 'marked';
import type { Block, Inline } from './blocks.ts';
import { plainInlines, plainParagraphs } from './plain-prose.ts';

/** How a citation key becomes an inline; the builder knows which keys have an entry. */
export type Cite = (key: string) => Inline;

const parser = new Marked({
  gfm: true,
  // Underlined headings are looked for in every paragraph at a cost; headings are printed as text in any case.
  tokenizer: { lheading: () => undefined },
  extensions: [
    {
      name: 'citation',
      level: 'inline',
      start: (source) => source.indexOf('[@'),
      tokenizer(source) {
        const match = /^\[@([A-Za-z0-9._-]+(?:\s*;\s*@[A-Za-z0-9._-]+)*)\]/.exec(source);
        return match === null ? undefined : { type: 'citation', raw: match[0], keys: match[1]!.split(';').map((key) => key.trim().replace(/^@/, '')) };
      },
    },
  ],
});

/** The blocks of a Markdown text: paragraphs, lists, tables. Headings become strong paragraphs, raw HTML is printed as text. */
export function blocksOf(markdown: string, cite: Cite): Block[] {
  if (markdown.trim() === '') return [];
  const plain = plainParagraphs(markdown)?.map((text) => plainInlines(text, cite));
  if (plain?.every((children) => children !== undefined)) return plain.map((children) => ({ kind: 'paragraph', children }));
  return parser.lexer(markdown).flatMap((token) => blockOf(token, cite));
}

/** The running text of one Markdown line or short paragraph. Block marks are printed as they stand. */
export function inlinesOf(markdown: string, cite: Cite): Inline[] {
  if (markdown.trim() === '') return [];
  const plain = plainInlines(markdown.trim(), cite);
  if (plain !== undefined) return plain;
  const Lexer = parser.Lexer;
  return joined(inlines(new Lexer(parser.defaults).inlineTokens(markdown.trim()), cite));
}

function blockOf(token: Token, cite: Cite): Block[] {
  switch (token.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', children: joined(inlines(token.tokens ?? [], cite)) }];
    case 'text':
      return [{ kind: 'paragraph', children: joined(token.tokens === undefined ? [{ kind: 'text', text: token.text }] : inlines(token.tokens, cite)) }];
    case 'heading':
      return [{ kind: 'paragraph', children: [{ kind: 'strong', children: joined(inlines(token.tokens ?? [], cite)) }] }];
    case 'list':
      return [listOf(token as Tokens.List, cite)];
    case 'blockquote':
      return [{ kind: 'notice', blocks: (token.tokens ?? []).flatMap((inner) => blockOf(inner, cite)) }];
    case 'code':
      return [{ kind: 'paragraph', children: [{ kind: 'code', text: token.text }] }];
    case 'table':
      return [tableOf(token as Tokens.Table, cite)];
    case 'space':
    case 'hr':
    case 'def':
      return [];
    default:
      return [{ kind: 'paragraph', children: [{ kind: 'text', text: token.raw.trim() }] }];
  }
}

function listOf(token: Tokens.List, cite: Cite): Block {
  return { kind: 'list', ordered: token.ordered, items: token.items.map((item) => item.tokens.flatMap((inner) => blockOf(inner, cite))) };
}

function tableOf(token: Tokens.Table, cite: Cite): Block {
  return {
    kind: 'table',
    number: 0,
    caption: '',
    anchor: '',
    widths: token.header.map(() => 1 / token.header.length),
    head: token.header.map((cell) => cell.text),
    rows: token.rows.map((row) => row.map((cell) => [{ kind: 'paragraph', children: joined(inlines(cell.tokens, cite)) }])),
  };
}

function inlines(tokens: readonly Token[], cite: Cite): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    switch (token.type) {
      case 'strong':
        return [{ kind: 'strong', children: joined(inlines(token.tokens ?? [], cite)) }];
      case 'em':
        return [{ kind: 'emphasis', children: joined(inlines(token.tokens ?? [], cite)) }];
      case 'codespan':
        return [{ kind: 'code', text: token.text }];
      case 'br':
        return [{ kind: 'break' }];
      case 'link':
        return linkOf(token as Tokens.Link, cite);
      case 'image':
        return [{ kind: 'emphasis', children: [{ kind: 'text', text: token.text }] }];
      case 'citation':
        return (token as unknown as { keys: string[] }).keys.flatMap((key, index): Inline[] => [
          ...(index === 0 ? [] : [{ kind: 'text', text: ' ' } as const]),
          cite(key),
        ]);
      case 'escape':
        return [{ kind: 'text', text: token.text }];
      case 'text':
        return token.tokens === undefined ? [{ kind: 'text', text: flat(token.text) }] : inlines(token.tokens, cite);
      default:
        return [{ kind: 'text', text: flat(token.raw) }];
    }
  });
}

/** Links leave the document only to the web or to mail; anything else is printed as its words. */
function linkOf(token: Tokens.Link, cite: Cite): Inline[] {
  const children = joined(inlines(token.tokens, cite));
  return /^(?:https?:\/\/|mailto:)/i.test(token.href) ? [{ kind: 'link', href: token.href, children }] : children;
}

function flat(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Neighbouring texts as one. */
function joined(list: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of list) {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') result[result.length - 1] = { kind: 'text', text: last.text + inline.text };
    else result.push(inline);
  }
  return result;
}

/** The words of running text without any marks. */
export function textOf(list: readonly Inline[]): string {
  return list
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text;
        case 'break':
          return ' ';
        case 'citation':
          return `[${inline.key}]`;
        default:
          return textOf(inline.children);
      }
    })
    .join('');
}
