import type { Inline, Publication } from '../publication/blocks.ts';

/** Whether a piece of running text becomes a footnote mark: a citation with an entry, in a publication that cites by footnotes. */
export function isNote(publication: Publication, inline: Inline | undefined): boolean {
  return publication.citations === 'footnotes' && inline?.kind === 'citation' && inline.asKey !== true && publication.references.has(inline.key);
}

/** Running text in which footnote marks stand close to the word before them; after a colon the space stays. */
export function closedUp(publication: Publication, inlines: readonly Inline[]): readonly Inline[] {
  if (publication.citations !== 'footnotes') return inlines;
  return inlines.flatMap((inline, index): Inline[] => {
    if (inline.kind !== 'text' || !isNote(publication, inlines[index + 1]) || /:\s*$/.test(inline.text)) return [inline];
    const text = inline.text.trimEnd();
    return text === '' ? [] : [{ kind: 'text', text }];
  });
}
