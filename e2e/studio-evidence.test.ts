import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { readEvidenceFile } from '@smm/formats/evidence-file';
import { water } from './examples.ts';
import { barriers, openStudio, type OpenStudio } from './open-studio.ts';

const EVIDENCE = new URL('../examples/water-distribution-telemetry/evidence/water-distribution-telemetry.smm-evidence.yaml', import.meta.url);
const SURVEY =
  'Name,How are the pumps locked?,Who decides?\nAda Low,With a padlock that everybody has the key of,Ada Low does\nBo Sand,They are not locked at all,Head office now and then\n';

let studio: OpenStudio;
before(async () => {
  studio = await openStudio(water.profile);
});
afterEach(() => studio.everybodyLeaves());
after(() => studio.stop());

async function open({ width = 1280, theme = 'light' as 'dark' | 'light' } = {}): Promise<Page> {
  const { page } = await studio.person();
  page.setDefaultTimeout(30_000);
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(`${studio.url}/profiles/${studio.profile}/evidence`);
  await page.getByRole('tab', { name: 'Sources' }).waitFor();
  return page;
}

async function keptEvidence(page: Page): Promise<string> {
  return (await page.request.get(`${studio.url}/api/profiles/${studio.profile}/files/evidence/main`)).text();
}

test('W52 a survey becomes passages without people, a finding, and a statement that remembers it', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Add a source …' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'pumps.csv', mimeType: 'text/csv', buffer: Buffer.from(SURVEY) });
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Add 4 passages' }).click();
  await page.getByText('pumps was added.').waitFor();
  assert.ok(!/Ada Low|Bo Sand/.test(await keptEvidence(page)));
  await page.getByRole('button', { name: /^Finding from: With a padlock/ }).click();
  await page.getByText(/suggested by: .*padlock/).waitFor();
  await page.getByRole('textbox', { name: 'What you found' }).fill('Padlocks of pump houses share one key.');
  await page.getByRole('checkbox', { name: 'Physical Protection' }).check();
  await page.getByRole('button', { name: 'Make the finding' }).click();
  await page.getByText('The finding was made.').waitFor();
  await page.getByRole('tab', { name: 'Ladder' }).click();
  await page.getByRole('checkbox', { name: 'Adopt: Padlocks of pump houses share one key.' }).check();
  await page.getByRole('button', { name: 'Adopt 1 statement' }).click();
  await page.getByText('1 statement stands in the table now.').waitFor();
  const finding = /"id":"(f-[a-z0-9]+)"/.exec(await keptEvidence(page))?.[1] ?? 'none';
  for (;;) {
    const yaml = await studio.yaml();
    if (yaml.includes('Padlocks of pump houses share one key.') && yaml.includes(finding)) break;
    await new Promise((again) => setTimeout(again, 50));
  }
  await page.getByRole('tab', { name: 'Findings' }).click();
  await page.getByText('Rests on · Became').click();
  await page.getByRole('link', { name: /^Physical Protection, level 1/ }).waitFor();
  assert.deepEqual(studio.complaints, []);
});

test('W53 two people who add notes at the same time both keep theirs, and the second is told', async () => {
  const [one, other] = await Promise.all([open(), open()]);
  for (const page of [one, other]) await page.getByRole('tab', { name: 'Notes' }).click();
  const note = async (page: Page, text: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'New note' }).fill(text);
    await page.keyboard.press('Enter');
  };
  await note(one, 'Ask the crews about keys');
  await one.getByText('The note was kept.').waitFor();
  await note(other, 'Ask the office about keys');
  await other.getByText('Someone else changed the evidence meanwhile.').waitFor();
  for (const text of ['Ask the crews about keys', 'Ask the office about keys']) await other.getByText(text, { exact: true }).waitFor();
});

test('W54 every view of the evidence keeps nobody out, wide and light as on a phone in the dark', async () => {
  const read = readEvidenceFile(await readFile(EVIDENCE));
  assert.ok(read.ok);
  const filler = await open();
  const path = `${studio.url}/api/profiles/${studio.profile}/files/evidence/main`;
  const version = (await filler.request.get(path)).headers()['etag'] ?? '"0"';
  const put = await filler.request.put(path, {
    data: { ...read.value, findings: read.value.findings.slice(0, 8), notes: read.value.notes.slice(0, 3) },
    headers: { 'if-match': version, origin: studio.url },
  });
  assert.equal(put.status(), 200);
  for (const { width, theme } of [
    { width: 1280, theme: 'light' },
    { width: 390, theme: 'dark' },
  ] as const) {
    const page = await open({ width, theme });
    for (const view of ['Sources', 'Findings', 'Ladder', 'Notes', 'Coverage']) {
      await page.getByRole('tab', { name: view }).click();
      await page.getByRole('tabpanel', { name: view }).waitFor();
      assert.deepEqual(await barriers(page), [], `${view}, ${width} px, ${theme}`);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0, `${view}, ${width} px`);
    }
    await page.context().close();
  }
});

test('W55 a finding is made with keys only, and the focus comes back to where it was', async () => {
  const page = await open();
  const passage = page.getByRole('button', { name: /^Finding from: / }).first();
  await passage.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'What you found' }).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Found with keys.');
  await page.getByRole('button', { name: 'Make the finding' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('The finding was made.').waitFor();
  await page.waitForFunction("document.activeElement.ariaLabel?.startsWith('Finding from: ')");
});
