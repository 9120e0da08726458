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

/** Why a change was not kept: the store took no write. Nothing of it may be acknowledged. */
export class NotKept extends Error {
  constructor(cause: unknown) {
    super(`The store took no write: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'NotKept';
  }
}

/** A live document as the store has it: one state to begin with, and the updates after it, in order. */
export type StoredDocument = {
  readonly snapshot: { readonly seq: number; readonly bytes: Uint8Array } | undefined;
  readonly updates: readonly { readonly seq: number; readonly bytes: Uint8Array }[];
  /** The last update that is in them; 0 when there is none. */
  readonly seq: number;
};

/** Which update of which document. */
export type Place = { readonly document: string; readonly seq: number };
/** What happened to documents: updates that were added, and the last update in each folded state. */
export type News = { readonly updates: readonly Place[]; readonly states: readonly Place[] };

/** Every change of every live document, kept before it is acknowledged. */
export type UpdateLog = {
  /** Keeps an update; gives its number once it is on the disk. Rejects with `NotKept` when it could not be kept: it must not be acknowledged then. */
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
  /** Which updates came after number `after`, and with which update the folded states end, of these documents. */
  readonly news: (documents: readonly string[], after: number) => Promise<News>;
  /** Those of the updates `seqs` that are not damaged, in order. */
  readonly pick: (seqs: readonly number[]) => Promise<(Place & { readonly bytes: Uint8Array; readonly by: string })[]>;
  /** The highest number that was given to an update. */
  readonly last: () => Promise<number>;
  /** Whether the last write of these seconds failed: what somebody typed may still wait to be kept. */
  readonly isFailing: () => boolean;
  /** Waits until everything that was handed over is kept or has failed. */
  readonly settled: () => Promise<void>;
};

/** How long a failed write counts when nobody tries another, in milliseconds. */
const FAILURE_COUNTS = 10_000;

/**
 * A log in `database` that commits what arrives within one turn of the event loop together,
 * so that a burst of changes pays for one write to the disk.
 */
export function updateLog({ db }: Database): UpdateLog {
  const waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;

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
        failedAt = Number.NEGATIVE_INFINITY;
        batch.forEach(({ done }, index) => done(Number(rows[index]?.seq)));
      } catch (reason) {
        failedAt = performance.now();
        for (const { failed } of batch) failed(new NotKept(reason));
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
    async news(documents, after) {
      const updates = db.selectFrom('document_update').select(['document', 'seq']).where('seq', '>', after).where('document', 'in', documents);
      const states = db.selectFrom('document_snapshot').select(['document', 'seq']).where('document', 'in', documents);
      return { states: await states.execute(), updates: await updates.orderBy('seq').execute() };
    },
    async pick(seqs) {
      const rows = await db
        .selectFrom('document_update')
        .select(['document', 'seq', 'bytes', 'checksum', 'by'])
        .where('seq', 'in', seqs)
        .orderBy('seq')
        .execute();
      return rows.filter(({ bytes, checksum }) => crc32(bytes) === checksum);
    },
    async last() {
      const { last } = await db
        .selectFrom('document_update')
        .select(({ fn }) => fn.max('seq').as('last'))
        .executeTakeFirstOrThrow();
      return Number(last ?? 0);
    },
    isFailing: () => performance.now() - failedAt < FAILURE_COUNTS,
    settled: async () => {
      for (let now = running; now !== undefined; now = running) await now;
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
