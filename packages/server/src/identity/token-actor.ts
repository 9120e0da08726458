import type { Actor, Membership } from '../access/actor.ts';
import type { ApiToken } from '../store/accounts/api-tokens.ts';

/** Who a token speaks for: its owner, in the organisations that both belong to. */
export function asTokenActor({ id, name, owner, organisation, scopes }: ApiToken, memberships: readonly Membership[] = []): Actor {
  const within = organisation === null ? memberships : memberships.filter((membership) => membership.organisation === organisation);
  return { kind: 'token', id, name, owner, memberships: within, scopes };
}
