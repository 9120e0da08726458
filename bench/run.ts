import { spawnSync } from 'node:child_process';
import { machine, type Result } from './measure.ts';
import { root } from './workload.ts';

// Every measurement, one after the other: `npm run bench`, or only those whose names are given.
const all: Record<string, () => Promise<{ run: () => Promise<Result> }>> = {
  assessment: () => import('./assessment.ts'),
  check: () => import('./check.ts'),
  compose: () => import('./compose.ts'),
  'fuzz-readers': () => import('./fuzz-readers.ts'),
  'fuzz-surveys': () => import('./fuzz-surveys.ts'),
  hostile: () => import('./hostile.ts'),
  live: () => import('./live.ts'),
  publish: () => import('./publish.ts'),
  reading: () => import('./reading.ts'),
  server: () => import('./server.ts'),
  similarity: () => import('./similarity.ts'),
  studio: () => import('./studio.ts'),
  suggest: () => import('./suggest.ts'),
  survey: () => import('./survey.ts'),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in all));
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(', ')}. There are: ${Object.keys(all).join(', ')}.`);
  process.exit(2);
}
if (spawnSync(process.execPath, ['tools/bundle.ts'], { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(3);
console.log(machine());
let missed = 0;
for (const [name, load] of Object.entries(all)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const result = await (await load()).run();
  console.log(`\n${result.name}`);
  for (const row of result.rows) {
    if (row.met === false) missed += 1;
    console.log(`  ${row.met === undefined ? ' ' : row.met ? '✔' : '✖'} ${row.label}: ${row.value}${row.goal === undefined ? '' : `; goal ${row.goal}`}`);
  }
}
console.log(missed === 0 ? '\nEvery goal is met.' : `\n${missed} goal${missed === 1 ? ' is' : 's are'} missed.`);
