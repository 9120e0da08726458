import { escaped } from './escape.ts';
import { inlinesHtml, type Page } from './inlines.ts';
import { words } from './words.ts';

/** The notes in the order of their first mention, each with a way back to every mention; nothing when there are none. */
export function notesHtml(page: Page): string {
  if (page.notes.size === 0) return '';
  const items = [...page.notes].map(([key, { number, uses }]) => {
    const entry = page.publication.references.get(key);
    const back = Array.from(
      { length: uses },
      (_, index) =>
        `<a href="#note-${number}-${index + 1}" role="doc-backlink" aria-label="${words.backlink(number, index + 1)}">↩${uses === 1 ? '' : index + 1}</a>`,
    );
    return `<li id="note-${number}">[${escaped(key)}] ${entry === undefined ? '' : inlinesHtml(page, entry.text)} ${back.join(' ')}</li>`;
  });
  return `<section class="notes" role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">${words.notes}</h2><ol>${items.join('\n')}</ol></section>\n`;
}
