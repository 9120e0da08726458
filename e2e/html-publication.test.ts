import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { iotSmm12 } from '@smm/core/model';
import type { Profile } from '@smm/core/profile';
import { formats, type DocumentFormat } from '@smm/formats';
import { publish } from '@smm/formats/publication';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { launchBrowser } from './browser.ts';
import { updateService, water } from './examples.ts';

type Look = { readonly width: number; readonly colorScheme: 'light' | 'dark' };

const WIDE: Look = { width: 1400, colorScheme: 'light' };
const PHONE: Look = { width: 390, colorScheme: 'light' };
const PHONE_AT_NIGHT: Look = { width: 390, colorScheme: 'dark' };
const LOOKS: readonly Look[] = [WIDE, { width: 1400, colorScheme: 'dark' }, PHONE, PHONE_AT_NIGHT];
const LONG = 'Wasserversorgungsunternehmensfernwirkstationsschaltschrankschlüsselverwaltung/'.repeat(4);

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

async function opened(profile: Profile, look: Look, citations: 'brackets' | 'footnotes' = 'brackets'): Promise<Page> {
  const html = await formats.find((format): format is DocumentFormat => format.id === 'html')!.load();
  const bytes = await html.write(publish(profile, { model: iotSmm12, options: { citations } }), { assets: { fonts: [] } });
  const page = await browser.newPage({ viewport: { width: look.width, height: 900 }, colorScheme: look.colorScheme });
  await page.setContent(new TextDecoder().decode(bytes));
  return page;
}

/** The profile with every kind of part, but few of each, so that every look at it is quick. */
function shortened(profile: Profile): Profile {
  const { threatLandscape, boundary, glossary } = profile;
  const none = { vulnerableData: [], vulnerableProcesses: [], risks: [], actors: [], attacks: [], consequences: [], challenges: [], environment: [] };
  return {
    ...profile,
    practices: Object.fromEntries(Object.entries(profile.practices).slice(0, 1)),
    threatLandscape: { ...threatLandscape, ...none },
    boundary: { ...boundary, inventory: boundary.inventory.slice(0, 3) },
    devices: profile.devices.slice(0, 4),
    relations: [],
    differences: profile.differences.slice(0, 2),
    scenarios: profile.scenarios.slice(0, 1),
    references: profile.references.slice(0, 12),
    glossary: { acronyms: glossary.acronyms.slice(0, 3), terms: glossary.terms.slice(0, 3) },
    publication: { ...profile.publication, emptyTables: 'omit' },
  };
}

const withLongWords = ({ ...profile }: Profile): Profile => ({
  ...profile,
  metadata: { ...profile.metadata, title: LONG, abstract: `${LONG} and \`${LONG}\``, status: 'draft' },
});

async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations, passes } = (await page.evaluate('axe.run(document)')) as AxeResults;
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
    [],
  );
  assert.ok(passes.some(({ id }) => id === 'color-contrast'));
  await assertUpright(page);
}

/** The page fits the width of the screen: only marked regions inside it may scroll sideways. */
async function assertUpright(page: Page): Promise<void> {
  assert.deepEqual(await page.evaluate('[document.documentElement.scrollWidth - innerWidth, document.querySelectorAll("table").length > 5]'), [0, true]);
}

for (const look of LOOKS) {
  test(`a published page has no fault that axe finds, and does not scroll sideways: ${look.width} px, ${look.colorScheme}`, async () => {
    const page = await opened(shortened(water.profile), look);
    await assertAccessible(page);
    await page.close();
  });
}

test('nor has a draft with footnotes and words longer than the screen', async () => {
  const page = await opened(withLongWords(shortened(updateService.profile)), PHONE_AT_NIGHT, 'footnotes');
  await assertAccessible(page);
  for (const width of [1400, 830, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await assertUpright(page);
  }
  await page.close();
});

test('on a phone a level table is read level by level, and stays a table for those who hear it', async () => {
  const page = await opened(shortened(water.profile), PHONE);
  const statements = (await page.evaluate(`[...document.querySelectorAll('.levels')[1].querySelectorAll('td p')].map((p) => ({
    top: p.getBoundingClientRect().top, place: p.closest('td').className.match(/l\\d b\\d/)[0] }))`)) as { top: number; place: string }[];
  const read = statements.toSorted((a, b) => a.top - b.top).map(({ place }) => place);
  assert.ok(read.length > 8);
  assert.deepEqual(read, read.toSorted());
  assert.notDeepEqual(
    statements.map(({ place }) => place),
    read,
  );

  const { nodes } = await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree');
  const heard = (role: string) => nodes.filter((node) => !node.ignored && node.role?.value === role).length;
  const written = async (selector: string) => page.locator(selector).count();
  assert.equal(heard('table'), await written('table'));
  assert.equal(heard('columnheader'), await written('th[role=columnheader]'));
  assert.equal(heard('rowheader'), await written('th[role=rowheader]'));
  await page.close();
});

test('on paper, level tables lie on the side and repeat their heads on every page', async () => {
  const page = await opened(water.profile, WIDE);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(pdf, { mergePages: false });
  const sideways: string[] = [];
  for (const [index, content] of text.entries()) {
    const [, , width, height] = (await pdf.getPage(index + 1)).view as [number, number, number, number];
    if (width > height) sideways.push(content.replace(/\s+/g, ' '));
  }
  const withTable = sideways.filter((content) => content.includes('Indicators of accomplishment'));
  assert.ok(withTable.length >= 3);
  for (const content of withTable) assert.match(content, /Comprehensiveness Level 4 \(Formalized\)/);
  assert.ok(text.length > sideways.length + 5);
  await page.close();
});
