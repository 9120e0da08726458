import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import type { AssessmentFile } from '@smm/core/assessment';
import { readAssessmentFile } from '@smm/formats/assessment-file';
import { updateService, water } from './examples.ts';
import { barriers, openStudio, type OpenStudio } from './open-studio.ts';
import { smm } from './smm-process.ts';

const NAME = 'kestrel-valley';

let studio: OpenStudio;
before(async () => {
  const read = readAssessmentFile(readFileSync(fileURLToPath(new URL(`../examples/water-utility/${NAME}.smm-assessment.yaml`, import.meta.url))));
  assert.ok(read.ok);
  studio = await openStudio(water.profile, {
    welcome: [updateService.profile, water.profile],
    welcomeFiles: [{ profile: water.profile.id, kind: 'assessment', name: NAME, data: read.value }],
  });
});
afterEach(() => studio.everybodyLeaves());
after(() => studio.stop());

const addressOf = (name: string) => `${studio.url}/api/profiles/${studio.profile}/files/assessment/${name}`;

/** A page of a case in a browser of its own. */
async function openCase(pageName: string, name = NAME): Promise<{ page: Page; context: BrowserContext }> {
  const opened = await studio.person();
  await opened.page.setViewportSize({ width: 1280, height: 900 });
  await opened.page.goto(`${studio.url}/profiles/${studio.profile}/use/${name}/${pageName}`);
  await opened.page.getByText(/On the server, \d/).waitFor();
  return opened;
}

/** The case as the server has it, under a name of its own for a test to change. */
async function copyOfCase(context: BrowserContext, name: string): Promise<void> {
  const file = (await (await context.request.get(addressOf(NAME))).json()) as AssessmentFile;
  await context.request.put(addressOf(name), { headers: { 'if-match': '"0"' }, data: { ...file, id: name } });
}

const readCase = async (context: BrowserContext, name: string) => (await (await context.request.get(addressOf(name))).json()) as AssessmentFile;

/** The case as the server has it, once something is true of it. */
async function onceTrue(context: BrowserContext, name: string, isTrue: (file: AssessmentFile) => boolean): Promise<AssessmentFile> {
  for (let tries = 0; tries < 100; tries += 1) {
    const file = await readCase(context, name);
    if (isTrue(file)) return file;
    await new Promise((again) => setTimeout(again, 50));
  }
  assert.fail(`never true of ${name} on the server`);
}

/** What the command line says of the case as the server has it. */
async function byCommand(context: BrowserContext, name: string, ...args: readonly string[]): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'smm-use-'));
  writeFileSync(join(folder, 'case.smm-assessment.json'), JSON.stringify(await readCase(context, name)));
  const file = args[0] === 'gap' ? ['case.smm-assessment.json'] : ['--file', 'case.smm-assessment.json'];
  const { out } = smm(folder, ...args, ...file, '--profile', water.path, updateService.path, '--json');
  rmSync(folder, { recursive: true });
  return JSON.parse(out);
}

/** Presses Tab until something with the name has the focus. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const named = await page.evaluate(() => (document.activeElement?.getAttribute('aria-label') ?? '') + (document.activeElement?.textContent ?? ''));
    if (typeof name === 'string' ? named === name : name.test(named)) return;
  }
  assert.fail(`the keyboard does not get to ${String(name)}`);
}

test('W80 from the list of cases the gap of the example is two presses away, with the same figures as the command line gives', async () => {
  const { page, context } = await studio.person();
  await page.goto(`${studio.url}/profiles/${studio.profile}/use`);
  await page.getByRole('link', { name: 'Kestrel Valley telemetry' }).click();
  const table = page.getByRole('region', { name: 'Gap by practice' });
  await table.waitFor();
  const shown = await table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  const { gaps, rollUps } = (await byCommand(context, NAME, 'gap')) as {
    gaps: { state: string; comprehensiveness: { current: number; target: number }; scope?: { current: number; target: number } }[];
    rollUps: { counts: Record<string, number> }[];
  };
  assert.equal(shown.length, gaps.length);
  assert.deepEqual(
    shown.map(([, , level, scope, state]) => [level, scope, state!.split(' ').at(-1)]),
    gaps.map(({ comprehensiveness, scope, state }) => [
      `${comprehensiveness.current} → ${comprehensiveness.target}`,
      scope === undefined ? '–' : `${scope.current} → ${scope.target}`,
      state,
    ]),
  );
  const [all] = await page
    .getByRole('region', { name: 'Lowest and highest level' })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].slice(3).map((cell) => Number(cell.textContent))));
  const { counts } = rollUps[0]!;
  assert.deepEqual(all, [counts['below'], counts['at'], counts['above']]);
  await page.getByRole('img', { name: /Current level and target/ }).waitFor();
});

test('W81 by keyboard alone a new assessment begins from the last, and one answer lowers a level and its sentences say why', async () => {
  const { context } = await studio.person();
  await copyOfCase(context, 'by-keyboard');
  const { page } = await openCase('assessment', 'by-keyboard');
  await tabTo(page, 'New assessment');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Third');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Third, .*, open/ }).waitFor();
  await tabTo(page, 'All practices');
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.type('Access');
  await page.keyboard.press('Enter');
  const standing = page.getByRole('complementary', { name: 'Where Access Control stands' });
  await standing.waitFor();
  assert.match((await standing.getByRole('status').textContent())!, /^Level 2/);
  await tabTo(page, /^.*Met/);
  await page.keyboard.press('3');
  await standing
    .getByRole('status')
    .getByText(/^Level 0 \(/)
    .waitFor();
  await standing
    .getByText(/Missing \(not met\)/)
    .first()
    .waitFor();
  const words = await page.locator('[data-selected]').getByText('Not met').count();
  assert.equal(words, 1);
  await page.keyboard.press('ArrowDown');
  await page.getByText(/^2 of \d+ ·/).waitFor();
  const isNot = ({ answer, carried }: { answer: string; carried?: unknown }) => answer === 'not' && carried === undefined;
  const third = (await onceTrue(context, 'by-keyboard', ({ assessments }) => assessments.at(-1)!.answers.some(isNot))).assessments.at(-1)!;
  assert.ok(third.answers.filter(({ carried }) => carried !== undefined).length > 100);
});

test('W82 what is answered without a server survives closing the page and is merged with what somebody else answered meanwhile', async () => {
  const { context: other } = await studio.person();
  await copyOfCase(other, 'in-the-field');
  const before = await readCase(other, 'in-the-field');
  const reopened = {
    ...before,
    assessments: before.assessments.map((one, index) => (index === before.assessments.length - 1 ? { ...one, status: 'open' as const, results: [] } : one)),
  };
  await other.request.put(addressOf('in-the-field'), { headers: { 'if-match': '"1"' }, data: reopened });
  const { page, context } = await openCase('assessment', 'in-the-field');
  await context.route('**/files/assessment/**', (route) => route.abort());
  await page.getByRole('radio', { name: 'Partly met' }).click();
  await page.getByText(/Saved in this browser only, since \d/).waitFor();
  await page.reload();
  await page.getByText(/Saved in this browser only, since \d/).waitFor();
  assert.equal(await page.locator('[data-selected]').getByText('Partly met').count(), 1);
  const theirs = structuredClone(reopened);
  const last = theirs.assessments.at(-1)!;
  const changed = last.answers.find((one) => one.practice === 'patch-management')!;
  changed.note = 'Seen by somebody else.';
  await other.request.put(addressOf('in-the-field'), { headers: { 'if-match': '"2"' }, data: theirs });
  await context.unroute('**/files/assessment/**');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.getByText(/On the server, \d/).waitFor();
  const merged = await onceTrue(other, 'in-the-field', ({ assessments }) =>
    assessments.at(-1)!.answers.some(({ by, answer }) => answer === 'partly' && by === undefined),
  );
  const answers = merged.assessments.at(-1)!.answers;
  assert.ok(answers.some(({ note }) => note === 'Seen by somebody else.'));
  assert.equal(answers.filter(({ answer }) => answer === 'partly').length, last.answers.filter(({ answer }) => answer === 'partly').length + 1);
  assert.deepEqual(merged.conflicts, []);
});

test('W83 stakeholders propose without seeing each other, differences are shown when all are in, and a value is agreed with its reason', async () => {
  const { context } = await studio.person();
  await copyOfCase(context, 'new-targets');
  const { page } = await openCase('targets', 'new-targets');
  await page.getByRole('button', { name: 'New round' }).click();
  await page.getByLabel('Who proposes').fill('Treasurer\nNight shift');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByText('Awaited: Treasurer, Night shift').waitFor();
  for (const [name, level] of [
    ['Treasurer', 1],
    ['Night shift', 3],
  ] as const) {
    await page.getByRole('button', { name: /You propose for/ }).click();
    await page.getByRole('option', { name }).click();
    assert.equal(await page.getByRole('columnheader').count(), 3);
    await page.getByRole('button', { name: `Start all at level ${level}` }).click();
    await page.getByRole('button', { name: 'Access Control', exact: true }).click();
    await page.getByRole('radio', { name: /^2 / }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Keep and go on' }).click();
    await page.getByRole('heading', { name: /Propose for Asset/ }).waitFor();
    await page.getByRole('button', { name: 'All practices' }).click();
    await page.getByRole('button', { name: 'Hand in this proposal' }).click();
  }
  await page.getByText('All proposals are in.').waitFor();
  const row = page.getByRole('row', { name: /Threat Modeling/ });
  assert.match((await row.textContent())!, /2 levels/);
  await page.getByRole('button', { name: /Agree the 1 value that all propose alike/ }).click();
  await page.getByRole('button', { name: 'Threat Modeling', exact: true }).click();
  await page.getByRole('radio', { name: /^0 / }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Agree and go on' }).click();
  await page
    .getByText(/Say why/)
    .first()
    .waitFor();
  await page.getByLabel('Reason', { exact: true }).fill('Nothing is designed here.');
  await page.getByRole('button', { name: 'Agree and go on' }).click();
  const round = (await onceTrue(context, 'new-targets', ({ rounds }) => rounds.at(-1)!.agreed.length === 2)).rounds.at(-1)!;
  assert.deepEqual(round.agreed.map(({ practice, comprehensiveness, reason }) => [practice, comprehensiveness, reason]).toSorted(), [
    ['access-control', 2, ''],
    ['threat-modeling', 0, 'Nothing is designed here.'],
  ]);
});

test('W84 steps are edited in place, a limit is tried with the same figures as the command line gives, and the roadmap is taken along', async () => {
  const { context } = await studio.person();
  await copyOfCase(context, 'the-way');
  const { page } = await openCase('roadmap', 'the-way');
  await page.getByLabel('Effort').first().fill('21');
  await page.keyboard.press('Tab');
  await onceTrue(context, 'the-way', ({ roadmap }) => roadmap.steps.some(({ effort }) => effort === 21));
  await page.getByLabel('Effort at most').fill('60');
  const said = (await page.getByText(/Practices below target/).textContent())!;
  const { below, belowAfter, taken, left } = (await byCommand(context, 'the-way', 'roadmap', 'what-if', '--effort', '60')) as {
    below: number;
    belowAfter: number;
    taken: { effort: number }[];
    left: unknown[];
  };
  assert.ok(said.startsWith(`${taken.length} of ${taken.length + left.length} steps fit`), said);
  assert.ok(said.endsWith(`${below} now, ${belowAfter} after these steps.`), said);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Calendar (iCalendar)' }).click()]);
  assert.match(readFileSync(await download.path(), 'utf8'), /^BEGIN:VCALENDAR/);
  await page.getByRole('img', { name: /Steps of the roadmap over time/ }).waitFor();
});

test('W86 a report is made of the assessment that is looked at, in a format that people read', async () => {
  const { page } = await openCase('report');
  const [made] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Executive report as Web page' }).click()]);
  assert.equal(made.suggestedFilename(), `${NAME}.executive-report.html`);
  const html = readFileSync(await made.path(), 'utf8');
  assert.match(html, /Kestrel Valley telemetry/);
  assert.match(html, /Example, fictional/);
});

test('W85 the pages of use keep nobody out: light and dark, wide and narrow', async () => {
  const { page } = await studio.person();
  const found: string[] = [];
  for (const path of ['', `/${NAME}/targets`, `/${NAME}/assessment`, `/${NAME}/gap`, `/${NAME}/roadmap`, `/${NAME}/report`]) {
    await page.goto(`${studio.url}/profiles/${studio.profile}/use${path}`);
    await page
      .getByText(path === '' ? 'Kestrel Valley telemetry' : /On the server, \d/)
      .first()
      .waitFor();
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      found.push(...(await barriers(page)).map((barrier) => `${path} ${width} ${colorScheme} ${barrier}`));
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      if (isWide) found.push(`${path} ${width} scrolls sideways`);
    }
  }
  assert.deepEqual(found, []);
  // What a browser says of requests while it has no network is meant.
  assert.deepEqual(
    studio.complaints.filter((complaint) => !complaint.includes('net::ERR_FAILED')),
    [],
  );
});
