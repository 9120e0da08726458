import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { ProfileTable } from './tables.ts';

/** What a new profile starts with. */
export type NewProfile = Pick<ProfileTable, 'id' | 'organisation' | 'title' | 'card'> & {
  readonly words: string;
  readonly by: string;
  readonly at: string;
};
/** What lists and searches show of a profile after its words changed. */
export type Projection = Pick<ProfileTable, 'title' | 'card'> & {
  readonly words: string;
  readonly projected: number;
  readonly by: string;
  readonly at: string;
};
/** A profile as lists show it. */
export type ProfileEntry = ProfileTable;

/** Which profiles a list shows. */
export type ProfileQuery = {
  /** Only profiles of these organisations. */
  readonly organisations: readonly string[];
  /** Every word of it stands in the profile. */
  readonly search?: string;
  readonly archived?: boolean;
  /** At most so many, of those changed before the place where the last page ended. */
  readonly limit: number;
  readonly after?: { readonly changed_at: string; readonly id: string };
};

/** The profiles of the store, without their words. */
export type Profiles = {
  readonly add: (profile: NewProfile) => Promise<void>;
  readonly get: (id: string) => Promise<ProfileEntry | undefined>;
  /** The newest change first. */
  readonly list: (query: ProfileQuery) => Promise<ProfileEntry[]>;
  readonly count: (query: Omit<ProfileQuery, 'after' | 'limit'>) => Promise<number>;
  readonly project: (id: string, projection: Projection) => Promise<void>;
  readonly archive: (id: string, at: string | null) => Promise<void>;
  /** Ids of profiles with updates that lists and searches do not know yet. */
  readonly behind: () => Promise<string[]>;
};

const ENTRY = [
  'id',
  'organisation',
  'title',
  'card',
  'projected',
  'created_at',
  'created_by',
  'changed_at',
  'changed_by',
  'archived_at',
] as const satisfies readonly (keyof ProfileTable)[];

/** The profiles in `database`. */
export function profiles({ db }: Database): Profiles {
  return {
    async add({ by, at, words, ...profile }) {
      const row = { ...profile, projected: 0, created_at: at, created_by: by, changed_at: at, changed_by: by, archived_at: null };
      await db.transaction().execute(async (transaction) => {
        await transaction.insertInto('profile').values(row).execute();
        await transaction.insertInto('profile_words').values({ profile: profile.id, words }).execute();
      });
    },
    get: (id) => db.selectFrom('profile').select(ENTRY).where('id', '=', id).executeTakeFirst(),
    async list({ limit, after, ...query }) {
      if (query.organisations.length === 0) return [];
      let rows = chosen(db, query).select(ENTRY).orderBy('changed_at', 'desc').orderBy('id').limit(limit);
      if (after !== undefined) {
        const { changed_at, id } = after;
        rows = rows.where(({ eb, or, and }) => or([eb('changed_at', '<', changed_at), and([eb('changed_at', '=', changed_at), eb('id', '>', id)])]));
      }
      return rows.execute();
    },
    async count(query) {
      if (query.organisations.length === 0) return 0;
      const row = await chosen(db, query)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
    async project(id, { by, at, words, ...columns }) {
      await db.transaction().execute(async (transaction) => {
        const projected = await transaction
          .updateTable('profile')
          .set({ ...columns, changed_at: at, changed_by: by })
          .where('id', '=', id)
          .where('projected', '<=', columns.projected)
          .returning('id')
          .execute();
        if (projected.length > 0) await transaction.updateTable('profile_words').set({ words }).where('profile', '=', id).execute();
      });
    },
    async archive(id, at) {
      await db.updateTable('profile').set({ archived_at: at }).where('id', '=', id).execute();
    },
    async behind() {
      const rows = await db
        .selectFrom('profile')
        .innerJoin('document_update', 'document_update.document', 'profile.id')
        .whereRef('document_update.seq', '>', 'profile.projected')
        .select('profile.id')
        .distinct()
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}

/** The rows that a query asks for. */
function chosen(db: Database['db'], { organisations, search, archived }: Omit<ProfileQuery, 'after' | 'limit'>) {
  let rows = db
    .selectFrom('profile')
    .where('organisation', 'in', organisations)
    .where('archived_at', archived === true ? 'is not' : 'is', null);
  for (const word of (search ?? '').toLowerCase().split(/\s+/u).filter(Boolean)) {
    const pattern = `%${word.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
    rows = rows.where('id', 'in', (words) =>
      words
        .selectFrom('profile_words')
        .select('profile')
        .where(sql<boolean>`words like ${pattern} escape '\\'`),
    );
  }
  return rows;
}
