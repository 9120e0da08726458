import type { Database } from '../database.ts';
import type { InvitationTable } from './account-tables.ts';

/** An invitation as lists show it. */
export type Invitation = Omit<InvitationTable, 'hash'>;

/** Invitations to organisations. One is used up when it is taken. */
export type Invitations = {
  /** Adds an invitation in the place of an earlier one to the same address. */
  readonly add: (invitation: InvitationTable) => Promise<void>;
  readonly list: (organisation: string) => Promise<Invitation[]>;
  /** The invitation with this hash, unless it is over at `now`. */
  readonly find: (hash: string, now: string) => Promise<Invitation | undefined>;
  /** Uses it up: gives it to one caller only. */
  readonly take: (hash: string, now: string) => Promise<Invitation | undefined>;
  /** Gives whether there was one. */
  readonly remove: (organisation: string, id: string) => Promise<boolean>;
};

const SHOWN = ['id', 'organisation', 'email', 'role', 'created_at', 'created_by', 'expires_at'] as const satisfies readonly (keyof InvitationTable)[];

/** The invitations in `database`. */
export function invitations({ db }: Database): Invitations {
  return {
    add: (invitation) =>
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('invitation').where('organisation', '=', invitation.organisation).where('email', '=', invitation.email).execute();
        await transaction.insertInto('invitation').values(invitation).execute();
      }),
    list: (organisation) => db.selectFrom('invitation').select(SHOWN).where('organisation', '=', organisation).orderBy('created_at').orderBy('id').execute(),
    find: (hash, now) => db.selectFrom('invitation').select(SHOWN).where('hash', '=', hash).where('expires_at', '>', now).executeTakeFirst(),
    take: (hash, now) => db.deleteFrom('invitation').where('hash', '=', hash).where('expires_at', '>', now).returning(SHOWN).executeTakeFirst(),
    async remove(organisation, id) {
      const gone = await db.deleteFrom('invitation').where('organisation', '=', organisation).where('id', '=', id).returning('id').execute();
      return gone.length > 0;
    },
  };
}
