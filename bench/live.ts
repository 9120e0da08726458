import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { applyProfile, cellRoot, documentOf, liveView, seedUpdate, toProfile } from '@smm/core/live';
import { iotSmm12 } from '@smm/core/model';
import { statementsOf } from '@smm/core/profile';
import { readProfileFile } from '@smm/formats/yaml';
import { Session } from '../packages/core/src/live/arbitrary/session.ts';
import { textsIn } from '../packages/core/src/live/reading/statement-element.ts';
import { clock, machine, type Result, type Row } from './measure.ts';
import { below, randomFrom } from './mutations.ts';
import { root } from './workload.ts';

const SESSIONS = 20;
const STEPS = 150;

/** Live documents: the time to begin, read and change one, and what becomes of words when many people write at once. */
export async function run(): Promise<Result> {
  const { faults, things, milliseconds } = sessions(SESSIONS, 1);
  const rate = `${things} things done or delivered in ${Math.round(milliseconds / 100) / 10} s`;
  return {
    name: 'live: the water example as a live document, and people who write at once',
    rows: [...(await speed()), { label: `${SESSIONS} sessions, ${rate}`, value: `${faults.length} faults`, goal: '0', met: faults.length === 0 }],
  };
}

async function speed(): Promise<Row[]> {
  const file = readProfileFile(readFileSync(join(root, 'examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml')));
  if (!file.ok) throw new Error('The example cannot be read.');
  const { profile } = file;
  const update = seedUpdate(profile);
  const doc = documentOf([update]);
  const view = liveView(doc, iotSmm12);
  const [first] = statementsOf(profile);
  const words = textsIn(doc.getXmlFragment(cellRoot(first!)))[0]!;
  const key = () => {
    words.insert(3, 'x');
    view.read();
  };
  const rows = [
    { label: 'begin', took: await clock(() => seedUpdate(profile), 15), most: 50 },
    { label: 'read', took: await clock(() => toProfile(doc, iotSmm12), 15), most: 50 },
    { label: 'bring to the same profile', took: await clock(() => applyProfile(doc, view.read().profile), 15), most: 50 },
    { label: 'one key and the profile after it, through a view', took: await clock(key, 200), most: 5 },
  ];
  const size = { label: `${statementsOf(profile).length} statements, ${doc.share.size} roots`, value: `${Math.round(update.length / 1024)} KiB` };
  return [size, ...rows.map(({ label, took, most }) => ({ label, value: `${took.toFixed(1)} ms`, goal: `at most ${most} ms`, met: took <= most }))];
}

/** Sessions of people who write at once, from a seed on; each fault with the seed that shows it again. */
function sessions(count: number, from: number): { readonly faults: string[]; readonly things: number; readonly milliseconds: number } {
  const faults: string[] = [];
  const start = performance.now();
  for (let seed = from; seed < from + count; seed += 1) {
    const random = randomFrom(seed);
    const draw = (most: number) => below(most, random);
    const session = new Session(5 + draw(8), draw);
    for (let step = 0; step < STEPS; step += 1) session.step();
    faults.push(...session.verdict().map((fault) => `seed ${seed}: ${fault}`));
  }
  return { faults, things: count * STEPS, milliseconds: performance.now() - start };
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  // By itself: `live.ts [sessions] [seed]`.
  console.log(machine());
  const { faults, things, milliseconds } = sessions(Number(argv[2] ?? SESSIONS), Number(argv[3] ?? 1));
  console.log(`${things} things done or delivered in ${Math.round(milliseconds / 1000)} s`);
  console.log(faults.length === 0 ? 'No faults.' : `${faults.length} faults:\n${faults.slice(0, 20).join('\n')}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
