import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
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
