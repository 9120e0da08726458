/** What a member of an organisation may do there, from most to least. */
export const ROLES = ['owner', 'editor', 'commenter', 'viewer'] as const;
/** A role in an organisation. */
export type Role = (typeof ROLES)[number];

/** What an API token may be used for. */
export const SCOPES = ['profiles:read', 'profiles:write', 'organisation:read', 'organisation:manage'] as const;
/** A scope of an API token. */
export type Scope = (typeof SCOPES)[number];

/** Somebody's place in an organisation. */
export type Membership = { readonly organisation: string; readonly role: Role };

/** Who asks. */
export type Actor =
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly name: string;
      readonly memberships: readonly Membership[];
      /** May look after the server itself: organisations, the audit log of all, the health of its parts. */
      readonly administrator: boolean;
      /** The session that they signed in to; none in solo mode. */
      readonly session?: string;
    }
  | {
      readonly kind: 'token';
      /** The token's own id; what it may do never exceeds what `owner` may. */
      readonly id: string;
      readonly owner: string;
      readonly name: string;
      readonly memberships: readonly Membership[];
      readonly scopes: readonly Scope[];
    }
  /** Somebody outside, with a link to one profile. */
  | { readonly kind: 'reviewer'; readonly id: string; readonly name: string; readonly profile: string };

/** The one who has not said who they are. */
export const NOBODY: Actor = { kind: 'nobody' };

/** How an actor is named in the log and on changes. */
export function actorId(actor: Actor): string {
  return actor.kind === 'nobody' ? 'nobody' : actor.id;
}
