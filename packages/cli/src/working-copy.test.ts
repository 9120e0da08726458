import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { captured } from './captured.ts';
import { main } from './main.ts';

const example = fileURLToPath(new URL('../../../examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'smm-working-copy-'));
const profile = 'water.smm-profile.yaml';
const workbook = 'out/water-distribution-telemetry-working-copy.xlsx';
const document = 'out/water-distribution-telemetry-working-copy.docx';

async function smm(...args: string[]) {
  const io = captured(place);
  const code = await main(args, io);
  return { code, ...io.written };
}

/** A copy in which words are replaced, as a person would write over them. */
function rewritten(file: string, part: string, words: readonly (readonly [string, string])[], as: string): void {
  const parts = unzipSync(readFileSync(join(place, file)));
  let text = strFromU8(parts[part]!);
  for (const [from, to] of words) {
    assert.ok(text.includes(from), from);
    text = text.replace(from, to);
  }
  writeFileSync(join(place, as), zipSync({ ...parts, [part]: strToU8(text) }));
}

before(async () => {
  cpSync(example, join(place, profile));
  const made = await smm('publish', profile, '--working-copy', '--to', 'xlsx,docx');
  assert.equal(made.code, 0, made.err);
});
after(() => rmSync(place, { recursive: true, force: true }));

test('K80 publish --working-copy makes a workbook, or what --to asks for, and says how it comes back', async () => {
  const made = await smm('publish', profile, '--working-copy', '--out', 'one');
  assert.match(
    made.out,
    /✔ xlsx {2}one\/water-distribution-telemetry-working-copy\.xlsx\n {2}Bring it back with “smm import one\/\S+ --onto water\.smm-profile\.yaml”/,
  );
  assert.deepEqual(JSON.parse((await smm('publish', profile, '--working-copy', '--to', 'docx', '--out', 'one', '--json')).out).files.length, 1);
  assert.equal((await smm('publish', profile, '--working-copy', '--to', 'pdf')).code, 2);
  assert.equal((await smm('publish', profile, '--with-notes', '--to', 'md')).code, 2);
  assert.equal((await smm('publish', profile, '--working-copy', '--with-notes', '--to', 'docx')).code, 2);
});

for (const file of [workbook, document])
  test(`K81 a working copy that nobody edited shows no difference and changes nothing: ${file.slice(-4)}`, async () => {
    const text = readFileSync(join(place, profile), 'utf8');
    const compared = await smm('import', file, '--onto', profile, '--accept', 'all');
    assert.match(compared.out, /^Working copy of 2026-11-23, version 1\.0\nNo difference/);
    assert.equal(readFileSync(join(place, profile), 'utf8'), text);
  });

test('K82 every difference is numbered and shown word by word with its place in the copy, and only what is accepted is written', async () => {
  cpSync(join(place, profile), join(place, 'mine.smm-profile.yaml'));
  rewritten(
    workbook,
    'xl/sharedStrings.xml',
    [
      ['The electrician or telemetry technician looks after', 'The electrician or telemetry engineer looks after'],
      ['The latest budget papers contain', 'The budget papers contain'],
    ],
    'edited.xlsx',
  );
  const text = readFileSync(join(place, 'mine.smm-profile.yaml'), 'utf8');
  const shown = await smm('import', 'edited.xlsx', '--onto', 'mine.smm-profile.yaml');
  assert.match(shown.out, /1 changed security-program-management\/1\/considerations\/spm-01\/text {2}Statements!18\n[^{]*\[-technician-\] \{\+engineer\+\}/);
  assert.match(shown.out, /2 changed [\s\S]*\[-latest-\][\s\S]*Nothing was changed\./);
  assert.equal(readFileSync(join(place, 'mine.smm-profile.yaml'), 'utf8'), text);
  const taken = await smm('import', 'edited.xlsx', '--onto', 'mine.smm-profile.yaml', '--accept', '2', '--json');
  assert.deepEqual(
    JSON.parse(taken.out).changes.map(({ number, accepted }: { number: number; accepted: boolean }) => [number, accepted]),
    [
      [1, false],
      [2, true],
    ],
  );
  const written = readFileSync(join(place, 'mine.smm-profile.yaml'), 'utf8');
  assert.ok(written.includes('telemetry technician') && !written.includes('latest budget papers'));
  assert.equal((await smm('import', 'edited.xlsx', '--onto', 'mine.smm-profile.yaml', '--accept', '7')).code, 2);
});

test('K83 what the profile changed meanwhile is a conflict: “all” leaves it out, its number takes it', async () => {
  const mine = join(place, 'conflict.smm-profile.yaml');
  writeFileSync(mine, readFileSync(join(place, profile), 'utf8').replace('The electrician or telemetry technician', 'The plumber or telemetry technician'));
  rewritten(document, 'word/document.xml', [['The electrician or telemetry technician', 'The electrician or telemetry engineer']], 'edited.docx');
  const all = await smm('import', 'edited.docx', '--onto', 'conflict.smm-profile.yaml', '--accept', 'all');
  assert.match(all.out, /▲ The profile has changed here since the copy was made\.\n {4}The \[-electrician-\] \{\+plumber\+\}/);
  assert.match(all.out, /▲ In conflict with the profile: 1\./);
  assert.ok(readFileSync(mine, 'utf8').includes('The plumber'));
  const taken = await smm('import', 'edited.docx', '--onto', 'conflict.smm-profile.yaml', '--accept', '1');
  assert.match(taken.out, /✔ 1 of 1 differences written/);
  assert.ok(readFileSync(mine, 'utf8').includes('telemetry engineer'));
});

test('K84 problems are listed with place and remedy, as text and as data; a copy of another profile is refused', async () => {
  rewritten(workbook, 'xl/sharedStrings.xml', [['>Device groups<', '>Groups of devices<']], 'headed.xlsx');
  const shown = await smm('import', 'headed.xlsx', '--onto', profile);
  assert.match(shown.out, /Not taken as it stands\n\? Statements!/);
  const { problems } = JSON.parse((await smm('import', 'headed.xlsx', '--onto', profile, '--json')).out) as { problems: { place: string; remedy: string }[] };
  assert.ok(problems.length > 0 && problems.every(({ place: where, remedy }) => where !== '' && remedy !== ''));
  writeFileSync(join(place, 'other.smm-profile.yaml'), readFileSync(join(place, profile), 'utf8').replace(/^id: .*$/m, 'id: another'));
  const other = await smm('import', workbook, '--onto', 'other.smm-profile.yaml');
  assert.deepEqual([other.code, /is a working copy of the profile “water-distribution-telemetry”/.test(other.err)], [2, true]);
});
