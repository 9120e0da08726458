import { withEntry, withFormat } from './listing.ts';
import { capitalOf, identifierOf } from './names.ts';

/** A kind of thing that is added in one obvious place. */
export type Kind = {
  /** What a name must look like, in a pattern and in words. */
  readonly pattern: RegExp;
  readonly rule: string;
  /** The new files, by path from the root. */
  readonly files: (name: string) => Readonly<Record<string, string>>;
  /** The list that names it, and the text of that list with it. */
  readonly list: string;
  readonly listed: (text: string, name: string) => string;
  /** What to do now. */
  readonly next: (name: string) => string;
};

/** A rule: one file that is its manual and its tests. */
const rule: Kind = {
  pattern: /^(?:no|require)(?:-[a-z]+)+$/,
  rule: 'A rule is called no-<what is bad> or require-<what is good>, in lower-case words with hyphens.',
  list: 'packages/core/src/lint/rules/index.ts',
  files: (name) => ({
    [`packages/core/src/lint/rules/${name}.ts`]: `import { withStatements } from '../examples.ts';
import type { Rule } from '../rule.ts';

/** Finds … */
export const ${identifierOf(name)}: Rule = {
  id: '${name}',
  severity: 'warning',
  from: 'review',
  stage: 'trial',
  cite: '',
  why: '',
  examples: {
    flagged: [{ what: 'a statement …', profile: withStatements({ 'threat-modeling/1/actions': ['Site staff …'] }) }],
    clean: [{ what: 'a statement …', profile: withStatements({ 'threat-modeling/1/actions': ['Site staff list the pumps.'] }) }],
  },
  check({ texts }, report) {
    for (const { address, text } of texts) if (text.includes('…')) report({ address, excerpt: '…', message: '“…” is … . Write … instead.' });
  },
};
`,
  }),
  listed: (text, name) => withEntry(text, { identifier: identifierOf(name), file: name }),
  next: (name) =>
    `Write the examples first: they are the rule’s tests (npm test -- lint/rules). Then cite, why and check. “npm run gen” makes its page, docs/reference/rules/${name}.md.`,
};

/** A format: one folder with a writer. */
const format: Kind = {
  pattern: /^[a-z][a-z0-9]{1,9}$/,
  rule: 'A format is called by its usual file ending: two to ten lower-case letters or digits.',
  list: 'packages/formats/src/index.ts',
  files: (name) => ({
    [`packages/formats/src/${name}/write.ts`]: `import type { DocumentOptions } from '../format.ts';
import type { Publication } from '../publication/blocks.ts';

/** The publication as ${name.toUpperCase()}. */
export async function write(publication: Publication, _options: DocumentOptions): Promise<Uint8Array> {
  return new TextEncoder().encode(publication.titlePage.title);
}
`,
    [`packages/formats/src/${name}/${name}.test.ts`]: `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 } from '@smm/core/model';
import { Profile } from '@smm/core/profile';
import { printedStatements, publish, textOf } from '../publication/index.ts';
import { write } from './write.ts';

test('every statement of the publication stands in the ${name.toUpperCase()} file', async () => {
  const statements = [{ id: 's1', text: 'Crews list the <doors> & keys.' }];
  const profile = Profile.parse({
    schemaVersion: 1, id: 'p', model: { id: iotSmm12.id, edition: iotSmm12.edition },
    practices: { 'threat-modeling': { levels: { 1: { actions: { statements } } } } },
  });
  const publication = publish(profile, { model: iotSmm12 });
  const text = new TextDecoder().decode(await write(publication, { assets: { fonts: [] } }));
  for (const { statement } of printedStatements(publication)) assert.ok(text.includes(textOf(statement.body)), statement.id);
});
`,
  }),
  listed: (text, name) =>
    withFormat(
      text,
      name,
      `const ${name}: DocumentFormat = {\n  id: '${name}', kind: 'document', title: '${name.toUpperCase()}', extension: '${name}', mediaType: 'application/octet-stream',\n  load: () => import('./${name}/write.ts'),\n};`,
    ),
  next: (name) =>
    `Name it and give its media type in packages/formats/src/index.ts, then write packages/formats/src/${name}/write.ts until npm test -- ${name} passes.`,
};

/** A command: its words in one file, its work in another that is loaded on use. */
const command: Kind = {
  pattern: /^[a-z]{2,12}$/,
  rule: 'A command is one lower-case word, a verb where possible, of two to twelve letters.',
  list: 'packages/cli/src/commands/index.ts',
  files: (name) => ({
    [`packages/cli/src/commands/${name}.ts`]: `import type { Command } from '../command.ts';

/** \`smm ${name}\`: … */
export const ${identifierOf(name, 'Command')}: Command = {
  name: '${name}',
  define: (program, run) => {
    program
      .command('${name}')
      .summary('…')
      .description('…')
      .argument('[file]', 'the profile')
      .option('--json', 'as data')
      .action((file: string | undefined, options: { json?: boolean }) => run(async (io) => (await import('../actions/${name}-action.ts')).run${capitalOf(name)}(io, file, options)));
  },
};
`,
    [`packages/cli/src/actions/${name}-action.ts`]: `import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { loadProfile } from '../load.ts';

/** … */
export async function run${capitalOf(name)}(io: Io, named: string | undefined, options: { readonly json?: boolean }): Promise<ExitCode> {
  const { file } = loadProfile(io, named, undefined);
  io.out(options.json === true ? \`\${JSON.stringify({ profile: file.profile.id }, null, 2)}\\n\` : \`\${file.profile.id}\\n\`);
  return EXIT.clean;
}
`,
  }),
  listed: (text, name) => withEntry(text, { identifier: identifierOf(name, 'Command'), file: name }),
  next: (name) =>
    `Add a line to packages/cli/SPEC.md and a test that cites it, then say in commands/${name}.ts what it does and do it in actions/. “npm run gen” updates docs/reference/cli.md.`,
};

/** Every kind, alphabetically. */
export const KINDS: Readonly<Record<string, Kind>> = { command, format, rule };
