import { gzipSync } from 'node:zlib';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { Statement, statementsOf, type Profile } from '@smm/core/profile';
import { water } from '../e2e/examples.ts';
import { openStudio } from '../e2e/open-studio.ts';
import { machine, type Result, type Row } from './measure.ts';

/** So many statements stand in the table in which somebody types. */
const STATEMENTS = 400;
/** So much slower than this machine is the one that is meant. */
const SLOWER = 4;
const TABLE = 'threat-modeling';
const KEYS = 'The operator of the pumping station checks it every day. ';

/** The studio in a browser on a slow machine: its first load, typing in a large table, and going to another one. */
export async function run(): Promise<Result> {
  const studio = await openStudio(withManyStatements(water.profile));
  try {
    const { page, context } = await studio.person();
    context.setDefaultTimeout(60_000);
    const sizes: number[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js') && !pathname.includes('worker')) void response.body().then((bytes) => sizes.push(gzipSync(bytes).length));
    });
    await page.goto(`${studio.url}/profiles/${studio.profile}/tables/${TABLE}`);
    await page.getByText(/Saved \d/).waitFor();
    await page.waitForLoadState('networkidle');
    const kilobytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const rows: Row[] = [
      { label: 'script of the first load, compressed', value: `${kilobytes} kB`, goal: 'at most 250 kB', met: kilobytes <= 250 },
      ...(await typing(page)),
      await another(page),
    ];
    return { name: `studio: a table of ${STATEMENTS} statements, a processor ${SLOWER} times slower`, rows };
  } finally {
    await studio.stop();
  }
}

function withManyStatements(profile: Profile): Profile {
  const many = structuredClone(profile);
  const texts = statementsOf(many, TABLE).map(({ statement }) => statement.text);
  const cells = Object.values(many.practices[TABLE]!.levels).flatMap((level) => [level.considerations, level.actions, level.indicators]);
  for (let count = texts.length; count < STATEMENTS; count += 1)
    cells[count % cells.length]!.statements.push(Statement.parse({ id: `many-${count}`, text: `${texts[count % texts.length]} Variant ${count}.` }));
  return many;
}

async function typing(page: Page): Promise<Row[]> {
  await page.locator(`[data-cell="${TABLE}/2/actions"]`).focus();
  await page.keyboard.press('Enter');
  await page.locator('.cell-editor').waitFor();
  await page.waitForTimeout(2000);
  await page.evaluate(`{
    window.tasks = []; window.delays = [];
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.tasks.push(entry.duration))).observe({ type: 'longtask' });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => entry.name === 'keydown' && window.delays.push(entry.processingStart - entry.startTime))).observe({ type: 'event', durationThreshold: 16 });
  }`);
  await page.keyboard.type(KEYS, { delay: 110 });
  await page.waitForTimeout(1000);
  const { tasks, delays } = (await page.evaluate('({ tasks: window.tasks, delays: window.delays })')) as { tasks: number[]; delays: number[] };
  await page.keyboard.press('Escape');
  // Keys that were shown within a frame are not reported at all: they waited for nothing.
  const waited = [...delays, ...Array.from({ length: Math.max(0, KEYS.length - delays.length) }, () => 0)].toSorted((a, b) => a - b);
  const p95 = Math.round(waited[Math.floor(waited.length * 0.95)] ?? 0);
  const longest = Math.round(Math.max(0, ...tasks));
  return [
    { label: `long tasks during ${KEYS.length} keys`, value: `${tasks.length}, the longest ${longest} ms`, goal: 'none over 50 ms', met: longest <= 50 },
    { label: 'delay of a key, 95 of 100', value: `${p95} ms`, goal: 'under 50 ms', met: p95 < 50 },
  ];
}

async function another(page: Page): Promise<Row> {
  const times: number[] = [];
  for (const name of ['Access Control', 'Patch Management', 'Risk Attitude', 'Monitoring Practice', 'Physical Protection']) {
    await page.waitForTimeout(700);
    const time = await page.evaluate(`(async () => {
      const link = [...document.querySelectorAll('nav a')].find((a) => a.textContent === ${JSON.stringify(name)});
      const start = performance.now();
      link.click();
      while (document.querySelector('h1')?.textContent !== ${JSON.stringify(name)} || !document.querySelector('[role=gridcell]')) await new Promise(requestAnimationFrame);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - start;
    })()`);
    times.push(time as number);
  }
  const median = Math.round(times.toSorted((a, b) => a - b)[2]!);
  return { label: 'to another practice, median of 5', value: `${median} ms`, goal: 'under 100 ms', met: median < 100 };
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  console.log(machine());
  for (const { label, value, goal, met } of (await run()).rows)
    console.log(`${met === false ? '✖' : '✔'} ${label}: ${value}${goal === undefined ? '' : `; goal ${goal}`}`);
}
