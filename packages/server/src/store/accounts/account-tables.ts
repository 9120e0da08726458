import type { Role } from '../../access/actor.ts';

/** The tables of accounts and access. Those in camel case are better-auth's, of which only what is read here is named. */
export type AccountTables = {
  readonly api_token: ApiTokenTable;
  readonly invitation: InvitationTable;
  readonly membership: MembershipTable;
  readonly organisation: OrganisationTable;
  readonly review_link: ReviewLinkTable;
  readonly session: SessionTable;
  readonly user: UserTable;
};

/** Somebody with an account. Flags are 0 and 1, and times text, on SQLite. */
export type UserTable = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean | number;
  readonly twoFactorEnabled: boolean | number | null;
  readonly createdAt: Date | string;
};

/** A browser that somebody is signed in with. */
export type SessionTable = {
  readonly id: string;
  readonly userId: string;
  readonly expiresAt: Date | string;
  readonly createdAt: Date | string;
  readonly updatedAt: Date | string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
};

/** A working group. */
export type OrganisationTable = { readonly id: string; name: string; readonly created_at: string };

/** Who belongs to an organisation, and as what. */
export type MembershipTable = { readonly organisation: string; readonly person: string; role: Role; readonly since: string };

/** Somebody asked to join an organisation. `hash` is the SHA-256 of what the link holds. */
export type InvitationTable = {
  readonly id: string;
  readonly hash: string;
  readonly organisation: string;
  readonly email: string;
  readonly role: Role;
  readonly created_at: string;
  readonly created_by: string;
  readonly expires_at: string;
};

/** A secret that a program shows instead of its owner. */
export type ApiTokenTable = {
  readonly id: string;
  readonly hash: string;
  /** The first characters, by which people tell tokens apart. */
  readonly prefix: string;
  readonly owner: string;
  readonly name: string;
  /** JSON: a list of scopes. */
  readonly scopes: string;
  /** Only this organisation; null: all of the owner's. */
  readonly organisation: string | null;
  readonly created_at: string;
  readonly expires_at: string | null;
  last_used_at: string | null;
};

/** A link that lets somebody outside read one profile and comment on it. */
export type ReviewLinkTable = {
  readonly id: string;
  readonly hash: string;
  readonly profile: string;
  /** Whom it was given to. */
  readonly name: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly expires_at: string | null;
  last_used_at: string | null;
};
