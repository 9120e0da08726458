import type { Scope } from '../../access/actor.ts';
import type { Database } from '../database.ts';
import type { ApiTokenTable } from './account-tables.ts';

/** An API token without its secret. */
export type ApiToken = Omit<ApiTokenTable, 'hash' | 'scopes'> & { readonly scopes: readonly Scope[] };

/** API tokens. Only the hash of a token is kept. */
export type ApiTokens = {
  readonly add: (token: Omit<ApiToken, 'last_used_at'> & { readonly hash: string }) => Promise<void>;
  /** The token with this hash, unless it is over at `now`. */
  readonly find: (hash: string, now: string) => Promise<ApiToken | undefined>;
  /** Those of `ids` that are not over at `now`. */
  readonly current: (ids: readonly string[], now: string) => Promise<ApiToken[]>;
  /** Those of an owner, or of everybody. */
  readonly list: (owner?: string) => Promise<ApiToken[]>;
  readonly used: (id: string, at: string) => Promise<void>;
  /** Gives the token that was there. With `owner`: only one of theirs. */
  readonly remove: (id: string, owner?: string) => Promise<ApiToken | undefined>;
  readonly removeAllOf: (owner: string) => Promise<void>;
};

const SHOWN = [
  'id',
  'prefix',
  'owner',
  'name',
  'scopes',
  'organisation',
  'created_at',
  'expires_at',
  'last_used_at',
] as const satisfies readonly (keyof ApiTokenTable)[];

/** The API tokens in `database`. */
export function apiTokens({ db }: Database): ApiTokens {
  const valid = (now: string) =>
    db
      .selectFrom('api_token')
      .select(SHOWN)
      .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]));
  return {
    async add({ scopes, ...token }) {
      await db
        .insertInto('api_token')
        .values({ ...token, scopes: JSON.stringify(scopes), last_used_at: null })
        .execute();
    },
    async find(hash, now) {
      const row = await valid(now).where('hash', '=', hash).executeTakeFirst();
      return row === undefined ? undefined : asToken(row);
    },
    async current(ids, now) {
      return ids.length === 0 ? [] : (await valid(now).where('id', 'in', ids).execute()).map(asToken);
    },
    async list(owner) {
      const rows = db.selectFrom('api_token').select(SHOWN).orderBy('created_at').orderBy('id');
      return (await (owner === undefined ? rows : rows.where('owner', '=', owner)).execute()).map(asToken);
    },
    async used(id, at) {
      await db.updateTable('api_token').set({ last_used_at: at }).where('id', '=', id).execute();
    },
    async remove(id, owner) {
      const rows = db.deleteFrom('api_token').where('id', '=', id).returning(SHOWN);
      const row = await (owner === undefined ? rows : rows.where('owner', '=', owner)).executeTakeFirst();
      return row === undefined ? undefined : asToken(row);
    },
    async removeAllOf(owner) {
      await db.deleteFrom('api_token').where('owner', '=', owner).execute();
    },
  };
}

function asToken({ scopes, ...row }: Omit<ApiTokenTable, 'hash'>): ApiToken {
  return { ...row, scopes: JSON.parse(scopes) as Scope[] };
}
