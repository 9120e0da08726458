import type { Reference } from '@smm/core/profile';
import type { ReadBlock } from '../../reading/source-document.ts';
import { bare, paragraphsOf } from '../words.ts';

/** An entry of a reference list as read: the key it is cited by and what could be told of it. */
export type ReadReference = { readonly reference: Reference; readonly text: string; readonly hasKey: boolean };

/** The entries of a reference section: one a paragraph, list item or table row, with `[KEY]`, a number, or nothing before it. */
export function readReferences(blocks: readonly ReadBlock[]): ReadReference[] {
  return entriesOf(blocks).map((text, index) => {
    const keyed = /^(?:\*\*)?\\?\[((?:\\[^\]]|[^\]\\]){1,64})\\?\]:?(?:\*\*)?:?\s*(.*)$/s.exec(text);
    const tabled = keyed === null ? /^([A-Za-z0-9](?:\\?[A-Za-z0-9._-]){1,63})\s+\|\s+(.*)$/s.exec(text) : null;
    const key = (keyed?.[1] ?? tabled?.[1] ?? '').replaceAll('\\', '');
    const words = (keyed?.[2] ?? tabled?.[2] ?? text.replace(/^\d+[.)]\s+/, '')).trim();
    return { reference: referenceFrom(key === '' ? `ref-${index + 1}` : keyFrom(key), words), text: words, hasKey: key !== '' };
  });
}

function entriesOf(blocks: readonly ReadBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'table')
      return block.rows
        .filter((row) => !row.every((cell) => cell.isHead))
        .map((row) =>
          row
            .map((cell) =>
              paragraphsOf(cell.blocks)
                .map(({ text }) => text)
                .join(' '),
            )
            .join(' | '),
        )
        .filter((text) => !/^key \| /i.test(text));
    return paragraphsOf([block]).map(({ text }) => text);
  });
}

function keyFrom(key: string): string {
  return (
    key
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+/, '')
      .slice(0, 64) || 'ref'
  );
}

/** What can be told from an entry's words: the emphasised part or the whole as title, the year, the link. The words themselves stay in `note`. */
function referenceFrom(id: string, words: string): Reference {
  const link = /\[[^\]]*\]\((https?:[^)\s]+)\)|<?(https?:\/\/[^\s>)]+)>?/.exec(words);
  const url = (link?.[1] ?? link?.[2] ?? '').replace(/[.,;]+$/, '');
  const title = /(?<!\*)\*([^*]+)\*(?!\*)|“([^”]+)”|"([^"]+)"/.exec(words);
  const plain = bare(words.replace(link?.[0] ?? '', ''));
  const named = (title?.[1] ?? title?.[2] ?? title?.[3] ?? '').trim();
  const before =
    named === ''
      ? ''
      : bare(words.slice(0, title!.index))
          .replace(/[\s,.:]*\(?\b(?:19|20)\d\d\b\)?[\s,.:]*$/, '')
          .replace(/[\s,.:]+$/, '');
  const year = /\b((?:19|20)\d\d)\b/.exec(named === '' ? plain : plain.replace(named, ''))?.[1];
  return {
    id,
    type: 'document',
    title: named || plain.replace(/[\s.]+$/, ''),
    ...(before === '' ? {} : { author: [{ literal: before }] }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } }),
    ...(url === '' ? {} : { URL: url }),
    note: plain,
  };
}
