import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { BACKUP_FORMAT, toBackup, type BackupLine } from './backup-line.ts';
import { tablesIn } from './tables-in.ts';

/** So many rows are read at once. */
const PAGE = 500;
/** Marks of steps, which the head of a backup names; and the trial of the health check, which never stays. */
const WITHOUT = ['migration'];

/**
 * Everything in the store as lines of text, as it was at one moment, while others go on writing.
 * Ends with how many rows each table has and the SHA-256 of all lines before.
 */
export async function* backupLines(database: Database, at: string): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const lines: string[] = [];
  const rows: Record<string, number> = {};
  const say = (line: BackupLine): void => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    lines.push(text);
  };
  const transaction = await database.db.startTransaction().setIsolationLevel('repeatable read').execute();
  try {
    const migrations = (await sql<{ name: string }>`select name from migration order by name`.execute(transaction)).rows.map(({ name }) => name);
    say({ line: 'head', format: BACKUP_FORMAT, migrations, at });
    for (const { name } of (await tablesIn({ db: transaction, kind: database.kind })).filter((table) => !WITHOUT.includes(table.name))) {
      rows[name] = 0;
      for (let from = 0; ; from += PAGE) {
        const order = database.kind === 'sqlite' ? sql`rowid` : sql`ctid`;
        const page = await sql<Record<string, unknown>>`select * from ${sql.table(name)} order by ${order} limit ${PAGE} offset ${from}`.execute(transaction);
        for (const row of page.rows) say({ line: 'row', table: name, row: toBackup(row) });
        rows[name] += page.rows.length;
        yield lines.splice(0).join('');
        if (page.rows.length < PAGE) break;
      }
    }
    const sha256 = hash.digest('hex');
    yield `${JSON.stringify({ line: 'end', rows, sha256 } satisfies BackupLine)}\n`;
  } finally {
    await transaction.rollback().execute();
  }
}
