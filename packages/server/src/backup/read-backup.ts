import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { BACKUP_FORMAT, BackupLine } from './backup-line.ts';

/** What a backup holds, once all of it was read and is what was written. */
export type BackupSummary = { readonly at: string; readonly migrations: readonly string[]; readonly rows: Readonly<Record<string, number>> };

/** The most that one line may weigh, in characters: no row is larger. */
const MOST_LINE = 256 * 1024 * 1024;

/**
 * Reads a backup file line by line; `take` is given the head first, then each row.
 * Refused: `backup-unreadable`; `backup-damaged`, when lines are missing, added or changed; `backup-newer`; what `take` refuses.
 */
export async function readBackup(
  file: string,
  take: (line: Exclude<BackupLine, { line: 'end' }>) => Promise<Outcome<unknown>>,
): Promise<Outcome<BackupSummary>> {
  const hash = createHash('sha256');
  const counted: Record<string, number> = {};
  let head: Extract<BackupLine, { line: 'head' }> | undefined;
  let end: Extract<BackupLine, { line: 'end' }> | undefined;
  try {
    for await (const line of linesOf(file)) {
      const parsed = line.length > MOST_LINE || end !== undefined ? undefined : parse(line);
      if (parsed === undefined) return damaged(file, 'a line is not what a backup holds');
      if (parsed.line === 'end') {
        end = parsed;
        continue;
      }
      hash.update(`${line}\n`);
      if ((parsed.line === 'head') !== (head === undefined)) return damaged(file, 'its lines are out of order');
      if (parsed.line === 'head') {
        if (parsed.format > BACKUP_FORMAT) return refused('backup-newer', `${file} was made by a newer version. Run that version or a later one.`);
        head = parsed;
      } else counted[parsed.table] = (counted[parsed.table] ?? 0) + 1;
      const taken = await take(parsed);
      if (!taken.ok) return taken;
    }
  } catch (error) {
    return refused(
      'backup-unreadable',
      `${file} cannot be read as a backup: ${(error as Error).message}. Check that it is the whole file that “smm backup” wrote.`,
    );
  }
  if (head === undefined || end === undefined) return damaged(file, 'its end is missing');
  if (hash.digest('hex') !== end.sha256) return damaged(file, 'its content is not what was written');
  if (Object.entries(end.rows).some(([table, rows]) => (counted[table] ?? 0) !== rows)) return damaged(file, 'rows are missing');
  return ok({ at: head.at, migrations: head.migrations, rows: end.rows });
}

/** The lines of a packed file. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const text = createGunzip();
  // Whoever reads is told of a fault by reading.
  pipeline(createReadStream(file), text, () => undefined);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of text) {
    const parts = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > MOST_LINE) throw new Error('a line is too long');
    yield* parts;
  }
  if (rest !== '') yield rest;
}

function parse(line: string): BackupLine | undefined {
  try {
    return BackupLine.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function damaged(file: string, reason: string): Outcome<BackupSummary> {
  return refused('backup-damaged', `${file} is damaged: ${reason}. Nothing was restored. Use another backup.`);
}
