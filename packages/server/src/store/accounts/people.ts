import type { Database } from '../database.ts';
import type { SessionTable, UserTable } from './account-tables.ts';

/** Somebody with an account. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly twoFactor: boolean;
  readonly since: string;
};

/** A browser that somebody is signed in with. Times are ISO 8601. */
export type Session = {
  readonly id: string;
  readonly since: string;
  readonly lastUsed: string;
  readonly expires: string;
  readonly address: string | null;
  readonly browser: string | null;
};

/** People with accounts and their sessions: read and ended here, made by better-auth alone. */
export type People = {
  readonly count: () => Promise<number>;
  readonly list: () => Promise<Person[]>;
  readonly get: (id: string) => Promise<Person | undefined>;
  /** By e-mail address, however it is capitalised. */
  readonly byEmail: (email: string) => Promise<Person | undefined>;
  /** Removes somebody with all their sessions, ways to sign in and memberships. */
  readonly remove: (id: string) => Promise<void>;
  readonly sessions: (person: string) => Promise<Session[]>;
  /** Those of the sessions `ids` that are not over at `now`, with the people they belong to. */
  readonly currentSessions: (ids: readonly string[], now: string) => Promise<{ readonly session: string; readonly person: Person }[]>;
  /** Ends a session of a person; without `session` all but `keep`. Gives the ids of those ended. */
  readonly endSessions: (person: string, which: { readonly session: string } | { readonly keep: string | undefined }) => Promise<string[]>;
};

const PERSON = ['user.id', 'user.name', 'user.email', 'user.administrator', 'user.twoFactorEnabled', 'user.createdAt'] as const;

/** The people in `database`. */
export function people({ db }: Database): People {
  return {
    async count() {
      const row = await db
        .selectFrom('user')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
    list: async () => (await db.selectFrom('user').select(PERSON).orderBy('email').execute()).map(asPerson),
    async get(id) {
      const row = await db.selectFrom('user').select(PERSON).where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : asPerson(row);
    },
    async byEmail(email) {
      const row = await db.selectFrom('user').select(PERSON).where('email', '=', email.trim().toLowerCase()).executeTakeFirst();
      return row === undefined ? undefined : asPerson(row);
    },
    async remove(id) {
      await db.deleteFrom('user').where('id', '=', id).execute();
    },
    sessions: async (person) => (await db.selectFrom('session').selectAll().where('userId', '=', person).orderBy('createdAt', 'desc').execute()).map(asSession),
    async currentSessions(ids, now) {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('session')
        .innerJoin('user', 'user.id', 'session.userId')
        .select([...PERSON, 'session.id as session', 'session.expiresAt'])
        .where('session.id', 'in', ids)
        .execute();
      return rows.filter(({ expiresAt }) => iso(expiresAt) > now).map((row) => ({ session: row.session, person: asPerson(row) }));
    },
    async endSessions(person, which) {
      const rows = db.deleteFrom('session').where('userId', '=', person).returning('id');
      const chosen = 'session' in which ? rows.where('id', '=', which.session) : which.keep === undefined ? rows : rows.where('id', '!=', which.keep);
      return (await chosen.execute()).map(({ id }) => id);
    },
  };
}

function asPerson({ id, name, email, administrator, twoFactorEnabled, createdAt }: UserTable): Person {
  return { id, name, email, administrator: Boolean(administrator), twoFactor: Boolean(twoFactorEnabled), since: iso(createdAt) };
}

function asSession({ id, createdAt, updatedAt, expiresAt, ipAddress, userAgent }: SessionTable): Session {
  return { id, since: iso(createdAt), lastUsed: iso(updatedAt), expires: iso(expiresAt), address: ipAddress, browser: userAgent };
}

/** A time as the two databases give it, in ISO 8601. */
function iso(time: Date | string): string {
  return new Date(time).toISOString();
}
