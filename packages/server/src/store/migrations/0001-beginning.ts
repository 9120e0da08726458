import type { Kysely } from 'kysely';
import type { ColumnKinds } from '../column-kinds.ts';

/** Profiles, the updates and snapshots of their live documents, their files, and the audit log. */
export async function beginning(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await db.schema
    .createTable('profile')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('projected', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addColumn('archived_at', 'text')
    .execute();
  await db.schema.createIndex('profile_by_organisation').on('profile').columns(['organisation', 'changed_at']).execute();
  await db.schema
    .createTable('document_update')
    .addColumn('seq', kinds.sequence, kinds.asSequence)
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('bytes', kinds.bytes, (column) => column.notNull())
    .addColumn('checksum', 'bigint', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('document_update_by_document').on('document_update').columns(['document', 'seq']).execute();
  await db.schema
    .createTable('document_snapshot')
    .addColumn('document', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('bytes', kinds.bytes, (column) => column.notNull())
    .addColumn('checksum', 'bigint', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('profile_file')
    .addColumn('profile', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('profile_file_key', ['profile', 'kind', 'name'])
    .execute();
  await db.schema
    .createTable('audit_entry')
    .addColumn('seq', kinds.sequence, kinds.asSequence)
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull().unique())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .execute();
}
