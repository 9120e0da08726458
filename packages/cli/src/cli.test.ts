import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { captured } from './captured.ts';
import { commands } from './commands/index.ts';
import { main } from './main.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const water = join(root, 'examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml');
const folder = mkdtempSync(join(tmpdir(), 'smm-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
/** A new folder holding a copy of the water profile under a short name. */
function workplace(withProfile = true): string {
  const place = join(folder, String((count += 1)));
  mkdirSync(place);
  if (withProfile) cpSync(water, join(place, 'water.smm-profile.yaml'));
  return place;
}

async function smm(cwd: string, ...args: string[]) {
  const io = captured(cwd);
  const code = await main(args, io);
  return { code, ...io.written };
}

const bad = `schemaVersion: 1
id: bad
model: {id: iot-smm, edition: "1.2"}
practices:
  threat-modeling:
    levels:
      1:
        actions:
          statements:
            - id: a
              text: Site staff must implement AES-256 on every radio link.
`;

test('K1 the command list is the command folder, alphabetically', () => {
  const files = readdirSync(new URL('./commands/', import.meta.url))
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace('.ts', ''));
  assert.deepEqual(
    commands.map((command) => command.name),
    files.toSorted(),
  );
});

test('K2 help teaches, and a mistyped command or option says what was meant', async () => {
  const place = workplace();
  assert.match((await smm(place)).out, /First steps:/);
  for (const command of commands) assert.equal((await smm(place, command.name, '--help')).code, 0);
  const wrong = await smm(place, 'chekc');
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /Unknown command 'chekc'\s+Did you mean “check”\?/i);
  assert.match((await smm(place, 'check', '--presett', 'draft')).err, /Did you mean “--preset”\?/);
  assert.match((await smm(place, 'explain', 'no-prescribed-mecanism')).err, /Did you mean “no-prescribed-mechanism”\?/);
  assert.match((await smm(place, 'show', 'thread moddeling')).err, /Did you mean .*“Threat Modeling”/);
  assert.match((await smm(place, 'publish', '--to', 'dokx')).err, /Did you mean “docx”\?/);
});

test('K3 a new profile is written with its schema, checks clean as a draft and is never overwritten', async () => {
  const place = workplace(false);
  const made = await smm(place, 'new', '--title', 'Tram Depot Operation', '--domain', 'Tram Depots', '--kind', 'industry');
  assert.equal(made.code, 0, made.err);
  assert.deepEqual(readdirSync(place).toSorted(), ['smm-profile.schema.json', 'tram-depot-operation.smm-profile.yaml']);
  const text = readFileSync(join(place, 'tram-depot-operation.smm-profile.yaml'), 'utf8');
  assert.match(text, /^# yaml-language-server: \$schema=\.\/smm-profile\.schema\.json\n/);
  assert.match(text, /# 1\. Security Program Management: /);
  const checked = await smm(place, 'check', '--preset', 'draft');
  assert.equal(checked.code, 0, checked.out + checked.err);
  const again = await smm(place, 'new', '--title', 'Tram Depot Operation', '--kind', 'industry');
  assert.equal(again.code, 2);
  assert.match(again.err, /already there/);
  assert.match((await smm(place, 'new')).err, /smm new --title/);
});

test('K4 check: exit 1 on an error, line and column, remedy; 0 when clean', async () => {
  const place = workplace();
  writeFileSync(join(place, 'bad.yaml'), bad);
  const found = await smm(place, 'check', 'bad.yaml', '--rule', 'no-prescribed-mechanism');
  assert.equal(found.code, 1);
  assert.match(found.out, /✖ 10:15 +threat-modeling\/1\/actions\/a {2}no-prescribed-mechanism/);
  assert.match(found.out, /mapping document/);
  const clean = await smm(place, 'check', '--preset', 'publication');
  assert.equal(clean.code, 0, clean.out);
  assert.match(clean.out, /nothing found \(publication\)/);
});

test('K5 findings as JSON, SARIF and GitHub annotations carry rule, place and message', async () => {
  const place = workplace(false);
  writeFileSync(join(place, 'bad.yaml'), bad);
  const json = JSON.parse((await smm(place, 'check', 'bad.yaml', '--json')).out);
  const mechanism = json.files[0].findings.find((finding: { rule: string }) => finding.rule === 'no-prescribed-mechanism');
  assert.deepEqual(
    { line: mechanism.line, column: mechanism.column, address: mechanism.address },
    { line: 10, column: 15, address: 'threat-modeling/1/actions/a' },
  );
  const sarif = JSON.parse((await smm(place, 'check', 'bad.yaml', '--format', 'sarif')).out);
  assert.equal(sarif.version, '2.1.0');
  const result = sarif.runs[0].results.find((it: { ruleId: string }) => it.ruleId === 'no-prescribed-mechanism');
  assert.equal(sarif.runs[0].tool.driver.rules[result.ruleIndex].id, 'no-prescribed-mechanism');
  assert.deepEqual(result.locations[0].physicalLocation, { artifactLocation: { uri: 'bad.yaml' }, region: { startLine: 10, startColumn: 15 } });
  const github = (await smm(place, 'check', 'bad.yaml', '--format', 'github')).out;
  assert.match(github, /^::error file=bad\.yaml,line=10,col=15,title=no-prescribed-mechanism::threat-modeling\/1\/actions\/a: /m);
});

test('K6 the fingerprint of a finding survives moved lines', async () => {
  const place = workplace(false);
  const prints = async (text: string) => {
    writeFileSync(join(place, 'p.yaml'), text);
    return JSON.parse((await smm(place, 'check', 'p.yaml', '--format', 'sarif')).out).runs[0].results.map(
      (it: { partialFingerprints: object }) => it.partialFingerprints,
    );
  };
  assert.deepEqual(await prints(bad), await prints(bad.replace('id: bad', '# a comment\n\nid: bad')));
});

test('K7 --fix mends what is safe, keeps comments, and the result checks clean for that rule', async () => {
  const place = workplace(false);
  writeFileSync(
    join(place, 'p.smm-profile.yaml'),
    bad
      .replace('must implement AES-256 on every radio link', 'agree on who may use a radio link')
      .replace('  threat-modeling:', '  # keep me\n  threat-modeling:'),
  );
  assert.equal((await smm(place, 'check', '--rule', 'require-indicator-for-action')).code, 1);
  const fixed = await smm(place, 'check', '--rule', 'require-indicator-for-action', '--fix');
  assert.equal(fixed.code, 0, fixed.out);
  const text = readFileSync(join(place, 'p.smm-profile.yaml'), 'utf8');
  assert.match(text, /# keep me/);
  assert.match(text, /indicators:\n +statements:\n +- id: a-i\n/);
});

test('K8 fmt is idempotent, keeps the content, and --check tells without writing', async () => {
  const place = workplace(false);
  const file = join(place, 'p.smm-profile.yaml');
  writeFileSync(file, bad);
  assert.equal((await smm(place, 'fmt', '--check')).code, 1);
  assert.equal(readFileSync(file, 'utf8'), bad);
  const before = (await smm(place, 'show', '--json')).out;
  assert.equal((await smm(place, 'fmt')).code, 0);
  assert.equal((await smm(place, 'show', '--json')).out, before);
  assert.equal((await smm(place, 'fmt', '--check')).code, 0);
});

test('K9 publish writes the formats asked for, under the id of the profile, and says so as data', async () => {
  const place = workplace();
  const made = await smm(place, 'publish', '--to', 'md,json', '--out', 'docs', '--json');
  assert.equal(made.code, 0, made.err);
  assert.deepEqual(
    JSON.parse(made.out).files.map((it: { file: string }) => it.file),
    [join('docs', 'water-distribution-telemetry.md'), join('docs', 'water-distribution-telemetry.json')],
  );
  assert.deepEqual(readdirSync(join(place, 'docs')).toSorted(), ['water-distribution-telemetry.json', 'water-distribution-telemetry.md']);
});

test('K10 common lists what repeats; --lift --yes moves it into the common table and the file stays readable', async () => {
  const place = workplace(false);
  const table = (id: string, text: string) =>
    `  ${id}:\n    levels:\n      1:\n        actions:\n          statements:\n            - id: ${id}-1\n              text: ${text}\n`;
  const head = 'schemaVersion: 1\nid: p\nmodel: {id: iot-smm, edition: "1.2"}\npractices:\n';
  const same = 'Depot managers keep a list of the workshop laptops and name an owner for each of them.';
  writeFileSync(
    join(place, 'p.smm-profile.yaml'),
    head + table('threat-modeling', same) + table('patch-management', same) + table('access-control', 'Visitors are met at the gate by a named person.'),
  );
  const listed = JSON.parse((await smm(place, 'common', '--json')).out);
  assert.equal(listed.clusters.length, 1);
  assert.match((await smm(place, 'common', '--lift')).err, /Add --yes/);
  const lifted = await smm(place, 'common', '--lift', '1', '--yes');
  assert.equal(lifted.code, 0, lifted.err);
  const shown = JSON.parse((await smm(place, 'show', 'common', '--json')).out);
  assert.deepEqual(
    shown.levels[0].actions.map((it: { text: string }) => it.text),
    [same],
  );
  assert.deepEqual(JSON.parse((await smm(place, 'common', '--json')).out).clusters, []);
});

test('K11 show and stats read well without colour, in wide and narrow terminals', async () => {
  const place = workplace();
  const shown = await smm(place, 'show', 'TM', '--level', '1');
  assert.match(shown.out, /Threat Modeling/);
  assert.match(shown.out, /Industry-Specific Scope Considerations/);
  const narrow = captured(place, 70);
  await main(['show', 'TM'], narrow);
  assert.ok(
    narrow.written.out.split('\n').every((line) => [...line].length <= 70),
    'no line is wider than the terminal',
  );
  assert.match((await smm(place, 'stats')).out, /Threat Modeling +\S+ \d\/\d\/\d/);
  const stats = JSON.parse((await smm(place, 'stats', '--json')).out);
  assert.equal(stats.tables.length, 19);
});

test('K12 cumulative reading folds lower levels and the common table in', async () => {
  const place = workplace();
  const plain = JSON.parse((await smm(place, 'show', 'TM', '--json')).out);
  const folded = JSON.parse((await smm(place, 'show', 'TM', '--json', '--cumulative')).out);
  const sizes = (it: typeof plain) => it.levels.map((level: { actions: unknown[] }) => level.actions.length);
  const common = sizes(JSON.parse((await smm(place, 'show', 'common', '--json')).out));
  const running = sizes(plain).map((_: number, index: number, all: number[]) =>
    [...all.slice(0, index + 1), ...common.slice(0, index + 1)].reduce((sum, size) => sum + size, 0),
  );
  assert.deepEqual(sizes(folded), running);
  assert.match((await smm(place, 'show', 'TM', '--level', '2', '--cumulative')).out, /\(common table, level 1\)/);
});

test('K13 schema, explain and model print what they promise', async () => {
  const place = workplace();
  assert.equal(JSON.parse((await smm(place, 'schema')).out).$id, 'profile.schema.json');
  assert.match((await smm(place, 'explain', 'no-note-markers')).out, /Flagged: TBD/);
  assert.match((await smm(place, 'model', 'patch management')).out, /Questions to put to a domain/);
  assert.equal(JSON.parse((await smm(place, 'model', '--json')).out).domains.length, 3);
});

test('K14 a file is found by itself when it is the only one; several ask which', async () => {
  const place = workplace();
  cpSync(water, join(place, 'second.smm-profile.yaml'));
  const which = await smm(place, 'stats');
  assert.equal(which.code, 2);
  assert.match(which.err, /second\.smm-profile\.yaml, water\.smm-profile\.yaml/);
  assert.match((await smm(workplace(false), 'stats')).err, /smm new/);
});

test('K26 a model or a base text that does not belong to the profile is refused with both names', async () => {
  const place = workplace();
  const refusedWith = async (file: string, content: object, option: string, message: RegExp) => {
    writeFileSync(join(place, file), JSON.stringify(content));
    const run = await smm(place, 'check', option, file);
    assert.equal(run.code, 2, run.out);
    assert.match(run.err, message);
  };
  const base = { schemaVersion: 1, kind: 'base-text', model: 'iot-smm', edition: '1.2', title: 'Ours', practices: {} };
  await refusedWith('base.json', { ...base, edition: '1.0' }, '--base-text', /“iot-smm” in edition “1\.0”.*“iot-smm” in edition “1\.2”/s);
  await refusedWith(
    'base.json',
    { ...base, practices: { 'thret-modeling': { levels: {} } } },
    '--base-text',
    /“thret-modeling”.* Did you mean “threat-modeling”\?/s,
  );
  const model = JSON.parse((await smm(place, 'model', '--json')).out);
  await refusedWith('model.json', { ...model, id: 'ours' }, '--model', /“iot-smm” in edition “1\.2”.*“ours” in edition “1\.2”/s);
});

test('K16 a clean draft says how much is still open for publication', async () => {
  const place = workplace(false);
  await smm(place, 'new', '--title', 'Trams', '--kind', 'industry');
  assert.match((await smm(place, 'check')).out, /nothing found \(review\)\n +\d+ parts are still open for publication/);
});

test('K17 a waiver of a rule that does not exist is told, with the rule that was meant', async () => {
  const place = workplace(false);
  writeFileSync(
    join(place, 'p.smm-profile.yaml'),
    'schemaVersion: 1\nid: p\nmodel: {id: iot-smm, edition: "1.2"}\nwaivers:\n  - {rule: no-note-marker, reason: x, by: y}\n',
  );
  assert.match((await smm(place, 'check', '--preset', 'draft')).out, /5:6 .*waivers\/#1.*\n.*Did you mean “no-note-markers”\?/);
});

test('K18 publishing warns of errors, and of a language that fixed texts are not in', async () => {
  const place = workplace(false);
  writeFileSync(join(place, 'p.smm-profile.yaml'), bad.replace('model:', 'metadata: {language: de}\nmodel:').replace('threat-modeling', 'thret-modeling'));
  const made = await smm(place, 'publish', '--to', 'md');
  assert.equal(made.code, 0);
  assert.match(made.err, /has 1 error; “smm check p\.smm-profile\.yaml” shows it/);
  assert.match(made.err, /printed in English/);
});

test('K19 a mistake on the command line is data too when data was asked for', async () => {
  const wrong = await smm(workplace(false), 'check', '--nope', '--json');
  assert.equal(wrong.code, 2);
  assert.match(JSON.parse(wrong.out).error.message, /unknown option '--nope'/);
});
