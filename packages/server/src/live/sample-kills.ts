import { addSample, startChild, typeWord, wordsStored, type SampleChild } from '../sample-child.ts';
import { openEditor, type SampleEditor } from '../sample-server.ts';
import type { StorePlace } from '../store/store.ts';

/** What came of ending a server again and again: how many words it had acknowledged, and those of them that were gone. */
export type KillReport = {
  readonly ends: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  /** How long the slowest ordered end took, in milliseconds; 0 when every one was a kill. */
  readonly slowestEnd: number;
};

/** How a server is ended: with how many people typing, how often, and whether it is asked or killed. */
export type KillPlan = {
  readonly ends: number;
  readonly editors: number;
  readonly signal: 'SIGKILL' | 'SIGTERM';
  /** Numbers from 0 to 1: when to end it. */
  readonly random: () => number;
};

/**
 * Starts a server, lets people type, ends it at a random moment, and starts it again, as often as planned.
 * Then reads the store and looks for every word that was acknowledged.
 */
export async function endAgain(place: StorePlace, { ends, editors, signal, random }: KillPlan): Promise<KillReport> {
  let server = await startChild({ place });
  const { port } = server;
  const { id, cookie } = await addSample(server);
  const acknowledged: string[] = [];
  let slowestEnd = 0;
  for (let round = 0; round < ends; round += 1) {
    const people = Array.from({ length: editors }, () => openEditor(server.url, id, { cookie }));
    await Promise.all(people.map(({ synced }) => synced));
    const typing = people.map((person, who) => typeOn(person, server, `w${round}-${who}`, acknowledged));
    await new Promise((done) => setTimeout(done, 20 + random() * 400));
    const start = performance.now();
    const { code } = await server.end(signal);
    if (signal === 'SIGTERM') {
      slowestEnd = Math.max(slowestEnd, performance.now() - start);
      if (code !== 0) throw new Error(`A server that was asked to end ended with ${code}.`);
    }
    for (const { leave } of people) leave();
    await Promise.all(typing);
    server = await startChild({ place, port });
  }
  await server.end('SIGKILL');
  const words = await wordsStored(place, id);
  return { ends, acknowledged: acknowledged.length, lost: acknowledged.filter((word) => !words.has(word)), slowestEnd };
}

/** Types one word after another, each once the one before is saved, until the server has ended. */
async function typeOn({ document, saved }: SampleEditor, { ended }: SampleChild, name: string, acknowledged: string[]): Promise<void> {
  const over = ended.then(() => true as const);
  for (let n = 0; ; n += 1) {
    typeWord(document, `${name}-${n}`);
    if ((await Promise.race([saved().then(() => false as const), over])) === true) return;
    acknowledged.push(`${name}-${n}`);
  }
}
