import * as Y from 'yjs';
import { seedUpdate } from '@smm/core/live';
import { readProfileFile } from '@smm/formats/yaml';
import { typeWord } from '../packages/server/src/sample-child.ts';
import { openEditor, sampleFile } from '../packages/server/src/sample-server.ts';

// Many editors in one document, as a process of its own: each types a word every `every` milliseconds for `seconds`, and the time
// is taken until each of the others has it. Arguments: url, document, cookie, editors, seconds, every. Says the times on standard output.
const [url = '', name = '', cookie = '', editors = '50', seconds = '6', every = '500'] = process.argv.slice(2);
const people = Array.from({ length: Number(editors) }, () => openEditor(url, name, { cookie }));
await Promise.all(people.map(({ synced }) => synced));
const first = people[0]!.document;
if (first.share.size === 0) {
  const file = readProfileFile(Buffer.from(sampleFile()));
  if (!file.ok) throw new Error('The example cannot be read.');
  Y.applyUpdate(first, seedUpdate(file.profile));
  await people[0]!.saved();
  await Promise.all(people.map(({ document }) => (document.share.size > 0 ? undefined : new Promise<void>((done) => document.once('update', () => done())))));
}
const sent = new Map<string, number>();
const times: number[] = [];
for (const { document, provider } of people)
  document.on('update', (update: Uint8Array, origin: unknown) => {
    const now = performance.now();
    // Several edits may come in one message; each counts.
    for (const { id } of Y.decodeUpdate(update).structs) {
      const key = `${id.client}.${id.clock}`;
      if (origin !== provider) sent.set(key, now);
      else if (sent.has(key)) times.push(now - sent.get(key)!);
    }
  });
const end = performance.now() + Number(seconds) * 1000;
await Promise.all(
  people.map(async ({ document }, who) => {
    await new Promise((done) => setTimeout(done, (who * Number(every)) / people.length));
    for (let n = 0; performance.now() < end; n += 1) {
      typeWord(document, `p${who}-${n}`);
      await new Promise((done) => setTimeout(done, Number(every)));
    }
  }),
);
await Promise.all(people.map(({ saved }) => saved()));
await new Promise((done) => setTimeout(done, 500));
times.sort((a, b) => a - b);
const at = (part: number): number => times[Math.floor(times.length * part)] ?? 0;
process.stdout.write(`${JSON.stringify({ count: times.length, sent: sent.size, p50: at(0.5), p95: at(0.95), p99: at(0.99) })}\n`);
process.exit(0);
