import { sql } from 'kysely';
import type { Database } from '../store/database.ts';

/** A column of a table: its name, and whether it counts by itself or holds yes and no. */
export type Column = { readonly name: string; readonly counts: boolean; readonly isFlag: boolean };
/** A table with its columns. */
export type Table = { readonly name: string; readonly columns: readonly Column[] };

/** Every table of the store, those first that others refer to. */
export async function tablesIn({ db, kind }: Pick<Database, 'db' | 'kind'>): Promise<Table[]> {
  if (kind === 'sqlite') {
    const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by rowid`.execute(db);
    return Promise.all(
      rows.map(async ({ name }) => {
        const columns = await sql<{ name: string; type: string }>`select name, type from pragma_table_info(${name})`.execute(db);
        return { name, columns: columns.rows.map((column) => ({ name: column.name, counts: false, isFlag: false })) };
      }),
    );
  }
  const { rows } = await sql<{ table: string; name: string; identity: string; type: string }>`
    select c.relname as "table", a.attname as name, a.attidentity as identity, format_type(a.atttypid, null) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    order by c.oid, a.attnum`.execute(db);
  const tables = new Map<string, Column[]>();
  for (const { table, name, identity, type } of rows)
    tables.set(table, [...(tables.get(table) ?? []), { name, counts: identity !== '', isFlag: type === 'boolean' }]);
  return [...tables].map(([name, columns]) => ({ name, columns }));
}
