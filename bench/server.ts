import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { seedUpdate } from '@smm/core/live';
import { readProfileFile } from '@smm/formats/yaml';
import { cardOf, wordsOf } from '../packages/server/src/live/projection.ts';
import { addSample, startChild, type SampleChild } from '../packages/server/src/sample-child.ts';
import { openEditor, sampleFile } from '../packages/server/src/sample-server.ts';
import { opened } from '../packages/server/src/store/sample-stores.ts';
import { machine, median, ratio, type Result, type Row } from './measure.ts';

const PROFILES = 2000;
const OPEN = 500;
const EDITORS = 50;
const MB = 1024 * 1024;

const PARTS: Readonly<Record<string, (folder: string) => Promise<Row[]>>> = { starting, propagation, route, full };

/** The server: how soon others see what one types, lists and searches of a full store, memory, its route, its start. */
export async function run(): Promise<Result> {
  const rows: Row[] = [];
  for (const part of Object.values(PARTS)) rows.push(...(await alone(part)));
  return { name: 'server: beside bare Hocuspocus in memory and a bare Hono route', rows };
}

/** One part, over a folder of its own. */
async function alone(part: (folder: string) => Promise<Row[]>): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'smm-bench-'));
  try {
    return await part(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function starting(folder: string): Promise<Row[]> {
  const times: number[] = [];
  let rss = 0;
  for (let n = 0; n < 6; n += 1) {
    const start = performance.now();
    const server = await startChild({ place: { folder } });
    await fetch(`${server.url}/health`);
    if (n > 0) times.push(performance.now() - start);
    if (n === 5) {
      await pause(3000);
      rss = memoryOf(server);
    }
    await server.end('SIGTERM');
  }
  return [most('start to first answer, existing store', median(times), 1500, 'ms'), most('memory of an idle server', rss, 150, 'MB')];
}

/** Ours and the bare one take turns, so that a busy moment hurts both. */
async function propagation(folder: string): Promise<Row[]> {
  const figures: Record<'bare' | 'ours', Figures[]> = { bare: [], ours: [] };
  for (let round = 0; round < 3; round += 1) {
    const bare = await startBare();
    figures.bare.push(await edit(bare.url, 'bench', ''));
    bare.child.kill('SIGTERM');
    const ours = await startChild({ place: { folder } });
    const { id, cookie } = await addSample(ours);
    figures.ours.push(await edit(ours.url, id, cookie));
    await ours.end('SIGTERM');
  }
  const middle = (of: Figures[], key: keyof Figures): number => median(of.map((figure) => figure[key]));
  const { bare, ours } = figures;
  const arrivals = ours.map(({ count, sent }) => count / (sent * (EDITORS - 1)));
  return [
    ratio(`${EDITORS} editors, an edit every 500 ms: p95 until others have it`, middle(ours, 'p95'), middle(bare, 'p95'), { most: 1.3 }),
    {
      label: 'the same, p50 and p99',
      value: `${middle(ours, 'p50').toFixed(1)} and ${middle(ours, 'p99').toFixed(1)} ms (bare ${middle(bare, 'p50').toFixed(1)} and ${middle(bare, 'p99').toFixed(1)})`,
    },
    { label: 'the same, edits that were timed where they arrived', value: `${Math.round(median(arrivals) * 100)} %` },
  ];
}

async function route(folder: string): Promise<Row[]> {
  const bare = await startBare();
  const ours = await startChild({ place: { folder } });
  const { cookie } = await addSample(ours);
  const rates: Record<'bare' | 'ours', number[]> = { bare: [], ours: [] };
  for (let round = 0; round < 4; round += 1) {
    const [a, b] = [await rate(`${bare.url}/api/me`, ''), await rate(`${ours.url}/api/me`, cookie)];
    if (round === 0) continue;
    rates.bare.push(a);
    rates.ours.push(b);
  }
  bare.child.kill('SIGTERM');
  await ours.end('SIGTERM');
  const [mine, plain] = [median(rates.ours), median(rates.bare)];
  return [
    {
      label: 'JSON route with session and headers, rate beside a bare route',
      value: `${(mine / plain).toFixed(2)} (${Math.round(mine)}/s / ${Math.round(plain)}/s)`,
      goal: 'at least 0.5',
      met: mine / plain >= 0.5,
    },
  ];
}

async function full(folder: string): Promise<Row[]> {
  const ids = await fill(folder);
  const server = await startChild({ place: { folder } });
  const cookie = ((await fetch(server.link, { redirect: 'manual' })).headers.get('set-cookie') ?? '').split(';')[0]!;
  const p95 = async (path: string): Promise<number> => {
    const times: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      const start = performance.now();
      const answer = await fetch(`${server.url}${path}`, { headers: { cookie } });
      if (!answer.ok) throw new Error(await answer.text());
      await answer.text();
      times.push(performance.now() - start);
    }
    return times.toSorted((a, b) => a - b)[37]!;
  };
  const rows = [
    most(`list of ${PROFILES} profiles, p95`, await p95('/api/profiles?limit=50'), 100, 'ms'),
    most('search for a word that all have, p95', await p95('/api/profiles?search=chlorine'), 100, 'ms'),
    most('search for two words that one has, p95', await p95('/api/profiles?search=telemetry%20needle1234'), 100, 'ms'),
  ];
  const editors = ids.slice(0, OPEN).map((id) => openEditor(server.url, id, { cookie }));
  await Promise.all(editors.map(({ synced }) => synced));
  await pause(2000);
  rows.push(most(`memory with ${OPEN} documents open`, memoryOf(server), 1024, 'MB'));
  for (const { leave } of editors) leave();
  await server.end('SIGKILL');
  return rows;
}

/** A store with many profiles, each as large as the example. */
async function fill(folder: string): Promise<string[]> {
  const file = readProfileFile(Buffer.from(sampleFile()));
  if (!file.ok) throw new Error('The example cannot be read.');
  const [card, words, update] = [cardOf(file.profile), wordsOf(file.profile), seedUpdate(file.profile)];
  const store = await opened({ folder });
  const at = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
  const ids = Array.from({ length: PROFILES }, (_, n) => `profile-${n}`);
  for (const [n, id] of ids.entries()) {
    const title = `Profile ${n}`;
    await store.profiles.add({ id, organisation: 'solo', title, card, words: `${words} needle${n}`, by: 'solo', at: at(n) });
    if (n >= OPEN) continue;
    const projected = await store.updates.append(id, update, 'solo', at(n));
    await store.profiles.project(id, { title, card, words: `${words} needle${n}`, projected, by: 'solo', at: at(n) });
  }
  await store.audit.add({ at: at(0), actor: 'solo', organisation: 'solo', action: 'profile.create', subject: 'profile-0', detail: {} });
  await store.close();
  return ids;
}

type Figures = { readonly count: number; readonly sent: number; readonly p50: number; readonly p95: number; readonly p99: number };

/** Lets editors work from a process of their own, and gives what they saw. */
async function edit(url: string, name: string, cookie: string): Promise<Figures> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('editors.ts', import.meta.url)),
    url,
    name,
    cookie,
    String(EDITORS),
    '5',
    '500',
  ]);
  return JSON.parse(stdout) as Figures;
}

function startBare(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('bare-live.ts', import.meta.url))], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done) => {
    createInterface({ input: child.stdout }).once('line', (line) => done({ child, ...(JSON.parse(line) as { url: string }) }));
  });
}

/** Answers a second, with 16 questions at a time. */
async function rate(url: string, cookie: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const start = performance.now();
  let answers = 0;
  const ask = (): Promise<void> =>
    new Promise((done, failed) => {
      const asked = request(url, { agent, headers: { cookie } }, (answer) => {
        if (answer.statusCode !== 200) failed(new Error(`${url} answered ${answer.statusCode}`));
        answer.resume().once('end', done);
      });
      asked.once('error', failed).end();
    });
  const work = async (): Promise<void> => {
    for (; performance.now() - start < 1500; answers += 1) await ask();
  };
  await Promise.all(Array.from({ length: 16 }, work));
  agent.destroy();
  return answers / ((performance.now() - start) / 1000);
}

/** The memory that a process holds, in MB. */
function memoryOf({ pid }: SampleChild): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kilobytes) * 1024) / MB;
}

function most(label: string, value: number, goal: number, unit: string): Row {
  return { label, value: `${Math.round(value)} ${unit}`, goal: `at most ${goal} ${unit}`, met: value <= goal };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  // By itself: `server.ts [parts]`.
  console.log(machine());
  for (const [name, part] of Object.entries(PARTS)) {
    if (argv.length > 2 && !argv.includes(name)) continue;
    for (const { label, value, goal, met } of await alone(part))
      console.log(`${met === false ? '✖' : '✔'} ${label}: ${value}${goal === undefined ? '' : `; goal ${goal}`}`);
  }
}
