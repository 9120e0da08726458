import type { Extension, Hocuspocus } from '@hocuspocus/server';
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { applyUpdateKeepingWords, KEEPING_WORDS } from '@smm/core/live';
import { actorId, type Actor } from '../access/actor.ts';
import type { Ports } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { NotKept } from '../store/update-log.ts';
import { hangUp, TRY_LATER } from './socket.ts';

/** What a connection knows of whom it belongs to. */
export type LiveContext = { readonly actor: Actor };

/** The origin of changes that the store already holds. */
export const STORED = { source: 'local' as const, context: { stored: true } };

/** The origin of changes by `by`, an actor's id, that the store already holds. */
export function storedBy(by: string): typeof STORED & { readonly context: { readonly by: string } } {
  return { source: 'local', context: { stored: true, by } };
}

/** The most that one update may weigh; more than anybody types, less than what would hold the others up. */
const MOST_UPDATE_BYTES = 8 * 1024 * 1024;

/** What the open documents hold. */
export type Held = {
  /** The last update that each holds. */
  readonly heads: Map<string, number>;
  /** The last update of the folded state that each began with; 0 when it began with none. */
  readonly states: Map<string, number>;
  /** The latest updates that this server itself kept. */
  readonly own: Set<number>;
};

/** Why a document is not opened; the other end is told `reason`. */
class Unreadable extends Error {
  readonly reason: string;
  constructor(reason: string, message: string) {
    super(message);
    this.reason = reason;
  }
}

/**
 * Documents out of the store and every change into it: an update is kept before it is applied, acknowledged or passed on.
 *
 * A document that the store does not know, or cannot read, is refused: never taken for a new one.
 */
export function storedUpdates(store: Store, { heads, states, own }: Held, { log, now }: Ports): Extension<LiveContext> {
  /** What keeping somebody's words has added to a document and the store does not hold yet. */
  const keeping = new Map<string, Promise<unknown>>();
  const keep = async (name: string, bytes: Uint8Array, by: string): Promise<void> => {
    const seq = await store.updates.append(name, bytes, by, now());
    if (store.database.kind === 'postgres') own.add(seq);
    heads.set(name, Math.max(seq, heads.get(name) ?? 0));
  };
  return {
    async onLoadDocument({ document, documentName, instance }) {
      try {
        const { seq, state } = await loadInto(document, store, documentName, log);
        heads.set(documentName, seq);
        states.set(documentName, state);
      } catch (error) {
        log({ level: 'error', message: 'A document could not be opened.', document: documentName, error: String(error) });
        // The library forgets it without ending its timers.
        document.destroy();
        // A document that is damaged stays so; a store that does not answer may do so again.
        if (!(error instanceof Unreadable)) hangUp(instance);
        throw error;
      }
      document.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== KEEPING_WORDS) return;
        const kept = keep(documentName, update, KEEPING_WORDS).finally(() => keeping.delete(documentName));
        keeping.set(documentName, kept);
        // Whoever sent what made it necessary waits for it, and hears of a failure.
        kept.catch((error: unknown) => log({ level: 'error', message: 'Kept words are not in the store yet.', document: documentName, error: String(error) }));
      });
    },
    async beforeSync({ connection, document, documentName, type, payload, context }) {
      if ((type !== messageYjsSyncStep2 && type !== messageYjsUpdate) || connection.readOnly) return;
      requireSound(payload);
      if (type === messageYjsSyncStep2 && Y.snapshotContainsUpdate(Y.snapshot(document), payload)) return;
      try {
        await keep(documentName, payload, actorId(context.actor));
        // Applied here so that words typed into what somebody else has just moved or removed stay as a note; what the
        // library applies after this changes nothing any more.
        applyUpdateKeepingWords(document, payload, { source: 'connection', connection });
        await keeping.get(documentName);
      } catch (error) {
        log({ level: 'error', message: 'A change was not kept; its connection is closed.', document: documentName, error: String(error) });
        // Closed as a whole: a program then knows that it is not connected, tries again, and sends everything anew.
        if (error instanceof NotKept) connection.webSocket.close(TRY_LATER.code, TRY_LATER.reason);
        throw error;
      }
    },
    async onChange({ documentName, update, transactionOrigin }) {
      if (isKept(transactionOrigin) || transactionOrigin === KEEPING_WORDS) return;
      // Every writer goes through the store first; what did not is kept all the same, and said.
      log({ level: 'warning', message: 'A change without origin was kept after it was applied.', document: documentName });
      await keep(documentName, update, 'unknown');
    },
  };
}

/**
 * Reads a document from the store into `document`; gives the last update it holds, and the last of the folded state in it.
 * Throws when it cannot be read whole.
 */
export async function loadInto(document: Y.Doc, store: Store, name: string, log: Ports['log']): Promise<{ readonly seq: number; readonly state: number }> {
  const stored = await store.updates.read(name);
  if (!stored.ok) throw new Unreadable(stored.code, stored.message);
  if (stored.value.snapshot !== undefined) Y.applyUpdate(document, stored.value.snapshot.bytes, STORED);
  for (const { seq, bytes } of stored.value.updates) {
    try {
      applyUpdateKeepingWords(document, bytes, STORED);
    } catch {
      // It could not be applied when it came either, so it was never acknowledged.
      log({ level: 'error', message: 'An update that cannot be applied was left out.', document: name, update: seq });
    }
  }
  return { seq: stored.value.seq, state: stored.value.snapshot?.seq ?? 0 };
}

/** Whether the store holds a change already: it came over a connection, from another node, or from our own writers. */
function isKept(origin: unknown): boolean {
  if (typeof origin !== 'object' || origin === null || !('source' in origin)) return false;
  if (origin.source === 'connection' || origin.source === 'redis') return true;
  return 'context' in origin && typeof origin.context === 'object' && origin.context !== null && 'stored' in origin.context;
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
