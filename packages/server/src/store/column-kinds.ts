import { sql, type ColumnDefinitionBuilder, type RawBuilder } from 'kysely';

/** Where the two databases call the same column by different names. */
export type ColumnKinds = {
  /** A column of bytes. */
  readonly bytes: 'blob' | 'bytea';
  /** A number that grows by itself and is never used again. */
  readonly sequence: RawBuilder<unknown> | 'integer';
  readonly asSequence: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
};

/** Columns as SQLite calls them. */
export const SQLITE_COLUMNS: ColumnKinds = {
  bytes: 'blob',
  sequence: 'integer',
  asSequence: (column) => column.primaryKey().autoIncrement(),
};

/** Columns as PostgreSQL calls them. */
export const POSTGRES_COLUMNS: ColumnKinds = {
  bytes: 'bytea',
  sequence: sql`bigint generated always as identity`,
  asSequence: (column) => column.primaryKey(),
};
