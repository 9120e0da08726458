import type { Actor, Role, Scope } from './actor.ts';

/** What somebody wants to do with a profile or an organisation; each right includes those before it. */
export type Right = 'read' | 'comment' | 'edit' | 'manage';

/** Who may call a route. Every contract states one; there is no default. */
export type Access =
  | { readonly to: 'anyone' }
  | { readonly to: 'signed-in' }
  /** A person, not a token: what a leaked token must not reach. */
  | { readonly to: 'person' }
  | { readonly to: 'administrator' }
  | { readonly to: 'profile'; readonly right: Right }
  /** `by: 'person'`: not with a token, whatever its scopes. */
  | { readonly to: 'organisation'; readonly right: Right; readonly by?: 'person' };

/** What is asked for: a profile, or an organisation. */
export type Resource =
  | { readonly kind: 'profile'; readonly id: string; readonly organisation: string }
  | { readonly kind: 'organisation'; readonly id: string };

const RIGHTS: Record<Role, readonly Right[]> = {
  owner: ['read', 'comment', 'edit', 'manage'],
  editor: ['read', 'comment', 'edit'],
  commenter: ['read', 'comment'],
  viewer: ['read'],
};

/** With one of which scopes a token may do something: who may change a thing may read it. */
function scopesFor(kind: Resource['kind'], right: Right): readonly Scope[] {
  if (kind === 'profile') return right === 'read' ? ['profiles:read', 'profiles:write'] : ['profiles:write'];
  return right === 'read' ? ['organisation:read', 'organisation:manage'] : ['organisation:manage'];
}

/** Whether `actor` has `right` over `resource`. Whatever is not granted here is denied. */
export function may(actor: Actor, right: Right, resource: Resource): boolean {
  switch (actor.kind) {
    case 'nobody':
      return false;
    case 'reviewer':
      return resource.kind === 'profile' && resource.id === actor.profile && (right === 'read' || right === 'comment');
    case 'token':
      return scopesFor(resource.kind, right).some((scope) => actor.scopes.includes(scope)) && roleGives(actor.memberships, right, resource);
    case 'person':
      return roleGives(actor.memberships, right, resource);
  }
}

/** Whether `actor` may make profiles in an organisation. */
export function mayCreateIn(actor: Actor, organisation: string): boolean {
  return may(actor, 'edit', { kind: 'profile', id: '', organisation });
}

/** Whether `actor` may call what is not about one profile or organisation. */
export function mayCall(actor: Actor, access: Access): boolean {
  switch (access.to) {
    case 'anyone':
      return true;
    case 'signed-in':
      return actor.kind !== 'nobody';
    case 'person':
      return actor.kind === 'person';
    case 'administrator':
      return actor.kind === 'person' && actor.administrator;
    case 'organisation':
      return access.by === 'person' ? actor.kind === 'person' : actor.kind !== 'nobody';
    case 'profile':
      return actor.kind !== 'nobody';
  }
}

/** The organisations whose profiles `actor` may list. */
export function readableOrganisations(actor: Actor): string[] {
  if (actor.kind !== 'person' && actor.kind !== 'token') return [];
  return actor.memberships.map(({ organisation }) => organisation).filter((organisation) => may(actor, 'read', { kind: 'profile', id: '', organisation }));
}

function roleGives(memberships: readonly { organisation: string; role: Role }[], right: Right, resource: Resource): boolean {
  const organisation = resource.kind === 'profile' ? resource.organisation : resource.id;
  return memberships.some((membership) => membership.organisation === organisation && RIGHTS[membership.role].includes(right));
}

/** What `actor` may do with the live document of a profile. Reviewers from outside may not open it: it holds the group's private notes. */
export function liveRights(
  actor: Actor,
  id: string,
  entry: { readonly organisation: string; readonly archived_at: string | null } | undefined,
): 'none' | 'read' | 'write' {
  if (entry === undefined || actor.kind === 'reviewer') return 'none';
  const resource = { kind: 'profile' as const, id, organisation: entry.organisation };
  if (!may(actor, 'read', resource)) return 'none';
  return entry.archived_at === null && may(actor, 'edit', resource) ? 'write' : 'read';
}
