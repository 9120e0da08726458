import type { Block, Figure, Heading, PlainTable } from '../publication/blocks.ts';
import { strings } from '../publication/strings.ts';
import { escaped } from './escape.ts';
import { directionHtml, idHtml, inlinesHtml, type Page } from './inlines.ts';
import { levelTableHtml } from './level-table.ts';
import { printableLines } from './printable.ts';
import { isBlankTable } from './structure.ts';
import { words } from './words.ts';

/** What is known while blocks are written: `levels` tells at which level each heading stands, the title being above all. */
export type BlockPage = Page & { readonly levels: ReadonlyMap<Heading, number> };

/** Blocks as HTML, one after another. */
export function blocksHtml(page: BlockPage, blocks: readonly Block[]): string {
  return blocks.map((block) => blockHtml(page, block)).join('\n');
}

function blockHtml(page: BlockPage, block: Block): string {
  switch (block.kind) {
    case 'paragraph': {
      const content = inlinesHtml(page, block.children);
      return content === '' ? '' : `<p${directionHtml(content)}>${content}</p>`;
    }
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return block.items.length === 0 ? '' : `<${name}>${block.items.map((item) => `<li>${blocksHtml(page, item)}</li>`).join('')}</${name}>`;
    }
    case 'heading':
      return headingHtml(page, block);
    case 'notice':
      return `<div class="notice" role="note">${blocksHtml(page, block.blocks)}</div>`;
    case 'table':
      return isBlankTable(block) ? '' : tableHtml(page, block);
    case 'level-table':
      return levelTableHtml(page, block);
    case 'figure':
      return figureHtml(page, block);
    case 'definitions':
      return block.items.length === 0
        ? ''
        : `<dl class="terms">${block.items.map(({ term, meaning }) => `<div><dt>${escaped(term)}</dt><dd>${inlinesHtml(page, meaning)}</dd></div>`).join('')}</dl>`;
    case 'reference-list':
      return block.entries.length === 0
        ? ''
        : `<ul class="references">${block.entries.map(({ key, anchor, text }) => `<li${idHtml(page, anchor)}><span class="key">[${escaped(key)}]</span> ${inlinesHtml(page, text)}</li>`).join('\n')}</ul>`;
  }
}

function headingHtml(page: BlockPage, block: Heading): string {
  const name = `h${Math.min((page.levels.get(block) ?? 1) + 1, 6)}`;
  const number = block.number === '' ? '' : `<span class="number">${escaped(block.number)}</span> `;
  return `<${name}${idHtml(page, block.anchor)}>${number}${escaped(block.text)}</${name}>`;
}

/** A table; on a narrow screen each row becomes a list of its cells, each under its column's name. */
function tableHtml(page: BlockPage, block: PlainTable): string {
  const head = block.widths.map((_, column) => escaped(block.head[column] ?? ''));
  const caption = block.number === 0 ? '' : `<caption><span class="number">${escaped(strings.table(block.number))}</span> ${escaped(block.caption)}</caption>`;
  const rows = block.rows.map((row) => `<tr role="row">${head.map((label, column) => cellHtml(page, row[column] ?? [], label, column)).join('')}</tr>`);
  return (
    `<table role="table" class="plain"${idHtml(page, block.anchor)}>${caption}` +
    `<colgroup>${block.widths.map((width) => `<col style="width:${(100 * width).toFixed(1)}%"/>`).join('')}</colgroup>` +
    `<thead role="rowgroup"><tr role="row">${head.map((label) => (label === '' ? '<td role="cell"></td>' : `<th role="columnheader" scope="col">${label}</th>`)).join('')}</tr></thead>` +
    `<tbody role="rowgroup">${rows.join('\n')}</tbody></table>`
  );
}

function cellHtml(page: BlockPage, blocks: readonly Block[], label: string, column: number): string {
  const content = blocksHtml(page, blocks);
  if (content === '') return '<td role="cell" class="blank"></td>';
  return column === 0 ? `<th role="rowheader" scope="row" data-label="${label}">${content}</th>` : `<td role="cell" data-label="${label}">${content}</td>`;
}

/** A picture shown as an image, which runs nothing and loads nothing; wide ones scroll in a region of their own. */
function figureHtml(page: BlockPage, block: Figure): string {
  const label = escaped(strings.figure(block.number));
  const inWords = `${escaped(block.anchor || `figure-${block.number}`)}-in-words`;
  const image = `<img src="data:image/svg+xml,${escaped(encodeURIComponent(printableLines(block.svg)))}" width="${Math.round(block.width)}" height="${Math.round(block.height)}" alt="${escaped(block.alt.trim() || block.caption)}"${block.description === '' ? '' : ` aria-describedby="${inWords}"`}/>`;
  const description =
    block.description === '' ? '' : `<details><summary>${words.description}</summary><p id="${inWords}">${escaped(block.description)}</p></details>`;
  return (
    `<figure${idHtml(page, block.anchor)}><div class="picture" role="region" aria-label="${label}" tabindex="0">${image}</div>` +
    `<figcaption><span class="number">${label}</span> ${escaped(block.caption)}</figcaption>${description}</figure>`
  );
}
