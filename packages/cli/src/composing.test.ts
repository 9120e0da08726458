import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { captured } from './captured.ts';
import { main } from './main.ts';

const example = (id: string) => fileURLToPath(new URL(`../../../examples/${id}/${id}.smm-profile.yaml`, import.meta.url));
const WATER = example('water-distribution-telemetry');
const UPDATES = example('over-the-air-update-service');
const folder = mkdtempSync(join(tmpdir(), 'smm-compose-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function smm(...args: string[]) {
  const io = captured(folder);
  const code = await main(args, io);
  return { code, ...io.written };
}

function draft(id: string, level: number, text: string): string {
  const file = `${id}.smm-profile.json`;
  const practices = { 'patch-management': { levels: { [level]: { actions: { statements: [{ id: 'pm-01', text }] } } } } };
  writeFileSync(
    join(folder, file),
    JSON.stringify({ schemaVersion: 1, id, model: { id: 'iot-smm', edition: '1.2' }, metadata: { version: '1.0' }, practices }),
  );
  return file;
}

test('K105 compose writes one profile of several, which checks, shows and combines again, and overwrites nothing', async () => {
  const made = await smm('compose', WATER, UPDATES, '--out', 'both.smm-profile.yaml');
  assert.equal(made.code, 0);
  assert.match(
    made.out,
    /292 statements from Drinking-Water Distribution Telemetry 1\.0\n +348 statements from Over-the-Air Update Service 1\.0\n +640 in all/,
  );
  const stats = JSON.parse((await smm('stats', 'both.smm-profile.yaml', '--json')).out);
  assert.equal(stats.statements, 640);
  assert.equal((await smm('check', 'both.smm-profile.yaml', '--preset', 'publication')).code, 0);
  const again = JSON.parse((await smm('compose', 'both.smm-profile.yaml', UPDATES, '--json')).out);
  assert.equal(again.composition.length, 2);
  assert.equal((await smm('compose', WATER, '--out', 'both.smm-profile.yaml')).code, 2);
  assert.match((await smm('show', 'both.smm-profile.yaml', 'PM', '--level', '1')).out, /update/);
});

test('K106 what profiles do not agree on is listed with both places and what to do, as data too, and --strict ends with 1', async () => {
  const one = draft('one', 2, 'Updates of the pumps are tried on a spare pump within 30 days of their release.');
  const two = draft('two', 2, 'Updates of the pumps are tried on a spare pump within 60 days of their release.');
  const said = await smm('compose', one, two);
  assert.equal(said.code, 0);
  assert.match(
    said.out,
    /1 Figure: .+\n +one, patch-management\/2\/actions\/pm-01\n.+30 days.+\n +two, patch-management\/2\/actions\/pm-01\n.+60 days.+\n +Keep the stricter one/,
  );
  const data = JSON.parse((await smm('compose', one, two, '--json')).out);
  assert.equal(data.conflicts[0].kind, 'figure');
  assert.equal(data.profile.composition.length, 2);
  assert.equal((await smm('compose', one, two, '--strict')).code, 1);
  const three = draft('three', 3, 'Before release plus 30 days, each update of the pumps is tried on a spare pump.');
  assert.equal((await smm('compose', one, three)).code, 0);
});

test('K107 the base text stands before the profiles, and one of another model is refused', async () => {
  const one = draft('one', 2, 'Updates of the pumps are tried on a spare pump first.');
  const base = { schemaVersion: 1, kind: 'base-text', model: 'iot-smm', edition: '1.2', title: 'Our copy', practices: {} };
  const practices = { 'patch-management': { levels: { 2: { considerations: [], actions: ['Patches are planned.'], indicators: [] } } } };
  writeFileSync(join(folder, 'guide.json'), JSON.stringify({ ...base, practices }));
  writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...base, edition: '9.9' }));
  const made = await smm('compose', one, '--base-text', 'guide.json', '--out', 'full.json');
  assert.match(made.out, /1 statements? from Base text 1\.2[\s\S]+Keep it to yourselves/);
  const profile = JSON.parse(readFileSync(join(folder, 'full.json'), 'utf8'));
  assert.deepEqual(
    profile.practices['patch-management'].levels['2'].actions.statements.map((statement: { id: string }) => statement.id),
    ['pm-2a1', 'pm-01'],
  );
  assert.equal((await smm('compose', one, '--base-text', 'other.json')).code, 2);
});

test('K108 check --with finds what repeats a profile that it is combined with', async () => {
  const one = draft('one', 2, 'Everyone who works on site is told each year whom to call when a device behaves strangely.');
  const two = draft('two', 1, 'Each year, all who work on site are informed whom they should call if a device behaves unusually.');
  const repeats = async (...args: string[]) => JSON.parse((await smm('check', one, '--rule', 'no-combined-repetition', '--json', ...args)).out);
  const { out } = await smm('check', one, '--rule', 'no-combined-repetition', '--with', two);
  assert.match(out, /repeats\s+“two”,\s+patch-management\/1\/actions\/pm-01/);
  assert.doesNotMatch(JSON.stringify(await repeats()), /repeats/);
});
