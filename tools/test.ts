/**
 * Runs the tests: `npm test [-- [--unit] [--golden] [words of file names…]]`.
 *
 * --unit    leaves out the journeys through the whole product (e2e/)
 * --golden  rewrites the golden files instead of comparing with them; read the difference before you commit it
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingServices } from './services.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const UNIT = ['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts'];
const JOURNEYS = ['e2e/**/*.test.ts'];

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const options = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
for (const option of options)
  if (!['--unit', '--golden'].includes(option)) fail(`“${option}” is not an option. There are --unit and --golden; other words choose files.`);

const isCI = ['1', 'true'].includes(process.env['CI'] ?? '');
const isGolden = options.has('--golden') || process.env['SMM_GOLDEN'] !== undefined;
if (isCI && isGolden) fail('Golden files are never rewritten in continuous integration. Run “npm run golden” on your machine, read the difference, commit it.');

const files = globSync(options.has('--unit') ? UNIT : [...UNIT, ...JOURNEYS], { cwd: ROOT })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => words.every((word) => file.includes(word)))
  .toSorted();
if (files.length === 0) fail(words.length === 0 ? 'There is no test file.' : `No test file has ${words.map((word) => `“${word}”`).join(' and ')} in its name.`);

const missing = (await missingServices()).map(({ name, host, port }) => `${name} (${host}:${port})`).join(' and ');
if (missing !== '' && isCI) fail(`${missing} did not answer. Continuous integration starts them before the tests.`);
if (missing !== '') console.log(`${missing} did not answer: tests that need them are left out. Continuous integration requires them.`);

const record = join(mkdtempSync(join(tmpdir(), 'smm-test-')), 'record.tap');
const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${record}`];
// One process a file: a crash or a leak in one file cannot colour another. Node leaves one core idle unless told.
const run = spawnSync(process.execPath, ['--test', `--test-concurrency=${availableParallelism()}`, ...reporters, ...files], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, ...(isGolden ? { SMM_GOLDEN: '1' } : {}) },
});
process.exitCode = run.status ?? 1;
// Node tells the faults after its summary; the summary shall be the last word.
if (run.status !== 0 && existsSync(record))
  console.log(
    readFileSync(record, 'utf8')
      .split('\n')
      .filter((line) => /^# (?!Subtest)/.test(line))
      .slice(-8)
      .join('\n')
      .replaceAll(/^# /gm, 'ℹ '),
  );
rmSync(dirname(record), { recursive: true, force: true });
