import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Statement, type Profile } from '@smm/core/profile';
import { water } from './examples.ts';
import { barriers, openStudio, type OpenStudio } from './open-studio.ts';

const MOST_ACTIONS = 6;
const REPEATED = 'People who carry out the work are trained for it every year.';

let studio: OpenStudio;
before(async () => {
  studio = await openStudio(untidy(water.profile));
});
afterEach(() => studio.everybodyLeaves());
after(() => studio.stop());

/** The example with a few things for the checks to find, and one thing that three practices say. */
function untidy(profile: Profile): Profile {
  const practices = structuredClone(profile.practices);
  const put = (practice: string, level: number, id: string, text: string): void => {
    practices[practice]!.levels[String(level)]!.actions.statements.push(Statement.parse({ id, text }));
  };
  put('access-control', 1, 'untidy-1', 'Visitors\u200b are let in by the duty manager.');
  put('access-control', 3, 'untidy-2', 'Deploy CrowdStrike Falcon on every server.');
  for (const practice of ['access-control', 'patch-management', 'vulnerability-assessment']) put(practice, 2, `said-${practice}`, REPEATED);
  return { ...profile, practices };
}

async function open(path: string, { width = 1280, theme = 'light' as 'dark' | 'light' } = {}): Promise<Page> {
  const { page } = await studio.person();
  page.setDefaultTimeout(30_000);
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(`${studio.url}${path.replace('ID', studio.profile)}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Waits until the file that the API gives is as asked. */
async function file(is: (yaml: string) => boolean): Promise<void> {
  while (!is(await studio.yaml())) await new Promise((again) => setTimeout(again, 50));
}

test(`W60 a newcomer goes from the library to a published Word document in at most ${MOST_ACTIONS} actions, and finds it again by its hash`, async () => {
  const page = await open('/');
  let actions = 0;
  const act = async <T>(work: Promise<T>): Promise<T> => {
    actions += 1;
    return work;
  };
  await act(page.getByRole('link', { name: 'Drinking-Water Distribution Telemetry' }).click());
  await act(page.getByRole('link', { name: 'Publish', exact: true }).click());
  await page.getByText(/errors? keeps? it from publication|errors keep it from publication/).waitFor();
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  const waiting = page.waitForEvent('download', { timeout: 30_000 });
  await act(page.getByRole('button', { name: 'Download Word (DOCX)' }).click());
  const download = await waiting;
  const bytes = await readFile(await download.path());
  assert.equal(download.suggestedFilename(), 'water-distribution-telemetry.docx');
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  await page.getByRole('cell', { name: hash }).waitFor();
  assert.ok(actions <= MOST_ACTIONS, `${actions} actions`);
  assert.deepEqual(studio.complaints, []);
});

test('W61 a finding is fixed with one press and undone, another is waived with a reason and taken back', async () => {
  const page = await open('/profiles/ID/checks');
  await page.getByRole('button', { name: /^Fix: .*hidden character/ }).click();
  await file((yaml) => yaml.includes('Visitors are let in'));
  await page.getByRole('button', { name: /^Fix: .*hidden character/ }).waitFor({ state: 'detached' });
  assert.ok(await page.evaluate("document.activeElement.matches('[data-item]')"), 'the focus goes to the neighbour');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: /^Fix: .*hidden character/ }).waitFor();
  await page.getByRole('button', { name: /^Waive: .*CrowdStrike/ }).click();
  await page.getByRole('button', { name: 'Waive', exact: true }).click();
  await page.getByText('Write why the finding is accepted').waitFor();
  await page.getByRole('textbox', { name: 'Reason' }).fill('It is the name of our own product.');
  await page.getByRole('button', { name: 'Waive', exact: true }).click();
  await file((yaml) => yaml.includes('It is the name of our own product.'));
  await page.getByText('Waived (1)').click();
  await page.getByRole('button', { name: /^Take back the waiver of no-prescribed-mechanism/ }).click();
  await page.getByRole('button', { name: /^Waive: .*CrowdStrike/ }).waitFor();
});

test('W62 what three practices say is lifted into the common table after all changes were in view, and undo brings it back', async () => {
  const page = await open('/profiles/ID/common');
  const said = (yaml: string): number => yaml.split(REPEATED).length - 1;
  await page.getByRole('textbox', { name: 'Common wording' }).fill('Whoever does the work is trained for it every year.');
  await page.getByRole('button', { name: 'Lift into the common table …' }).click();
  const dialog = page.getByRole('dialog');
  assert.equal(await dialog.locator('del').count(), 3);
  assert.equal(await dialog.locator('ins').count(), 1);
  await dialog.getByRole('button', { name: 'Lift', exact: true }).click();
  await file((yaml) => said(yaml) === 0 && yaml.includes('Whoever does the work'));
  await page.getByRole('heading', { name: 'Nothing repeats' }).waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await file((yaml) => said(yaml) === 3 && !yaml.includes('Whoever does the work'));
});

test('W63 the board and find and replace are worked with keys only', async () => {
  const page = await open('/profiles/ID/board');
  await page.getByRole('textbox', { name: 'New note on Security Program Management' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('2: ask the pump crews');
  await page.keyboard.press('Enter');
  await file((yaml) => yaml.includes('ask the pump crews'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.evaluate('document.activeElement.ariaLabel'), 'Security Program Management');
  await page.keyboard.press('Control+Shift+H');
  await page.getByRole('textbox', { name: 'Find', exact: true }).waitFor();
  await page.keyboard.type('pump crews');
  await page.keyboard.press('Tab');
  await page.keyboard.type('people of the pumps');
  await page.getByRole('checkbox', { name: /notes/ }).waitFor();
  await page.getByRole('button', { name: /^Replace in 1 place/ }).focus();
  await page.keyboard.press('Enter');
  await file((yaml) => yaml.includes('ask the people of the pumps'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await page.waitForURL(/tables\/security-program-management/);
});

for (const theme of ['light', 'dark'] as const)
  test(`W64 checks, common elements, publication and board keep nobody out and do not scroll sideways: ${theme}`, async () => {
    for (const width of [1280, 390])
      for (const path of ['checks', 'common', 'publish', 'board']) {
        const page = await open(`/profiles/ID/${path}`, { width, theme });
        await page.locator({ checks: 'li[data-item]', common: '[data-item]', publish: 'iframe', board: '[data-practice]' }[path]!).first().waitFor();
        assert.deepEqual(await barriers(page), [], `${path}, ${width} px`);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0, `${path}, ${width} px`);
        await page.context().close();
      }
  });
