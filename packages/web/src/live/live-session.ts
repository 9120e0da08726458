import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { applyEdits, liveView, undoManager, type LiveView, type PinnedModel } from '@smm/core/live';
import type { Outcome } from '@smm/core/outcome';
import type { Edit, Profile } from '@smm/core/profile';
import { takeInKeepingWords } from './keep-words.ts';

/** Whether what was typed is kept, told as it is. */
export type SaveState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'saving' }
  /** Changes are kept in this browser and go to the server when it answers again. */
  | { readonly kind: 'offline'; readonly since: Date; readonly waiting: boolean }
  | { readonly kind: 'refused'; readonly reason: string };

/** Somebody who has the profile open, and where they are. */
export type Present = { readonly client: number; readonly name: string; readonly colour: string; readonly place: string | undefined };

/** What one sees of a profile that is open. */
export type LiveState = {
  readonly profile: Profile | undefined;
  readonly save: SaveState;
  readonly present: readonly Present[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly readOnly: boolean;
};

/** Who is at the keyboard. */
export type Self = { readonly name: string; readonly colour: string };

/** How long after the last key what an editor typed is read, in milliseconds; the editor itself shows it at once. */
const PAUSE = 120;
/** How long somebody may type without a pause before it is read anyway. */
const LONGEST = 600;

/** Why the server closes a document that it would open again with other rights. */
const ACCESS_CHANGED = 'access-changed';

/** The origin of one's own changes by buttons and forms; editors bind with their own and are tracked too. */
const OWN = { own: true };

/** A profile that is open: a live document, its copy in this browser, and its connection. */
export class LiveSession {
  readonly doc = new Y.Doc();
  readonly provider: HocuspocusProvider;
  readonly undo: Y.UndoManager;
  readonly id: string;
  readonly model: PinnedModel;
  private readonly socket: HocuspocusProviderWebsocket;
  private readonly local: IndexeddbPersistence;
  private readonly view: LiveView;
  private readonly listeners = new Set<() => void>();
  private state: LiveState = { profile: undefined, save: { kind: 'loading' }, present: [], canUndo: false, canRedo: false, readOnly: false };
  private pending = false;
  private readonly editors = new Set<unknown>();
  private reading: ReturnType<typeof setTimeout> | undefined;
  private typedSince: number | undefined;
  private offlineSince: Date | undefined;

  constructor(id: string, model: PinnedModel, self: Self) {
    this.id = id;
    this.model = model;
    this.view = liveView(this.doc, model);
    this.undo = undoManager(this.doc, { origins: [OWN] });
    this.local = new IndexeddbPersistence(`smm:${id}`, this.doc);
    const address = new URL('/live', location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    this.socket = new HocuspocusProviderWebsocket({ url: address.href });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: id,
      document: this.doc,
      token: 'cookie',
      onAuthenticationFailed: ({ reason }) => this.set({ save: { kind: 'refused', reason } }),
      onAuthenticated: ({ scope }) => this.set({ readOnly: scope === 'readonly' }),
      onMessage: (parameters) => takeInKeepingWords(this.doc, this.provider, parameters),
      onClose: ({ event }) => event.reason === ACCESS_CHANGED && void this.askAgain(),
      onStatus: ({ status }) => this.onConnection(status === 'connected'),
      onSynced: () => this.onSaved(),
      onUnsyncedChanges: () => this.onSaved(),
      onAwarenessUpdate: () => this.onPresence(),
    });
    this.provider.attach();
    this.provider.setAwarenessField('user', self);
    this.local.on('synced', () => this.schedule());
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => (this.editors.has(origin) ? this.readLater() : this.schedule()));
    this.undo.on('stack-item-added', () => this.onUndo());
    this.undo.on('stack-item-popped', () => this.onUndo());
    this.undo.on('stack-cleared', () => this.onUndo());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): LiveState => this.state;

  /** Changes the profile, as one step that undo takes back. Refused as `applyEdits` says. */
  edit(...edits: readonly Edit[]): Outcome<unknown> {
    this.undo.stopCapturing();
    return applyEdits(this.doc, edits, OWN, this.view);
  }

  /** Says to the others where one is: an address in the profile. */
  at(place: string | undefined): void {
    this.provider.setAwarenessField('place', place ?? null);
  }

  /** Takes part in undo what an editor writes with this origin, and reads it when the typing pauses. */
  addEditor(origin: unknown): void {
    this.editors.add(origin);
    this.undo.addTrackedOrigin(origin);
  }

  /** Reads at once what was typed last: before something is done with it. */
  settle(): void {
    if (this.typedSince === undefined) return;
    clearTimeout(this.reading);
    this.typedSince = undefined;
    this.set({ profile: this.view.read().profile });
    this.onSaved();
  }

  close(): void {
    clearTimeout(this.reading);
    this.provider.destroy();
    this.socket.destroy();
    this.undo.destroy();
    this.view.close();
    void this.local.destroy();
    this.doc.destroy();
  }

  /** Says again who one is: the server closed the document because somebody’s rights changed, and tells what they are now. */
  private async askAgain(): Promise<void> {
    await this.provider.sendToken();
    this.provider.startSync();
  }

  /** Reads the document once for all changes of a moment. */
  private schedule(): void {
    if (this.pending) return;
    this.pending = true;
    queueMicrotask(() => {
      this.pending = false;
      if (this.doc.share.size === 0) return;
      this.set({ profile: this.view.read().profile });
      this.onSaved();
    });
  }

  private readLater(): void {
    const now = Date.now();
    this.typedSince ??= now;
    clearTimeout(this.reading);
    this.reading = setTimeout(() => this.settle(), Math.max(0, Math.min(PAUSE, this.typedSince + LONGEST - now)));
  }

  private onConnection(connected: boolean): void {
    if (connected) this.offlineSince = undefined;
    else this.offlineSince ??= new Date();
    this.onSaved();
  }

  private onSaved(): void {
    if (this.state.save.kind === 'refused') return;
    const waiting = this.provider?.hasUnsyncedChanges ?? false;
    if (this.offlineSince !== undefined) return this.set({ save: { kind: 'offline', since: this.offlineSince, waiting } });
    if (!(this.provider?.isSynced ?? false)) return;
    // While somebody types the answer of the server comes between two keys: what is shown changes only when it lags behind.
    if (waiting && this.typedSince !== undefined) return;
    if (waiting) return this.set({ save: { kind: 'saving' } });
    const at = new Date();
    if (this.state.save.kind === 'saved' && at.getTime() - this.state.save.at.getTime() < 1000) return;
    this.set({ save: { kind: 'saved', at } });
  }

  private onUndo(): void {
    this.set({ canUndo: this.undo.canUndo(), canRedo: this.undo.canRedo() });
  }

  private onPresence(): void {
    const present = this.presentOthers();
    if (JSON.stringify(present) !== JSON.stringify(this.state.present)) this.set({ present });
  }

  private presentOthers(): Present[] {
    const states = this.provider.awareness?.getStates() ?? new Map<number, Record<string, unknown>>();
    return [...states].flatMap(([client, { user, place }]) => {
      const person = user as Self | undefined;
      return client === this.doc.clientID || person === undefined
        ? []
        : [{ client, name: person.name, colour: person.colour, place: (place as string | null) ?? undefined }];
    });
  }

  private set(change: Partial<LiveState>): void {
    if (Object.entries(change).every(([name, value]) => this.state[name as keyof LiveState] === value)) return;
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
