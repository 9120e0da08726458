import { endAgain } from '../packages/server/src/live/sample-kills.ts';
import { cutPower } from '../packages/server/src/store/power-cuts/power-cuts.ts';
import { canRecord, record } from '../packages/server/src/store/power-cuts/recording.ts';
import { samplePlaceOnDisk } from '../packages/server/src/store/sample-stores.ts';
import { randomFrom } from './mutations.ts';

// The server's long runs: `server-faults.ts kills|ordered-ends|power-cuts <how many> [seed]`.
const [what = 'power-cuts', count = '2000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const random = randomFrom(Number(seed));

/** Ends a server under ten editors again and again. */
async function ends(signal: 'SIGKILL' | 'SIGTERM'): Promise<boolean> {
  const { place, remove } = samplePlaceOnDisk();
  const { acknowledged, lost, slowestEnd } = await endAgain(place, { ends: Number(count), editors: 10, signal, random });
  console.log(
    `seed ${seed}: ${count} ends, ${acknowledged} words acknowledged, ${lost.length} lost${signal === 'SIGTERM' ? `, slowest ${Math.round(slowestEnd)} ms` : ''}`,
  );
  if (lost.length > 0) console.log(lost.slice(0, 20).join('\n'));
  await remove();
  return lost.length === 0 && slowestEnd < 5000;
}

/** Cuts the power at many points; a store that does not wait for the disk must lose at more than half of them. */
async function cuts(): Promise<boolean> {
  if (!canRecord()) {
    console.error('LEFT OUT: power cuts. “strace” is missing or may not be used here.');
    return false;
  }
  const full = await cutPower(record('FULL', 1200), Number(count), random);
  const control = await cutPower(record('NORMAL', 600), 200, random);
  console.log(
    `seed ${seed}: ${full.points} cuts, ${full.acknowledged} words acknowledged, lost at ${full.bad.length}; control: lost at ${control.bad.length} of ${control.points}`,
  );
  if (full.bad.length > 0) console.log(full.bad.slice(0, 20).join('\n'));
  return full.bad.length === 0 && control.bad.length > control.points / 2;
}

const runs: Readonly<Record<string, () => Promise<boolean>>> = { kills: () => ends('SIGKILL'), 'ordered-ends': () => ends('SIGTERM'), 'power-cuts': cuts };
const run = runs[what];
if (run === undefined) throw new Error(`There is no run ${what}. There are: ${Object.keys(runs).join(', ')}.`);
process.exitCode = (await run()) ? 0 : 1;
