import { actorId } from '../../access/actor.ts';
import { record } from '../../access/record.ts';
import { addToken } from '../../identity/tokens.ts';
import type { Services } from '../../ports.ts';
import { notFound, Problem } from '../../problems.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

/** API tokens: listed, made, ended. A token can make no token. */
export function tokenRoutes(serve: Serve, services: Services): void {
  const { store, newId, now } = services;

  serve(contract.listTokens, async (c) => {
    const rows = await store.tokens.list(actorId(c.get('actor')));
    const tokens = rows.map(({ id, name, prefix, scopes, organisation, created_at, expires_at, last_used_at }) => ({
      id,
      name,
      prefix,
      scopes: [...scopes],
      organisation,
      createdAt: created_at,
      expiresAt: expires_at,
      lastUsedAt: last_used_at,
    }));
    return c.json({ tokens, total: tokens.length }, 200);
  });

  serve(contract.createToken, async (c) => {
    const actor = c.get('actor');
    const { name, scopes, organisation = null, expiresAt } = c.req.valid('json');
    const memberships = 'memberships' in actor ? actor.memberships : [];
    if (organisation !== null && !memberships.some((membership) => membership.organisation === organisation)) throw notFound('organisation');
    const end = expiresAt === undefined ? null : new Date(expiresAt).toISOString();
    if (end !== null && end <= now()) throw new Problem(422, 'over-already', 'The token would be over already. Give a later time.');
    const id = newId();
    const token = await addToken(store, { id, owner: actorId(actor), name, scopes, organisation, expiresAt: end, at: now() });
    await record(c, services, { action: 'token.create', subject: id, organisation: organisation ?? '', detail: { scopes: scopes.join(' '), expires: end } });
    return c.json({ id, token }, 201);
  });

  serve(contract.removeToken, async (c) => {
    const removed = await store.tokens.remove(c.req.valid('param').token, actorId(c.get('actor')));
    if (removed === undefined) throw notFound('token');
    await record(c, services, { action: 'token.remove', subject: removed.id, organisation: removed.organisation ?? '' });
    await services.accounts?.changed();
    return c.body(null, 204);
  });
}
