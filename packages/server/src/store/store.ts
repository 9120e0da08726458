import { sql, type Kysely } from 'kysely';
import { ok, type Outcome } from '@smm/core/outcome';
import { apiTokens, type ApiTokens } from './accounts/api-tokens.ts';
import { invitations, type Invitations } from './accounts/invitations.ts';
import { organisations, type Organisations } from './accounts/organisations.ts';
import { people, type People } from './accounts/people.ts';
import { reviewLinks, type ReviewLinks } from './accounts/review-links.ts';
import { auditLog, type AuditLog } from './audit.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { profileFiles, type ProfileFiles } from './profile-files.ts';
import { profiles, type Profiles } from './profiles.ts';
import { openSqlite } from './sqlite.ts';
import { updateLog, type UpdateLog } from './update-log.ts';

/** Everything that is kept. */
export type Store = {
  readonly database: Database;
  readonly audit: AuditLog;
  readonly files: ProfileFiles;
  readonly invitations: Invitations;
  readonly organisations: Organisations;
  readonly people: People;
  readonly profiles: Profiles;
  readonly reviewLinks: ReviewLinks;
  readonly tokens: ApiTokens;
  readonly updates: UpdateLog;
  /** Tries a write and gives whether the store takes one. Throws what the database says when it does not. */
  readonly tryWrite: () => Promise<void>;
  /** Waits for what is being written, then closes. */
  readonly close: () => Promise<void>;
};

/** Where the store is: a folder for the embedded one, or the address of a PostgreSQL database. */
export type StorePlace = { readonly folder: string } | { readonly url: string; readonly schema?: string };

/** Opens the store and brings it to this version's shape. Refused as `openSqlite`, `openPostgres` and `migrate` say. */
export async function openStore(place: StorePlace): Promise<Outcome<Store>> {
  const opened = 'folder' in place ? openSqlite(place.folder) : await openPostgres(place.url, place.schema);
  if (!opened.ok) return opened;
  const database = opened.value;
  const migrated = await migrate(database.db as unknown as Kysely<unknown>, database.columns);
  if (!migrated.ok) {
    await database.close();
    return migrated;
  }
  return ok(storeIn(database));
}

/** The store in a database that has this version's shape. */
export function storeIn(database: Database): Store {
  const updates = updateLog(database);
  return {
    database,
    audit: auditLog(database),
    files: profileFiles(database),
    invitations: invitations(database),
    organisations: organisations(database),
    people: people(database),
    profiles: profiles(database),
    reviewLinks: reviewLinks(database),
    tokens: apiTokens(database),
    updates,
    tryWrite: () => tryWrite(database, updates),
    async close() {
      await updates.settled();
      await database.close();
    },
  };
}

/** A commit that reaches the disk and changes nothing that anybody reads; what failed a moment ago counts as well. */
async function tryWrite({ db, kind }: Database, updates: UpdateLog): Promise<void> {
  if (updates.isFailing()) throw new Error('The last change could not be kept.');
  if (kind === 'sqlite') {
    await sql`pragma user_version = 1`.execute(db);
    return;
  }
  const trial = await db.startTransaction().execute();
  try {
    await sql`insert into migration (name) values ('health')`.execute(trial);
  } finally {
    await trial.rollback().execute();
  }
}
