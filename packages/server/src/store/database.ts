import type { Kysely } from 'kysely';
import type { ColumnKinds } from './column-kinds.ts';
import type { Tables } from './tables.ts';

/** An open database, whichever it is. */
export type Database = {
  readonly kind: 'postgres' | 'sqlite';
  readonly db: Kysely<Tables>;
  readonly columns: ColumnKinds;
  /** Closes the connections and gives the store free for another process. */
  readonly close: () => Promise<void>;
};
