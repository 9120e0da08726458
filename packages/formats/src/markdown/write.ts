import { carry } from '../carrying/carry.ts';
import { embedInMarkdown } from '../carrying/embed-text.ts';
import type { DocumentOptions } from '../format.ts';
import type { Block, ContentsEntry, Figure, Inline, LevelTable, PlainTable, Publication, StatementBlock } from '../publication/blocks.ts';
import { runIn } from '../publication/flatten.ts';
import { escapeMarkdown, url } from './escape.ts';

/** The publication as GitHub-flavoured Markdown, with anchors for every section, table and statement. */
export async function write(publication: Publication, options: DocumentOptions): Promise<Uint8Array> {
  const writer: Writer = { footnotes: publication.citations === 'footnotes', used: new Set() };
  const { titlePage } = publication;
  const parts = [
    `# ${escapeMarkdown(titlePage.title)}`,
    titlePage.subtitle === '' ? '' : `**${escapeMarkdown(titlePage.subtitle)}**`,
    escapeMarkdown(titlePage.kindLine),
    publication.marking === undefined || publication.marking === '' ? '' : `**${escapeMarkdown(publication.marking)}**`,
    publication.watermark === '' ? '' : `> **${escapeMarkdown(publication.watermark)}**`,
    titlePage.details.map(({ label, value }) => `- **${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`).join('\n'),
    titlePage.authors.length === 0 ? '' : titlePage.authors.map(escapeMarkdown).join('  \n'),
    blocks(writer, titlePage.copyright),
    blocks(writer, publication.frontMatter),
    contents(
      publication.contentsTitle,
      publication.contents.filter((entry) => entry.level < 3),
    ),
    contents(publication.tablesTitle, publication.listOfTables),
    ...publication.body.map((run) => blocks(writer, run.blocks)),
    ...footnotes(writer, publication),
  ];
  return carry(new TextEncoder().encode(`${parts.filter((part) => part !== '').join('\n\n')}\n`), options, 'md', embedInMarkdown);
}

type Writer = { readonly footnotes: boolean; readonly used: Set<string> };

function contents(title: string, entries: readonly ContentsEntry[]): string {
  if (entries.length === 0) return '';
  const line = (entry: ContentsEntry) =>
    `${'  '.repeat(entry.level - 1)}- [${escapeMarkdown([entry.number, entry.text].filter(Boolean).join(' '))}](#${entry.anchor})`;
  return `## ${title}\n\n${entries.map(line).join('\n')}`;
}

function blocks(writer: Writer, list: readonly Block[]): string {
  return list
    .map((block) => blockText(writer, block))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(writer: Writer, block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<a id="${block.anchor}"></a>\n\n${'#'.repeat(block.level + 1)} ${escapeMarkdown([block.number, block.text].filter(Boolean).join(' '))}`;
    case 'paragraph':
      return inlines(writer, block.children);
    case 'list':
      return block.items.map((item, index) => listItem(writer, item, block.ordered ? `${index + 1}.` : '-')).join('\n');
    case 'notice':
      return blocks(writer, block.blocks)
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'table':
      return plainTable(writer, block);
    case 'level-table':
      return levelTable(writer, block);
    case 'figure':
      return figure(block);
    case 'definitions':
      return block.items.map((item) => `- **${escapeMarkdown(item.term)}:** ${inlines(writer, item.meaning)}`).join('\n');
    case 'reference-list':
      return block.entries.map((entry) => `- <a id="${entry.anchor}"></a>\\[${escapeMarkdown(entry.key)}\\] ${inlines(writer, entry.text)}`).join('\n');
  }
}

function listItem(writer: Writer, item: readonly Block[], mark: string): string {
  const indent = ' '.repeat(mark.length + 1);
  return `${mark} ${blocks(writer, item).split('\n').join(`\n${indent}`)}`;
}

/** A picture cannot stand in a Markdown file by itself, so its description in words does. */
function figure(block: Figure): string {
  return `<a id="${block.anchor}"></a>\n\n*Figure ${block.number}: ${escapeMarkdown(block.caption)}.* ${escapeMarkdown(block.description)}`;
}

function plainTable(writer: Writer, block: PlainTable): string {
  const head = block.head.map((text) => escapeMarkdown(text));
  const rows = block.rows.map((row) => row.map((cell) => cellText(writer, cell)));
  return [captionLine(block), [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')].filter(Boolean).join('\n\n');
}

function levelTable(writer: Writer, block: LevelTable): string {
  const levels = block.levels.map((level) => escapeMarkdown(level.label));
  const rows = block.blocks.flatMap((part, index) => [
    ...(index === 0 ? [] : [['', ...levels.map(() => `**${escapeMarkdown(part.label)}**`)]]),
    ...part.lanes.map((lane, line) => [
      index === 0 && line === 0 ? `**${escapeMarkdown(part.label)}**` : '',
      ...lane.cells.map((cell) => cell.map((statement) => statementText(writer, statement)).join('<br><br>')),
    ]),
  ]);
  const table = [row(['', ...levels]), row(['---', ...levels.map(() => '---')]), ...rows.map(row)].join('\n');
  return [captionLine(block), block.objective === '' ? '' : `*${escapeMarkdown(block.objective)}*`, table].filter(Boolean).join('\n\n');
}

function captionLine(block: PlainTable | LevelTable): string {
  return block.number === 0 ? '' : `<a id="${block.anchor}"></a>\n\n**Table ${block.number}: ${escapeMarkdown(block.caption)}**`;
}

function statementText(writer: Writer, statement: StatementBlock): string {
  const lead = statement.lead === '' ? '' : `**${escapeMarkdown(runIn(statement.lead))}** `;
  const from = statement.fromLevel === undefined ? '' : ` *(level ${statement.fromLevel})*`;
  const tail = statement.tail === '' ? '' : ` *${escapeMarkdown(statement.tail)}*`;
  return `<a id="${statement.anchor}"></a>${lead}${inlines(writer, statement.body)}${tail}${from}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table cell holds one line: paragraphs are parted by breaks, list items get a dash. */
function cellText(writer: Writer, cell: readonly Block[]): string {
  return cell
    .map((block) => {
      if (block.kind === 'list') return block.items.map((item) => `– ${cellText(writer, item)}`).join('<br>');
      return blockText(writer, block).replace(/\n+/g, '<br>');
    })
    .join('<br>');
}

function inlines(writer: Writer, list: readonly Inline[]): string {
  return list
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return escapeMarkdown(inline.text);
        case 'emphasis':
          return marked('*', inlines(writer, inline.children));
        case 'strong':
          return marked('**', inlines(writer, inline.children));
        case 'code':
          return `<code>${escapeMarkdown(inline.text)}</code>`;
        case 'break':
          return '<br>';
        case 'link':
          return `[${inlines(writer, inline.children)}](${url(inline.href)})`;
        case 'cross-reference':
          return `[${inlines(writer, inline.children)}](#${inline.anchor})`;
        case 'citation':
          return citation(writer, inline);
      }
    })
    .join('');
}

function citation(writer: Writer, inline: Extract<Inline, { kind: 'citation' }>): string {
  if (inline.anchor === undefined) return `\\[${escapeMarkdown(inline.key)}\\]`;
  if (!writer.footnotes || inline.asKey === true) return `[\\[${escapeMarkdown(inline.key)}\\]](#${inline.anchor})`;
  writer.used.add(inline.key);
  return `[^${inline.key}]`;
}

function footnotes(writer: Writer, publication: Publication): string[] {
  const entries = [...writer.used].toSorted().flatMap((key) => publication.references.get(key) ?? []);
  return entries.length === 0 ? [] : [entries.map((entry) => `[^${entry.key}]: ${inlines(writer, entry.text)}`).join('\n')];
}

/** Emphasis marks must touch the words, so spaces move outside. */
function marked(mark: string, inner: string): string {
  const words = inner.trim();
  if (words === '') return inner;
  return inner.replace(words, () => `${mark}${words}${mark}`);
}
