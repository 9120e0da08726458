import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findCommonality, liftCommon } from '@smm/core/commonality';
import { lint } from '@smm/core/lint';
import { findModel } from '@smm/core/model';
import type { Outcome } from '@smm/core/outcome';
import { applyEdit, newProfile, statementsOf, type Edit, type Profile, type Statement } from '@smm/core/profile';
import { arbitraryProfile } from '@smm/core/profile/arbitrary';
import { formatById } from '@smm/formats';
import { printedStatements, publish, statementText } from '@smm/formats/publication';
import { formatYaml, readProfileFile, rewriteProfileYaml, writeProfileJson, writeProfileYaml } from '@smm/formats/yaml';
import { examples } from './examples.ts';

function valueOf<T>(outcome: Outcome<T>): T {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

function read(text: string): Profile {
  const file = readProfileFile(new TextEncoder().encode(text));
  assert.ok(file.ok, JSON.stringify(file));
  return file.profile;
}

function statement(id: string, text: string): Statement {
  return { id, text, deviceGroups: [], trust: [], citations: [], origins: [] };
}

const SHARED = 'Depot managers keep a list of the workshop laptops and name an owner for each of them.';

test('what the command does, a program does: from a new profile to a document, and back from the file', async () => {
  const model = valueOf(findModel('iot-smm', '1.2'));
  const edits: Edit[] = [
    { op: 'set', address: 'scope/focus', value: 'Depots in which trams stand overnight.' },
    { op: 'insert-statement', cell: 'threat-modeling/1/actions', index: 0, statement: statement('tm-01', SHARED) },
    { op: 'insert-statement', cell: 'patch-management/1/actions', index: 0, statement: statement('pt-01', SHARED) },
    { op: 'insert-statement', cell: 'access-control/1/actions', index: 0, statement: statement('ac-01', 'Visitors are met at the gate by a named person.') },
  ];
  const start = newProfile(model, { id: 'trams', title: 'Tram Depots', domainName: 'Tram Depots', kind: 'industry', date: '2026-11-02' });
  const draft = valueOf(applyEdit(start, { op: 'batch', edits })).profile;

  const { findings } = lint(draft, { model, preset: 'review' });
  assert.deepEqual(new Set(findings.map(({ rule }) => rule)).has('require-indicator-for-action'), true);

  const [cluster, ...others] = findCommonality(draft, model, { least: 2 });
  assert.ok(cluster !== undefined && others.length === 0);
  const lifted = valueOf(applyEdit(draft, valueOf(liftCommon(draft, cluster, { id: 'c-01' })))).profile;
  assert.deepEqual(
    statementsOf(lifted).map(({ table, statement: { text } }) => [table, text]),
    [
      ['common', SHARED],
      ['access-control', 'Visitors are met at the gate by a named person.'],
    ],
  );

  const format = formatById('md');
  assert.ok(format?.kind === 'document');
  const publication = publish(lifted, { model });
  const document = new TextDecoder().decode(await (await format.load()).write(publication, { assets: { fonts: [] } }));
  for (const printed of printedStatements(publication)) assert.ok(document.includes(statementText(printed.statement)));

  const file = writeProfileYaml(lifted, { schema: './smm-profile.schema.json' });
  assert.deepEqual(read(file), lifted);
  const undone = valueOf(applyEdit(lifted, { op: 'set', address: 'scope/focus', value: '' })).profile;
  assert.deepEqual(read(rewriteProfileYaml(file, undone)), undone);
});

test('the examples are in canonical style', () => {
  for (const { file, text } of examples) assert.equal(formatYaml(text), text, file);
});

const RUNS = { numRuns: 150, endOnFailure: true };

test('any profile comes back from its file as it went in', () => {
  fc.assert(
    fc.property(arbitraryProfile, (profile) => {
      assert.deepEqual(read(writeProfileYaml(profile, { schema: 's.json' })), profile);
      assert.deepEqual(read(writeProfileJson(profile)), profile);
    }),
    RUNS,
  );
});

test('a file in canonical style stays as it is, and any other file gets there in one step without losing anything', () => {
  fc.assert(
    fc.property(arbitraryProfile, (profile) => {
      const canonical = writeProfileYaml(profile);
      assert.equal(formatYaml(canonical), canonical);
      assert.equal(rewriteProfileYaml(canonical, profile), canonical);
      const fromJson = formatYaml(writeProfileJson(profile));
      assert.deepEqual(read(fromJson), profile);
      assert.equal(formatYaml(fromJson), fromJson);
    }),
    RUNS,
  );
});

/** A list of a profile that an edit could touch: its address, and what is in it. */
type Editable = { readonly address: string; readonly items: readonly unknown[] };

const LISTS = [
  'devices',
  'deviceGroups',
  'differences',
  'scenarios',
  'references',
  'waivers',
  'boundary/zones',
  'boundary/inventory',
  'glossary/terms',
  'metadata/authors',
  'metadata/keywords',
  'threatLandscape/actors',
];

function filledLists(profile: Profile): Editable[] {
  return LISTS.map((address) => ({
    address,
    items: address.split('/').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], profile) as unknown[],
  })).filter(({ items }) => items.length > 0);
}

/** An edit of the profile that the number chooses: a text, a list, a statement moved, added or taken out, a table dropped. */
function editOf(profile: Profile, choice: number, text: string): Edit {
  const lists = filledLists(profile);
  const list = lists[choice % Math.max(1, lists.length)];
  const statements = statementsOf(profile);
  const placed = statements[choice % Math.max(1, statements.length)];
  const tables = Object.keys(profile.practices);
  const edits: (Edit | undefined)[] = [
    { op: 'set', address: 'metadata/abstract', value: text },
    { op: 'insert-statement', cell: 'patch-management/2/indicators', index: choice % 3, statement: statement(`new-${choice}`, text) },
    placed && { op: 'set', address: `${placed.table}/${placed.level}/${placed.row}/${placed.statement.id}/text`, value: text },
    placed && {
      op: 'move-statement',
      address: `${placed.table}/${placed.level}/${placed.row}/${placed.statement.id}`,
      to: 'risk-attitude/3/actions',
      index: 0,
    },
    placed && { op: 'remove-statement', address: `${placed.table}/${placed.level}/${placed.row}/${placed.statement.id}` },
    list && { op: 'remove-item', list: list.address, index: choice % list.items.length },
    list && {
      op: 'batch',
      edits: [
        { op: 'remove-item', list: list.address, index: 0 },
        { op: 'insert-item', list: list.address, index: list.items.length, value: list.items[0] },
      ],
    },
    tables.length > 0 ? { op: 'set', address: `practices/${tables[choice % tables.length]}`, value: undefined } : undefined,
  ];
  const possible = edits.filter((edit) => edit !== undefined);
  return possible[choice % possible.length]!;
}

test('a file rewritten after edits says what the edited profile says', () => {
  const edits = fc.array(
    fc.record({
      choice: fc.nat({ max: 9_999 }),
      text: fc.constantFrom('', 'yes', 'Two lines.\n\n- and a list\n', 'A long line '.repeat(12).trim(), '# not a comment', ' led by a space'),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(arbitraryProfile, edits, (profile, list) => {
      const edited = list.reduce((before, { choice, text }) => valueOf(applyEdit(before, editOf(before, choice, text))).profile, profile);
      const file = rewriteProfileYaml(writeProfileYaml(profile), edited);
      assert.deepEqual(read(file), edited);
      assert.equal(rewriteProfileYaml(file, edited), file);
    }),
    RUNS,
  );
});

test('a file rewritten to another profile altogether says what that one says', () => {
  fc.assert(
    fc.property(arbitraryProfile, arbitraryProfile, (profile, other) => assert.deepEqual(read(rewriteProfileYaml(writeProfileYaml(profile), other)), other)),
    RUNS,
  );
});
