/**
 * Writes docs/reference from the code: `npm run gen`. With `--check` it only says which files are out of date.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '@smm/core/lint';
import { formats } from '@smm/formats';
import * as contracts from '@smm/server/contract';
import { schemaText, SCHEMA_TYPES } from '../packages/cli/src/actions/schemas.ts';
import { terminal } from '../packages/cli/src/io.ts';
import { buildProgram } from '../packages/cli/src/program.ts';
import { commandPage } from './reference/command-page.ts';
import { differences } from './reference/differences.ts';
import { formatPage } from './reference/format-page.ts';
import { rulePages } from './reference/rule-pages.ts';

const REFERENCE = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs/reference');

const FRONT = `# Reference

Generated from the code by \`npm run gen\`; the build fails when a page is out of date.

- [The smm command](cli.md)
- [Rules](rules/README.md), one page each
- [Formats](formats.md)
- [The server’s interface for programs](openapi.json), as OpenAPI 3.1: make a client from it
- [JSON Schemas](schemas/) of the files: a profile, a base text, a maturity model
`;

/** Every file of docs/reference as it should be, by path below it. */
function reference(): ReadonlyMap<string, string> {
  let said: string[] = [];
  const words = (text: string) => void said.push(text);
  const program = buildProgram({ ...terminal(), out: words, err: words, paint: (_, text) => text, paintErr: (_, text) => text, width: 100 }, () => {});
  const cli = commandPage(program, (command) => {
    said = [];
    command.outputHelp();
    return said.join('');
  });
  return new Map([
    ['README.md', FRONT],
    ['cli.md', cli],
    ['formats.md', formatPage(formats)],
    ['openapi.json', `${JSON.stringify(contracts.describeContracts(contracts), null, 2)}\n`],
    ...SCHEMA_TYPES.map((type) => [`schemas/${type}.schema.json`, schemaText(type)] as const),
    ...rulePages(rules),
  ]);
}

const wanted = reference();
const present = new Map(
  globSync('**/*.{json,md}', { cwd: REFERENCE }).map((path) => [path.replaceAll('\\', '/'), readFileSync(join(REFERENCE, path), 'utf8')]),
);
const { stale, surplus } = differences(wanted, present);

if (process.argv.includes('--check')) {
  for (const path of stale) console.error(`docs/reference/${path} is ${present.has(path) ? 'out of date' : 'missing'}.`);
  for (const path of surplus) console.error(`docs/reference/${path} has lost its source.`);
  if (stale.length + surplus.length > 0) {
    console.error('Run “npm run gen” and read the difference.');
    process.exitCode = 1;
  }
} else {
  for (const path of stale) {
    mkdirSync(dirname(join(REFERENCE, path)), { recursive: true });
    writeFileSync(join(REFERENCE, path), wanted.get(path)!);
  }
  for (const path of surplus) rmSync(join(REFERENCE, path));
  console.log(
    stale.length + surplus.length === 0
      ? 'Everything is up to date.'
      : [...stale.map((path) => `written  docs/reference/${path}`), ...surplus.map((path) => `removed  docs/reference/${path}`)].join('\n'),
  );
}
