import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { water } from './examples.ts';
import { barriers, openStudio, type OpenStudio } from './open-studio.ts';

let studio: OpenStudio;
before(async () => {
  studio = await openStudio(water.profile);
});
afterEach(() => studio.everybodyLeaves());
after(() => studio.stop());

/** A table in a browser of its own, ready to be used. */
async function openTable(table: string, { width = 1440, theme = 'light' as 'dark' | 'light' } = {}): Promise<Page> {
  const { page } = await studio.person();
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme });
  await page.goto(`${studio.url}/profiles/${studio.profile}/tables/${table}`);
  await page.getByRole('grid').waitFor();
  await page.getByText(/Saved \d/).waitFor();
  return page;
}

const cellOf = (page: Page, address: string): Locator => page.locator(`[data-cell="${address}"]`);
const editorOf = (page: Page, address: string): Locator => cellOf(page, address).getByRole('textbox');

/** Opens the editor of a cell at its end. */
async function write(page: Page, address: string): Promise<Locator> {
  await cellOf(page, address).focus();
  await page.keyboard.press('Enter');
  await editorOf(page, address).waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains('cell-editor'));
  return editorOf(page, address);
}

/** Waits until the server has what was changed. */
async function saved(page: Page): Promise<void> {
  await page.getByText(/Saved \d/).waitFor();
}

/** The statements of a cell as they read in a page. */
const statements = (page: Page, address: string) =>
  cellOf(page, address)
    .locator('li[data-statement]')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('[data-from]')].map((part) => part.textContent).join('')));

const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset['cell']);

/** Waits for something that comes to be true in the file as the API gives it. */
async function fileHolds(...words: readonly RegExp[]): Promise<string> {
  for (;;) {
    const yaml = await studio.yaml();
    if (words.every((word) => word.test(yaml))) return yaml;
    await new Promise((again) => setTimeout(again, 50));
  }
}

test('W1 what is typed in a cell is saved and in the file: each paragraph a statement with an id of its own', async () => {
  const page = await openTable('risk-attitude');
  const cell = 'risk-attitude/4/indicators';
  const count = (await statements(page, cell)).length;
  await write(page, cell);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Minutes name the owner');
  await page.keyboard.press('Enter');
  await page.keyboard.type('of each accepted risk.');
  await page.keyboard.press('Home');
  // The browser tells of a caret that it moved itself a moment later.
  await page.waitForFunction(() => getSelection()?.anchorOffset === 0);
  await page.keyboard.press('Backspace');
  await page.keyboard.type(' ');
  await page.keyboard.press('Escape');
  await write(page, cell);
  await page.keyboard.press('Enter');
  await page.keyboard.type('A **second** one [@WHO-WSP].');
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), cell);
  assert.deepEqual((await statements(page, cell)).slice(count), ['Minutes name the owner of each accepted risk.', 'A second one [WHO-WSP].']);
  const yaml = await fileHolds(/Minutes name the owner of each accepted risk\./, /A \*\*second\*\* one/);
  assert.match(yaml, /id: s-[a-z0-9]{10}\s+text: Minutes name/);
});

test('W1 a statement that was left empty is none, and a cell that was only looked at stays as it was', async () => {
  const page = await openTable('patch-management');
  const cell = 'patch-management/1/actions';
  const was = await statements(page, cell);
  await write(page, cell);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  assert.deepEqual(await statements(page, cell), was);
  await write(page, cell);
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset['cell'] === 'patch-management/1/indicators');
  await page.keyboard.press('Escape');
  assert.deepEqual(await statements(page, cell), was);
});

test('W2 W7 two people in one cell: both keep their words, neither is moved, and each takes back only their own', async () => {
  const [ann, ben] = [await openTable('access-control'), await openTable('access-control')];
  const cell = 'access-control/2/actions';
  const count = (await statements(ann, cell)).length;
  await write(ann, cell);
  await ann.keyboard.press('Enter');
  await ann.keyboard.type('Ann begins ');
  await cellOf(ben, cell).getByText('Ann begins').waitFor();
  await write(ben, cell);
  await ben.keyboard.press('Enter');
  await Promise.all([ann.keyboard.type('and goes on to the end', { delay: 3 }), ben.keyboard.type('Ben writes his own', { delay: 3 })]);
  await editorOf(ann, cell).getByText('Ben writes his own').waitFor();
  await editorOf(ben, cell).getByText('Ann begins and goes on to the end').waitFor();
  assert.equal(await ann.locator('.others-caret').count(), 1, 'the other caret is shown');
  await ann.keyboard.press('Control+z');
  await editorOf(ben, cell).getByText('and goes on to the end').waitFor({ state: 'detached' });
  await ben.keyboard.press('Escape');
  assert.ok((await statements(ben, cell)).includes('Ben writes his own'), (await statements(ben, cell)).join('\n'));
  await ann.keyboard.press('Control+Shift+z');
  await cellOf(ben, cell).getByText('Ann begins and goes on to the end').waitFor();
  assert.equal((await statements(ben, cell)).length, count + 2);
  await fileHolds(/Ann begins and goes on to the end/, /Ben writes his own/);
});

test('W3 what is typed offline survives a reload and is merged when the server answers again', async () => {
  const { page, context } = await studio.person();
  await page.goto(`${studio.url}/profiles/${studio.profile}/tables/monitoring-practice`);
  await page.getByText(/Saved \d/).waitFor();
  const cell = 'monitoring-practice/3/actions';
  await write(page, cell);
  await context.setOffline(true);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Written without a connection.');
  const other = await openTable('monitoring-practice');
  await write(other, cell);
  await other.keyboard.press('Enter');
  await other.keyboard.type('Written meanwhile by another.');
  await saved(other);
  await page.keyboard.press('Escape');
  await context.setOffline(false);
  await page.reload();
  await cellOf(page, cell).getByText('Written without a connection.').waitFor();
  await cellOf(page, cell).getByText('Written meanwhile by another.').waitFor();
  await fileHolds(/Written without a connection\./, /Written meanwhile by another\./);
});

test('W4 by keyboard alone: to a cell, into it, choosing, moving, deleting, and the focus is never lost', async () => {
  const page = await openTable('physical-protection');
  await cellOf(page, 'physical-protection/1/considerations').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), 'physical-protection/2/actions');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+ArrowDown');
  assert.equal(await focused(page), 'physical-protection/4/indicators');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  const cell = 'physical-protection/1/actions';
  await page.keyboard.press('F2');
  await page.waitForFunction(() => document.activeElement?.classList.contains('cell-editor'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('First to move');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second to delete');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Delete');
  await cellOf(page, cell).getByText('Second to delete').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.textContent?.includes('First to move')), true, 'the neighbour has the focus');
  await page.keyboard.press('Alt+ArrowRight');
  await cellOf(page, 'physical-protection/2/actions').getByText('First to move').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('First to move'));
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('First to move'));
  await page.keyboard.press('Control+z');
  await cellOf(page, cell).getByText('First to move').waitFor();
  await cellOf(page, cell).focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys of the practice table' }).waitFor();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.closest('[data-cell]') !== null);
  await page.keyboard.press(']');
  await page.getByRole('heading', { level: 1, name: 'Security Model and Policy for Data' }).waitFor();
});

test('W5 paragraphs from Word become statements, columns from Excel the levels, each as one step of undo', async () => {
  const page = await openTable('vulnerability-assessment');
  const paste = (html: string, text: string) =>
    page.evaluate(
      ([markup, plain]) => {
        const data = new DataTransfer();
        data.setData('text/html', markup!);
        data.setData('text/plain', plain!);
        document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      },
      [html, text],
    );
  const cell = 'vulnerability-assessment/1/actions';
  const count = (await statements(page, cell)).length;
  await write(page, cell);
  await page.keyboard.press('Enter');
  await paste(
    '<style>p{}</style><p class=MsoNormal>First<o:p></o:p> from  Word</p><p class=MsoListParagraph><span>·&nbsp;&nbsp;</span>Second from Word</p><script>document.title="run"</script>',
    '',
  );
  await page.keyboard.press('Escape');
  assert.deepEqual((await statements(page, cell)).slice(count), ['First from Word', 'Second from Word']);
  await cellOf(page, cell).focus();
  await paste('<table><tr><th>Level 1</th><th>Level 2</th></tr><tr><td>Column one</td><td>Column two</td></tr></table>', '');
  await page.getByRole('button', { name: 'Spread over the levels' }).click();
  await cellOf(page, 'vulnerability-assessment/2/actions').getByText('Column two').waitFor();
  assert.equal((await statements(page, cell)).at(-1), 'Column one');
  await page.keyboard.press('Control+z');
  await cellOf(page, 'vulnerability-assessment/2/actions').getByText('Column two').waitFor({ state: 'detached' });
  assert.equal((await statements(page, cell)).at(-1), 'Second from Word');
  assert.notEqual(await page.title(), 'run');
});

test('W6 a statement is dragged to another level, and its menu does the same', async () => {
  const page = await openTable('threat-modeling');
  const [from, to] = ['threat-modeling/4/considerations', 'threat-modeling/4/actions'];
  const [text] = await statements(page, from);
  await cellOf(page, from).getByRole('button', { name: 'Actions of this statement' }).first().dragTo(cellOf(page, to));
  await cellOf(page, to).getByText(text!).waitFor();
  assert.ok(!(await statements(page, from)).includes(text!));
  await cellOf(page, to).locator('li', { hasText: text! }).getByRole('button', { name: 'Actions of this statement' }).click();
  await page.getByRole('menuitem', { name: 'Move to …' }).click();
  await page
    .getByRole('button', { name: /^Considerations|What needs|Row/ })
    .last()
    .click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await cellOf(page, from).getByText(text!).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[data-cell]') !== null);
});

test('W8 a finding is underlined in place, also while writing, explained, accepted with a reason, or mended by its fix', async () => {
  const page = await openTable('compliance-management');
  const cell = 'compliance-management/2/actions';
  await write(page, cell);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Managers review the valve list [@who-wsp]. More to come [@NO-KEY-LIKE-IT].');
  await editorOf(page, cell).locator('[data-severity]').first().waitFor();
  await page.keyboard.press('Escape');
  const row = cellOf(page, cell).locator('li', { hasText: 'valve list' });
  await row.locator('[data-severity]').first().waitFor();
  await row.getByRole('button', { name: /finding/ }).click();
  const panel = page.getByRole('dialog', { name: 'Findings' });
  await panel.getByText('Why').first().waitFor();
  await panel.getByRole('button', { name: 'Fix', exact: true }).first().click();
  await row.getByText('[WHO-WSP]').waitFor();
  await row.getByRole('button', { name: /finding/ }).click();
  await panel.getByRole('button', { name: 'Accept with a reason …' }).first().click();
  await panel.getByRole('textbox').fill('The key is to come');
  await panel.getByRole('button', { name: 'Accept', exact: true }).click();
  await fileHolds(/reason: The key is to come/);
  assert.equal(await focused(page), cell);
});

test('W9 nothing keeps people out, in light and dark, and at 390 px nothing scrolls sideways', async () => {
  for (const [width, theme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    const page = await openTable('threat-modeling', { width, theme });
    assert.deepEqual(await barriers(page), [], `${width} ${theme}`);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(sideways <= 0, `${sideways} px sideways at ${width}`);
    if (width === 390) {
      await page.getByRole('button', { name: 'Level 3', exact: true }).click();
      await cellOf(page, 'threat-modeling/3/actions').waitFor();
    }
    await write(page, 'threat-modeling/3/actions');
    assert.deepEqual(await barriers(page), [], `${width} ${theme}, writing`);
  }
});

test('W10 words that try to be a program stay words, in the table and in the editor', async () => {
  const page = await openTable('implementation-of-data-protection-controls');
  const cell = `${await page.locator('[data-cell]').first().getAttribute('data-cell')}`;
  const vectors = [
    '<img src=x onerror="window.ran=1">',
    '[press](javascript:window.ran=1)',
    '[press](data:text/html,<script>window.ran=1</script>)',
    '**<svg/onload=window.ran=1>**',
    '"><script>window.ran=1</script>',
  ];
  await write(page, cell);
  for (const vector of vectors) {
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(vector);
  }
  await page.keyboard.press('Escape');
  await page.reload();
  await cellOf(page, cell).getByText('onerror').waitFor();
  await write(page, cell);
  assert.equal(await page.evaluate(() => (window as { ran?: number }).ran), undefined);
  assert.equal(await cellOf(page, cell).locator('img, script, iframe, object, a[href^="javascript"], a[href^="data"]').count(), 0);
});

test('W11 a decision with its reason, a cell left blank on purpose and a private note are kept with the table', async () => {
  const page = await openTable('patch-management');
  const empty = 'patch-management/4/considerations';
  await page.getByRole('button', { name: 'About this practice' }).click();
  await page.getByRole('radio', { name: /Clarified/ }).check({ force: true });
  await page.getByRole('textbox', { name: 'Reason' }).fill('Said in the words of water utilities.');
  await page.getByRole('button', { name: 'Notes' }).click();
  await page.getByRole('textbox', { name: 'New note' }).fill('Ask the pump maker.');
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('complementary', { name: 'Notes' }).getByText('Ask the pump maker.').waitFor();
  await fileHolds(/decision: clarified/, /Said in the words of water utilities\./, /Ask the pump maker\./);
  const target = (await cellOf(page, empty).locator('li').count()) === 0 ? empty : undefined;
  if (target !== undefined) {
    await cellOf(page, target).focus();
    await page.keyboard.press('Alt+Enter');
    await page.getByRole('menuitem', { name: 'Leave blank on purpose …' }).click();
    await page.getByRole('button', { name: 'Keep' }).click();
    await cellOf(page, target).getByText('Blank: nothing to add').waitFor();
    await fileHolds(/reason: nothing-to-add/);
  }
});

test('W12 what is inherited, what is asked in general, and threads beside each other are shown when one wants them, and remembered', async () => {
  const page = await openTable('threat-modeling');
  const cell = 'threat-modeling/3/actions';
  await page.getByRole('button', { name: 'With what is inherited' }).click();
  await cellOf(page, cell).getByText('From Level 2').first().waitFor();
  await page.getByRole('button', { name: 'General text' }).click();
  await page.reload();
  await cellOf(page, cell).getByText('From Level 2').first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'General text' }).getAttribute('aria-pressed'), 'true');
  await page.getByRole('button', { name: 'Align threads' }).click();
  await page
    .getByRole('rowheader', { name: /From command to consequence/ })
    .first()
    .waitFor();
  assert.deepEqual(await barriers(page), []);
});

test('W14 the group’s own copy of the guide stands above the cells and is known to the checks', async () => {
  const page = await openTable('threat-modeling');
  await page.getByRole('button', { name: 'General text' }).click();
  const cells = { considerations: [], actions: ['Words of the guide for this cell.'], indicators: [] };
  const baseText = {
    schemaVersion: 1,
    kind: 'base-text',
    model: 'iot-smm',
    edition: '1.2',
    title: 'Our copy',
    practices: { 'threat-modeling': { levels: { 2: cells } } },
  };
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Use your own copy of the guide …' }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name: 'guide.json', mimeType: 'application/json', buffer: Buffer.from('{"kind":"profile"}') });
  await page.getByRole('alert').waitFor();
  await chooser.setFiles({ name: 'guide.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(baseText)) });
  await page.getByText('From “Our copy”, your own copy of the guide.').waitFor();
  await cellOf(page, 'threat-modeling/2/actions').getByText('Words of the guide for this cell.').waitFor();
});
