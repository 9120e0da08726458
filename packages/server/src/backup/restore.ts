import { sql, type Kysely, type Transaction } from 'kysely';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { migrations } from '../store/migration-steps.ts';
import type { Tables } from '../store/tables.ts';
import { fromBackup, type BackupLine, type BackupRow } from './backup-line.ts';
import { readBackup, type BackupSummary } from './read-backup.ts';
import { tablesIn, type Table } from './tables-in.ts';

/**
 * Puts a backup into an empty store, all of it or nothing, and brings it to this version's shape.
 *
 * The backup may come from the other kind of database. Refused: as `readBackup` says; `store-not-empty`; `backup-foreign`,
 * when it holds tables or columns that no store has.
 */
export async function restoreInto(database: Database, file: string): Promise<Outcome<BackupSummary>> {
  const bare = database.db as unknown as Kysely<unknown>;
  if ((await tablesIn(database)).length > 0) return refused('store-not-empty', 'There is a store already. Restore into a new folder or an empty database.');
  // Read it once before anything is written: what is damaged is told apart from what is half restored.
  const looked = await readBackup(file, async () => ok(undefined));
  if (!looked.ok) return looked;
  const steps = migrations.filter(({ name }) => looked.value.migrations.includes(name));
  const shaped = await migrate(bare, database.columns, steps);
  if (!shaped.ok) return shaped;
  const restored = await database.db
    .transaction()
    .execute(async (transaction) => {
      const tables = new Map((await tablesIn({ db: transaction, kind: database.kind })).map((table) => [table.name, table]));
      if (database.kind === 'sqlite') await sql`pragma defer_foreign_keys = on`.execute(transaction);
      const read = await readBackup(file, (line) =>
        line.line === 'row' ? insert(transaction, database.kind, tables.get(line.table), line) : Promise.resolve(ok(undefined)),
      );
      if (!read.ok) throw new Abandoned(read);
      if (database.kind === 'postgres') await countOn(transaction, [...tables.values()]);
      return read;
    })
    .catch((error: unknown) => {
      if (error instanceof Abandoned) return error.refusal;
      throw error;
    });
  if (!restored.ok) return restored;
  const forward = await migrate(bare, database.columns);
  return forward.ok ? restored : forward;
}

/** Takes everything back that was inserted. */
class Abandoned extends Error {
  readonly refusal: Outcome<BackupSummary>;
  constructor(refusal: Outcome<BackupSummary>) {
    super('restore abandoned');
    this.refusal = refusal;
  }
}

async function insert(
  db: Transaction<Tables>,
  kind: Database['kind'],
  table: Table | undefined,
  { row, table: named }: Extract<BackupLine, { line: 'row' }>,
): Promise<Outcome<unknown>> {
  const columns = new Map(table?.columns.map((column) => [column.name, column]));
  const names = Object.keys(row);
  const foreign = names.find((name) => !columns.has(name));
  if (table === undefined || foreign !== undefined || named === 'migration')
    return refused(
      'backup-foreign',
      `The backup holds ${foreign === undefined ? `a table “${named}”` : `a column “${named}.${foreign}”`}, which no store has. Nothing was restored.`,
    );
  const values = names.map((name) => sql`${fromBackup(row[name] as BackupRow[string], kind, columns.get(name)?.isFlag ?? false)}`);
  const overriding = table.columns.some(({ counts }) => counts) ? sql`overriding system value` : sql``;
  await sql`insert into ${sql.table(table.name)} (${sql.join(names.map((name) => sql.ref(name)))}) ${overriding} values (${sql.join(values)})`.execute(db);
  return ok(undefined);
}

/** Lets columns that count by themselves go on after the highest number. */
async function countOn(db: Transaction<Tables>, tables: readonly Table[]): Promise<void> {
  for (const { name, columns } of tables)
    for (const column of columns.filter(({ counts }) => counts))
      await sql`select setval(pg_get_serial_sequence(${`"${name}"`}, ${column.name}), coalesce((select max(${sql.ref(column.name)}) from ${sql.table(name)}), 0) + 1, false)`.execute(
        db,
      );
}
