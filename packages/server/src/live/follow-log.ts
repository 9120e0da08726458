import type { Hocuspocus } from '@hocuspocus/server';
import * as Y from 'yjs';
import { applyUpdateKeepingWords } from '@smm/core/live';
import type { Ports } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { loadInto, openDocument, storedBy, type Held, type LiveContext } from './stored-updates.ts';

/** What other servers kept reaches the documents that are open here, whether or not they could tell us. */
export type Following = {
  /** Takes in what came since the last look. Resolves when it is in the open documents. */
  readonly look: () => Promise<void>;
  readonly stop: () => void;
};

/** How often the log is looked at, in milliseconds. */
const LOOK_EVERY = 1000;
/** For so long an update with a lower number may still be committed after one with a higher, in milliseconds. */
const LATE_BY = 20_000;
/** So many numbers before the first look are looked at, too. */
const BEFORE_FIRST = 1000;

/** Follows the log of a database that other servers write to as well. */
export function followLog(store: Store, hocuspocus: Hocuspocus<LiveContext>, held: Held, ports: Pick<Ports, 'log'>): Following {
  const taken = new Set<number>();
  const marks: { readonly at: number; readonly seq: number }[] = [];
  let from: number | undefined;
  let last: Promise<void> = Promise.resolve();

  const takeIn = async (): Promise<void> => {
    const documents = [...hocuspocus.documents.keys()];
    if (documents.length === 0) return;
    from ??= Math.max(0, (await store.updates.last()) - BEFORE_FIRST);
    const news = await store.updates.news(documents, from);
    for (const { document, seq } of news.states) if (seq !== held.states.get(document)) await takeWhole(store, hocuspocus, held, document, ports);
    const fresh = news.updates.filter(({ seq }) => !taken.has(seq) && !held.own.has(seq)).map(({ seq }) => seq);
    for (let next = 0; next < fresh.length; next += 200)
      for (const { document, seq, bytes, by } of await store.updates.pick(fresh.slice(next, next + 200))) {
        const open = openDocument(hocuspocus, document);
        if (open === undefined) continue;
        applyUpdateKeepingWords(open, bytes, storedBy(by));
        held.heads.set(document, Math.max(seq, held.heads.get(document) ?? 0));
        taken.add(seq);
      }
    moveOn(news.updates.at(-1)?.seq ?? from);
  };

  /** Looks from a later number the next time, and forgets what lies before it. */
  const moveOn = (highest: number): void => {
    const now = performance.now();
    marks.push({ at: now, seq: highest });
    while (marks.length > 1 && marks[1]!.at < now - LATE_BY) marks.shift();
    if (marks[0]!.at < now - LATE_BY) from = Math.max(from ?? 0, marks[0]!.seq);
    for (const set of [taken, held.own]) for (const seq of set) if (seq <= (from ?? 0)) set.delete(seq);
  };

  const look = (): Promise<void> => {
    const looked = last.then(takeIn);
    last = looked.catch(() => undefined);
    return looked;
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => ports.log({ level: 'warning', message: 'The log of changes could not be followed.', error: String(error) }));
  }, LOOK_EVERY).unref();
  return { look, stop: () => clearInterval(timer) };
}

/** Takes in a document whose updates another server has folded: some of them may never have been seen here. */
async function takeWhole(store: Store, hocuspocus: Hocuspocus<LiveContext>, held: Held, document: string, { log }: Pick<Ports, 'log'>): Promise<void> {
  const whole = new Y.Doc();
  const { seq, state } = await loadInto(whole, store, document, log);
  const open = openDocument(hocuspocus, document);
  if (open === undefined) return;
  applyUpdateKeepingWords(open, Y.encodeStateAsUpdate(whole), storedBy('unknown'));
  held.states.set(document, state);
  held.heads.set(document, Math.max(seq, held.heads.get(document) ?? 0));
}
