import * as Y from 'yjs';
import { KEPT } from './reading/kept-notes.ts';
import { isId } from './reading/statement-element.ts';

/** The origin of the transactions that keep words; they are stored and sent on like any other. */
export const KEEPING_WORDS = 'keeping-words';

/** Words that merging would drop: who typed them and when, and the place where they were typed, when it is still known. */
type Dropped = { readonly client: number; readonly clock: number; readonly words: string; readonly statement?: string; readonly cell?: string };

/**
 * Applies an update and keeps words that merging alone would drop: those that one person typed into a statement while
 * another, who could not know them, moved or removed it. They stand as a note of the table, in the words as typed. Words
 * that were seen and deleted stay deleted. Every replica takes in updates this way, because a replica that does not may be
 * the only one to have had the words, and passes their deletion on as if it had been meant.
 */
export function applyUpdateKeepingWords(doc: Y.Doc, update: Uint8Array, origin?: unknown): void {
  const { pendingDs, pendingStructs } = doc.store;
  // What came too early has waited in the document, and may be taken in together with this update.
  const waiting = [pendingDs, pendingStructs?.update].filter((part) => part !== undefined && part !== null).map((part) => Y.decodeUpdateV2(part));
  const parts = [Y.decodeUpdate(update), ...waiting];
  const structs = parts.flatMap((part) => part.structs);
  const meant = parts.map(({ ds }) => ds);
  const isMeant = (id: Y.ID) => meant.some((set) => Y.isDeleted(set, id));
  const known = new Map(structs.map(({ id }) => [id.client, Y.getState(doc.store, id.client)]));
  const dropped: Dropped[] = [];
  const collect = (transaction: Y.Transaction) =>
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      const words = wordsOf(struct);
      if (words !== undefined && !isMeant(struct.id)) dropped.push({ ...struct.id, words, ...placeOf(struct as Y.Item) });
    });
  doc.on('afterTransaction', collect);
  try {
    Y.applyUpdate(doc, update, origin);
  } finally {
    doc.off('afterTransaction', collect);
  }
  // What was typed into something already cleared away leaves no words in the document, only in the update.
  for (const struct of structs) {
    const seen = Math.max(0, known.get(struct.id.client)! - struct.id.clock);
    const words = wordsOf(struct)?.slice(seen) ?? '';
    const id = Y.createID(struct.id.client, struct.id.clock + seen);
    const isTakenIn = id.clock < Y.getState(doc.store, id.client);
    if (words === '' || !isTakenIn || isMeant(id) || dropped.some((other) => isSameRun(other, id))) continue;
    if (Y.getItem(doc.store, id) instanceof Y.GC) dropped.push({ ...id, words });
  }
  keep(doc, dropped);
}

function wordsOf(struct: Y.AbstractStruct): string | undefined {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : undefined;
}

function isSameRun(run: Dropped, { client, clock }: Y.ID): boolean {
  return run.client === client && run.clock <= clock && clock < run.clock + run.words.length;
}

function placeOf(item: Y.Item): { statement?: string; cell?: string } {
  let type = item.parent as Y.AbstractType<unknown> | null;
  let statement: string | undefined;
  while (type instanceof Y.AbstractType && type._item !== null) {
    const [id] = type._map.get('id')?.content.getContent() ?? [];
    if (isId(id)) statement = id;
    type = type._item.parent as Y.AbstractType<unknown> | null;
  }
  return { ...(statement === undefined ? {} : { statement }), ...(type instanceof Y.AbstractType ? { cell: Y.findRootTypeKey(type) } : {}) };
}

/** Writes the words down under where they were typed, so that whoever else notices writes the same thing to the same place. */
function keep(doc: Y.Doc, dropped: readonly Dropped[]): void {
  if (dropped.length === 0) return;
  const kept = doc.getMap(KEPT);
  doc.transact(() => {
    for (const { client, clock, ...words } of dropped) if (!kept.has(`${client}.${clock}`)) kept.set(`${client}.${clock}`, words);
  }, KEEPING_WORDS);
}
