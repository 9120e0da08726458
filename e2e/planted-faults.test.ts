import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lint, rules, type LintReport } from '@smm/core/lint';
import { findModel, type BaseText } from '@smm/core/model';
import { applyEdit, type Edit, type Profile } from '@smm/core/profile';
import { examples, updateService, water } from './examples.ts';
import { structureFaults } from './faults/structure-faults.ts';
import { wordingFaults } from './faults/wording-faults.ts';
import { smm } from './smm-process.ts';

const faults = [...structureFaults, ...wordingFaults];
const found = findModel('iot-smm', '1.2');
assert.ok(found.ok);
const model = found.value;

const check = (profile: Profile, baseText?: BaseText, combinedWith?: Profile): LintReport =>
  lint(profile, {
    model,
    preset: 'publication',
    ...(baseText === undefined ? {} : { baseText }),
    ...(combinedWith === undefined ? {} : { combinedWith: [combinedWith] }),
  });
const places = ({ findings }: LintReport): string[] => findings.map(({ rule, address }) => `${rule} ${address}`).toSorted();

function planted(edit: Edit): Profile {
  const edited = applyEdit(water.profile, edit);
  assert.ok(edited.ok, JSON.stringify(edited));
  return edited.value.profile;
}

test('K50 every rule has a planted fault, and every fault a rule', () => {
  assert.deepEqual([...new Set(faults.map(({ rule }) => rule))].toSorted(), rules.map(({ id }) => id).toSorted());
});

for (const { file, profile } of examples)
  test(`K51 nothing is found in ${file}, and nothing is waived without need`, () => {
    const report = check(profile);
    assert.deepEqual([places(report), report.unusedWaivers], [[], []]);
  });

for (const { rule, what, edit, at, alsoFires = [], baseText, combinedWith } of faults)
  test(`K50 ${rule} finds ${what}, and nothing else is said`, () => {
    assert.deepEqual(places(check(planted(edit), baseText, combinedWith)), [`${rule} ${at}`, ...alsoFires].toSorted());
  });

test('K50 with all faults in one profile each is found in its place', () => {
  const report = check(
    planted({ op: 'batch', edits: faults.map(({ edit }) => edit) }),
    faults.find(({ baseText }) => baseText !== undefined)?.baseText,
    updateService.profile,
  );
  const found = new Set(places(report));
  assert.deepEqual(
    faults.map(({ rule, at }) => `${rule} ${at}`).filter((place) => !found.has(place)),
    [],
  );
});

/** A slip made in the text of the file: the words, what replaces them, and the line that the finding must point at. */
type Slip = { readonly rule: string; readonly words: string; readonly instead: string; readonly line: string };

const slips: readonly Slip[] = [
  {
    rule: 'no-ambiguous-wording',
    words: 'The sketch shows each modem, gateway',
    instead: 'The sketch shows, as needed, each modem, gateway',
    line: '- id: tm-05',
  },
  { rule: 'no-duplicate-id', words: '- id: tm-16', instead: '- id: pp-16', line: '- id: pp-16' },
  {
    rule: 'no-note-markers',
    words: 'Private plumbing behind',
    instead: 'Private plumbing ??? behind',
    line: '- what: Private plumbing ??? behind the customer',
  },
  { rule: 'no-prescribed-mechanism', words: 'asks about it.', instead: 'asks about it in Splunk.', line: '- id: mo-13' },
  { rule: 'no-unknown-field', words: 'documentNumber: SMMW', instead: 'docmentNumber: SMMW', line: 'docmentNumber: SMMW-EX-2026-01' },
  {
    rule: 'no-unused-reference',
    words: '  - id: ISO-55001\n',
    instead: '  - id: ISO-22301\n    type: standard\n    title: Business continuity\n    publisher: ISO\n    issued: { literal: "2019" }\n  - id: ISO-55001\n',
    line: '- id: ISO-22301',
  },
  {
    rule: 'no-unused-waiver',
    words: '\nscope:\n',
    instead: '\nwaivers:\n  - rule: no-long-statement\n    address: threat-modeling\n    reason: Quoted from the law.\n    by: Maren Oldcastle\nscope:\n',
    line: '- rule: no-long-statement',
  },
  { rule: 'require-metadata', words: '  copyright: © 2026', instead: '  # copyright: © 2026', line: 'metadata:' },
  {
    rule: 'require-resolved-citation',
    words: 'citations: [EN-15975-2, AWWA-G440]',
    instead: 'citations: [EN-15975-2, AWWA-G404]',
    line: 'citations: [EN-15975-2, AWWA-G404]',
  },
  {
    rule: 'require-resolved-link',
    words: 'zone: zn-telemetry-network\n  - id: front-end\n',
    instead: 'zone: zn-telemetry\n  - id: front-end\n',
    line: 'zone: zn-telemetry',
  },
];

const folder = mkdtempSync(join(tmpdir(), 'smm-planted-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('K50 the command finds slips in the text of a file and points at their lines', () => {
  const text = slips.reduce((before, { rule, words, instead }) => {
    assert.equal(before.split(words).length, 2, `${rule}: the words stand once in the file`);
    return before.replace(words, () => instead);
  }, water.text);
  writeFileSync(join(folder, 'bad.smm-profile.yaml'), text);
  const run = smm(folder, 'check', 'bad.smm-profile.yaml', '--preset', 'publication', '--format', 'json');
  assert.equal(run.code, 1, run.err);
  type Reported = { readonly rule: string; readonly line: number; readonly column: number };
  const { findings } = (JSON.parse(run.out) as { files: { findings: Reported[] }[] }).files[0]!;
  const lines = text.split('\n');
  const pointed = findings.map(({ rule, line, column }) => ({ rule, line: lines[line - 1]!.trim(), column: lines[line - 1]!.slice(0, column - 1) }));
  for (const { rule, line } of slips)
    assert.ok(
      pointed.some((it) => it.rule === rule && it.line.startsWith(line)),
      `${rule}: ${JSON.stringify(pointed.filter((it) => it.rule === rule))}`,
    );
  for (const { rule, column } of pointed) assert.match(column, /^ *(?:- )?$|\[(?:[^\]]*, )?$/, `${rule} points at the beginning of a field or an entry`);
  assert.deepEqual(
    findings.map(({ rule }) => rule).toSorted(),
    slips.map(({ rule }) => rule),
  );
});

for (const { path, file } of examples)
  test(`K51 the command has nothing to say about ${file}, warnings included`, () => {
    const run = smm(folder, 'check', path, '--preset', 'publication', '--strict', '--format', 'json');
    assert.equal(run.code, 0, run.out);
    assert.deepEqual((JSON.parse(run.out) as { files: { findings: object[] }[] }).files[0]!.findings, []);
  });
