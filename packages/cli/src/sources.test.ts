import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { captured } from './captured.ts';
import { main } from './main.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const example = join(root, 'examples/water-distribution-telemetry');
const folder = mkdtempSync(join(tmpdir(), 'smm-sources-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
/** A new folder with a profile that says nothing yet. */
function workplace(): string {
  const place = join(folder, String((count += 1)));
  mkdirSync(place);
  writeFileSync(join(place, 'tram.smm-profile.yaml'), 'schemaVersion: 1\nid: tram\nmodel: { id: iot-smm, edition: "1.2" }\n');
  return place;
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

const SURVEY = `ID,Start time,Email,Name,"[PP-1] Who can open the cabinets?","What would you change?"
1,02/11/2026 09:12,anna.lind@example.org,Anna Lind,"Same key everywhere. Ask Otto Berg.","Write to anna.lind@example.org"
2,02/11/2026 13:40,otto.berg@example.org,Otto Berg,one key,"A lock that tells who was here \u001b[31mred"
3,03/11/2026 06:05,rana.said@example.org,Rana Said,=HYPERLINK("https://example.org"),n/a
`;

test('K85 a survey is previewed: use of columns, what is hidden, first answers; nothing is stored', async () => {
  const place = workplace();
  writeFileSync(join(place, 'depots.csv'), SURVEY.replaceAll(',', ';'));
  const { code, out } = await smm(place, 'source', 'preview', 'depots.csv');
  assert.equal(code, 0);
  assert.match(out, /CSV, UTF-8, semicolon, .*; 3 rows, 6 columns/);
  assert.match(out, /Email +identifier: dropped, and hidden in answers/);
  assert.match(out, /answer to PP-1: PP\n/);
  assert.match(out, /hidden in answers: 1 × e-mail address, \d × name/);
  assert.doesNotMatch(out, /Otto|Lind|anna|\u001b/, 'nobody is named, and nothing acts on the terminal');
  assert.match(out, /--question q\d+=PP,AC/);
  const told = await data(place, 'source', 'preview', 'depots.csv', '--rows', '1');
  assert.deepEqual([told.kind, told.separator, told.encoding, told.rows.length], ['survey', ';', 'utf-8', 1]);
  assert.deepEqual(readdirSync(place), ['depots.csv', 'tram.smm-profile.yaml']);
});

test('K85 the use of a column is changed by its number', async () => {
  const place = workplace();
  writeFileSync(join(place, 'depots.csv'), SURVEY);
  const { columns } = await data(place, 'source', 'preview', 'depots.csv', '--column', '6=identifier', '2=answer');
  assert.deepEqual(
    columns.map(({ role, question }: { role: string; question: string }) => `${role} ${question}`.trim()),
    ['respondent', 'answer column-2', 'identifier', 'identifier', 'answer PP-1', 'identifier'],
  );
  assert.match((await smm(place, 'source', 'preview', 'depots.csv', '--column', '9=answer')).err, /There is no column “9”/);
  assert.match((await smm(place, 'source', 'preview', 'depots.csv', '--column', '6=identifer')).err, /Did you mean “identifier”/);
  const { source } = await data(place, 'source', 'add', 'depots.csv', '--column', '6=ignore');
  assert.deepEqual(
    source.questions.map(({ id }: { id: string }) => id),
    ['PP-1'],
  );
});

test('K85 a document is previewed: its outline with the passages under each heading', async () => {
  const told = await data(workplace(), 'source', 'preview', join(example, 'evidence/site-visit-report.md'));
  assert.equal(told.outline[0].level, 1);
  assert.equal(
    told.outline.reduce((sum: number, { passages }: { passages: number }) => sum + passages, 0),
    told.passages,
  );
});

test('K86 a survey becomes passages under pseudonyms; the file is only kept when asked', async () => {
  const place = workplace();
  writeFileSync(join(place, 'depots.csv'), SURVEY);
  const { added, source, file } = await data(place, 'source', 'add', 'depots.csv', '--title', 'Depots', '--date', '2026-11-04', '--question', 'q02=PP,AC');
  assert.deepEqual([source.title, source.date, source.respondents, added.length], ['Depots', '2026-11-04', 3, 5]);
  assert.deepEqual(source.questions[1].practices, ['physical-protection', 'access-control']);
  const text = readFileSync(file, 'utf8');
  assert.match(text, /respondent: r-003/);
  assert.doesNotMatch(text, /Otto|Lind|example\.org"?\n.*Name|anna\.lind|\u001b/);
  assert.ok(!existsSync(join(place, 'originals')));
  const kept = await data(place, 'source', 'add', 'depots.csv', '--keep-original');
  assert.deepEqual(readFileSync(kept.original), readFileSync(join(place, 'depots.csv')));
  assert.deepEqual([kept.added, kept.source.title], [[], 'Depots']);
});

test('K87 a mapping is saved, used again, and not overwritten', async () => {
  const place = workplace();
  writeFileSync(join(place, 'depots.csv'), SURVEY);
  await data(place, 'source', 'add', 'depots.csv', '--save-mapping', 'm.yaml');
  const mapping = readFileSync(join(place, 'm.yaml'), 'utf8');
  assert.match((await smm(place, 'source', 'add', 'depots.csv', '--save-mapping', 'm.yaml')).err, /m\.yaml is already there.*--mapping m\.yaml/);
  writeFileSync(join(place, 'm.yaml'), `# Ours.\n${mapping.replace(/(header: What would you change\?\n +role: )answer\n +question: \S+/, '$1ignore')}`);
  const { source } = await data(place, 'source', 'add', 'depots.csv', '--mapping', 'm.yaml', '--id', 'again', '--save-mapping', 'm.yaml', '--hide', 'Zora');
  assert.equal(source.questions.length, 1);
  const rewritten = readFileSync(join(place, 'm.yaml'), 'utf8');
  assert.match(rewritten, /^# Ours\.\n/);
  assert.match(rewritten, /hide: ?\n? *(?:- |\[)Zora/);
  writeFileSync(join(place, 'm.yaml'), 'schemaVersion: 1\nkind: survey-mapping\ncolumns: 3\n');
  const broken = await smm(place, 'source', 'add', 'depots.csv', '--mapping', 'm.yaml');
  assert.deepEqual([broken.code, /m\.yaml:3:1: columns: /.test(broken.err)], [2, true]);
});

test('K88 the same file again changes no byte; a later export adds; another file of that name is refused', async () => {
  const place = workplace();
  writeFileSync(join(place, 'depots.csv'), SURVEY);
  const { file, added } = await data(place, 'source', 'add', 'depots.csv');
  const before = readFileSync(file);
  cpSync(join(place, 'depots.csv'), join(place, 'renamed.csv'));
  for (const name of ['depots.csv', 'renamed.csv']) {
    const again = await data(place, 'source', 'add', name);
    assert.deepEqual([again.added, again.kept, again.removed], [[], added, []]);
  }
  await data(place, 'source', 'add', 'depots.csv');
  assert.deepEqual(readFileSync(file), before);
  writeFileSync(join(place, 'depots.csv'), `${SURVEY}4,04/11/2026 06:05,li@example.org,Li Wen,Nobody knows who has keys.,\n`);
  const later = await data(place, 'source', 'add', 'depots.csv');
  assert.deepEqual([later.added.length, later.kept, later.removed], [1, added, []]);
  writeFileSync(join(place, 'depots.csv'), 'ID,"How do you buy pumps?"\n1,By telephone from whoever has some.\n');
  const other = await smm(place, 'source', 'add', 'depots.csv');
  assert.deepEqual([other.code, /nothing it said stands in depots\.csv.*another --id/.test(other.err)], [2, true]);
  writeFileSync(join(place, 'empty.csv'), 'ID,Email\n1,a@example.org\n');
  assert.match((await smm(place, 'source', 'add', 'empty.csv')).err, /empty\.csv gives no answers: it has 1 row, and 0 columns to be read as answers\./);
  const twice = await smm(place, 'source', 'add', 'renamed.csv', '--id', 'copy');
  assert.equal(twice.code, 0);
});

test('K89 minutes and interviews become passages with people hidden; documents keep their words', async () => {
  const place = workplace();
  writeFileSync(join(place, 'talk.md'), '# Keys\n\nRing Zora at +44 7700 900123 when the gate is stuck.\n\n## Nights\n\nNobody is there at night.\n');
  const talk = await data(place, 'source', 'add', 'talk.md', '--kind', 'interview', '--hide', 'Zora');
  const { passages } = await data(place, 'source', 'passages', 'talk');
  assert.deepEqual(
    passages.map(({ text, place: { section } }: { text: string; place: { section: string } }) => [text, section]),
    [
      ['Ring [name] at [phone number] when the gate is stuck.', 'Keys'],
      ['Nobody is there at night.', 'Nights'],
    ],
  );
  assert.equal(talk.source.kind, 'interview');
  assert.match((await smm(place, 'source', 'add', 'talk.md', '--id', 'talk')).err, /“talk” is there already, as an interview/);
  const report = await data(place, 'source', 'add', join(example, 'evidence/incident-review.html'));
  assert.equal(report.source.kind, 'document');
  assert.match((await smm(place, 'source', 'add', 'talk.md', '--mapping', 'm.yaml', '--kind', 'meeting')).err, /--mapping is for surveys/);
  assert.match((await smm(place, 'source', 'list')).out, /talk {2}interview: .*\n {2}2 passages, 2 in no finding; 0 findings\n/);
});

test('K91 questions leave in every form, and answers to them come back tied to their practices', async () => {
  const place = workplace();
  for (const [form, file] of [
    ['csv', 'q.csv'],
    ['lime-survey', 'lime.txt'],
    ['md', 'q.md'],
    ['txt', 'q.txt'],
    ['xlsx', 'q.xlsx'],
  ] as const)
    assert.ok((await data(place, 'questions', 'PP', 'Patch Management', '--to', form, '-o', file)).questions.length > 5);
  assert.match((await smm(place, 'questions', 'PP', '--to', 'csv', '-o', 'q.csv')).err, /q\.csv is already there/);
  assert.match((await smm(place, 'questions', 'PP')).out, /\*\*\[PP-1\] /);
  assert.match((await smm(place, 'questions', 'Physical Protecton')).out, /\[PP-1\]/, 'typing mistakes are understood');
  assert.match((await smm(place, 'questions', 'xylophone')).err, /is no practice of/);
  assert.match((await smm(place, 'questions', 'PP', '--to', 'xlsx')).err, /Say where the form goes/);
  const headings = [...readFileSync(join(place, 'q.txt'), 'utf8').matchAll(/^\[(?:PP|PM)-\d+\] .*$/gm)].map(([line]) => line);
  writeFileSync(
    join(place, 'back.csv'),
    `${headings.map((line) => `"${line.replaceAll('"', '""')}"`).join(',')}\n${headings.map(() => 'Everybody has the key.').join(',')}\n`,
  );
  const { source } = await data(place, 'source', 'add', 'back.csv');
  assert.deepEqual([...new Set(source.questions.flatMap(({ practices }: { practices: string[] }) => practices))].toSorted(), [
    'patch-management',
    'physical-protection',
  ]);
});

test('K99 the evidence of the water example holds together, and reading its sources again changes no byte', async () => {
  const place = join(folder, 'water');
  cpSync(example, place, { recursive: true });
  const evidence = join(place, 'evidence/water-distribution-telemetry.smm-evidence.yaml');
  const before = readFileSync(evidence, 'utf8');
  const { problems } = await data(place, 'coverage');
  assert.deepEqual(problems, []);
  for (const args of [
    ['survey-2025.csv', '--mapping', 'evidence/survey-2025.smm-survey-mapping.yaml'],
    ['incident-review.html'],
    ['site-visit-report.md'],
    ['minutes-2025-11-12.txt', '--kind', 'meeting'],
  ]) {
    const { added, removed, orphaned, kept } = await data(place, 'source', 'add', `evidence/${args[0]}`, ...args.slice(1));
    assert.deepEqual([added, removed, orphaned], [[], [], []], args[0]);
    assert.ok(kept.length > 20);
  }
  assert.equal(readFileSync(evidence, 'utf8'), before);
});
