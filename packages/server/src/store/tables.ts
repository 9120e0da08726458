import type { Generated } from 'kysely';
import type { AccountTables } from './accounts/account-tables.ts';

/**
 * The tables of the store, as the code sees them on SQLite and on PostgreSQL alike.
 *
 * Times are ISO 8601 in UTC. Columns that hold JSON hold it as text. Blobs are bytes.
 */
export type Tables = AccountTables & {
  readonly audit_entry: AuditEntryTable;
  readonly document_snapshot: DocumentSnapshotTable;
  readonly document_update: DocumentUpdateTable;
  readonly profile: ProfileTable;
  readonly profile_file: ProfileFileTable;
  readonly profile_words: ProfileWordsTable;
};

/** One profile: what lists and searches need; its words are in the updates of its live document. */
export type ProfileTable = {
  readonly id: string;
  readonly organisation: string;
  title: string;
  /** What a card shows, as JSON: identity, state, how many statements each cell holds. */
  card: string;
  /** The last update that title, card and words speak of. */
  projected: number;
  readonly created_at: string;
  readonly created_by: string;
  changed_at: string;
  changed_by: string;
  archived_at: string | null;
};

/** All words of a profile in lower case, for searching. */
export type ProfileWordsTable = { readonly profile: string; words: string };

/** One change of a live document, as it was acknowledged. */
export type DocumentUpdateTable = {
  readonly seq: Generated<number>;
  readonly document: string;
  readonly bytes: Uint8Array;
  /** CRC-32 of the bytes. */
  readonly checksum: number;
  readonly at: string;
  readonly by: string;
};

/** A live document as it stood after an update; older updates are folded into it. */
export type DocumentSnapshotTable = {
  readonly document: string;
  /** The last update that the snapshot holds. */
  seq: number;
  bytes: Uint8Array;
  checksum: number;
  at: string;
};

/** A file that belongs to a profile: its evidence, a base text, an assessment. */
export type ProfileFileTable = {
  readonly profile: string;
  readonly kind: string;
  readonly name: string;
  version: number;
  content: string;
  changed_at: string;
  changed_by: string;
};

/** One line of the audit log; each carries the hash of the one before it. */
export type AuditEntryTable = {
  readonly seq: Generated<number>;
  readonly at: string;
  readonly actor: string;
  readonly organisation: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
  readonly before: string;
  readonly hash: string;
};
