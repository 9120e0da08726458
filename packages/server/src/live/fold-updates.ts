import * as Y from 'yjs';
import { applyUpdateKeepingWords } from '@smm/core/live';
import type { Ports } from '../ports.ts';
import type { Store } from '../store/store.ts';

/** So many updates are read one by one before they are worth folding. */
const WORTH_FOLDING = 100;

/**
 * Puts one state in the place of a document's many updates, once it is proved to be the same document.
 * Gives whether it did: not when there are few, when some wait for others that have not come, or when another process folded meanwhile.
 */
export async function foldUpdates(store: Store, name: string, { log, now }: Pick<Ports, 'log' | 'now'>, worth = WORTH_FOLDING): Promise<boolean> {
  const stored = await store.updates.read(name);
  if (!stored.ok || stored.value.updates.length < worth) return false;
  const { snapshot, updates } = stored.value;
  const replayed = new Y.Doc();
  if (snapshot !== undefined) Y.applyUpdate(replayed, snapshot.bytes);
  for (const { bytes } of updates) applyUpdateKeepingWords(replayed, bytes);
  if (replayed.store.pendingStructs !== null || replayed.store.pendingDs !== null) return false;
  const state = Y.encodeStateAsUpdate(replayed);
  if (!isSame(state, replayed)) {
    log({ level: 'error', message: 'A folded document differs from its updates; the updates stay.', document: name });
    return false;
  }
  return store.updates.fold(name, state, { base: snapshot?.seq ?? 0, updates: updates.map(({ seq }) => seq) }, now());
}

/** Whether a state, read back, is the document that it was made from. */
function isSame(state: Uint8Array, document: Y.Doc): boolean {
  const read = new Y.Doc();
  Y.applyUpdate(read, state);
  return Y.equalSnapshots(Y.snapshot(read), Y.snapshot(document)) && Buffer.from(Y.encodeStateAsUpdate(read)).equals(Buffer.from(state));
}
