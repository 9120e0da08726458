import { sql, type Kysely } from 'kysely';

/**
 * The words of profiles in a table of their own, so that a list does not have to read past them: they are the largest part
 * of a profile by far. And an index in the order of the list.
 */
export async function wordsApart(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('profile_words')
    .addColumn('profile', 'text', (column) => column.primaryKey())
    .addColumn('words', 'text', (column) => column.notNull())
    .execute();
  await sql`insert into profile_words (profile, words) select id, words from profile`.execute(db);
  await db.schema.alterTable('profile').dropColumn('words').execute();
  await db.schema.createIndex('profile_in_lists').on('profile').columns(['organisation', 'archived_at', 'changed_at', 'id']).execute();
}
