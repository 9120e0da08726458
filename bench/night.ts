import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { machine } from './measure.ts';

// Every long run, one after the other: `npm run night`, or only those whose names are given.
const all: Readonly<Record<string, readonly string[]>> = {
  'fuzz-readers': ['fuzz-readers.ts', '100000'],
  kills: ['server-faults.ts', 'kills', '200'],
  live: ['live.ts', '600', String(Date.now() % 1_000_000)],
  'ordered-ends': ['server-faults.ts', 'ordered-ends', '60'],
  'power-cuts': ['server-faults.ts', 'power-cuts', '2000'],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in all));
if (unknown.length > 0) {
  console.error(`There is no run ${unknown.join(', ')}. There are: ${Object.keys(all).join(', ')}.`);
  process.exit(2);
}
console.log(machine());
const failed: string[] = [];
for (const [name, [script = '', ...args]] of Object.entries(all)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = performance.now();
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], { stdio: 'inherit' });
  if (status !== 0) failed.push(name);
  console.log(`${status === 0 ? '✔' : '✖'} ${name}, ${Math.round((performance.now() - start) / 60_000)} min`);
}
console.log(failed.length === 0 ? '\nEvery run is clean.' : `\nFaults in ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
