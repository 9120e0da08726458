import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { captured } from './captured.ts';
import { main } from './main.ts';

const example = fileURLToPath(new URL('../../../examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'smm-import-'));
const profile = 'water.smm-profile.yaml';
const FORMATS = ['docx', 'html', 'md', 'pdf', 'xlsx'];
const published = (format: string) => `out/water-distribution-telemetry.${format}`;

async function smm(...args: string[]) {
  const io = captured(place);
  const code = await main(args, io);
  return { code, ...io.written };
}

type Shown = { practices: Record<string, { levels: Record<string, Record<string, { statements: { id: string; text: string }[] }>> }> };
/** What each cell says, without citations and run-in titles, which formats mark in ways of their own. */
const words = ({ practices }: Shown) =>
  Object.entries(practices).flatMap(([table, { levels }]) =>
    Object.entries(levels).flatMap(([level, cells]) =>
      Object.entries(cells).flatMap(([row, { statements }]) =>
        statements.map(
          ({ text }) =>
            `${table}/${level}/${row}: ${text
              .replace(/\s*\[@?[A-Za-z0-9._-]+\]/g, '')
              .replace(/[*\\]/g, '')
              .replace(/\s+/g, ' ')
              .trim()}`,
        ),
      ),
    ),
  );

before(async () => {
  cpSync(example, join(place, profile));
  const made = await smm('publish', profile, '--to', FORMATS.join(','), '--out', 'out', '--no-carry');
  assert.equal(made.code, 0, made.err);
});
after(() => rmSync(place, { recursive: true, force: true }));

for (const format of FORMATS) {
  test(`K70 a published profile is read back from ${format}: every statement in its cell`, async () => {
    const read = await smm('import', published(format), '--out', `${format}.smm-profile.yaml`, '--json');
    assert.equal(read.code, 0, read.err);
    const original = words(JSON.parse((await smm('show', profile, '--json')).out));
    const imported = words(JSON.parse((await smm('show', `${format}.smm-profile.yaml`, '--json')).out));
    assert.equal(imported.length, original.length);
    for (const [index, statement] of original.entries()) {
      const [address = '', text = ''] = statement.split(': ', 1).concat(statement.slice(statement.indexOf(': ') + 2));
      assert.ok(
        imported.some((one) => one.startsWith(`${address}: `) && one.includes(text)),
        `${index} ${statement}`,
      );
    }
  });

  test(`K71 a copy in ${format} that was not edited shows no difference`, async () => {
    const compared = JSON.parse((await smm('import', published(format), '--onto', profile, '--json')).out);
    assert.deepEqual(compared.changes, []);
  });
}

test('K72 an edited copy shows each difference word by word, and only what is accepted is written', async () => {
  cpSync(example, join(place, 'mine.smm-profile.yaml'));
  const file = join(place, published('md'));
  const text = readFileSync(file, 'utf8');
  const edited = text
    .replace('The electrician or telemetry technician looks after passwords', 'The electrician or telemetry engineer looks after passwords')
    .replace(/<a id="s-tm-01"><\/a>[^|]*?(?= \|)/, '');
  assert.notEqual(edited, text);
  writeFileSync(join(place, 'edited.md'), edited);
  const shown = await smm('import', 'edited.md', '--onto', 'mine.smm-profile.yaml');
  assert.match(shown.out, /1 changed security-program-management\/1\/considerations\/spm-01\/text\n[^{]*\[-technician-\] \{\+engineer\+\}/);
  assert.match(shown.out, /2 removed threat-modeling\/\d\/\w+\/tm-01/);
  assert.match(shown.out, /Nothing was changed/);
  const before = readFileSync(join(place, 'mine.smm-profile.yaml'), 'utf8');
  const taken = await smm('import', 'edited.md', '--onto', 'mine.smm-profile.yaml', '--accept', '1');
  assert.equal(taken.code, 0, taken.err);
  const now = readFileSync(join(place, 'mine.smm-profile.yaml'), 'utf8');
  assert.match(now.replace(/\s+/g, ' '), /telemetry engineer looks after passwords/);
  const lines = new Set(before.split('\n'));
  assert.ok(now.split('\n').filter((line) => !lines.has(line)).length <= 3, 'only the lines of the one statement change');
  assert.deepEqual(
    JSON.parse((await smm('import', published('md'), '--onto', 'mine.smm-profile.yaml', '--json')).out).changes.map(
      (change: { address: string }) => change.address,
    ),
    ['security-program-management/1/considerations/spm-01/text'],
  );
  assert.match((await smm('import', 'edited.md', '--onto', 'mine.smm-profile.yaml', '--accept', '7')).err, /There is no difference 7/);
});

test('K73 general tables are read as a base text that the checks use', async () => {
  const read = await smm('import', published('html'), '--as', 'base-text', '--out', 'guide.json');
  assert.equal(read.code, 0, read.err);
  const checked = JSON.parse((await smm('check', profile, '--base-text', 'guide.json', '--rule', 'no-base-repetition', '--json')).out);
  assert.ok(checked.files[0].findings.length > 100, 'a profile whose base text is itself repeats it everywhere');
});

test('K74 nothing is dropped: what finds no place stands in the notes, and the report says where it stood', async () => {
  writeFileSync(
    join(place, 'odd.md'),
    '# Odd\n\nA stray paragraph.\n\n## Thret Modelling\n\n| | Level 1 | L2 | 3 – Consistent |\n|---|---|---|---|\n| General considerations | Doors are known. | | |\n| Something else | x | | |\n',
  );
  const read = JSON.parse((await smm('import', 'odd.md', '--out', 'odd.smm-profile.yaml', '--json')).out);
  assert.ok(
    read.report.guessed.some((item: { what: string }) => item.what.includes('Threat Modeling')),
    JSON.stringify(read.report.guessed),
  );
  const odd = JSON.parse((await smm('show', 'odd.smm-profile.yaml', '--json')).out);
  assert.ok(odd.commonTable.notes.some((note: { text: string }) => note.text.includes('A stray paragraph.')));
  assert.equal(odd.practices['threat-modeling'].levels['1'].considerations.statements[0].text, 'Doors are known.');
});

test('K75 a file that is no document, or holds no table, is refused with what to do', async () => {
  writeFileSync(join(place, 'plain.md'), '# Nothing here\n\nJust words.\n');
  assert.match((await smm('import', 'plain.md')).err, /No table with level columns/);
  writeFileSync(join(place, 'broken.docx'), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
  const broken = await smm('import', 'broken.docx');
  assert.equal(broken.code, 2);
  assert.match((await smm('import', published('md'), '--out', profile)).err, /already there/);
});

test('K76 what publish makes is read back exactly as its public profile, unless it was to carry none', async () => {
  assert.equal((await smm('publish', profile, '--to', 'docx,html,json,md,xlsx,yaml', '--out', 'carrying')).code, 0);
  const original = JSON.parse((await smm('show', 'carrying/water-distribution-telemetry.json', '--json')).out);
  for (const format of ['docx', 'html', 'json', 'md', 'xlsx', 'yaml']) {
    const read = await smm('import', `carrying/water-distribution-telemetry.${format}`, '--out', `exact-${format}.smm-profile.yaml`);
    assert.equal(read.code, 0, read.err);
    assert.deepEqual(JSON.parse((await smm('show', `exact-${format}.smm-profile.yaml`, '--json')).out), original, format);
  }
  assert.doesNotMatch(readFileSync(join(place, published('md')), 'utf8'), /smm-carried/);
});

test('K76 of an edited publication the report says what was carried and what was edited', async () => {
  const file = join(place, 'carrying/water-distribution-telemetry.md');
  const [text = '', carried = ''] = readFileSync(file, 'utf8').split(/(?=<!-- smm-carried)/);
  writeFileSync(
    join(place, 'changed.md'),
    text.replace('The electrician or telemetry technician looks', 'The electrician or telemetry engineer looks') + carried,
  );
  const read = await smm('import', 'changed.md', '--out', 'changed.smm-profile.yaml');
  assert.match(read.out, /^Carried {2}The document was edited after it was published/);
  assert.match(
    read.out,
    /Edited in the document\n {2}changed, security-program-management\/1\/considerations\/spm-01\/text: The electrician or telemetry engineer/,
  );
  writeFileSync(join(place, 'forged.md'), `${text}<!-- smm-carried: {"version":7} -->\n`);
  assert.match((await smm('import', 'forged.md', '--out', 'forged.smm-profile.yaml')).out, /^Carried {2}.*another version; its text was read/);
});
