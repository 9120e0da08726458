import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as Y from 'yjs';
import { cellRoot } from '@smm/core/live';
import { openEditor, sampleFile } from '../sample-server.ts';
import { opened } from '../store/sample-stores.ts';

const PROCESS = fileURLToPath(new URL('../sample-process.ts', import.meta.url));
const CELL = cellRoot({ table: 'threat-modeling', level: 1, row: 'considerations' });

/** What came of killing a server again and again: how many words it had acknowledged, and those of them that were gone. */
export type KillReport = { readonly kills: number; readonly acknowledged: number; readonly lost: readonly string[] };

type Running = { readonly child: ChildProcess; readonly url: string; readonly link: string };

/**
 * Starts a server over `folder`, lets `editors` people type, kills it at a random moment without a warning, and starts it
 * again, `kills` times. Then reads the store and looks for every word that was acknowledged.
 */
export async function killAgain(
  folder: string,
  { kills, editors, random }: { readonly kills: number; readonly editors: number; readonly random: () => number },
): Promise<KillReport> {
  let server = await start(folder, 0);
  const cookie = ((await fetch(server.link, { redirect: 'manual' })).headers.get('set-cookie') ?? '').split(';')[0]!;
  const { port } = new URL(server.url);
  const added = await fetch(`${server.url}/api/profiles`, { method: 'POST', body: sampleFile(), headers: { cookie, 'content-type': 'application/yaml' } });
  const { id } = (await added.json()) as { id: string };
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const people = Array.from({ length: editors }, () => openEditor(server.url, id, { cookie }));
    await Promise.all(people.map(({ synced }) => synced));
    let isOver = false;
    const typing = people.map(async ({ document, saved }, who) => {
      for (let n = 0; !isOver; n += 1) {
        const word = `w${kill}-${who}-${n}`;
        type(document, word);
        await Promise.race([saved().then(() => (isOver ? undefined : acknowledged.push(word))), ended(server.child)]);
      }
    });
    await new Promise((done) => setTimeout(done, 20 + random() * 400));
    server.child.kill('SIGKILL');
    await ended(server.child);
    isOver = true;
    for (const person of people) person.leave();
    await Promise.all(typing);
    server = await start(folder, Number(port));
  }
  server.child.kill('SIGKILL');
  await ended(server.child);
  const words = await wordsIn(folder, id);
  return { kills, acknowledged: acknowledged.length, lost: acknowledged.filter((word) => !words.has(word)) };
}

/** What is in the store itself, without the help of a server. */
async function wordsIn(folder: string, id: string): Promise<Set<string>> {
  const store = await opened({ folder });
  const stored = await store.updates.read(id);
  await store.close();
  if (!stored.ok) throw new Error(stored.message);
  const document = new Y.Doc();
  if (stored.value.snapshot !== undefined) Y.applyUpdate(document, stored.value.snapshot.bytes);
  for (const { bytes } of stored.value.updates) Y.applyUpdate(document, bytes);
  return new Set(
    document
      .getXmlFragment(CELL)
      .toString()
      .split(/[\s<>]+/u),
  );
}

function type(document: Y.Doc, word: string): void {
  const text = (document.getXmlFragment(CELL).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(text.length, ` ${word} `);
}

function start(folder: string, port: number): Promise<Running> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [PROCESS, folder, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.once('exit', (code) => failed(new Error(`the server ended with ${code} before it answered`)));
    createInterface({ input: child.stdout }).once('line', (line) => {
      child.removeAllListeners('exit');
      done({ child, ...(JSON.parse(line) as { url: string; link: string }) });
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((done) => child.once('exit', () => done()));
}
