import type { Database } from '../database.ts';
import type { ReviewLinkTable } from './account-tables.ts';

/** A review link without its secret. */
export type ReviewLink = Omit<ReviewLinkTable, 'hash'>;

/** Links for reviewers from outside, each to one profile. Only the hash of a link's secret is kept. */
export type ReviewLinks = {
  readonly add: (link: Omit<ReviewLinkTable, 'last_used_at'>) => Promise<void>;
  /** The link with this hash, unless it is over at `now`. */
  readonly find: (hash: string, now: string) => Promise<ReviewLink | undefined>;
  /** Those of `ids` that are not over at `now`. */
  readonly current: (ids: readonly string[], now: string) => Promise<ReviewLink[]>;
  readonly list: (profile: string) => Promise<ReviewLink[]>;
  readonly used: (id: string, at: string) => Promise<void>;
  /** Gives whether there was one. */
  readonly remove: (profile: string, id: string) => Promise<boolean>;
};

const SHOWN = ['id', 'profile', 'name', 'created_at', 'created_by', 'expires_at', 'last_used_at'] as const satisfies readonly (keyof ReviewLinkTable)[];

/** The review links in `database`. */
export function reviewLinks({ db }: Database): ReviewLinks {
  const valid = (now: string) =>
    db
      .selectFrom('review_link')
      .select(SHOWN)
      .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]));
  return {
    async add(link) {
      await db
        .insertInto('review_link')
        .values({ ...link, last_used_at: null })
        .execute();
    },
    find: (hash, now) => valid(now).where('hash', '=', hash).executeTakeFirst(),
    current: async (ids, now) => (ids.length === 0 ? [] : valid(now).where('id', 'in', ids).execute()),
    list: (profile) => db.selectFrom('review_link').select(SHOWN).where('profile', '=', profile).orderBy('created_at').orderBy('id').execute(),
    async used(id, at) {
      await db.updateTable('review_link').set({ last_used_at: at }).where('id', '=', id).execute();
    },
    async remove(profile, id) {
      const gone = await db.deleteFrom('review_link').where('profile', '=', profile).where('id', '=', id).returning('id').execute();
      return gone.length > 0;
    },
  };
}
