import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openStore, type Store } from '../store.ts';
import type { Deed } from './recording.ts';

/** What came of cutting the power at many points: how many were tried, and what was lost at those where something was. */
export type CutReport = { readonly points: number; readonly acknowledged: number; readonly bad: readonly string[] };

type Disk = Map<string, Buffer>;
type Change = Extract<Deed, { kind: 'cut' | 'wrote' }>;

/** The unit in which disks write; a write that the cut interrupts ends at such a boundary. */
const SECTOR = 512;

/**
 * Replays a recording up to `points` random points. At each, what was not yet synced is kept, torn or dropped by chance, the
 * store is opened on what is left, and everything that had been acknowledged by then is looked for.
 */
export async function cutPower(deeds: readonly Deed[], points: number, random: () => number): Promise<CutReport> {
  const disk: Disk = new Map();
  let pending: Change[] = [];
  const acknowledged = { words: 0, lines: 0 };
  const bad: string[] = [];
  const chosen = choose(deeds, points, random);
  for (const [index, deed] of deeds.entries()) {
    for (let again = 0; again < (chosen.get(index) ?? 0); again += 1) {
      const lost = await lostOn(afterCut(disk, pending, random), acknowledged);
      if (lost !== undefined) bad.push(`before deed ${index} of ${deeds.length}: ${lost}`);
    }
    if (deed.kind === 'said') {
      if (deed.what.startsWith('u')) acknowledged.words += 1;
      else acknowledged.lines += 1;
    } else if (deed.kind === 'removed') {
      disk.delete(deed.file);
      pending = pending.filter(({ file }) => file !== deed.file);
    } else if (deed.kind === 'synced') {
      for (const change of pending) if (change.file === deed.file) make(disk, change);
      pending = pending.filter(({ file }) => file !== deed.file);
    } else pending.push(deed);
  }
  return { points, acknowledged: acknowledged.words, bad };
}

/** How often the power is cut before each deed. Cuts before the first acknowledgement show little; most come after it. */
function choose(deeds: readonly Deed[], points: number, random: () => number): Map<number, number> {
  const first = deeds.findIndex(({ kind }) => kind === 'said');
  const chosen = new Map<number, number>();
  for (let point = 0; point < points; point += 1) {
    const from = point % 20 === 0 ? 0 : first;
    const index = from + Math.floor(random() * (deeds.length - from));
    chosen.set(index, (chosen.get(index) ?? 0) + 1);
  }
  return chosen;
}

function afterCut(disk: Disk, pending: readonly Change[], random: () => number): Disk {
  const left = new Map([...disk].map(([file, bytes]) => [file, Buffer.from(bytes)]));
  for (const change of pending) {
    const luck = random();
    if (luck < 0.4) make(left, change);
    else if (luck < 0.6 && change.kind === 'wrote' && change.bytes.length > SECTOR)
      make(left, { ...change, bytes: change.bytes.subarray(0, SECTOR * (1 + Math.floor((random() * change.bytes.length) / SECTOR))) });
  }
  return left;
}

function make(disk: Disk, change: Change): void {
  const before = disk.get(change.file) ?? Buffer.alloc(0);
  if (change.kind === 'cut') {
    disk.set(change.file, Buffer.concat([before.subarray(0, change.length), Buffer.alloc(Math.max(0, change.length - before.length))]));
    return;
  }
  const needed = change.at + change.bytes.length;
  const after = needed > before.length ? Buffer.concat([before, Buffer.alloc(needed - before.length)]) : before;
  change.bytes.copy(after, change.at);
  disk.set(change.file, after);
}

/** What is missing or damaged in the store on `disk`; undefined when nothing is. */
async function lostOn(disk: Disk, acknowledged: { readonly words: number; readonly lines: number }): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'smm-cut-'));
  try {
    for (const [name, bytes] of disk) writeFileSync(join(folder, name), bytes);
    const store = await openStore({ folder });
    if (!store.ok) return store.message;
    try {
      return await lostIn(store.value, acknowledged);
    } finally {
      await store.value.close();
    }
  } catch (error) {
    return String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lostIn({ audit, database, updates }: Store, acknowledged: { readonly words: number; readonly lines: number }): Promise<string | undefined> {
  const check = (await sql<{ quick_check: string }>`pragma quick_check`.execute(database.db)).rows[0]?.quick_check;
  if (check !== 'ok') return `the database is damaged: ${check}`;
  const { entries, breaks } = await audit.verify();
  if (breaks.length > 0) return 'the audit log is broken';
  if (entries < acknowledged.lines) return `${acknowledged.lines - entries} lines of the audit log`;
  if (acknowledged.words === 0) return undefined;
  const stored = await updates.read('typed');
  if (!stored.ok) return stored.message;
  const { snapshot } = stored.value;
  const text = [...(snapshot === undefined ? [] : [snapshot]), ...stored.value.updates].map(({ bytes }) => new TextDecoder().decode(bytes)).join('');
  const words = new Set([...text.matchAll(/w(\d+) /gu)].map(([, number]) => Number(number)));
  const missing = Array.from({ length: acknowledged.words }, (_, word) => word).filter((word) => !words.has(word));
  return missing.length === 0 ? undefined : `words ${missing.slice(0, 5).join(', ')}`;
}
