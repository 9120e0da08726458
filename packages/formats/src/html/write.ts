import { carry } from '../carrying/carry.ts';
import { embedInHtml } from '../carrying/embed-text.ts';
import type { DocumentOptions } from '../format.ts';
import type { ContentsEntry, Publication } from '../publication/blocks.ts';
import { blocksHtml, type BlockPage } from './blocks.ts';
import { escaped } from './escape.ts';
import { notesHtml } from './notes.ts';
import { definedAnchors, headingLevels, languageOf } from './structure.ts';
import { stylesheet } from './style/stylesheet.ts';
import { words } from './words.ts';

/** Nothing is loaded and nothing runs: the page brings its own style and pictures. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** A publication as one self-contained, accessible page in UTF-8: no scripts, no fonts, nothing fetched. It is well-formed XML as well. */
export async function write(publication: Publication, options: DocumentOptions = { assets: { fonts: [] } }): Promise<Uint8Array> {
  return carry(new TextEncoder().encode(pageHtml(publication)), options, 'html', embedInHtml);
}

/** The page as text. */
export function pageHtml(publication: Publication): string {
  const anchors = definedAnchors(publication);
  const page: BlockPage = { publication, anchors, taken: new Set(OWN_IDS), notes: new Map(), levels: headingLevels(publication) };
  const { language } = languageOf(publication);
  const direction = RIGHT_TO_LEFT.has(language) ? ' dir="rtl"' : '';
  // Written in reading order: anchors and note numbers are given away as they come.
  const banner = bannerHtml(page);
  const front = publication.frontMatter.length === 0 ? '' : `<div class="run front">${blocksHtml(page, publication.frontMatter)}</div>`;
  const runs = publication.body.map((run) => `<div class="run ${run.orientation}">\n${blocksHtml(page, run.blocks)}\n</div>`);
  return `<!DOCTYPE html>
<html lang="${escaped(publication.language)}"${direction}>
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title>${escaped(publication.titlePage.title)}</title>
${metaHtml(publication)}<style>${stylesheet(publication.pageSize)}</style>
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
${publication.watermark === '' ? '' : `<div class="watermark" data-text="${escaped(publication.watermark)}" aria-hidden="true"></div>\n`}${publication.marking === undefined || publication.marking === '' ? '' : `<p class="marking">${escaped(publication.marking)}</p>\n`}${banner}
<div class="columns">
${navigationHtml(publication, anchors)}
<main id="content" tabindex="-1">
${front}
${runs.join('\n')}
${notesHtml(page)}</main>
</div>
${footerHtml(page)}</body>
</html>
`;
}

/** Ids that the page itself needs. */
const OWN_IDS = ['content', 'notes'];

function metaHtml({ titlePage, keywords }: Publication): string {
  const description = [titlePage.subtitle, titlePage.kindLine].filter(Boolean).join('. ');
  const entries = [
    ['description', description],
    ['author', titlePage.authors.join(', ')],
    ['keywords', keywords.join(', ')],
  ] as const;
  return entries.map(([name, content]) => (content === '' ? '' : `<meta name="${name}" content="${escaped(content)}"/>\n`)).join('');
}

function bannerHtml({ publication }: BlockPage): string {
  const { kindLine, title, subtitle, details, authors } = publication.titlePage;
  const line = (name: string, text: string) => (text === '' ? '' : `<p class="${name}">${escaped(text)}</p>\n`);
  const rows = details.map(({ label, value }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`).join('');
  return `<header class="title-page">
${line('kind', kindLine)}<h1>${escaped(title)}</h1>
${line('subtitle', subtitle)}${line('status', publication.watermark)}${rows === '' ? '' : `<dl class="details">${rows}</dl>\n`}${authors.length === 0 ? '' : `<ul class="authors">${authors.map((author) => `<li>${escaped(author)}</li>`).join('')}</ul>\n`}</header>`;
}

/** Contents and lists, in one landmark. */
function navigationHtml(publication: Publication, anchors: ReadonlySet<string>): string {
  const { contents, contentsTitle, listOfTables, tablesTitle, listOfFigures, figuresTitle } = publication;
  const part = (title: string, entries: readonly ContentsEntry[], open: boolean) => {
    const known = entries.filter((entry) => anchors.has(entry.anchor));
    return known.length === 0 ? '' : `<details${open ? ' open="open"' : ''}><summary>${escaped(title)}</summary>${listHtml(nested(known))}</details>\n`;
  };
  const parts = part(contentsTitle, contents, true) + part(tablesTitle, listOfTables, false) + part(figuresTitle, listOfFigures, false);
  return parts === '' ? '' : `<nav aria-label="${escaped(contentsTitle)}">\n${parts}</nav>`;
}

type Node = { readonly entry: ContentsEntry; readonly children: Node[] };

/** Entries as a tree by their levels. */
function nested(entries: readonly ContentsEntry[]): Node[] {
  const root: Node[] = [];
  const open: Node[] = [];
  for (const entry of entries) {
    const node: Node = { entry, children: [] };
    while (open.length > 0 && open.at(-1)!.entry.level >= entry.level) open.pop();
    (open.at(-1)?.children ?? root).push(node);
    open.push(node);
  }
  return root;
}

function listHtml(nodes: readonly Node[]): string {
  if (nodes.length === 0) return '';
  const items = nodes.map(
    ({ entry, children }) =>
      `<li><a href="#${escaped(entry.anchor)}"><span class="number">${escaped(entry.number)}</span> ${escaped(entry.text)}</a>${listHtml(children)}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

function footerHtml(page: BlockPage): string {
  const { titlePage, runningTitle, versionLine } = page.publication;
  const line = [page.publication.marking ?? '', runningTitle, versionLine].filter(Boolean).map(escaped).join(' · ');
  return `<footer>${blocksHtml(page, titlePage.copyright)}<p>${line}</p></footer>\n`;
}
