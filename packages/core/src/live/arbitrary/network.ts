import * as Y from 'yjs';

/** A whole number from 0 up to, not including, `below`. */
export type Draw = (below: number) => number;

/** How documents are begun and how everybody takes in what arrives; this is where mappings differ. */
export type Rules = {
  readonly seed: Uint8Array;
  readonly receive: (doc: Y.Doc, update: Uint8Array, origin: unknown) => void;
};

/** One editor: a document of its own, what it still has to send, and what is on the way to it. */
export type Editor = { readonly name: string; readonly doc: Y.Doc; readonly outbox: Uint8Array[]; readonly inbox: Uint8Array[] };

const FROM_SERVER = 'server';

/**
 * A server with editors around it, and a network between them that delays, reorders and repeats. The server keeps a log of
 * all updates and can be started again from it, from a snapshot, or from a snapshot and what the log has since.
 */
export class Network {
  readonly editors: readonly Editor[];
  server: Y.Doc;
  readonly #log: Uint8Array[] = [];
  readonly #rules: Rules;
  readonly #draw: Draw;
  #snapshot: { readonly update: Uint8Array; readonly length: number } | undefined;

  constructor(rules: Rules, count: number, draw: Draw) {
    this.#rules = rules;
    this.#draw = draw;
    this.#log.push(rules.seed);
    this.server = this.#started([rules.seed]);
    this.editors = Array.from({ length: count }, (_, index) => this.#editor(index));
  }

  #editor(index: number): Editor {
    const doc = new Y.Doc();
    doc.clientID = 100 + index + 100 * this.#draw(1_000_000);
    const editor: Editor = { name: `e${index}`, doc, outbox: [], inbox: [] };
    Y.applyUpdate(doc, this.#rules.seed, FROM_SERVER);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_SERVER) editor.outbox.push(update);
    });
    return editor;
  }

  #started(updates: readonly Uint8Array[]): Y.Doc {
    const doc = new Y.Doc();
    for (const update of updates) Y.applyUpdate(doc, update);
    doc.on('update', (update: Uint8Array) => {
      this.#log.push(update);
      for (const editor of this.editors) editor.inbox.push(update);
    });
    return doc;
  }

  /** Delivers one thing that is on its way, perhaps not the oldest, perhaps not for the last time. False when nothing was. */
  deliver(): boolean {
    const busy = this.editors.filter(({ inbox, outbox }) => inbox.length + outbox.length > 0);
    const editor = busy[this.#draw(busy.length)];
    if (editor === undefined) return false;
    const isToServer = editor.outbox.length > 0 && (editor.inbox.length === 0 || this.#draw(2) === 0);
    const queue = isToServer ? editor.outbox : editor.inbox;
    const at = this.#draw(4) === 0 ? this.#draw(queue.length) : 0;
    const update = this.#draw(10) === 0 ? queue[at]! : queue.splice(at, 1)[0]!;
    if (isToServer) this.#rules.receive(this.server, update, editor.name);
    else this.#rules.receive(editor.doc, update, FROM_SERVER);
    return true;
  }

  /** An editor that was away: all it has is sent as one update, and it gets all it lacks. */
  reconnect(editor: Editor): void {
    editor.outbox.length = editor.inbox.length = 0;
    this.#rules.receive(this.server, Y.encodeStateAsUpdate(editor.doc, Y.encodeStateVector(this.server)), editor.name);
    this.#rules.receive(editor.doc, Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(editor.doc)), FROM_SERVER);
  }

  /** Starts the server again from what it has kept. What it had taken in is kept; what is on the way is sent again. */
  restart(): void {
    const kept = this.#snapshot;
    this.server = kept === undefined ? this.#started(this.#log) : this.#started([kept.update, ...this.#log.slice(kept.length)]);
  }

  /** Writes a snapshot, from which the server starts the next time. */
  takeSnapshot(): void {
    this.#snapshot = { update: Y.encodeStateAsUpdate(this.server), length: this.#log.length };
  }

  /** All updates in the order in which the server took them in. */
  get log(): readonly Uint8Array[] {
    return this.#log;
  }

  /** Lets everybody have everything. */
  settle(): void {
    // What somebody receives can make them write, once: words to be kept.
    for (let round = 0; round < 4; round += 1) {
      while (this.deliver());
      for (const editor of this.editors) this.reconnect(editor);
    }
  }
}
