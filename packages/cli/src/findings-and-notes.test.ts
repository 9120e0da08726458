import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Command as Commander } from 'commander';
import type { Asker } from './actions/evidence/asker.ts';
import { runFindingReview } from './actions/evidence/findings/finding-review.ts';
import { openDesk, saveEvidence, saveProfile } from './actions/evidence/desk.ts';
import { captured } from './captured.ts';
import { Stop } from './exit.ts';
import { main } from './main.ts';
import { buildProgram } from './program.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'smm-findings-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const PROFILE = `schemaVersion: 1
# The profile of the depots.
id: tram
model: { id: iot-smm, edition: "1.2" }
practices:
  physical-protection:
    levels:
      1:
        actions:
          statements:
            - id: pp-01 # the first
              text: Cabinets are listed.
              origins: [f-old]
`;
const EVIDENCE = `schemaVersion: 1
kind: evidence
profile: tram
sources:
  - id: survey
    kind: survey
    title: Survey
    respondents: 3
    questions: [{ id: q1, text: Who has keys?, practices: [physical-protection] }]
  - { id: talk, kind: interview, title: Talk }
passages:
  - { id: p-1, source: survey, text: Same key everywhere., place: { question: q1, respondent: r-001 } }
  - { id: p-2, source: survey, text: Everybody has it., place: { question: q1, respondent: r-002 } }
  - { id: p-3, source: survey, text: "The ferry is late, mostly.", place: { question: q1, respondent: r-003 } }
  - { id: p-4, source: talk, text: Lists of cabinets are old. }
findings:
  # Made in spring.
  - { id: f-old, kind: weakness, text: Nobody looks after lists., passages: [p-4], practices: [{ practice: physical-protection }] }
`;

let count = 0;
function workplace(): { place: string; evidence: string; profile: string } {
  const place = join(folder, String((count += 1)));
  mkdirSync(place);
  const [profile, evidence] = [join(place, 'tram.smm-profile.yaml'), join(place, 'tram.smm-evidence.yaml')];
  writeFileSync(profile, PROFILE);
  writeFileSync(evidence, EVIDENCE);
  return { place, evidence, profile };
}

async function smm(cwd: string, ...args: string[]) {
  const io = captured(cwd);
  const code = await main(args, io);
  return { code, ...io.written };
}

async function data(cwd: string, ...args: string[]) {
  const { code, out, err } = await smm(cwd, ...args, '--json');
  assert.equal(code, 0, out + err);
  return JSON.parse(out);
}

async function refusal(cwd: string, ...args: string[]): Promise<string> {
  const { code, err } = await smm(cwd, ...args);
  assert.equal(code, 2, `${args.join(' ')}: ${err}`);
  return err;
}

test('K90 a source goes only when told so, and with it what rests on it alone', async () => {
  const { place, profile } = workplace();
  assert.match(await refusal(place, 'source', 'remove', 'talk'), /One finding rests on “talk”: f-old\. .*--with-findings/);
  const gone = await data(place, 'source', 'remove', 'talk', '--with-findings');
  assert.deepEqual([gone.passages, gone.findings, gone.shortened], [['p-4'], ['f-old'], []]);
  assert.doesNotMatch(readFileSync(profile, 'utf8'), /f-old/);
  assert.deepEqual((await data(place, 'coverage')).problems, []);
  assert.match((await smm(place, 'source', 'remove', 'survey')).out, /with 3 passages/);
  assert.match(await refusal(place, 'source', 'remove', 'survy'), /no source “survy”/);
});

test('K92 notes are added, tagged, promoted, and open until then', async () => {
  const { place, profile } = workplace();
  await smm(place, 'note', 'add', 'Photographers know every tram.', '--practice', 'PP/2', 'Access Control', '--by', 'Ida');
  assert.match((await smm(place, 'note', 'tag', 'n-1', 'PP/3/indicators')).out, /PP\/2, AC, PP\/3\/indicators/);
  assert.match((await smm(place, 'note', 'tag', 'n-1', 'PP/3/indicators', '--remove')).out, /about PP\/2, AC\n/);
  assert.match((await smm(place, 'note', 'list', '--practice', 'AC')).out, /^n-1 {2}PP\/2, AC, by Ida\n {2}Photographers/);
  assert.match(await refusal(place, 'note', 'promote', 'n-1', '--as', 'statement'), /“PP\/2” does not say into which cell.*--practice PP\/2\/actions/);
  const { became } = await data(place, 'note', 'promote', 'n-1', '--as', 'statement', '--practice', 'PP/1/actions', 'common/2/considerations');
  assert.deepEqual(became, ['pp-02', 'c-01']);
  const written = readFileSync(profile, 'utf8');
  assert.match(written, /# The profile of the depots\.[^]*# the first[^]*id: pp-02/);
  assert.equal((await smm(place, 'note', 'list')).out, 'No note is open.\n');
  assert.match((await smm(place, 'note', 'list', '--all')).out, /became pp-02, c-01/);
  assert.match(
    (await smm(place, 'trace', 'tram.smm-profile.yaml', 'n-1')).out,
    /Statements written from it\n {2}physical-protection\/1\/actions\/pp-02\n[^]*common\/2/,
  );
  assert.match((await smm(place, 'trace', 'tram.smm-profile.yaml', 'c-01')).out, /n-1 note\n {4}Photographers/);
  await smm(place, 'note', 'add', 'Cabinets should say who opened them.', '--practice', 'MP/3');
  const finding = (await data(place, 'note', 'promote', 'n-2', '--as', 'wish')).became[0];
  assert.deepEqual((await data(place, 'finding', 'list', '--kind', 'wish')).findings[0].finding.practices, [{ practice: 'monitoring-practice', level: 3 }]);
  assert.match(await refusal(place, 'note', 'promote', 'n-2', '--as', 'wish', '--id', finding), /is used already/);
  assert.deepEqual((await data(place, 'coverage')).problems, []);
});

test('K93 a finding is made, changed, split, attached, merged, set aside, reopened and removed', async () => {
  const { place, evidence, profile } = workplace();
  const { finding } = await data(place, 'finding', 'add', 'p-1', 'p-2', '--kind', 'weakness', '--text', 'One key opens every cabinet.', '-t', 'PP/1', 'AC');
  assert.equal(finding.id, 'f-one-key-opens-every-cabinet');
  assert.deepEqual(finding.practices, [{ practice: 'physical-protection', level: 1 }, { practice: 'access-control' }]);
  assert.match(await refusal(place, 'finding', 'add', 'p-3'), /Say what kind.*It may be “.+?”/s);
  assert.match(await refusal(place, 'finding', 'add', 'p-9', '--kind', 'risk'), /no passage “p-9”/);
  assert.match((await smm(place, 'finding', 'add', 'p-3', '--kind', 'risk')).out, /perhaps also: PP Physical Protection \(what the question asked\)/);
  const changed = await data(place, 'finding', 'change', finding.id, '--not-practice', 'AC', '-t', 'PP/2', '--passage', 'p-3', '--kind', 'risk');
  assert.deepEqual([changed.finding.practices.length, changed.finding.passages, changed.finding.kind], [2, ['p-1', 'p-2', 'p-3'], 'risk']);
  assert.match(
    (await smm(place, 'finding', 'list')).out,
    /^f-one-key.*\n {2}One key.*\n {2}3 respondents, 1 source\n[^]*\n {2}0 respondents, 1 source; in pp-01\n/,
  );
  const { finding: second, first } = await data(place, 'finding', 'split', finding.id, 'p-3', '--text', 'Ferries are late.', '-t', 'RRC/1');
  assert.deepEqual([second.passages, second.practices[0].level, first.passages, first.kind], [['p-3'], 1, ['p-1', 'p-2'], 'risk']);
  assert.match(await refusal(place, 'finding', 'split', second.id, 'p-3', '--text', 'x'), /would keep no passage/);
  assert.match(await refusal(place, 'finding', 'split', finding.id, 'p-3', '--text', 'x'), /does not rest on p-3/);
  await smm(place, 'finding', 'merge', finding.id, second.id);
  assert.match(await refusal(place, 'finding', 'set-aside', 'f-old'), /Say why/);
  assert.match((await smm(place, 'finding', 'set-aside', 'f-old', '--because', 'Settled.')).err, /1 statement was written from it: pp-01/);
  assert.equal((await data(place, 'coverage')).setAside.length + (await data(place, 'coverage')).problems.length, 1);
  await smm(place, 'finding', 'reopen', 'f-old');
  assert.match((await smm(place, 'finding', 'attach', finding.id, 'pp-01')).out, /pp-01 rests on f-old, f-one-key-opens-every-cabinet/);
  assert.match((await smm(place, 'finding', 'attach', 'f-old', 'pp-01', '--remove')).out, /rests on f-one-key-opens-every-cabinet\n/);
  await smm(place, 'finding', 'attach', 'f-old', 'pp-01');
  assert.match(await refusal(place, 'finding', 'attach', 'f-old', 'pp-1'), /no statement “pp-1”\. Did you mean “pp-01”/);
  await smm(place, 'finding', 'merge', finding.id, 'f-old');
  assert.match(readFileSync(profile, 'utf8'), /# the first\n[^]*origins: \[f-one-key-opens-every-cabinet\]/);
  const { findings: resting } = await data(place, 'trace', 'tram.smm-profile.yaml', 'p-1');
  assert.deepEqual(
    resting[0].statements.map(({ statement }: { statement: { id: string } }) => statement.id),
    ['pp-01'],
  );
  assert.match((await smm(place, 'finding', 'remove', finding.id)).out, /no longer an origin of pp-01/);
  assert.deepEqual((await data(place, 'coverage')).problems, []);
  assert.match(readFileSync(evidence, 'utf8'), /text: Same key everywhere\., place/, 'what did not change stays as it was written');
});

/** Somebody who answers in this order; `undefined` is to leave. */
function answering(answers: readonly (string | readonly string[] | undefined)[]): Asker & { readonly asked: string[] } {
  const rest = [...answers];
  const asked: string[] = [];
  const next = (question: string) => {
    asked.push(question);
    assert.ok(rest.length > 0, `nobody was to ask “${question}”`);
    return Promise.resolve(rest.shift() as never);
  };
  return { asked, say: () => {}, choose: next, chooseSeveral: (question, _, chosen) => next(`${question} ${chosen.join(', ')}`), write: next };
}

test('K94 the review saves each decision at once, stops at any time and goes on after it', async () => {
  const { place, evidence } = workplace();
  const first = answering([
    'finding',
    'weakness',
    'One key opens all.',
    ['physical-protection'],
    '1',
    'add-to',
    'f-one-key-opens-all',
    'finding',
    'risk',
    undefined,
  ]);
  assert.equal(await runFindingReview(captured(place), { most: '20', by: 'Ida' }, first), 0);
  assert.ok(first.asked.includes('Which practices does it bear on? physical-protection'), 'what the question was about is chosen beforehand');
  const { findings } = await data(place, 'finding', 'list', '--kind', 'weakness');
  const { finding } = findings.find((one: { finding: { id: string } }) => one.finding.id === 'f-one-key-opens-all');
  assert.deepEqual([finding.passages, finding.by, finding.practices], [['p-1', 'p-2'], 'Ida', [{ practice: 'physical-protection', level: 1 }]]);
  assert.match(readFileSync(evidence, 'utf8'), /# Made in spring\./);
  const second = answering(['aside', 'About ferries.']);
  await runFindingReview(captured(place), { most: '20' }, second);
  assert.equal((await data(place, 'coverage')).setAside[0].finding.setAside, 'About ferries.');
  assert.equal((await smm(place, 'finding', 'review')).out, 'Every passage is in a finding.\n');
});

test('K94 what was kept as a note is not asked about again, what was passed over is', async () => {
  const { place } = workplace();
  await runFindingReview(captured(place), { most: '20' }, answering(['note', 'pass', 'stop']));
  assert.deepEqual(
    (await data(place, 'finding', 'review')).passages.map(({ passage }: { passage: { id: string } }) => passage.id),
    ['p-2', 'p-3'],
  );
  assert.equal((await data(place, 'finding', 'review', '--after', 'p-2')).all, 1);
  assert.equal((await data(place, 'finding', 'review', '--search', 'FERRY')).all, 1);
  assert.equal((await data(place, 'note', 'list')).notes[0].practices[0].practice, 'physical-protection');
});

test('K94 answers to the same question are asked about one after the other', async () => {
  const { place, evidence } = workplace();
  const asked = EVIDENCE.replace('questions: [{', 'questions: [{ id: q0, text: Where? }, {');
  const [before, after] = asked.split('  - { id: p-4');
  writeFileSync(evidence, `${before}  - { id: p-5, source: survey, text: In the yard., place: { question: q0, respondent: r-003 } }\n  - { id: p-4${after}`);
  const order = async (...args: string[]) =>
    (await data(place, 'finding', 'review', ...args)).passages.map(({ passage }: { passage: { id: string } }) => passage.id);
  assert.deepEqual(await order(), ['p-5', 'p-1', 'p-2', 'p-3']);
  assert.deepEqual(await order('--after', 'p-5'), ['p-1', 'p-2', 'p-3']);
});

test('K95 suggestions mind the question and earlier decisions', async () => {
  const { place } = workplace();
  const best = async (...args: string[]) => (await data(place, 'suggest', ...args)).practices[0]?.practice;
  assert.equal(await best('p-3'), 'physical-protection', 'the question was about it');
  assert.notEqual(await best('The ferry is late, mostly.'), 'physical-protection');
  await smm(place, 'finding', 'add', 'p-3', '--kind', 'risk', '--practice', 'RRC');
  assert.equal(await best('Ferries', '-e', 'tram.smm-evidence.yaml'), 'remediation-recovery-and-continuity-of-operations');
  assert.equal(await best('Nothing telling.', '--asked', 'TM'), 'threat-modeling');
  const listed = await smm(place, 'finding', 'review');
  assert.match(listed.out, /perhaps .*: PP Physical Protection[^]*2 passages in no finding/);
  assert.match((await smm(place, 'source', 'passages', '--unused', '--suggest')).out, /perhaps PP Physical Protection/);
});

test('K96 chosen drafts become statements that remember their findings', async () => {
  const { place, profile } = workplace();
  await smm(place, 'finding', 'add', 'p-1', '--kind', 'current-practice', '--text', 'One key opens every cabinet.', '--practice', 'PP');
  await smm(place, 'finding', 'add', 'p-2', '--kind', 'current-practice', '--text', 'Everybody has the key.', '--practice', 'PP');
  assert.match(await refusal(place, 'ladder', 'tram.smm-profile.yaml', 'PP', '--adopt'), /Add --yes/);
  const { adopted } = await data(place, 'ladder', 'tram.smm-profile.yaml', 'PP', '--finding', 'f-one-key-opens-every-cabinet', '--adopt', '--yes');
  assert.deepEqual(
    adopted.map(({ id, level, row, origins }: Record<string, unknown>) => [id, level, row, origins]),
    [['pp-02', 1, 'considerations', ['f-one-key-opens-every-cabinet']]],
  );
  assert.match(readFileSync(profile, 'utf8'), /# The profile of the depots\.[^]*origins: \[f-one-key-opens-every-cabinet\]/);
  const rest = await smm(place, 'ladder', 'tram.smm-profile.yaml', 'PP', '--adopt', '--yes');
  assert.match(rest.out, /1 statement written/, 'the first is written already');
  assert.match((await smm(place, 'ladder', 'tram.smm-profile.yaml', 'PP', '--adopt', '--yes')).err, /No draft is ready/);
  assert.match((await smm(place, 'ladder', 'tram.smm-profile.yaml', 'PP')).out, /written already: pp-02/);
  assert.match(await refusal(place, 'ladder', 'tram.smm-profile.yaml', 'PP', '--adopt', '99', '--yes'), /There is no draft 99; there are \d+/);
  const open = await smm(place, 'ladder', 'tram.smm-profile.yaml', 'PP', '--adopt', '3', '--yes');
  assert.match(open.out, /1 still say in brackets what must be written/);
  assert.match((await smm(place, 'check', '--preset', 'publication')).out, /to be written/);
  assert.match((await smm(place, 'trace', 'tram.smm-profile.yaml', 'pp-02')).out, /1 respondent, 1 source\n/);
  assert.deepEqual((await data(place, 'coverage')).problems, []);
});

test('K97 wrong words are answered with what was meant, and nothing is written', async () => {
  const { place, evidence } = workplace();
  const before = readFileSync(evidence, 'utf8');
  for (const [args, said] of [
    [['finding', 'add', 'p-1', '--kind', 'risk', '--practice', 'PP/9'], /There is no level “9”\. Write one of 1 \(/],
    [['finding', 'add', 'p-1', '--kind', 'risk', '--practice', 'PP/2/actions'], /not on a row: write “PP\/2”/],
    [['finding', 'add', 'p-1', '--kind', 'rsk'], /Allowed choices are/],
    [['note', 'add', 'x', '--practice', 'PP/2/actons'], /There is no row “actons”\. Did you mean “actions”\?/],
    [['finding', 'change', 'f-odl', '--text', 'x'], /no finding “f-odl” in the evidence\. Did you mean “f-old”\?/],
    [['finding', 'change', 'f-old', '--not-passage', 'p-4'], /would rest on nothing/],
    [['source', 'passages', '--question', 'q7'], /No survey asks a question “q7”/],
    [['source', 'add', 'nowhere.csv'], /nowhere\.csv cannot be read: there is no such file/],
    [['source', 'add', 'tram.smm-profile.yaml', '--date', 'May'], /“May” is no date/],
    [['finding', 'reviw'], /Did you mean “review”/],
  ] as const)
    assert.match(await refusal(place, ...args), said, args.join(' '));
  assert.equal(readFileSync(evidence, 'utf8'), before);
  const told = JSON.parse((await smm(place, 'finding', 'remove', 'f-x', '--json')).out);
  assert.equal(told.error.code, 'usage');
  rmSync(join(place, 'tram.smm-profile.yaml'));
  assert.match(await refusal(place, 'finding', 'remove', 'f-old'), /The profile of .* is not beside it\. Name it with --profile/);
  assert.equal((await data(place, 'finding', 'list')).findings.length, 1, 'evidence is read without its profile');
});

test('K97 evidence and profiles that somebody else changed meanwhile are not overwritten', () => {
  const { place, evidence, profile } = workplace();
  const desk = openDesk(captured(place), {});
  writeFileSync(evidence, `${EVIDENCE}# Theirs.\n`);
  assert.throws(
    () => saveEvidence(desk, { ...desk.evidence, notes: [] }),
    (error) => error instanceof Stop && error.refusal.code === 'changed-meanwhile',
  );
  assert.match(readFileSync(evidence, 'utf8'), /# Theirs\./);
  writeFileSync(profile, `${PROFILE}# Theirs.\n`);
  assert.throws(
    () => saveProfile(desk.profile!, desk.profile!.file.profile),
    (error) => error instanceof Stop && error.refusal.code === 'changed-meanwhile',
  );
  assert.match(readFileSync(profile, 'utf8'), /# Theirs\./);
});

test('K98 every command within a command has its help and its place in the reference', async () => {
  const reference = readFileSync(join(root, 'docs/reference/cli.md'), 'utf8');
  const { place } = workplace();
  const program = buildProgram(captured(place), () => {});
  const groups = program.commands.filter((command: Commander) => command.commands.length > 0);
  assert.ok(groups.length >= 3);
  for (const group of groups)
    for (const part of group.commands) {
      assert.match((await smm(place, group.name(), 'help', part.name())).out, new RegExp(`Usage: smm ${group.name()} ${part.name()}`));
      assert.ok(reference.includes(`\n### smm ${group.name()} ${part.name()}\n`), `${group.name()} ${part.name()}`);
      assert.notEqual(part.summary(), '');
    }
});
