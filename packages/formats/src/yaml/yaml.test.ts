import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdit, Profile } from '@smm/core/profile';
import { formatYaml, readProfileFile, rewriteProfileYaml, writeProfileJson, writeProfileYaml } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const problems = (input: string | Uint8Array) => {
  const read = readProfileFile(typeof input === 'string' ? bytes(input) : input);
  assert.ok(!read.ok);
  return read.problems.map(({ message, line, column }) => `${line ?? '-'}:${column ?? '-'} ${message}`);
};
const HEAD = 'schemaVersion: 1\nid: trams\nmodel: {id: iot-smm, edition: "1.2"}\n';

test('F1 a YAML profile reads, with the place of every address', () => {
  const text = `${HEAD}practices:\n  threat-modeling:\n    levels:\n      1:\n        actions:\n          statements:\n            - id: tm-01\n              text: Depots list doors.\n`;
  const read = readProfileFile(bytes(text));
  assert.ok(read.ok);
  assert.equal(read.profile.practices['threat-modeling']?.levels['1']?.actions.statements[0]?.text, 'Depots list doors.');
  assert.deepEqual(read.locate('threat-modeling/1/actions/tm-01'), { line: 10, column: 15 });
  assert.deepEqual(read.locate('threat-modeling/1/actions/tm-01/text'), { line: 11, column: 15 });
  assert.deepEqual(read.locate('threat-modeling/2/actions'), { line: 5, column: 3 });
  assert.deepEqual(read.locate('model/edition'), { line: 3, column: 22 });
});

test('F2 wrong shapes are all reported, with line, column and remedy', () => {
  assert.deepEqual(problems(`${HEAD}metadata:\n  version: 1.0\n  date: 3 May\ndevices: pump\n`), [
    '5:3 Expected text, found the number 1. Put it in quotes.',
    '6:3 Found the text “3 May”; write a date as YYYY-MM-DD.',
    '7:1 Expected a list (lines that begin with “- ”), found the text “pump”.',
  ]);
});

test('F3 unknown fields are reported and kept', () => {
  const read = readProfileFile(bytes(`${HEAD}metadata:\n  tilte: Trams\n`));
  assert.ok(read.ok);
  assert.deepEqual(
    read.unknownFields.map(({ address, line }) => ({ address, line })),
    [{ address: 'metadata/tilte', line: 5 }],
  );
  assert.match(writeProfileYaml(read.profile), /tilte: Trams/);
  assert.match(writeProfileJson(read.profile), /"tilte": "Trams"/);
});

test('F4 hostile and broken files get one clear message', () => {
  assert.match(problems('')[0]!, /empty/);
  assert.match(problems('a: &x [1]\nb: *x\n')[0]!, /2:\d+ Anchors and aliases/);
  assert.match(problems(`a: ${'['.repeat(10_000)}`)[0]!, /nested more than/);
  assert.match(problems('a: 1\na: 2\n')[0]!, /2:1 The same field stands here twice/);
  assert.match(problems('__proto__: {x: 1}\n')[0]!, /cannot be the name of a field/);
  assert.match(problems(new Uint8Array([97, 10, 0xc3, 0x28]))[0]!, /2:1 The file is not valid UTF-8/);
  assert.match(problems(new Uint8Array([0x50, 0x4b, 3, 4]))[0]!, /ZIP or Office/);
  assert.match(problems(new Uint8Array([0xff, 0xfe, 97, 0]))[0]!, /UTF-16/);
  assert.match(problems(new Uint8Array(17 * 1024 * 1024).fill(97))[0]!, /larger than 16 MB/);
  assert.match(problems('- 1\n')[0]!, /holds a list/);
  assert.match(problems('a: b: c\n')[0]!, /not valid YAML/);
  assert.match(problems('a: 1\n---\nb: 2\n')[0]!, /several YAML documents/);
  assert.match(problems('id: x\n')[0]!, /schemaVersion is missing/);
  assert.match(problems('schemaVersion: 99\n')[0]!, /newer release/);
});

test('F5 rewriting changes what an edit changes; comments and order stay', () => {
  const text = formatYaml(
    `# yaml-language-server: $schema=x.json\nid: trams # short name\nschemaVersion: 1\nmodel:\n  edition: "1.2"\n  id: iot-smm\nmetadata:\n  # spelled out although it is the default\n  language: en\n  title: Trams\ndevices:\n  - id: a # first\n    name: A\n  - id: b\n    name: B\n`,
  );
  const read = readProfileFile(bytes(text));
  assert.ok(read.ok);
  assert.equal(rewriteProfileYaml(text, read.profile), text);
  const edited = applyEdit(read.profile, {
    op: 'batch',
    edits: [
      { op: 'set', address: 'metadata/title', value: 'Tram Depots' },
      { op: 'remove-item', list: 'devices', index: 0 },
      { op: 'insert-item', list: 'devices', index: 1, value: { id: 'c', name: 'C', description: '' } },
      { op: 'set', address: 'metadata/version', value: '1.0' },
    ],
  });
  assert.ok(edited.ok);
  assert.equal(
    rewriteProfileYaml(text, edited.value.profile),
    text
      .replace('title: Trams', 'title: Tram Depots\n  version: "1.0"')
      .replace('  - id: a # first\n    name: A\n', '')
      .replace('    name: B\n', '    name: B\n  - id: c\n    name: C\n'),
  );
});

test('F6 a file and its canonical forms hold the same profile', () => {
  const profile = Profile.parse({
    schemaVersion: 1,
    id: 'x',
    model: { id: 'iot-smm', edition: '1.2' },
    metadata: { title: 'yes', version: '1.0', abstract: 'One.\n\n- two\n  three: four\n', copyright: '# not a comment', domainName: ' spaced ' },
    practices: { 'threat-modeling': { levels: { 1: { actions: { statements: [{ id: '1', text: `${'long words '.repeat(20)}: end` }] } } } } },
  });
  for (const text of [writeProfileYaml(profile, { schema: 's.json' }), writeProfileJson(profile)]) {
    const read = readProfileFile(bytes(text));
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual(read.profile, profile);
  }
});

/** Texts of words, white space at every place, and what YAML reads as marks. */
const awkward = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('word', 'longer-word', '漢字') },
      { weight: 2, arbitrary: fc.constantFrom(' ', '  ', '\n', '\n\n') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '\t',
          '\r',
          '\r\n',
          ':',
          '#',
          '- ',
          '---',
          '"',
          "'",
          '\\',
          '>',
          '|',
          '? ',
          '[',
          '}',
          '\u0007',
          '\u0085',
          '\u2028',
          '\ufeff',
          '\u00a0',
        ),
      },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('F6 no text loses a letter or a space, wherever they stand', () => {
  const withTexts = (one: string, other: string) =>
    Profile.parse({
      schemaVersion: 1,
      id: 'x',
      model: { id: 'iot-smm', edition: '1.2' },
      metadata: { abstract: one, keywords: [other.slice(0, 500)] },
      scope: { exclusions: [{ what: one, why: other }] },
    });
  fc.assert(
    fc.property(awkward, awkward, (one, other) => {
      const profile = withTexts(one, other);
      const file = writeProfileYaml(profile);
      for (const text of [
        file,
        writeProfileJson(profile),
        formatYaml(writeProfileJson(profile)),
        rewriteProfileYaml(writeProfileYaml(withTexts(other, one)), profile),
      ]) {
        const read = readProfileFile(bytes(text));
        assert.ok(read.ok, JSON.stringify(read));
        assert.deepEqual(read.profile, profile);
      }
      assert.equal(formatYaml(file), file);
    }),
    { numRuns: 500 },
  );
});

test('F5 a field that is called like something every object has is written like any other', () => {
  const profile = { ...Profile.parse({ schemaVersion: 1, id: 'odd', model: { id: 'iot-smm', edition: '1.2' } }), valueOf: { a: 1 } };
  assert.match(writeProfileYaml(profile), /^valueOf:\n {2}a: 1$/mu);
});
