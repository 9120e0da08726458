import { crc32 } from 'node:zlib';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { Database } from './database.ts';
import type { DocumentUpdateTable } from './tables.ts';

/** A change that waits for the next commit. */
type Waiting = {
  readonly row: Omit<DocumentUpdateTable, 'seq'>;
  readonly done: (seq: number) => void;
  readonly failed: (reason: unknown) => void;
};

/** A live document as the store has it: one state to begin with, and the updates after it, in order. */
export type StoredDocument = {
  readonly snapshot: { readonly seq: number; readonly bytes: Uint8Array } | undefined;
  readonly updates: readonly { readonly seq: number; readonly bytes: Uint8Array }[];
  /** The last update that is in them; 0 when there is none. */
  readonly seq: number;
};

/** Every change of every live document, kept before it is acknowledged. */
export type UpdateLog = {
  /** Keeps an update; gives its number once it is on the disk. Rejects when it could not be kept: it must not be acknowledged then. */
  readonly append: (document: string, bytes: Uint8Array, by: string, at: string) => Promise<number>;
  /** The document as it was kept. Refused: `document-unknown`; `document-damaged`, naming the update that is not what was written. */
  readonly read: (document: string, after?: number) => Promise<Outcome<StoredDocument>>;
  /**
   * Puts `state` in the place of the updates that it was made from, on top of the folded state that ended with update `base`
   * (0: none). Gives whether it did: not when another process has folded meanwhile, whose state may hold other updates.
   */
  readonly fold: (
    document: string,
    state: Uint8Array,
    madeFrom: { readonly base: number; readonly updates: readonly number[] },
    at: string,
  ) => Promise<boolean>;
  /** Waits until everything that was handed over is kept or has failed. */
  readonly settled: () => Promise<void>;
};

/**
 * A log in `database` that commits what arrives within one turn of the event loop together,
 * so that a burst of changes pays for one write to the disk.
 */
export function updateLog({ db }: Database): UpdateLog {
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  const flush = async (): Promise<void> => {
    await new Promise(setImmediate);
    while (waiting.length > 0) {
      const batch = waiting.splice(0, 500);
      try {
        const rows = await db.transaction().execute((transaction) =>
          transaction
            .insertInto('document_update')
            .values(batch.map(({ row }) => row))
            .returning('seq')
            .execute(),
        );
        batch.forEach(({ done }, index) => done(Number(rows[index]?.seq)));
      } catch (reason) {
        for (const { failed } of batch) failed(reason);
      }
    }
    running = undefined;
  };

  return {
    append: (document, bytes, by, at) =>
      new Promise((done, failed) => {
        waiting.push({ row: { document, bytes, checksum: crc32(bytes), at, by }, done, failed });
        running ??= flush();
      }),
    read: (document, after) => read(db, document, after),
    fold: (document, bytes, { base, updates }, at) =>
      db.transaction().execute(async (transaction) => {
        const row = { seq: Math.max(base, ...updates), bytes, checksum: crc32(bytes), at };
        const kept =
          base === 0
            ? await transaction
                .insertInto('document_snapshot')
                .values({ document, ...row })
                .onConflict((conflict) => conflict.doNothing())
                .returning('seq')
                .execute()
            : await transaction.updateTable('document_snapshot').set(row).where('document', '=', document).where('seq', '=', base).returning('seq').execute();
        if (kept.length === 0) return false;
        await transaction.deleteFrom('document_update').where('document', '=', document).where('seq', 'in', updates).execute();
        return true;
      }),
    settled: async () => {
      while (running !== undefined) await running;
    },
  };
}

/** Reads snapshot and updates in one transaction, so that a fold in between cannot hide an update. */
async function read(db: Database['db'], document: string, after?: number): Promise<Outcome<StoredDocument>> {
  const { snapshot, updates } = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => ({
      snapshot: await transaction.selectFrom('document_snapshot').selectAll().where('document', '=', document).executeTakeFirst(),
      updates: await transaction
        .selectFrom('document_update')
        .select(['seq', 'bytes', 'checksum'])
        .where('document', '=', document)
        .where('seq', '>', after ?? 0)
        .orderBy('seq')
        .execute(),
    }));
  if (snapshot === undefined && updates.length === 0 && after === undefined) {
    return refused('document-unknown', `There is no document ${document} in the store.`);
  }
  if (snapshot !== undefined && crc32(snapshot.bytes) !== snapshot.checksum) return damaged(document, 'the folded state');
  const bad = updates.find(({ bytes, checksum }) => crc32(bytes) !== checksum);
  if (bad !== undefined) return damaged(document, `update ${bad.seq}`);
  return ok({ snapshot, updates, seq: updates.at(-1)?.seq ?? snapshot?.seq ?? 0 });
}

/** What is said of a document whose bytes are not those that were written. */
function damaged(document: string, part: string): Outcome<StoredDocument> {
  return refused('document-damaged', `The document ${document} is damaged on the disk: ${part} is not what was written. Restore it from a backup.`);
}
