import type { AssessmentFile } from '@smm/core/assessment';
import { refused, type Outcome } from '@smm/core/outcome';
import { afterReading, afterSending, isWaiting, takenBack, type CaseCopy, type ServerCase } from './case-copy.ts';

/** Where a case is kept, told as it is. */
export type CaseSave =
  | { readonly kind: 'loading' }
  /** The server has it all. */
  | { readonly kind: 'saved'; readonly at: Date }
  /** It is in this browser and on its way. */
  | { readonly kind: 'sending' }
  /** It is in this browser only. */
  | { readonly kind: 'here'; readonly since: Date }
  /** It is in this browser, and the server does not take it. */
  | { readonly kind: 'refused'; readonly reason: string };

/** What one sees of an open case. */
export type CaseState = { readonly file: AssessmentFile | undefined; readonly save: CaseSave; readonly canUndo: boolean };

/** What the server answered: what was asked for, no answer at all, another version is there, or no. */
export type Answered<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly reason: string };

/** What a session needs of the world. */
export type CasePorts = {
  readonly load: () => Promise<CaseCopy | undefined>;
  readonly keep: (copy: CaseCopy) => Promise<void>;
  readonly read: () => Promise<Answered<ServerCase>>;
  /** Gives the new version. */
  readonly write: (file: AssessmentFile, from: number) => Promise<Answered<number>>;
  readonly now: () => Date;
};

const MOST_UNDO = 100;

/** A case that is open: kept in this browser with every change, then on the server; merged when others changed it too. */
export class CaseSession {
  private readonly ports: CasePorts;
  private readonly listeners = new Set<() => void>();
  private readonly changes: { before: AssessmentFile; after: AssessmentFile }[] = [];
  private copy: CaseCopy | undefined;
  private state: CaseState = { file: undefined, save: { kind: 'loading' }, canUndo: false };
  private keeping: Promise<void> = Promise.resolve();
  private sending: Promise<void> | undefined;
  private hereSince: Date | undefined;

  constructor(ports: CasePorts) {
    this.ports = ports;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): CaseState => this.state;

  /** Shows what this browser has at once, then what the server has, and sends what waits. */
  async open(): Promise<void> {
    this.copy = await this.ports.load();
    if (this.copy !== undefined) this.tell({ kind: 'sending' });
    await this.refresh();
  }

  /** Asks the server for what others changed, and sends what waits here. */
  async refresh(): Promise<void> {
    const answer = await this.ports.read();
    if (answer.kind === 'done') {
      const read =
        this.copy === undefined
          ? { ok: true as const, value: { base: answer.value.file, ...answer.value, mine: answer.value.file } }
          : afterReading(this.copy, answer.value);
      if (!read.ok) return this.tell({ kind: 'refused', reason: read.message });
      const { base, version, mine } = read.value;
      this.put({ base, version, mine });
      return this.send();
    }
    if (answer.kind === 'refused') return this.tell({ kind: 'refused', reason: answer.reason });
    this.tellHere();
  }

  /** Changes the case: here at once, on the server when it answers. Gives what `make` refuses. */
  change(make: (file: AssessmentFile) => Outcome<AssessmentFile>): Outcome<AssessmentFile> {
    const before = this.copy?.mine;
    if (this.copy === undefined || before === undefined) return refused('not-open', 'The case is not open yet.');
    const made = make(before);
    if (!made.ok || made.value === before) return made;
    this.changes.push({ before, after: made.value });
    if (this.changes.length > MOST_UNDO) this.changes.shift();
    this.put({ ...this.copy, mine: made.value });
    void this.send();
    return made;
  }

  /** Takes back one’s last change; what others changed since stays. */
  undo(): void {
    const last = this.changes.pop();
    if (last === undefined || this.copy === undefined) return;
    const back = takenBack(last, this.copy.mine);
    if (back.ok) this.put({ ...this.copy, mine: back.value });
    void this.send();
  }

  /** When everything so far is kept here, and the server was asked to take it. */
  async settled(): Promise<void> {
    await this.keeping;
    await this.sending;
  }

  private put(copy: CaseCopy): void {
    this.copy = copy;
    this.keeping = this.keeping.then(() => this.ports.keep(copy));
    this.tell(isWaiting(copy) ? { kind: 'sending' } : this.state.save);
  }

  /** Sends what waits, one request at a time, until nothing does or the server does not answer. */
  private send(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    while (this.copy !== undefined && isWaiting(this.copy)) {
      const { mine, version } = this.copy;
      await this.keeping;
      const answer = await this.ports.write(mine, version);
      if (answer.kind === 'done') this.put(afterSending(this.copy, mine, answer.value));
      else if (answer.kind === 'changed') {
        const theirs = await this.ports.read();
        if (theirs.kind !== 'done') return this.tellHere();
        const read = afterReading(this.copy, theirs.value);
        if (!read.ok) return this.tell({ kind: 'refused', reason: read.message });
        this.put(read.value);
      } else if (answer.kind === 'refused') return this.tell({ kind: 'refused', reason: answer.reason });
      else return this.tellHere();
    }
    this.hereSince = undefined;
    this.tell({ kind: 'saved', at: this.ports.now() });
  }

  private tellHere(): void {
    this.hereSince ??= this.ports.now();
    this.tell({ kind: 'here', since: this.hereSince });
  }

  private tell(save: CaseSave): void {
    this.state = { file: this.copy?.mine, save, canUndo: this.changes.length > 0 };
    for (const listener of this.listeners) listener();
  }
}
