import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { openPostgres } from '../store/postgres.ts';
import { openSqlite, openSqliteToRead } from '../store/sqlite.ts';
import type { StorePlace } from '../store/store.ts';
import { readBackup, type BackupSummary } from './read-backup.ts';
import { restoreInto } from './restore.ts';
import { backupLines } from './write-backup.ts';

/**
 * Writes a backup of a store to `file`, while a server goes on writing to it, and reads it back before it says so.
 * The file appears whole or not at all. Refused: as opening says; `file-exists`; `cannot-write`; as `readBackup` says.
 */
export async function backupStore(place: StorePlace, file: string, at: string): Promise<Outcome<BackupSummary>> {
  if (existsSync(file)) return refused('file-exists', `${file} is there already. Give another name: a backup never replaces another.`);
  const opened = 'folder' in place ? openSqliteToRead(place.folder) : await openPostgres(place.url, place.schema);
  if (!opened.ok) return opened;
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await pipeline(Readable.from(backupLines(opened.value, at)), createGzip(), createWriteStream(beside, { mode: 0o600, flags: 'wx' }));
    const handle = await open(beside, 'r+');
    await handle.sync();
    await handle.close();
    const whole = await readBackup(beside, async () => ok(undefined));
    if (whole.ok) renameSync(beside, file);
    return whole;
  } catch (error) {
    return refused('cannot-write', `The backup cannot be written: ${(error as Error).message}.`);
  } finally {
    rmSync(beside, { force: true });
    await opened.value.close();
  }
}

/** Reads a backup to its end and gives what it holds, or why it is none. */
export function verifyBackup(file: string): Promise<Outcome<BackupSummary>> {
  return readBackup(file, async () => ok(undefined));
}

/** Restores a backup into an empty place. Refused as opening and `restoreInto` say. */
export async function restoreStore(place: StorePlace, file: string): Promise<Outcome<BackupSummary>> {
  const opened = 'folder' in place ? openSqlite(place.folder) : await openPostgres(place.url, place.schema);
  if (!opened.ok) return opened;
  try {
    return await restoreInto(opened.value, file);
  } finally {
    await opened.value.close();
  }
}
