import type { Extension, Hocuspocus } from '@hocuspocus/server';
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { applyUpdateKeepingWords, KEEPING_WORDS } from '@smm/core/live';
import { actorId, type Actor } from '../access/actor.ts';
import type { Ports } from '../ports.ts';
import type { Store } from '../store/store.ts';

/** What a connection knows of whom it belongs to. */
export type LiveContext = { readonly actor: Actor };

/** The origin of changes that the store already holds. */
export const STORED = { source: 'local' as const, context: { stored: true } };

/** The most that one update may weigh; more than anybody types, less than what would hold the others up. */
const MOST_UPDATE_BYTES = 8 * 1024 * 1024;

/** Keeps the last update that each open document holds. */
export type Heads = Map<string, number>;

/**
 * Documents out of the store and every change into it: an update is kept before it is applied, acknowledged or passed on.
 *
 * A document that the store does not know, or cannot read, is refused: never taken for a new one.
 */
export function storedUpdates(store: Store, heads: Heads, { log, now }: Ports): Extension<LiveContext> {
  /** What keeping somebody's words has added to a document and the store does not hold yet. */
  const keeping = new Map<string, Promise<unknown>>();
  return {
    async onLoadDocument({ document, documentName }) {
      heads.set(documentName, await loadInto(document, store, documentName, log));
    },
    async beforeSync({ connection, document, documentName, type, payload, context }) {
      if ((type !== messageYjsSyncStep2 && type !== messageYjsUpdate) || connection.readOnly) return;
      requireSound(payload);
      if (type === messageYjsSyncStep2 && Y.snapshotContainsUpdate(Y.snapshot(document), payload)) return;
      const seq = await store.updates.append(documentName, payload, actorId(context.actor), now());
      heads.set(documentName, Math.max(seq, heads.get(documentName) ?? 0));
      // Applied here so that words typed into what somebody else has just moved or removed stay as a note; what the
      // library applies after this changes nothing any more.
      applyUpdateKeepingWords(document, payload, { source: 'connection', connection });
      await keeping.get(documentName);
    },
    async onChange({ documentName, update, transactionOrigin }) {
      if (isKept(transactionOrigin)) return;
      if (transactionOrigin === KEEPING_WORDS) {
        const kept = store.updates.append(documentName, update, 'keeping-words', now());
        keeping.set(documentName, kept);
        await kept.finally(() => keeping.delete(documentName));
        return;
      }
      // Every writer goes through the store first; what did not is kept all the same, and said.
      log({ level: 'warning', message: 'A change without origin was kept after it was applied.', document: documentName });
      await store.updates.append(documentName, update, 'unknown', now());
    },
  };
}

/** Reads a document from the store into `document`; gives the last update it holds. Throws when it cannot be read whole. */
export async function loadInto(document: Y.Doc, store: Store, name: string, log: Ports['log']): Promise<number> {
  const stored = await store.updates.read(name);
  if (!stored.ok) throw new Error(stored.message);
  if (stored.value.snapshot !== undefined) Y.applyUpdate(document, stored.value.snapshot.bytes, STORED);
  for (const { seq, bytes } of stored.value.updates) {
    try {
      applyUpdateKeepingWords(document, bytes, STORED);
    } catch {
      // It could not be applied when it came either, so it was never acknowledged.
      log({ level: 'error', message: 'An update that cannot be applied was left out.', document: name, update: seq });
    }
  }
  return stored.value.seq;
}

/** Whether the store holds a change already: it came over a connection, from another node, or from our own writers. */
function isKept(origin: unknown): boolean {
  if (origin === STORED) return true;
  const source = typeof origin === 'object' && origin !== null && 'source' in origin ? origin.source : undefined;
  return source === 'connection' || source === 'redis';
}

/** Throws when bytes are no update, so that nothing unreadable is ever kept. */
function requireSound(bytes: Uint8Array): void {
  if (bytes.length > MOST_UPDATE_BYTES) throw new Error('The change is too large to be taken at once.');
  Y.decodeUpdate(bytes);
}

/** The open document of a name, when somebody has it open. */
export function openDocument(hocuspocus: Hocuspocus<LiveContext>, name: string): Y.Doc | undefined {
  return hocuspocus.documents.get(name);
}
