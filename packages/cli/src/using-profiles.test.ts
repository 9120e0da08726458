import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { jsonSchemaOf } from './actions/json-schema.ts';
import { captured } from './captured.ts';
import { main } from './main.ts';

const folder = mkdtempSync(join(tmpdir(), 'smm-using-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const PROFILE = `schemaVersion: 1
id: trams
model: {id: iot-smm, edition: "1.2"}
metadata: {title: Tram depots, version: "1.0"}
scope: {kind: industry}
commonTable:
  levels:
    2: {indicators: {statements: [{id: c-1, text: Staff can name the depot's rules.}]}}
practices:
  patch-management:
    dependencies: [{practice: vulnerability-assessment, why: Patches follow from findings.}]
    levels:
      1: {indicators: {statements: [{id: pm-1, text: A list of devices exists.}]}, actions: {statements: [{id: pm-a1, text: List the devices.}]}}
      2: {indicators: {statements: [{id: pm-2, text: Updates are dated.}]}, actions: {statements: [{id: pm-a2, text: Date the updates.}]}}
  vulnerability-assessment:
    levels:
      1: {indicators: {statements: [{id: va-1, text: Bulletins are read.}]}}
`;

/** A folder of its own with the profile, and the command run in it. */
function place(name: string) {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'trams.smm-profile.yaml'), PROFILE);
  const smm = async (...args: string[]) => {
    const io = captured(cwd);
    const code = await main(args, io);
    return { code, ...io.written };
  };
  const json = async (...args: string[]) => JSON.parse((await smm(...args, '--json')).out);
  return { cwd, smm, json, file: join(cwd, 'north.smm-assessment.yaml') };
}

const BEGIN = [
  'assess',
  'new',
  'north.smm-assessment.yaml',
  '--profile',
  'trams.smm-profile.yaml',
  '--system',
  'North depot',
  '--organisation',
  'Trams',
  '--site',
  'yard=The yard',
  '--by',
  'ada',
];

/** A case with a judged general level and agreed targets. */
async function begun(name: string) {
  const it = place(name);
  assert.equal((await it.smm(...BEGIN, '--id', 'a-1', '--date', '2025-11-01')).code, 0);
  await it.smm('assess', 'judge', '2', 'all', '--reason', 'Looked at.');
  await it.smm('target', 'new', '--id', 'r-1', '--open');
  await it.smm('target', 'agree', 'PM=2/2', 'VA=1/1', '--impact', 'high', '--exposure', 'medium');
  return it;
}

test('K110 an assessment file is begun with its profile pinned, and never over another file', async () => {
  const { smm, file, json } = place('begin');
  const { code, out } = await smm(...BEGIN);
  assert.deepEqual([code, /4 indicators to check/.test(out)], [0, true]);
  assert.match(
    readFileSync(file, 'utf8'),
    /profiles:\n {2}- id: trams\n {4}title: Tram depots\n {4}version: "1.0"\n {4}hash: [0-9a-f]{64}\n {4}file: trams.smm-profile.yaml/,
  );
  assert.equal((await json('assess', 'show')).standings.length, 18);
  assert.match((await smm('assess', 'new', 'south.smm-assessment.yaml')).err, /Which profile/);
  assert.match((await smm('assess', 'new', '--id', 'assessment-2026-11-23')).err, /already has an assessment/);
});

test('K111 answers are given by id, the levels that follow are told, and what cannot be is refused with what to do', async () => {
  const { smm, json } = await begun('answer');
  const { standings } = await json('assess', 'answer', 'met', 'pm-1', 'pm-2', 'trams:c-1', '--by', 'ada');
  assert.deepEqual(standings.find(({ practice }: { practice: string }) => practice === 'patch-management').levels, [
    { scope: 1, level: 2 },
    { scope: 2, level: 2 },
  ]);
  assert.match((await smm('assess', 'answer', 'waived', 'pm-1')).err, /Say why pm-1 is waived/);
  assert.match((await smm('assess', 'answer', 'mostly', 'pm-1')).err, /is no answer\. Write one of: met, partly/);
  assert.match((await smm('assess', 'answer', 'met', 'pm-9')).err, /No indicator .* “pm-9”/);
  assert.match((await smm('assess', 'answer', 'met', 'pm-1', '--site', 'moon')).err, /knows no site “moon”.* yard/);
  assert.match((await smm('assess', 'override', 'PM', '3/2')).err, /Say why/);
  assert.match((await smm('assess', 'override', 'PM', '9')).err, /is no level/);
  assert.equal((await smm('assess', 'override', 'PM', '3/2', '--reason', 'Seen.')).code, 0);
});

test('K112 show says how a level came about, prints the rule, and ends with 1 when the file does not fit together', async () => {
  const { smm, json, file } = await begun('show');
  await smm('assess', 'answer', 'partly', 'pm-1', '--note', 'Half of it.');
  const { out } = await smm('assess', 'show', 'PM');
  assert.match(out, /✖ pm-1 partly met\n {4}A list of devices exists\.\n {4}“Half of it\.”/);
  assert.match(out, /Level 1 \(Minimum\): not reached; 0 of 1 indicators, general level judged as reached\./);
  const { derivations } = await json('assess', 'show', 'PM');
  assert.equal(derivations[0].sentences[0], 'Level 0 (None) at scope 2 (Industry-specific). 1 of 3 indicators are answered.');
  assert.match((await smm('assess', 'show')).out, /A level is reached when every indicator/);
  writeFileSync(file, readFileSync(file, 'utf8').replace('practice: risk-attitude', 'practice: risk-altitude'));
  const broken = await smm('assess', 'show');
  assert.equal(broken.code, 1);
  assert.match(broken.err, /The practice “risk-altitude” is not known here/);
});

test('K113 evidence is kept by name and hash, and accepted evidence changed by hand is found', async () => {
  const { smm, json, file, cwd } = await begun('evidence');
  writeFileSync(join(cwd, 'rota.txt'), 'Monday');
  const item = await json('assess', 'evidence', 'rota', '--attach', 'rota.txt', '--by', 'ada', '--accept');
  assert.equal(item.digest, createHash('sha256').update('Monday').digest('hex'));
  assert.match(item.accepted.seal, /^[0-9a-f]{64}$/);
  assert.match((await smm('assess', 'evidence', 'rota', '--link', 'https://x.example', '--by', 'ada')).err, /was accepted and does not change/);
  assert.equal((await smm('assess', 'answer', 'met', 'pm-1', '--evidence', 'rota')).code, 0);
  writeFileSync(file, readFileSync(file, 'utf8').replace('where: rota.txt', 'where: other.txt'));
  assert.match((await smm('assess', 'show')).err, /evidence\/rota: This evidence was accepted and is not what was accepted/);
});

test('K114 an accepted assessment stays; the next one starts from it, tells changed and removed statements, and answers are confirmed', async () => {
  const { smm, json, cwd } = await begun('next');
  await smm('assess', 'answer', 'met', 'pm-1', 'pm-2', 'c-1', 'va-1');
  assert.equal((await smm('assess', 'accept')).code, 0);
  assert.match((await smm('assess', 'answer', 'not', 'pm-1')).err, /is accepted and does not change/);
  const changed = PROFILE.replace('A list of devices exists.', 'A dated list of devices exists.').replace(/ +vulnerability-assessment:\n[^]*$/, '');
  writeFileSync(join(cwd, 'trams.smm-profile.yaml'), changed);
  assert.match((await smm('gap')).err, /trams has changed since it was applied/);
  const next = await json('assess', 'new', '--id', 'a-2');
  assert.deepEqual([next.same, next.changed[0].now, next.removed[0].statement], [2, 'A dated list of devices exists.', 'va-1']);
  assert.match((await smm('assess', 'show', 'PM')).out, /▲ pm-1 met, carried over from 2025-11-01|▲ pm-1 met, carried over from 2026-11-23/);
  const { standings } = await json('assess', 'confirm', 'pm-1', '--by', 'ada');
  assert.equal(standings[0].levels[1].level, 2);
  assert.match((await smm('gap', '--over', 'time')).out, /2025-11-01 +2026-11-23/);
});

test('K115 two copies are merged; where they disagree both are told and kept, and the exit code says so', async () => {
  const { smm, file, cwd } = await begun('merge');
  const base = readFileSync(file, 'utf8');
  writeFileSync(join(cwd, 'base.yaml'), base);
  await smm('assess', 'answer', 'met', 'pm-1', '--on', '2026-01-01');
  writeFileSync(join(cwd, 'one.yaml'), readFileSync(file, 'utf8'));
  writeFileSync(file, base);
  await smm('assess', 'answer', 'not', 'pm-1', '--on', '2026-01-01');
  await smm('assess', 'answer', 'met', 'va-1');
  const { code, out } = await smm('assess', 'merge', 'base.yaml', 'one.yaml', 'north.smm-assessment.yaml', '--out', 'merged.yaml');
  assert.equal(code, 1);
  assert.match(out, /1 place where the copies disagree/);
  assert.match(out, /stands: not met, 2026-01-01\n {2}other: {2}met, 2026-01-01\n/);
  assert.match((await smm('assess', 'show', '--file', 'merged.yaml')).err, /Two copies said different things here/);
  assert.equal((await smm('assess', 'merge', 'base.yaml', 'one.yaml', 'base.yaml')).code, 0);
});

test('K116 targets are proposed blind, compared, and agreed with their reasons', async () => {
  const { smm, json } = place('targets');
  await smm(...BEGIN);
  await smm('target', 'new', '--id', 'r-1', '--stakeholder', 'ops', 'fin');
  await smm('target', 'propose', '--by', 'ops', '--all', '2/2', 'PM=3/2', '--submit');
  assert.equal((await json('target', 'show')).targets[0].proposed.length, 0);
  assert.equal((await json('target', 'show', '--as', 'ops')).targets[0].proposed.length, 1);
  assert.match((await smm('target', 'agree', 'PM=3/2')).err, /is blind and still waits for “fin”/);
  await smm('target', 'propose', '--by', 'fin', '--all', '2/2', 'PM=2/2', 'PP=na', '--reason', 'Nothing stands outside.', '--submit');
  const { out } = await smm('target', 'show');
  assert.match(out, /Patch Management +whole +3\/2 +2\/2 +level 2 to 3/);
  assert.match(out, /Physical Protection +whole +2\/2\* +na +applies or not/);
  assert.match((await smm('target', 'agree', 'PP=0')).err, /level 0 says that nothing is needed\. Say why/);
  assert.match((await smm('target', 'agree', '--unanimous')).out, /16 targets agreed/);
  assert.match(
    (await smm('target', 'agree', 'PM=3/2', 'PP=2/2', '--reason', 'A tram weighs forty tons.', '--close')).out,
    /18 targets agreed, 0 practices without one; the round is closed/,
  );
  assert.match((await smm('target', 'show', 'PM')).out, /Agreed: 3\/2 A tram weighs forty tons\.\n\nLevel 1, Minimum\n.*\n?.*What needs to be done/s);
});

test('K117 agreed targets are kept as a template and taken up by another system', async () => {
  const { smm, json, cwd } = await begun('template');
  assert.equal((await smm('target', 'save', 'small.smm-targets.yaml', '--title', 'Small depots')).code, 0);
  assert.match((await smm('target', 'save', 'small.smm-targets.yaml', '--title', 'Small depots')).err, /already there/);
  await smm('target', 'new', '--id', 'r-2', '--open');
  const own = await json('target', 'propose', '--by', 'ops', '--from', 'small.smm-targets.yaml', 'VA=2/2');
  assert.deepEqual(
    own.targets.map((target: { practice: string; basis: string }) => `${target.practice} ${target.basis}`),
    ['patch-management template', 'vulnerability-assessment own'],
  );
  writeFileSync(join(cwd, 'broken.yaml'), 'schemaVersion: 1\nkind: target-template\n');
  assert.equal((await smm('target', 'propose', '--by', 'ops', '--from', 'broken.yaml')).code, 2);
});

test('K118 gap shows both axes, below and above, and roll-ups with lowest and highest; several files are compared', async () => {
  const { smm, json, file, cwd } = await begun('gap');
  await smm('assess', 'answer', 'met', 'pm-1', 'va-1');
  const { out } = await smm('gap');
  assert.match(out, /Patch Management +whole +1 → 2 +1 → 2 +▼ below/);
  assert.match(out, /Vulnerability Assessment +whole +2 → 1 +2 → 1 +▲ above|Vulnerability Assessment +whole +2 → 1 +1 → 1 +▲ above/);
  assert.match(out, /Vulnerability and Patch Management +1 to 2 +1 to 2 +1 +0 +1/);
  assert.doesNotMatch((await smm('gap', '--below')).out, /→ 1/);
  writeFileSync(join(cwd, 'south.smm-assessment.yaml'), readFileSync(file, 'utf8').replace('North depot', 'South depot'));
  assert.match((await smm('gap', '.')).out, /North depot +South depot\n/);
  const { heatMap } = await json('gap', '.');
  assert.equal(heatMap.cells.length, 18);
  assert.match((await smm('gap')).err, /holds 2 assessment files/);
});

test('K119 a roadmap is planned from the gap, edited, ordered, tried against a budget, and planned again without losing edits', async () => {
  const { smm, json } = await begun('roadmap');
  assert.deepEqual((await json('roadmap', 'plan')).added, ['pm-1', 'pm-2']);
  assert.equal((await smm('roadmap', 'set', 'pm-1', '--effort', '5', '--owner', 'Workshop', '--due', '2027-03-01')).code, 0);
  assert.match((await smm('roadmap', 'set', 'pm-3', '--effort', '5')).err, /no step “pm-3”/);
  assert.match((await smm('roadmap', 'set', 'pm-1', '--due', 'soon')).err, /due: /);
  await smm('roadmap', 'set', 'pm-2', '--effort', '8');
  assert.match((await smm('roadmap', 'show')).out, /1 +pm-1 +Patch Management to level 1 \(Minimum\) +whole +5 +6 +Workshop +2027-03-01\n2 +pm-2 .* pm-1\n/);
  assert.match((await smm('roadmap', 'what-if', '--effort', '6')).out, /1 step of 2.*Practices below target: 1 now, 1 after/s);
  assert.match((await smm('roadmap', 'what-if', '--effort', '13')).out, /Practices below target: 1 now, 0 after/);
  await smm('assess', 'answer', 'met', 'pm-1');
  const again = await json('roadmap', 'plan');
  assert.deepEqual([again.added, again.reached], [[], ['pm-1']]);
});

test('K120 the roadmap goes out as CSV, calendar and issues', async () => {
  const { smm, cwd } = await begun('export');
  await smm('roadmap', 'plan');
  await smm('roadmap', 'set', 'pm-1', '--due', '2027-03-01');
  assert.equal((await smm('roadmap', 'export', '--to', 'csv,ics,issues', '--out', 'out')).code, 0);
  assert.deepEqual(readdirSync(join(cwd, 'out')).toSorted(), ['north-issues', 'north-roadmap.csv', 'north-roadmap.ics']);
  assert.match(readFileSync(join(cwd, 'out/north-issues/001-pm-1.md'), 'utf8'), /- \[ \] List the devices\./);
  assert.match((await smm('roadmap', 'export', '--to', 'pdf')).err, /no roadmap as “pdf”/);
});

test('K121 a rehearsal finds the statements that people answered differently, with their lines', async () => {
  const { smm, json, file, cwd } = await begun('rehearse');
  await smm('assess', 'answer', 'met', 'pm-1');
  writeFileSync(join(cwd, 'ben.yaml'), readFileSync(file, 'utf8').replace('answer: met', 'answer: not').replace('assessors: [ada]', 'assessors: [ben]'));
  const { code, out } = await smm('assess', 'rehearse', 'trams.smm-profile.yaml', 'north.smm-assessment.yaml', 'ben.yaml');
  assert.equal(code, 1);
  assert.match(out, /▲ trams\.smm-profile\.yaml:13 patch-management\/1\/indicators\/pm-1\n.*1 met, 1 not met.*\n {4}ada: met\n {4}ben: not met/);
  assert.equal((await json('assess', 'rehearse', 'trams.smm-profile.yaml', 'north.smm-assessment.yaml', 'ben.yaml')).findings.length, 2);
  assert.equal((await smm('assess', 'rehearse', 'trams.smm-profile.yaml', 'ben.yaml')).code, 2);
});

test('K122 assessment files and target templates fit their schemas as they are written, and faults do not', async () => {
  const { smm, file, cwd } = await begun('schema');
  await smm('roadmap', 'plan');
  await smm('target', 'save', 'small.smm-targets.yaml', '--title', 'Small depots');
  const ajv = new Ajv2020({ strict: true, strictTypes: false });
  addFormats.default(ajv);
  for (const [type, path] of [['assessment', file] as const, ['target-template', join(cwd, 'small.smm-targets.yaml')] as const]) {
    const validate = ajv.compile(jsonSchemaOf(type));
    const data: object = parse(readFileSync(path, 'utf8'));
    assert.ok(validate(data), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...data, model: 'iot-smm' }));
  }
});

test('K123 the example of the water utility holds together, and its levels follow from its answers', async () => {
  const io = captured(fileURLToPath(new URL('../../../examples/water-utility', import.meta.url)));
  assert.equal(await main(['assess', 'show', '--json'], io), 0);
  const { standings, problems } = JSON.parse(io.written.out);
  assert.deepEqual([standings.length, problems], [36, []]);
  io.written.out = '';
  await main(['gap', '--json'], io);
  const below = JSON.parse(io.written.out).gaps.filter(({ state }: { state: string }) => state === 'below');
  assert.equal(new Set(below.map(({ practice }: { practice: string }) => practice)).size, 7);
  io.written.out = '';
  await main(['assess', 'show', 'PM', '--json'], io);
  for (const { levels, level, override, byScope } of JSON.parse(io.written.out).derivations) {
    assert.equal(override, undefined);
    assert.equal(levels.findLast(({ reached }: { reached: boolean }) => reached)?.level, level);
    assert.deepEqual(standings.find((one: { practice: string }) => one.practice === 'patch-management').levels, byScope);
  }
  assert.equal(io.written.err, '');
});

test('K124 portfolio shows accepted systems side by side; its benchmark names nobody and is refused where too few stand behind it', async () => {
  const { smm, json, file, cwd } = await begun('portfolio');
  await smm('assess', 'answer', 'met', 'pm-1', 'va-1');
  assert.match((await smm('portfolio', '.')).err, /no accepted assessment and is left out/);
  await smm('assess', 'accept');
  const text = readFileSync(file, 'utf8');
  mkdirSync(join(cwd, 'all'));
  const add = (number: number) =>
    writeFileSync(
      join(cwd, `all/s${number}.smm-assessment.yaml`),
      text.replace('id: north', `id: s${number}`).replace('organisation: Trams', `organisation: Secret ${number}`),
    );
  for (let number = 1; number < 5; number += 1) add(number);
  assert.match((await smm('portfolio', 'all', '--benchmark', 'b.json')).err, /No sector has 5 organisations or more/);
  add(5);
  assert.match((await smm('portfolio', 'all')).out, /5 systems;.*Patch Management +· +5 +· +· +· +1\n/s);
  assert.match((await smm('portfolio', 'all', '--benchmark', 'b.json', '--least', '4')).err, /At least 5 organisations/);
  assert.equal((await json('portfolio', 'all', '--benchmark', 'b.json', '--noise', '1')).systems, 5);
  const benchmark = readFileSync(join(cwd, 'b.json'), 'utf8');
  assert.doesNotMatch(benchmark, /Secret|s1|North/);
});
