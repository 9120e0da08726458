import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from '../app.ts';
import { notFound, Problem } from '../problems.ts';
import type { Store } from '../store/store.ts';
import { may, mayCall, type Access } from './policy.ts';

/** Lets a request through to its handler only if who asks may call this route on what it names; says 404 where even that is a secret. */
export function guard(access: Access, store: Store): MiddlewareHandler<Env> {
  return async (c, next) => {
    const actor = c.get('actor');
    if (access.to !== 'anyone' && actor.kind === 'nobody') throw new Problem(401, 'not-signed-in', 'Sign in, or send a token.');
    if (!mayCall(actor, access)) throw new Problem(403, 'not-allowed', 'This is not open to you.');
    if (access.to === 'profile') await profileGuard(c, access.right, store);
    if (access.to === 'organisation') organisationGuard(c, access.right);
    await next();
  };
}

async function profileGuard(c: Context<Env>, right: Extract<Access, { to: 'profile' }>['right'], store: Store): Promise<void> {
  const entry = await store.profiles.get(c.req.param('profile') ?? '');
  const actor = c.get('actor');
  const resource = { kind: 'profile' as const, id: entry?.id ?? '', organisation: entry?.organisation ?? '' };
  if (entry === undefined || !may(actor, 'read', resource)) throw notFound('profile');
  if (!may(actor, right, resource))
    throw new Problem(403, 'not-allowed', 'You may read this profile, and not do this to it. Ask an owner of the organisation.');
  if (right === 'edit' && entry.archived_at !== null) throw new Problem(409, 'archived', 'The profile is put away. Take it back before changing it.');
  c.set('entry', entry);
}

function organisationGuard(c: Context<Env>, right: Extract<Access, { to: 'organisation' }>['right']): void {
  const organisation = c.req.param('organisation') ?? '';
  const resource = { kind: 'organisation' as const, id: organisation };
  if (!may(c.get('actor'), 'read', resource)) throw notFound('organisation');
  if (!may(c.get('actor'), right, resource)) throw new Problem(403, 'not-allowed', 'Only owners of the organisation may do this.');
  c.set('organisation', organisation);
}
