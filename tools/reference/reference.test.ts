import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rule } from '@smm/core/lint';
import { terminal } from '../../packages/cli/src/io.ts';
import { buildProgram } from '../../packages/cli/src/program.ts';
import { commandPage } from './command-page.ts';
import { differences } from './differences.ts';
import { formatPage } from './format-page.ts';
import { rulePages } from './rule-pages.ts';

const RULE: Rule = {
  id: 'no-trams',
  severity: 'warning',
  from: 'draft',
  stage: 'trial',
  cite: 'R1',
  why: 'Trams | buses.',
  examples: {
    flagged: [{ what: 'a tram', profile: { metadata: { title: 'Tram' } } }],
    clean: [{ what: 'a bus', profile: { scope: { focus: 'Buses' } } }],
  },
  check: ({ profile }, report) => {
    if (profile.metadata.title === 'Tram') report({ address: 'metadata/title', message: 'A tram. Take the bus.' });
  },
};

test('a rule’s page shows its examples as YAML and what it says about the flagged ones', () => {
  const pages = rulePages([RULE]);
  const page = pages.get('rules/no-trams.md') ?? '';
  assert.match(page, /### A tram\n\n```yaml\nmetadata:\n {2}title: Tram\n```\n\n> A tram\. Take the bus\./);
  assert.match(page, /### A bus\n\n```yaml\nscope:\n {2}focus: Buses\n```\n/);
  assert.match(page, /\| warning \| while drafting \| trial \| R1 \|/);
  assert.match(pages.get('rules/README.md') ?? '', /\| \[no-trams\]\(no-trams\.md\) \| warning, on trial \| draft \| Trams \\\| buses\. \|/);
});

test('the page of the command names every command, option and example', () => {
  const io = { ...terminal(), out: () => {}, err: () => {} };
  const program = buildProgram(io, () => {});
  const page = commandPage(program, (command) => `${command.helpInformation()}\nExamples:\n  of ${command.name()}\n`);
  for (const command of program.commands.filter((it) => it.name() !== 'help')) {
    assert.ok(page.includes(`## smm ${command.name()}\n`));
    assert.ok(page.includes(`Examples:\n  of ${command.name()}\n`));
    for (const option of command.options) assert.ok(page.includes(`\`${option.flags}\``), option.flags);
  }
});

test('the page of the formats tells documents from data', () => {
  const named = { title: 'T', mediaType: 'a/b', extension: 'x' };
  const load = () => Promise.reject(new Error('not needed'));
  const page = formatPage([
    { ...named, id: 'paper', kind: 'document', load },
    { ...named, id: 'raw', kind: 'data', load },
  ]);
  assert.ok(page.indexOf('`paper`') < page.indexOf('## Data'));
  assert.ok(page.indexOf('`raw`') > page.indexOf('## Data'));
});

test('files that are missing, different or no longer wanted are told apart', () => {
  const wanted = new Map([
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
  ]);
  assert.deepEqual(
    differences(
      wanted,
      new Map([
        ['a', '1'],
        ['b', 'x'],
        ['d', '4'],
      ]),
    ),
    { stale: ['b', 'c'], surplus: ['d'] },
  );
});
