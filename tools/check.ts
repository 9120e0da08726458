/**
 * Tells the truth about the tree in under a minute: `npm run check [-- --static]`.
 *
 * One line a step, in the order they end; what a failed step said follows it. `--static` leaves the tests out.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A step: its name, and the script that Node runs. */
type Step = { readonly name: string; readonly script: string; readonly args: readonly string[] };

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const TSC = 'node_modules/typescript/bin/tsc';
const PROJECTS = [
  'packages/core',
  'packages/core/tsconfig.test.json',
  'packages/formats',
  'packages/server',
  'packages/server/tsconfig.contract.json',
  'packages/web',
  'packages/cli',
  'bench',
  'tools',
];

const STATIC: readonly Step[] = [
  ...PROJECTS.map((project): Step => ({ name: `types ${project}`, script: TSC, args: ['--noEmit', '-p', project] })),
  { name: 'lint', script: 'node_modules/oxlint/bin/oxlint', args: ['--quiet'] },
  { name: 'format', script: 'node_modules/oxfmt/bin/oxfmt', args: ['--check', '.'] },
  { name: 'unused code', script: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] },
  { name: 'generated files', script: 'tools/generate.ts', args: ['--check'] },
];
const TESTS: Step = { name: 'tests', script: 'tools/test.ts', args: ['--unit'] };

/** Runs one step and gives whether it passed. */
function run({ name, script, args }: Step): Promise<boolean> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
    child.on('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(40)} ${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s`);
      if (code !== 0) console.log(faultsIn(said.join('')).trim().replaceAll(/^/gm, '    '));
      resolve(code === 0);
    });
  });
}

/** What a failed step said; of the tests only the part about those that failed. */
function faultsIn(said: string): string {
  return said.slice(Math.max(0, said.indexOf('✖ failing tests:')));
}

/** Runs steps side by side as far as the cores go, in order; gives the names of those that failed. */
async function runAll(steps: readonly Step[]): Promise<string[]> {
  const failed: string[] = [];
  const waiting = [...steps];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) if (!(await run(step))) failed.push(step.name);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return failed;
}

const start = performance.now();
const failed = await runAll(STATIC);
// The tests fill all cores by themselves.
if (!process.argv.includes('--static') && !(await run(TESTS))) failed.push(TESTS.name);
console.log(`${failed.length === 0 ? 'All is well' : `Failed: ${failed.join(', ')}`}, after ${((performance.now() - start) / 1000).toFixed(0)} s.`);
process.exitCode = failed.length === 0 ? 0 : 1;
