import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as Y from 'yjs';
import { cellRoot } from '@smm/core/live';
import type { ServerConfig } from './config.ts';
import { sampleFile } from './sample-server.ts';
import { opened } from './store/sample-stores.ts';
import type { StorePlace } from './store/store.ts';

const PROCESS = fileURLToPath(new URL('./sample-process.ts', import.meta.url));
const CELL = cellRoot({ table: 'threat-modeling', level: 1, row: 'considerations' });

/** How a process ended, and the lines that it had said since it answered. */
export type Ending = { readonly code: number | null; readonly said: readonly string[] };

/** A server in a process of its own. */
export type SampleChild = {
  readonly url: string;
  readonly link: string;
  /** What its port is, so that another can take its place. */
  readonly port: number;
  readonly pid: number;
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<Ending>;
  /** Resolves when it has ended, however. */
  readonly ended: Promise<Ending>;
};

/** Starts a server in a process of its own, and resolves when it answers. */
export function startChild(config: Partial<ServerConfig> & { readonly place: StorePlace }): Promise<SampleChild> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [PROCESS, JSON.stringify(config)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said: string[] = [];
    const ended = new Promise<Ending>((over) => child.once('close', (code) => over({ code, said })));
    void ended.then(({ code }) => failed(new Error(`the server ended with ${code} before it answered`)));
    const end = (signal: 'SIGKILL' | 'SIGTERM'): Promise<Ending> => {
      child.kill(signal);
      return ended;
    };
    const lines = createInterface({ input: child.stdout });
    lines.once('line', (line) => {
      lines.on('line', (more) => said.push(more));
      const { url, link } = JSON.parse(line) as { url: string; link: string };
      done({ url, link, port: Number(new URL(url).port), pid: child.pid ?? 0, end, ended });
    });
  });
}

/** Goes in by the link and adds the example profile; gives its id and the cookie of whoever is in. */
export async function addSample({ url, link }: Pick<SampleChild, 'link' | 'url'>): Promise<{ readonly id: string; readonly cookie: string }> {
  const cookie = ((await fetch(link, { redirect: 'manual' })).headers.get('set-cookie') ?? '').split(';')[0]!;
  const added = await fetch(`${url}/api/profiles`, { method: 'POST', body: sampleFile(), headers: { cookie, 'content-type': 'application/yaml' } });
  const { id } = (await added.json()) as { id: string };
  return { id, cookie };
}

/** Types a word at the end of the first statement of a cell. */
export function typeWord(document: Y.Doc, word: string): void {
  const text = (document.getXmlFragment(CELL).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(text.length, ` ${word} `);
}

/** The words of the cell that `typeWord` types in. */
export function wordsOf(document: Y.Doc): Set<string> {
  const text = document.getXmlFragment(CELL).toString();
  return new Set(text.split(/[\s<>]+/u));
}

/** The same words as the store itself has them, without the help of a server. */
export async function wordsStored(place: StorePlace, id: string): Promise<Set<string>> {
  const store = await opened(place);
  const stored = await store.updates.read(id);
  await store.close();
  if (!stored.ok) throw new Error(stored.message);
  const document = new Y.Doc();
  if (stored.value.snapshot !== undefined) Y.applyUpdate(document, stored.value.snapshot.bytes);
  for (const { bytes } of stored.value.updates) Y.applyUpdate(document, bytes);
  return wordsOf(document);
}

/** Resolves when a document holds a word. */
export function arrived(document: Y.Doc, word: string): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      if (document.getXmlFragment(CELL).length === 0 || !wordsOf(document).has(word)) return;
      document.off('update', look);
      done();
    };
    document.on('update', look);
    look();
  });
}
