import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { exportsAreDocumented, wordsAreClean } from '../architecture/habits.ts';
import { formatsAreListed, listsAreFolders } from '../architecture/lists.ts';
import { namesSaySomething } from '../architecture/shape.ts';
import { readTree } from '../architecture/tree.ts';
import { withEntry } from './listing.ts';
import { capitalOf, identifierOf } from './names.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'smm-new-'));
after(() => rmSync(copy, { recursive: true, force: true }));
for (const path of ['packages', 'tools', 'package.json', 'tsconfig.base.json'])
  cpSync(join(ROOT, path), join(copy, path), { recursive: true, filter: (from) => !/[\\/](?:node_modules|golden)$|scratch/.test(from) });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');

const start = (...args: string[]) => spawnSync(process.execPath, [join(copy, 'tools/new.ts'), ...args], { cwd: tmpdir(), encoding: 'utf8' });
const textOf = (path: string) => readFileSync(join(copy, path), 'utf8');

test('a new rule, format and command stand in their lists, compile and obey the laws', () => {
  const made = [
    ['rule', 'no-lonely-tram'],
    ['format', 'odt'],
    ['command', 'delete'],
  ].map((args) => start(...args));
  assert.deepEqual(
    made.map(({ status, stderr }) => [status, stderr]),
    [
      [0, ''],
      [0, ''],
      [0, ''],
    ],
  );
  assert.match(textOf('packages/core/src/lint/rules/index.ts'), /\n {2}noLonelyTram,\n/);
  assert.match(textOf('packages/formats/src/index.ts'), /\[docx, html, json, markdown, odt, pdf,/);
  assert.match(textOf('packages/cli/src/commands/index.ts'), /\n {2}deleteCommand,\n/);
  const tree = readTree(copy);
  for (const law of [listsAreFolders, formatsAreListed, namesSaySomething, exportsAreDocumented, wordsAreClean])
    assert.deepEqual(
      law(tree).filter((problem) => /lonely-tram|odt|delete/.test(problem)),
      [],
    );
  const files = made.flatMap(({ stdout }) => [...stdout.matchAll(/^written {2}(.*)$/gm)].map(([, path]) => join(copy, path!)));
  assert.equal(files.length, 5);
  writeFileSync(
    join(copy, 'tsconfig.json'),
    JSON.stringify({ extends: './tsconfig.base.json', compilerOptions: { lib: ['ES2024', 'ESNext.Intl'], types: ['node'] }, files }),
  );
  const compiled = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', copy], { encoding: 'utf8' });
  assert.deepEqual(
    compiled.stdout.split('\n').filter((line) => /lonely-tram|\/odt\/|delete(?:-action)?\.ts/.test(line)),
    [],
  );
});

test('a scaffolded test fails until the work is done', () => {
  start('format', 'rtf');
  const { NODE_TEST_CONTEXT: _, ...env } = process.env; // Otherwise the inner run reports to the outer one.
  const run = spawnSync(process.execPath, ['--test', join(copy, 'packages/formats/src/rtf/rtf.test.ts')], { env, encoding: 'utf8' });
  assert.equal(run.status, 1);
  assert.match(run.stdout, /AssertionError.*s1/s);
});

test('bad, existing and unknown names are refused and nothing is written', () => {
  const before = textOf('packages/core/src/lint/rules/index.ts');
  for (const args of [
    ['rule', 'lonely-tram'],
    ['rule', 'no-Tram'],
    ['rule', 'no-note-markers'],
    ['rule', '../no-tram'],
    ['format', 'html'],
    ['format', 'O'],
    ['command', 'check'],
    ['command', 'two words'],
    ['route', 'x'],
    [],
  ]) {
    const refused = start(...args);
    assert.equal(refused.status, 2, args.join(' '));
    assert.match(refused.stderr, /cannot be the name|is there already|Say what to start/);
  }
  assert.equal(textOf('packages/core/src/lint/rules/index.ts'), before);
});

test('an entry goes to its alphabetical place, also into an empty list', () => {
  const text = "import type { T } from './t.ts';\nimport { bee } from './bee.ts';\n\n/** All. */\nexport const all: readonly T[] = [bee];\n";
  assert.equal(
    withEntry(text, { identifier: 'ant', file: 'ant' }),
    "import type { T } from './t.ts';\nimport { ant } from './ant.ts';\nimport { bee } from './bee.ts';\n\n/** All. */\nexport const all: readonly T[] = [\n  ant,\n  bee,\n];\n",
  );
  assert.match(
    withEntry("import type { T } from './t.ts';\n\nexport const all: readonly T[] = [];\n", { identifier: 'ant', file: 'ant' }),
    /\[\n {2}ant,\n\];\n$/,
  );
});

test('names become identifiers', () => {
  assert.deepEqual([identifierOf('no-level-gap'), identifierOf('import', 'Command'), capitalOf('import')], ['noLevelGap', 'importCommand', 'Import']);
});
