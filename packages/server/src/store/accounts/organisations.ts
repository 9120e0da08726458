import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { Membership, Role } from '../../access/actor.ts';
import type { Database } from '../database.ts';
import type { OrganisationTable } from './account-tables.ts';

/** A member as lists show them. */
export type Member = { readonly id: string; readonly name: string; readonly email: string; readonly role: Role; readonly since: string };

/** Organisations and who belongs to them. An organisation always keeps an owner. */
export type Organisations = {
  /** Adds an organisation with its first owner. */
  readonly add: (id: string, name: string, owner: string, at: string) => Promise<void>;
  readonly get: (id: string) => Promise<OrganisationTable | undefined>;
  /** Those of `ids`, or all, by name. */
  readonly list: (ids?: readonly string[]) => Promise<OrganisationTable[]>;
  readonly rename: (id: string, name: string) => Promise<void>;
  readonly members: (organisation: string) => Promise<Member[]>;
  /** What each of `people` belongs to. */
  readonly membershipsOf: (people: readonly string[]) => Promise<ReadonlyMap<string, readonly Membership[]>>;
  /** Takes somebody in, or leaves them as they are. Gives whether they are new. */
  readonly join: (organisation: string, person: string, role: Role, at: string) => Promise<boolean>;
  /** Refused: `last-owner`, `not-a-member`. */
  readonly setRole: (organisation: string, person: string, role: Role) => Promise<Outcome<true>>;
  /** Refused: `last-owner`, `not-a-member`. */
  readonly leave: (organisation: string, person: string) => Promise<Outcome<true>>;
  /** Organisations whose only owner is `person`. */
  readonly onlyOwnedBy: (person: string) => Promise<OrganisationTable[]>;
};

/** The organisations in `database`. */
export function organisations(database: Database): Organisations {
  const { db } = database;
  return {
    add: (id, name, owner, at) =>
      db.transaction().execute(async (transaction) => {
        await transaction.insertInto('organisation').values({ id, name, created_at: at }).execute();
        await transaction.insertInto('membership').values({ organisation: id, person: owner, role: 'owner', since: at }).execute();
      }),
    get: (id) => db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst(),
    async list(ids) {
      if (ids?.length === 0) return [];
      const rows = db.selectFrom('organisation').selectAll().orderBy('name').orderBy('id');
      return (ids === undefined ? rows : rows.where('id', 'in', ids)).execute();
    },
    async rename(id, name) {
      await db.updateTable('organisation').set({ name }).where('id', '=', id).execute();
    },
    members: (organisation) =>
      db
        .selectFrom('membership')
        .innerJoin('user', 'user.id', 'membership.person')
        .select(['user.id', 'user.name', 'user.email', 'membership.role', 'membership.since'])
        .where('membership.organisation', '=', organisation)
        .orderBy('user.name')
        .orderBy('user.id')
        .execute(),
    async membershipsOf(people) {
      if (people.length === 0) return new Map();
      const rows = await db.selectFrom('membership').select(['person', 'organisation', 'role']).where('person', 'in', people).orderBy('organisation').execute();
      return new Map(
        [...Map.groupBy(rows, ({ person }) => person)].map(([person, theirs]) => [person, theirs.map(({ organisation, role }) => ({ organisation, role }))]),
      );
    },
    async join(organisation, person, role, since) {
      const added = await db
        .insertInto('membership')
        .values({ organisation, person, role, since })
        .onConflict((conflict) => conflict.doNothing())
        .returning('person')
        .execute();
      return added.length > 0;
    },
    setRole: (organisation, person, role) => changeMember(database, organisation, person, role),
    leave: (organisation, person) => changeMember(database, organisation, person, undefined),
    onlyOwnedBy: (person) =>
      db
        .selectFrom('organisation')
        .innerJoin('membership', 'membership.organisation', 'organisation.id')
        .selectAll('organisation')
        .where('membership.role', '=', 'owner')
        .groupBy(['organisation.id', 'organisation.name', 'organisation.created_at'])
        .having(({ fn, eb }) => eb.and([eb(fn.count('membership.person'), '=', 1), eb(fn.max('membership.person'), '=', person)]))
        .execute(),
  };
}

/** Gives a member another role, or none, unless nobody would be left to look after the organisation. */
function changeMember({ db, kind }: Database, organisation: string, person: string, role: Role | undefined): Promise<Outcome<true>> {
  return db.transaction().execute(async (transaction) => {
    // Locked, so that two owners who step down at the same time cannot both be the one but last.
    let lock = transaction.selectFrom('organisation').select('id').where('id', '=', organisation);
    if (kind === 'postgres') lock = lock.forUpdate();
    await lock.execute();
    const owners = await transaction.selectFrom('membership').select('person').where('organisation', '=', organisation).where('role', '=', 'owner').execute();
    if (role !== 'owner' && owners.length === 1 && owners[0]?.person === person)
      return refused('last-owner', 'An organisation needs an owner. Make somebody else an owner first.');
    const theirs =
      role === undefined
        ? await transaction.deleteFrom('membership').where('organisation', '=', organisation).where('person', '=', person).returning('person').execute()
        : await transaction
            .updateTable('membership')
            .set({ role })
            .where('organisation', '=', organisation)
            .where('person', '=', person)
            .returning('person')
            .execute();
    return theirs.length === 0 ? refused('not-a-member', 'There is no such member in this organisation.') : ok(true);
  });
}
