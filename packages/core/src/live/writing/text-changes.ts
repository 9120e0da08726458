import type * as Y from 'yjs';
import { wordDiff } from '../../wording/word-diff.ts';
import { cutAt, plain } from '../reading/statement-element.ts';

/** A change of a text: at a place in the text as it was, so many characters go, and these come. */
type TextChange = { readonly at: number; readonly removed: number; readonly added: string };

/**
 * The changes that make one text of another, first to last: words that differ, and of a word that grows or shrinks only
 * the letters, so that what others type meanwhile stays where it was typed. No change halves a character.
 */
function textChanges(before: string, after: string): TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '' || added !== '') changes.push(trimmed(at, removed, added));
    at += removed.length;
    removed = added = '';
  };
  for (const { kind, text } of wordDiff(before, after)) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      at += text.length;
    }
  }
  flush();
  return changes;
}

function trimmed(at: number, removed: string, added: string): TextChange {
  const most = Math.min(removed.length, added.length);
  let start = 0;
  while (start < most && removed[start] === added[start]) start += 1;
  start = cutAt(removed, start);
  let end = 0;
  while (end < most - start && removed[removed.length - 1 - end] === added[added.length - 1 - end]) end += 1;
  if (end > 0 && isSecondHalf(removed.charCodeAt(removed.length - end))) end -= 1;
  const isOther = start + end < most; // Another word, and not the same with more or fewer letters: it comes as a whole.
  return isOther
    ? { at, removed: removed.length, added }
    : { at: at + start, removed: removed.length - start - end, added: added.slice(start, added.length - end) };
}

function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The text as it can be sent: half characters, which no encoding knows, are replaced as an encoder would replace them. */
export function sendable(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/** Brings the text of some text types that follow one another to `after`, by the least change. */
export function writeTexts(texts: readonly Y.Text[], after: string): void {
  const parts = texts.map((text) => ({ text, words: plain(text) }));
  const changes = textChanges(parts.map(({ words }) => words).join(''), sendable(after));
  for (const { at, removed, added } of changes.toReversed()) {
    let start = parts.reduce((length, { words }) => length + words.length, 0);
    let isAdded = added === '';
    for (const { text, words } of parts.toReversed()) {
      start -= words.length;
      const from = Math.max(at, start);
      const to = Math.min(at + removed, start + words.length);
      if (to > from) text.delete(from - start, to - from);
      if (isAdded || at < start) continue;
      text.insert(at - start, added);
      isAdded = true;
    }
  }
}
