import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { captured } from './captured.ts';
import { main } from './main.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const water = 'examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml';
const folder = mkdtempSync(join(tmpdir(), 'smm-evidence-'));
after(() => rmSync(folder, { recursive: true, force: true }));

async function smm(cwd: string, ...args: string[]) {
  const io = captured(cwd);
  const code = await main(args, io);
  return { code, ...io.written };
}

test('K60 trace leads from a statement to what people said, and from a source back to statements', async () => {
  const down = JSON.parse((await smm(root, 'trace', water, 'spm-01', '--json')).out);
  const finding = down.findings[0];
  assert.ok(finding.passages.length > 0);
  const up = JSON.parse((await smm(root, 'trace', water, finding.finding.id, '--json')).out);
  assert.ok(up.statements.some((one: { statement: { id: string } }) => one.statement.id === 'spm-01'));
  const source = JSON.parse((await smm(root, 'trace', water, finding.passages[0].source.id, '--json')).out);
  assert.ok(source.statements.some((one: { statement: { id: string } }) => one.statement.id === 'spm-01'));
  assert.match((await smm(root, 'trace', water, 'spm-01')).out, /“.+” \(.+, r-\d+\)/s);
  const unknown = await smm(root, 'trace', water, 'spm-99');
  assert.equal(unknown.code, 2);
  assert.match(unknown.err, /Neither a statement nor a finding, a source, a passage or a note/);
});

test('K61 coverage counts every finding and statement once', async () => {
  const report = JSON.parse((await smm(root, 'coverage', water, '--json')).out);
  const stats = JSON.parse((await smm(root, 'stats', water, '--json')).out);
  assert.equal(report.withOrigin.length + report.withoutOrigin.length, stats.statements);
  assert.ok(report.used.length > report.unused.length);
  assert.match((await smm(root, 'coverage', water)).out, /Findings +\d+ used, \d+ unused, \d+ set aside/);
});

test('K62 suggest ranks practices with the words that led there; a person decides', async () => {
  const { practices } = JSON.parse((await smm(root, 'suggest', 'We', 'install', 'firmware', 'updates', 'once a year', '--json')).out);
  assert.equal(practices[0].practice, 'patch-management');
  assert.ok(practices[0].words.length > 0);
  assert.match((await smm(root, 'suggest', 'xyzzy')).out, /No word of the passage tells/);
});

test('K63 ladder drafts every level of the model from the findings on a practice', async () => {
  const { rungs } = JSON.parse((await smm(root, 'ladder', water, 'PSC', '--json')).out);
  assert.deepEqual(
    rungs.map((rung: { level: number }) => rung.level),
    [1, 2, 3, 4],
  );
  assert.ok(rungs.some((rung: { drafts: unknown[] }) => rung.drafts.length > 0));
});

test('K64 evidence of another profile, missing or broken evidence is refused with what to do', async () => {
  writeFileSync(join(folder, 'p.smm-profile.yaml'), 'schemaVersion: 1\nid: p\nmodel: {id: iot-smm, edition: "1.2"}\n');
  assert.match((await smm(folder, 'coverage')).err, /no evidence file .* beside the profile/);
  writeFileSync(join(folder, 'x.smm-evidence.yaml'), 'schemaVersion: 1\nkind: evidence\nprofile: other\n');
  assert.match((await smm(folder, 'coverage')).err, /evidence of “other”, not of “p”/);
  writeFileSync(join(folder, 'x.smm-evidence.yaml'), 'schemaVersion: 1\nkind: evidence\nprofile: p\nsources: 3\n');
  const broken = await smm(folder, 'coverage');
  assert.equal(broken.code, 2);
  assert.match(broken.err, /x\.smm-evidence\.yaml:4:1: sources: /);
});
