import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { SQLITE_COLUMNS } from './column-kinds.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** How durable a commit is. `NORMAL` may lose acknowledged words in a power cut: it exists to prove the test that finds it. */
export type Durability = 'FULL' | 'NORMAL';

/**
 * Opens the embedded store in `folder`, made when missing, and holds it for this process alone.
 *
 * Every commit is on the disk before it returns (WAL, `synchronous=FULL`).
 * Refused: `store-held`, naming the process that has it; `store-unreadable`.
 */
export function openSqlite(folder: string, durability: Durability = 'FULL'): Outcome<Database> {
  const held = hold(folder);
  if (!held.ok) return held;
  try {
    const file = new DatabaseSync(join(folder, 'store.sqlite'));
    file.exec(`pragma journal_mode=wal; pragma synchronous=${durability}; pragma foreign_keys=on; pragma busy_timeout=5000; pragma trusted_schema=off`);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(file) }) });
    const close = async (): Promise<void> => {
      await db.destroy();
      if (file.isOpen) file.close();
      held.value();
    };
    return ok({ kind: 'sqlite', db, columns: SQLITE_COLUMNS, close });
  } catch (error) {
    held.value();
    return refused('store-unreadable', `The store in ${folder} cannot be opened: ${(error as Error).message}. Restore a backup of it with “smm restore”.`);
  }
}

/**
 * Holds `folder` by an open transaction on a small file beside the store: the system lets go of it when the process ends,
 * however it ends. Gives what lets go.
 */
function hold(folder: string): Outcome<() => void> {
  const holder = join(folder, 'holder.json');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
    try {
      lock.exec('begin exclusive');
    } catch {
      lock.close();
      return refused('store-held', `The store in ${folder} is in use by ${holderNamed(holder)}. Stop that process, or give another folder.`);
    }
    writeFileSync(holder, JSON.stringify({ process: process.pid, host: hostname() }), { mode: 0o600 });
    return ok(() => {
      rmSync(holder, { force: true });
      if (lock.isOpen) lock.close();
    });
  } catch (error) {
    return refused('store-unreadable', `The folder ${folder} cannot hold a store: ${(error as Error).message}. Give a folder that can be written.`);
  }
}

/** Who holds the store, as far as its note tells. */
function holderNamed(file: string): string {
  try {
    const { process, host } = JSON.parse(readFileSync(file, 'utf8')) as { process: unknown; host: unknown };
    return `process ${String(process)} on ${String(host)}`;
  } catch {
    return 'another process';
  }
}

/** The embedded database in the shape that Kysely's dialect drives. */
function forKysely(file: DatabaseSync): ConstructorParameters<typeof SqliteDialect>[0]['database'] {
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return {
    close: () => file.close(),
    prepare(text) {
      const statement = file.prepare(text);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

/** Opens the embedded store in `folder` for reading only, beside the process that holds it. Refused: `store-unreadable`. */
export function openSqliteToRead(folder: string): Outcome<Database> {
  try {
    const file = new DatabaseSync(join(folder, 'store.sqlite'), { readOnly: true });
    file.exec('pragma busy_timeout=5000; pragma trusted_schema=off; select 1 from sqlite_master');
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(file) }) });
    return ok({ kind: 'sqlite', db, columns: SQLITE_COLUMNS, close: () => db.destroy() });
  } catch (error) {
    return refused('store-unreadable', `There is no store in ${folder} that can be read: ${(error as Error).message}. Name the folder with --data.`);
  }
}
