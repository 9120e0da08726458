import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { captured } from './captured.ts';
import { main } from './main.ts';

const folder = mkdtempSync(join(tmpdir(), 'smm-reporting-'));
after(() => rmSync(folder, { recursive: true, force: true }));
for (const name of ['over-the-air-update-service', 'water-distribution-telemetry', 'water-utility'])
  cpSync(fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url)), join(folder, name), { recursive: true });
const cwd = join(folder, 'water-utility');
const CASE = 'kestrel-valley.smm-assessment.yaml';

async function smm(...args: string[]) {
  const io = captured(cwd);
  const code = await main(args, io);
  return { code, ...io.written };
}

test('K130 `report` makes the executive and the full report in the formats asked for', async () => {
  const made = JSON.parse((await smm('report', '--to', 'pdf,docx,html,md', '--json')).out);
  assert.deepEqual([made.kind, made.assessment], ['executive', 'autumn-2027']);
  assert.deepEqual(
    readdirSync(join(cwd, 'out')).toSorted(),
    ['docx', 'html', 'md', 'pdf'].map((extension) => `kestrel-valley.executive-report.${extension}`),
  );
  const { code } = await smm('report', CASE, '--kind', 'full', '--to', 'md', '--assessment', 'autumn-2026', '--marking', 'Board only');
  const text = readFileSync(join(cwd, 'out', 'kestrel-valley.full-report.md'), 'utf8');
  assert.equal(code, 0);
  assert.ok(text.includes('**Board only**') && text.includes('13 November 2026') && !text.includes('Example, fictional'));
});

test('K131 a report that cannot be made says what to do, and one without a marking is pointed out', async () => {
  assert.match((await smm('report', '--to', 'xslx')).err, /no report in the format “xslx”.*docx, html, md, pdf/);
  assert.match((await smm('report', '--assessment', 'autumn-2028')).err, /holds no assessment “autumn-2028”/);
  assert.match((await smm('report', '--round', 'r-9')).err, /holds no round “r-9”/);
  assert.match((await smm('report', '--to', 'md', '--marking', '')).err, /says nowhere how confidential it is/);
});

const PROFILE = `schemaVersion: 1
id: trams
model: {id: iot-smm, edition: "1.2"}
metadata: {title: Tram depots, version: "1.0"}
scope: {kind: industry}
practices:
  patch-management:
    levels:
      1: {indicators: {statements: [{id: pm-1, text: A list of devices exists.}]}}
`;

/** An assessment of its own, with its command. */
async function begun(name: string) {
  const here = join(folder, name);
  mkdirSync(here);
  writeFileSync(join(here, 'trams.smm-profile.yaml'), PROFILE);
  const run = async (...args: string[]) => {
    const io = captured(here);
    return { code: await main(args, io), ...io.written };
  };
  await run(
    'assess',
    'new',
    'north.smm-assessment.yaml',
    '--profile',
    'trams.smm-profile.yaml',
    '--system',
    'North',
    '--organisation',
    'Trams',
    '--by',
    'ada',
    '--id',
    'a-1',
  );
  return { here, run };
}

/** The workbook with other words in cells of its answers; the texts of the library stand in a list of their own. */
async function filledIn(path: string, cells: Readonly<Record<string, string>>): Promise<void> {
  const parts = unzipSync(readFileSync(path));
  let xml = strFromU8(parts['xl/worksheets/sheet2.xml']!);
  for (const [name, text] of Object.entries(cells))
    xml = xml.replace(new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`, 's'), `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`);
  writeFileSync(path, zipSync({ ...parts, 'xl/worksheets/sheet2.xml': strToU8(xml) }));
}

test('K132 `assess workbook out` writes a workbook, and `in` takes over what was filled in; `--dry-run` writes nothing', async () => {
  const { here, run } = await begun('workbook');
  const { file } = JSON.parse((await run('assess', 'workbook', 'out', '--json')).out);
  assert.equal(file, 'north.a-1.xlsx');
  assert.match((await run('assess', 'workbook', 'in', file)).out, /^Nothing in the workbook differs from a-1\./);
  await filledIn(join(here, file), { E2: 'met', G2: 'Seen in the workshop.' });
  const read = () => readFileSync(join(here, 'north.smm-assessment.yaml'), 'utf8');
  const before = read();
  assert.match((await run('assess', 'workbook', 'in', file, '--dry-run')).out, /answer: met[\s\S]*1 row would be taken over.*Nothing was written/);
  assert.equal(read(), before);
  const { code, out } = await run('assess', 'workbook', 'in', file);
  assert.deepEqual([code, /1 row taken over into a-1/.test(out)], [0, true]);
  assert.match(read(), /Seen in the workshop\./);
});

test('K133 what a workbook cannot give back is listed with place and remedy, and the exit code says so', async () => {
  const { here, run } = await begun('bad-workbook');
  await run('assess', 'workbook', 'out', 'w.xlsx');
  await filledIn(join(here, 'w.xlsx'), { E2: 'perhaps' });
  const { code, err } = await run('assess', 'workbook', 'in', 'w.xlsx');
  assert.deepEqual([code, /Answers!E2: “perhaps” is no answer.*Choose one of met, partly/.test(err)], [1, true]);
  const data = JSON.parse((await run('assess', 'workbook', 'in', 'w.xlsx', '--json')).out);
  assert.deepEqual([data.written, data.problems[0].sheet, data.problems[0].row, data.problems[0].column], [false, 'Answers', 2, 'E']);
  assert.match((await run('assess', 'workbook', 'in')).err, /Name the workbook that came back/);
  assert.match((await run('assess', 'workbook', 'in', 'trams.smm-profile.yaml')).err, /no assessment workbook/);
});
