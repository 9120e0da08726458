import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { exportsAreDocumented, linksLead, testsRun, wordsAreClean } from './architecture/habits.ts';
import { coreNeedsLittle, formatsArePure, importLaw, importsOf } from './architecture/import-law.ts';
import { formatsAreListed, listsAreFolders } from './architecture/lists.ts';
import { indexesAreEntries, lockFitsManifests, namesSaySomething, sizesAreKept } from './architecture/shape.ts';
import { specsAreTested } from './architecture/specs.ts';
import { readTree, type Law, type SourceFile, type Tree } from './architecture/tree.ts';

/** A fault: a file that stands in for the clean one of that path or is added, and what must be said about it. */
type Fault = { readonly what: string; readonly path: string; readonly text: string; readonly says: RegExp };

const tree = readTree(fileURLToPath(new URL('..', import.meta.url)));
const json = (value: object) => JSON.stringify(value);

/** A small tree that breaks no law; each fault below is planted into it alone. */
const CLEAN: Tree = Object.entries({
  'packages/core/package.json': json({
    name: '@smm/core',
    exports: { './outcome': './src/outcome.ts', './lint': './src/lint/index.ts', './profile': './src/profile/index.ts' },
  }),
  'packages/formats/package.json': json({ name: '@smm/formats', exports: { '.': './src/index.ts', './html': './src/html/write.ts' } }),
  'packages/cli/package.json': json({ name: '@smm/cli', exports: { '.': './src/main.ts' } }),
  'packages/web/package.json': json({ name: '@smm/web', exports: {} }),
  'package-lock.json': json({ packages: { 'packages/core': {}, 'packages/formats': {}, 'packages/cli': {}, 'packages/web': {} } }),
  'packages/core/SPEC.md': '- **C1** Values come back. (R1)\n',
  'packages/core/src/outcome.ts': '/** A value. */\nexport type Outcome = string;\n',
  'packages/core/src/outcome.test.ts': "import { test } from 'node:test';\ntest('C1 values come back', () => {});\n",
  'packages/core/src/profile/index.ts': "export * from './schema.ts';\n",
  'packages/core/src/profile/schema.ts':
    "import * as z from 'zod';\nexport const Cell = z\n  .object({})\n  .meta({ id: 'Cell' });\nexport type Cell = z.infer<typeof Cell>;\n",
  'packages/core/src/profile/migrations/index.ts': '/** Every migration. */\nexport const migrations: readonly Migration[] = [];\n',
  'packages/core/src/profile/migrations/migrate.ts': "import { migrations } from './index.ts';\n",
  'packages/core/src/lint/index.ts': "export { rules } from './rules/index.ts';\n",
  'packages/core/src/lint/rules/index.ts':
    "import { noA } from './no-a.ts';\nimport { noB } from './no-b.ts';\n\n/** Every rule. */\nexport const rules: readonly Rule[] = [\n  noA,\n  noB,\n];\n",
  'packages/core/src/lint/rules/no-a.ts': "import type { Cell } from '../../profile/schema.ts';\n\n/** Finds a. */\nexport const noA: Rule = {};\n",
  'packages/core/src/lint/rules/no-b.ts': '/** Finds b. */\nexport const noB: Rule = {};\n',
  'packages/core/src/diff/diff.ts': '/** What changed. */\nexport function diff(): void {}\n',
  'packages/formats/src/index.ts':
    "/** HTML. */\nexport const html: Format = {\n  id: 'html', load: () => import('./html/write.ts') };\n/** Every format. */\nexport const formats: readonly Format[] = [html];\n",
  'packages/formats/src/html/write.ts': "import type { Cell } from '@smm/core/profile';\n// The print process.env is not touched: a comment may say so.\n",
  'packages/cli/src/main.ts': "import { readFileSync } from 'node:fs';\nimport { formats } from '@smm/formats';\n",
  'packages/cli/src/commands/index.ts':
    "import { newProfile } from './new.ts';\n/** Every command. */\nexport const commands: readonly Command[] = [newProfile];\n",
  'packages/cli/src/commands/new.ts': '/** Starts a profile. */\nexport const newProfile: Command = {};\n',
  'packages/web/src/page.ts': "import type { Cell } from '@smm/core/profile';\nimport { html } from '@smm/formats/html';\n",
}).map(([path, text]): SourceFile => ({ path, text }));

function law(title: string, check: Law, faults: readonly Fault[]): void {
  test(title, () => assert.deepEqual(check(tree), []));
  test(`${title}: a tree without faults is clean`, () => assert.deepEqual(check(CLEAN), []));
  for (const { what, path, text, says } of faults)
    test(`${title}: flagged: ${what}`, () => {
      const problems = check([...CLEAN.filter((file) => file.path !== path), { path, text }]);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.match(problems[0]!, says);
    });
}

test('imports are read in every form, and not in comments', () => {
  const text =
    "import a from 'a';\nimport {\n  b,\n} from 'b';\nexport * from './c.ts';\nimport 'd';\n// import e from 'e';\n * import f from 'f';\nconst g = () => import('./g.ts');\nimport type { H } from 'h';\n";
  assert.deepEqual(importsOf(text), ['a', 'b', './c.ts', 'd', './g.ts', 'h']);
});

const core = 'packages/core/src/diff/diff.ts';
law('the import law', importLaw, [
  { what: 'Node in core', path: core, text: "import { readFileSync } from 'node:fs';", says: /diff\.ts imports “node:fs”: core is pure/ },
  { what: 'a library in core', path: core, text: "import { marked } from 'marked';", says: /core is pure/ },
  { what: 'yjs outside live/', path: core, text: "import * as Y from 'yjs';", says: /live\/ only/ },
  { what: 'a property library outside tests', path: core, text: "import fc from 'fast-check';", says: /core is pure/ },
  { what: 'a sibling', path: core, text: "import { rules } from '../lint/index.ts';", says: /siblings/ },
  { what: 'upwards in core', path: 'packages/core/src/profile/schema.ts', text: "import { diff } from '../diff/diff.ts';", says: /diff stands above profile/ },
  { what: 'upwards between packages', path: 'packages/formats/src/html/write.ts', text: "import { main } from '@smm/cli';", says: /may not import @smm\/cli/ },
  { what: 'a package by its own name', path: core, text: "import type { Outcome } from '@smm/core/outcome';", says: /import the file itself/ },
  { what: 'an inner file by name', path: 'packages/cli/src/main.ts', text: "import { noA } from '@smm/core/lint/rules/no-a';", says: /no such entry/ },
  {
    what: 'an inner file by path',
    path: 'packages/cli/src/main.ts',
    text: "const x = await import('../../core/src/outcome.ts');",
    says: /inside of another package/,
  },
  { what: 'disk in formats', path: 'packages/formats/src/html/write.ts', text: "import { readFile } from 'node:fs/promises';", says: /formats handles bytes/ },
  { what: 'a heavy format in the web', path: 'packages/web/src/page.ts', text: "import { formats } from '@smm/formats';", says: /@smm\/web may not import/ },
  { what: 'what serves tests', path: core, text: "import { sampleCell } from './sample-cell.ts';", says: /only tests/ },
]);

law('formats keep to bytes', formatsArePure, [
  { what: 'the environment', path: 'packages/formats/src/html/write.ts', text: 'const home = process.env.HOME;', says: /write\.ts:1 uses “process\.e”/ },
  { what: 'the network', path: 'packages/formats/src/html/write.ts', text: '\nawait fetch(url);', says: /write\.ts:2 uses “fetch\(”/ },
]);

const rulesList = 'packages/core/src/lint/rules/index.ts';
law('lists are folders', listsAreFolders, [
  { what: 'a file that is not listed', path: 'packages/core/src/lint/rules/no-c.ts', text: '', says: /does not list no-c/ },
  {
    what: 'a listed file that is not there',
    path: 'packages/cli/src/commands/index.ts',
    text: "import { a } from './a.ts';\nimport { n } from './new.ts';\nexport const commands: readonly Command[] = [a, n];",
    says: /lists a, which/,
  },
  {
    what: 'the wrong order',
    path: rulesList,
    text: "import { noA } from './no-a.ts';\nimport { noB } from './no-b.ts';\nexport const rules: readonly Rule[] = [\n  noB,\n  noA,\n];",
    says: /alphabetical order: no-b/,
  },
]);

law('formats are listed', formatsAreListed, [
  { what: 'a writer that nothing loads', path: 'packages/formats/src/odt/write.ts', text: '', says: /does not load packages\/formats\/src\/odt/ },
  {
    what: 'the wrong order',
    path: 'packages/formats/src/index.ts',
    text: "const b: F = { id: 'b' };\nconst a: F = { id: 'a', load: () => import('./html/write.ts') };\nexport const formats: readonly Format[] = [b, a];",
    says: /alphabetical/,
  },
]);

law('behaviours are tested', specsAreTested, [
  { what: 'a behaviour without a test', path: 'packages/formats/SPEC.md', text: '- **F1** Bytes come back.', says: /no test title begins with F1/ },
  { what: 'an id that no behaviour has', path: 'packages/core/src/a.test.ts', text: "test('C1 C2 more', () => {});", says: /cites C2/ },
  { what: 'an id used twice', path: 'packages/formats/SPEC.md', text: '- **C1** Again.', says: /C1 twice/ },
]);

law('names say something', namesSaySomething, [
  { what: 'a banned file', path: 'packages/core/src/profile/utils.ts', text: '', says: /“utils” says nothing/ },
  { what: 'a banned folder', path: 'packages/core/src/shared/cell.ts', text: '', says: /“shared” says nothing/ },
  { what: 'a name in another style', path: 'packages/core/src/profile/cellText.ts', text: '', says: /kebab-case/ },
]);

law('only entries and lists are index.ts', indexesAreEntries, [
  { what: 'a barrel', path: 'packages/core/src/profile/schema/index.ts', text: '', says: /only package entries/ },
]);

const lines = (count: number) => 'x\n'.repeat(count);
law('files and folders stay small', sizesAreKept, [
  { what: 'a long file', path: core, text: lines(301), says: /301 lines, more than 300/ },
  { what: 'a long test', path: 'packages/core/src/diff/diff.test.ts', text: lines(401), says: /401 lines, more than 400/ },
]);
test('files and folders stay small: flagged: a full folder', () => {
  const many = Array.from({ length: 16 }, (_, index): SourceFile => ({ path: `packages/core/src/evidence/part-${index}.ts`, text: '' }));
  assert.match(sizesAreKept([...CLEAN, ...many]).join(), /^packages\/core\/src\/evidence\/ holds 16 files/);
  const data = many.map(({ text }, index): SourceFile => ({ path: `packages/core/src/lint/rules/no-${index}.ts`, text }));
  assert.deepEqual(sizesAreKept([...CLEAN, ...data]), []);
});

const testFile = 'packages/core/src/diff/diff.test.ts';
law('the lock file fits the manifests', lockFitsManifests, [
  {
    what: 'a package that is not locked',
    path: 'packages/cli/package.json',
    text: json({ name: '@smm/cli', dependencies: { commander: '14.0.3' } }),
    says: /does not fit packages\/cli\/package\.json/,
  },
]);

law('core needs little', coreNeedsLittle, [
  {
    what: 'another library',
    path: 'packages/core/package.json',
    text: json({ name: '@smm/core', exports: {}, dependencies: { zod: '4', lodash: '4' } }),
    says: /core depends on lodash/,
  },
]);

law('every test runs', testsRun, [
  { what: 'a skipped one', path: testFile, text: `test.${'skip'}('a', () => {});`, says: /diff\.test\.ts:1/ },
  { what: 'one for later', path: testFile, text: `test('a', { ${'todo'}: true });`, says: /a test runs/ },
  { what: 'one run alone', path: testFile, text: `\nit.${'only'}('a', () => {});`, says: /diff\.test\.ts:2/ },
]);

law('every export says what it gives', exportsAreDocumented, [
  { what: 'a bare function', path: core, text: 'export async function diff(): Promise<void> {}', says: /:1 diff has no doc comment/ },
  { what: 'a bare type', path: core, text: '/** A. */\n\nexport type Change = string;', says: /:3 Change/ },
  {
    what: 'a schema without a description',
    path: core,
    text: 'export const Cell = z.object({});\n/** B. */\nexport const b = Cell.meta({});',
    says: /:1 Cell/,
  },
]);

law('links lead somewhere', linksLead, [
  { what: 'a document that is not there', path: 'docs/guide.md', text: 'See [the law](laws.md).', says: /docs\/guide\.md: laws\.md leads nowhere/ },
  {
    what: 'a heading that is not there',
    path: 'docs/guide.md',
    text: '# A guide to it\n\nSee [above](#a-guide-to-it), [below](#below).',
    says: /#below leads to no heading/,
  },
]);

law('words stay with the product', wordsAreClean, [
  { what: 'a note for later', path: core, text: `const a = 1; // ${'TO'}${'DO'} more`, says: /note for later/ },
  { what: 'a machine’s folder', path: 'docs/guide.md', text: `Open ${'/home'}/anna/profile.yaml.`, says: /folder of one machine/ },
  { what: 'a registry', path: 'package-lock.json', text: `"resolved": "https://${'registry'}.example.org/a.tgz"`, says: /names a package registry/ },
]);
