import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import type { AuditEntryTable } from './tables.ts';

/** What happened: who did what to what, and details without content or secrets. */
export type AuditEvent = Omit<AuditEntryTable, 'before' | 'detail' | 'hash' | 'seq'> & { readonly detail: Readonly<Record<string, number | string | null>> };
/** A line of the log as it is kept. */
export type AuditEntry = Omit<AuditEntryTable, 'seq'> & { readonly seq: number };

/** Where a log breaks off from its own hashes. */
export type AuditBreak = { readonly seq: number; readonly reason: 'altered' | 'missing-before' };

/** The audit log: only ever added to; each line holds the hash of the one before. */
export type AuditLog = {
  readonly add: (event: AuditEvent) => Promise<void>;
  /** The newest first. */
  readonly list: (query: { readonly organisations?: readonly string[]; readonly limit: number; readonly before?: number }) => Promise<AuditEntry[]>;
  /** What was done to one subject, the newest first. */
  readonly about: (subject: string, action: string, organisation: string) => Promise<AuditEntry[]>;
  /** Every place where a line was changed, removed or moved; and how many lines there are. `head` is the hash of the last. */
  readonly verify: () => Promise<{ readonly entries: number; readonly head: string; readonly breaks: readonly AuditBreak[] }>;
};

const BEGINNING = '0'.repeat(64);

/** The audit log in `database`. */
export function auditLog({ db }: Database): AuditLog {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add(event) {
      const added = last.then(() => add(db, event));
      last = added.catch(() => undefined);
      return added;
    },
    async list({ organisations, limit, before }) {
      if (organisations?.length === 0) return [];
      let rows = db.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').limit(limit);
      if (organisations !== undefined) rows = rows.where('organisation', 'in', organisations);
      if (before !== undefined) rows = rows.where('seq', '<', before);
      return rows.execute();
    },
    about: (subject, action, organisation) =>
      db
        .selectFrom('audit_entry')
        .selectAll()
        .where('subject', '=', subject)
        .where('action', '=', action)
        .where('organisation', '=', organisation)
        .orderBy('seq', 'desc')
        .limit(500)
        .execute(),
    async verify() {
      const breaks: AuditBreak[] = [];
      let head = BEGINNING;
      let entries = 0;
      for (const { seq, hash, ...entry } of await db.selectFrom('audit_entry').selectAll().orderBy('seq').execute()) {
        if (entry.before !== head) breaks.push({ seq, reason: 'missing-before' });
        if (hashOf(entry) !== hash) breaks.push({ seq, reason: 'altered' });
        head = hash;
        entries += 1;
      }
      return { entries, head, breaks };
    },
  };
}

/** Adds a line after the last; tried again when another process was faster. */
async function add(db: Database['db'], { detail, ...event }: AuditEvent): Promise<void> {
  const before = (await db.selectFrom('audit_entry').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst())?.hash ?? BEGINNING;
  const entry = { ...event, detail: JSON.stringify(detail), before };
  const added = await db
    .insertInto('audit_entry')
    .values({ ...entry, hash: hashOf(entry) })
    .onConflict((conflict) => conflict.column('before').doNothing())
    .returning('seq')
    .execute();
  if (added.length === 0) await add(db, { ...event, detail });
}

/** The SHA-256 of a line, in hexadecimal digits. */
function hashOf({ at, actor, organisation, action, subject, detail, before }: Omit<AuditEntryTable, 'hash' | 'seq'>): string {
  return createHash('sha256')
    .update(JSON.stringify([before, at, actor, organisation, action, subject, detail]))
    .digest('hex');
}
