import * as Y from 'yjs';
import { STATEMENT_ATTRIBUTES, STATEMENT_NODE } from '@smm/core/live';

const KNOWN: ReadonlySet<string> = new Set(STATEMENT_ATTRIBUTES);

/** Whether a cell holds anything that an editor of statements could not show: the binding would take it out, words and all. */
export function isForeign(fragment: Y.XmlFragment): boolean {
  return fragment.toArray().some((block) => !(block instanceof Y.XmlElement) || !isStatement(block));
}

function isStatement(block: Y.XmlElement): boolean {
  const attributes = Object.entries(block.getAttributes() as Record<string, unknown>);
  if (block.nodeName !== STATEMENT_NODE || attributes.some(([name, value]) => !KNOWN.has(name) || typeof value !== 'string')) return false;
  return block.toArray().every((text) => text instanceof Y.XmlText && isPlain(text));
}

function isPlain(text: Y.XmlText): boolean {
  return (text.toDelta() as { insert: unknown; attributes?: object }[]).every(
    ({ insert, attributes }) => typeof insert === 'string' && attributes === undefined,
  );
}

/** Takes out statements that were left without words: one's own, and those that had words before. Others may be about to write in theirs. */
export function removeEmptied(doc: Y.Doc, fragment: Y.XmlFragment, origin: unknown): void {
  const isEmptied = (block: unknown) =>
    block instanceof Y.XmlElement &&
    block.toArray().every((text) => text instanceof Y.XmlText && text.toString().trim() === '') &&
    (block._item?.id.client === doc.clientID || block.getAttribute('id') !== undefined);
  if (!fragment.toArray().some(isEmptied)) return;
  doc.transact(() => {
    for (let index = fragment.length - 1; index >= 0; index -= 1) if (isEmptied(fragment.get(index))) fragment.delete(index, 1);
  }, origin);
}
