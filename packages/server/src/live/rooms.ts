import { setImmediate } from 'node:timers/promises';
import { Hocuspocus } from '@hocuspocus/server';
import * as Y from 'yjs';
import { findModel } from '@smm/core/model';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { Profile } from '@smm/core/profile';
import { applyProfile, seedUpdate, toProfile } from '@smm/core/live';
import { actorId, type Actor } from '../access/actor.ts';
import { liveRights } from '../access/policy.ts';
import { TOKEN_PREFIX } from '../identity/secrets.ts';
import type { Identify, Ports } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { cardOf, wordsOf, type Card } from './projection.ts';
import { foldUpdates } from './fold-updates.ts';
import { followLog, type Following } from './follow-log.ts';
import { heardBy } from './library-words.ts';
import { loadInto, openDocument, storedBy, storedUpdates, type Held, type LiveContext } from './stored-updates.ts';
import { truePresence } from './true-presence.ts';

/** A profile as it stands, and the last change that it holds. */
export type LiveProfile = { readonly profile: Profile; readonly version: number };

/** The live documents: the one place through which profiles are read and changed. */
export type Rooms = {
  readonly hocuspocus: Hocuspocus<LiveContext>;
  readonly read: (id: string) => Promise<Outcome<LiveProfile>>;
  /** Adds a profile; gives its version. */
  readonly create: (id: string, organisation: string, profile: Profile, by: Actor) => Promise<number>;
  /**
   * Brings a profile to `wanted` by the least changes. Kept when it resolves.
   * Refused: `version-changed`, when `from` is given and another change came after it.
   */
  readonly replace: (id: string, wanted: Profile, by: Actor, from?: number) => Promise<Outcome<number>>;
  /** Brings lists and searches up to date with changes that a sudden end kept from them. */
  readonly catchUp: () => Promise<void>;
  /** Closes the connections of one profile, or of those that `which` picks, so that they have to show again what they may. */
  readonly disconnect: (which: (context: LiveContext, document: string) => boolean) => void;
  /** The open connections: whose each is, to what, and what closes it. */
  readonly connections: () => readonly OpenConnection[];
  /** Ends in order: takes no more changes, brings the lists up to date. */
  readonly close: () => Promise<void>;
};

/** Somebody who has a live document open. */
export type OpenConnection = { readonly actor: Actor; readonly document: string; readonly readOnly: boolean; readonly close: () => void };

/** How long lists may lag behind the words, in milliseconds. */
const PROJECT_AFTER = { debounce: 300, maxDebounce: 2000 };
/** When lists are tried again that could not be brought up to date, in milliseconds. */
const PROJECT_AGAIN = 10_000;

/** Opens the rooms over a store. */
export function openRooms(store: Store, identify: Identify, ports: Ports, extensions: Hocuspocus<LiveContext>['configuration']['extensions'] = []): Rooms {
  const held: Held = { heads: new Map(), states: new Map(), own: new Set() };
  const { heads } = held;
  let isClosed = false;
  const project = (id: string, document: Y.Doc, by: string): Promise<void> => projectInto(store, id, document, heads.get(id) ?? 0, by, ports.now());
  let retry: NodeJS.Timeout | undefined;
  /** The words are in the store; only lists do not know them yet. */
  const later = (error: unknown): void => {
    if (isClosed) return;
    ports.log({ level: 'error', message: 'Lists lag behind what was kept.', error: String(error) });
    clearTimeout(retry);
    retry = setTimeout(again, PROJECT_AGAIN).unref();
  };
  const again = async (): Promise<void> => {
    try {
      await catchUp(store, ports);
    } catch (error) {
      later(error);
    }
  };
  const hocuspocus = new Hocuspocus<LiveContext>({
    quiet: true,
    ...PROJECT_AFTER,
    extensions: [storedUpdates(store, held, ports), truePresence(), ...extensions],
    async onAuthenticate({ documentName, requestHeaders, connectionConfig, token }) {
      const actor = await identify(token.startsWith(TOKEN_PREFIX) ? new Headers({ authorization: `Bearer ${token}` }) : requestHeaders);
      const rights = liveRights(actor, documentName, await store.profiles.get(documentName));
      if (rights === 'none') throw new Error('not-found');
      connectionConfig.readOnly = rights === 'read';
      return { actor };
    },
    onStoreDocument: ({ document, documentName, lastContext }) => project(documentName, document, idIn(lastContext)).catch(later),
    async afterUnloadDocument({ documentName }) {
      heads.delete(documentName);
      held.states.delete(documentName);
      if (isClosed) return;
      await foldUpdates(store, documentName, ports).catch((error: unknown) =>
        ports.log({ level: 'error', message: 'Updates were not folded.', document: documentName, error: String(error) }),
      );
    },
  });
  // Only there can another server write; what this one wrote is in its documents already.
  const following = store.database.kind === 'postgres' ? followLog(store, hocuspocus, held, ports) : undefined;
  const rooms = { store, heads, hocuspocus, ports, following };
  return {
    hocuspocus,
    read: (id) => read(rooms, id),
    async create(id, organisation, profile, by) {
      const at = ports.now();
      const seed = seedUpdate(profile);
      const version = await store.updates.append(id, seed, actorId(by), at);
      await store.profiles.add({ id, organisation, title: profile.metadata.title, card: cardOf(profile), words: wordsOf(profile), by: actorId(by), at });
      await store.profiles.project(id, {
        title: profile.metadata.title,
        card: cardOf(profile),
        words: wordsOf(profile),
        projected: version,
        by: actorId(by),
        at,
      });
      return version;
    },
    replace: (id, wanted, by, from) => heardBy(ports.log, () => replace(rooms, id, wanted, by, from)),
    catchUp: () => catchUp(store, ports),
    disconnect(which) {
      for (const { actor, document, close } of connections(hocuspocus)) if (which({ actor }, document)) close();
    },
    connections: () => connections(hocuspocus),
    async close() {
      following?.stop();
      hocuspocus.closeConnections();
      hocuspocus.flushPendingStores();
      await setImmediate();
      await Promise.all([...hocuspocus.documents.values()].map(({ saveMutex }) => saveMutex.waitForUnlock()));
      isClosed = true;
      clearTimeout(retry);
      await store.updates.settled();
      await catchUp(store, ports).catch((error: unknown) =>
        ports.log({ level: 'error', message: 'Lists lag behind what was kept; the next start brings them up to date.', error: String(error) }),
      );
    },
  };
}

function connections(hocuspocus: Hocuspocus<LiveContext>): OpenConnection[] {
  return [...hocuspocus.documents.values()].flatMap((document) =>
    document.getConnections().map((connection) => ({
      actor: (connection.context as LiveContext).actor,
      document: document.name,
      readOnly: connection.readOnly,
      close: () => connection.close({ code: 4403, reason: 'access-changed' } as never),
    })),
  );
}

type Inside = {
  readonly store: Store;
  readonly heads: Held['heads'];
  readonly hocuspocus: Hocuspocus<LiveContext>;
  readonly ports: Ports;
  readonly following: Following | undefined;
};

/** Brings lists and searches up to date with the log. */
async function catchUp(store: Store, { log, now }: Ports): Promise<void> {
  for (const id of await store.profiles.behind()) {
    const document = new Y.Doc();
    const { seq } = await loadInto(document, store, id, log);
    await projectInto(store, id, document, seq, 'unknown', now());
  }
}

/** The id of whoever made a change, as far as its connection or the store tells. */
function idIn(context: LiveContext | { readonly by: string } | undefined): string {
  if (context !== undefined && 'by' in context) return context.by;
  return context?.actor === undefined ? 'unknown' : actorId(context.actor);
}

async function read({ store, heads, hocuspocus, ports, following }: Inside, id: string): Promise<Outcome<LiveProfile>> {
  const model = await modelOf(store, id);
  if (model === undefined) return refused('document-unknown', `There is no profile ${id} in the store.`);
  if (openDocument(hocuspocus, id) !== undefined) await following?.look();
  const open = openDocument(hocuspocus, id);
  if (open !== undefined) return ok({ profile: toProfile(open, model).profile, version: heads.get(id) ?? 0 });
  const stored = await store.updates.read(id);
  if (!stored.ok) return stored;
  const document = new Y.Doc();
  const { seq } = await loadInto(document, store, id, ports.log);
  return ok({ profile: toProfile(document, model).profile, version: seq });
}

/** Works the change out beside the open document, keeps it, and only then lets the others see it. */
async function replace(
  { store, heads, hocuspocus, ports, following }: Inside,
  id: string,
  wanted: Profile,
  by: Actor,
  from?: number,
): Promise<Outcome<number>> {
  const model = await modelOf(store, id);
  if (model?.id !== wanted.model.id || model.edition !== wanted.model.edition)
    return refused(
      'other-model',
      `The profile extends “${model?.id}” in edition “${model?.edition}”. A profile of another model or edition is added beside it.`,
      'model',
    );
  const direct = await hocuspocus.openDirectConnection(id, { actor: by });
  try {
    const live = direct.document!;
    await following?.look();
    const version = heads.get(id) ?? 0;
    if (from !== undefined && from !== version)
      return refused('version-changed', `The profile is at version ${version} now, and you read version ${from}. Read it again and make the change there.`);
    const beside = new Y.Doc();
    Y.applyUpdate(beside, Y.encodeStateAsUpdate(live));
    const known = Y.encodeStateVector(beside);
    const before = Y.encodeStateAsUpdate(beside).length;
    applyProfile(beside, wanted);
    const update = Y.encodeStateAsUpdate(beside, known);
    if (update.length <= 2 && Y.encodeStateAsUpdate(beside).length === before) return ok(version);
    const seq = await store.updates.append(id, update, actorId(by), ports.now());
    heads.set(id, Math.max(seq, heads.get(id) ?? 0));
    Y.applyUpdate(live, update, storedBy(actorId(by)));
    return ok(seq);
  } finally {
    await direct.disconnect();
  }
}

/** The model that a profile of the store extends. */
async function modelOf(store: Store, id: string): Promise<Card['model'] | undefined> {
  const entry = await store.profiles.get(id);
  return entry === undefined ? undefined : (JSON.parse(entry.card) as Card).model;
}

async function projectInto(store: Store, id: string, document: Y.Doc, projected: number, by: string, at: string): Promise<void> {
  const model = await modelOf(store, id);
  if (model === undefined) return;
  const { profile } = toProfile(document, model);
  await store.profiles.project(id, { title: profile.metadata.title, card: cardOf(profile), words: wordsOf(profile), projected, by, at });
}

/** Whether this server knows the model that a profile extends. */
export function modelKnown({ model }: Profile): Outcome<unknown> {
  return findModel(model.id, model.edition);
}
