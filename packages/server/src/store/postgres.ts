import { Kysely, PostgresDialect, sql } from 'kysely';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { POSTGRES_COLUMNS } from './column-kinds.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

const BIGINT = 20;

/**
 * Opens the store in a PostgreSQL database; `schema` is where its tables are (default: `public`).
 *
 * Sequence numbers are read as numbers: they stay below 2^53.
 * Refused: `store-unreachable`, with what the database said and never its password.
 */
export async function openPostgres(url: string, schema = 'public'): Promise<Outcome<Database>> {
  try {
    const { default: pg } = await import('pg');
    const pool = new pg.Pool({
      connectionString: url,
      max: 10,
      connectionTimeoutMillis: 5000,
      options: `-c search_path=${schema}`,
      types: { getTypeParser: (kind, format) => (kind === BIGINT ? Number : pg.types.getTypeParser(kind, format)) as never },
    });
    // A connection that breaks while it is idle is replaced by the pool; the query that needs one reports it.
    pool.on('error', () => {});
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    await sql`select 1`.execute(db);
    if (schema !== 'public') await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
    return ok({ kind: 'postgres', db, columns: POSTGRES_COLUMNS, close: () => db.destroy() });
  } catch (error) {
    return refused('store-unreachable', `The database does not answer: ${reasonOf(error)}. Check SMM_DATABASE_URL.`);
  }
}

/** What the database or the system said; several addresses that all refuse say it once. */
function reasonOf(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
