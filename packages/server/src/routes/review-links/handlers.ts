import { setCookie } from 'hono/cookie';
import { actorId } from '../../access/actor.ts';
import { callerAddress } from '../../access/caller-address.ts';
import { may } from '../../access/policy.ts';
import { record } from '../../access/record.ts';
import { REVIEW_COOKIE } from '../../identity/credentials.ts';
import { newSecret, secretHash } from '../../identity/secrets.ts';
import type { TeamServices } from '../../ports.ts';
import { notFound, Problem } from '../../problems.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

/** Links for reviewers from outside: listed, made, ended, followed. */
export function reviewLinkRoutes(serve: Serve, services: TeamServices): void {
  const { store, accounts, newId, now } = services;

  serve(contract.listReviewLinks, async (c) => {
    const links = (await store.reviewLinks.list(c.get('entry').id)).map(({ id, name, created_at, created_by, expires_at, last_used_at }) => ({
      id,
      name,
      createdAt: created_at,
      createdBy: created_by,
      expiresAt: expires_at,
      lastUsedAt: last_used_at,
    }));
    return c.json({ links, total: links.length }, 200);
  });

  serve(contract.createReviewLink, async (c) => {
    const { id: profile, organisation } = c.get('entry');
    const { name, expiresAt } = c.req.valid('json');
    const end = expiresAt === undefined ? null : new Date(expiresAt).toISOString();
    if (end !== null && end <= now()) throw new Problem(422, 'over-already', 'The link would be over already. Give a later time.');
    const [id, secret] = [newId(), newSecret()];
    await store.reviewLinks.add({ id, hash: secretHash(secret), profile, name, created_at: now(), created_by: actorId(c.get('actor')), expires_at: end });
    await record(c, services, { action: 'review-link.create', subject: id, organisation, detail: { profile, expires: end } });
    return c.json({ id, link: `${accounts.address.publicUrl}/api/review?review=${secret}` }, 201);
  });

  serve(contract.removeReviewLink, async (c) => {
    const { profile, link } = c.req.valid('param');
    if (!(await store.reviewLinks.remove(profile, link))) throw notFound('link');
    await record(c, services, { action: 'review-link.remove', subject: link, organisation: c.get('entry').organisation, detail: { profile } });
    await accounts.changed();
    return c.body(null, 204);
  });

  serve(contract.followReviewLink, async (c) => {
    const address = callerAddress(c, accounts.behindProxy);
    await accounts.limits.link(address);
    const secret = c.req.valid('query').review;
    const link = await store.reviewLinks.find(secretHash(secret), now());
    const entry = link === undefined ? undefined : await store.profiles.get(link.profile);
    if (link === undefined || entry === undefined) throw notFound('link');
    await accounts.limits.succeeded(address);
    await store.reviewLinks.used(link.id, now());
    const { profile, expires_at } = link;
    // Who belongs to the group stays who they are: the cookie would make a reviewer of them.
    if (!may(c.get('actor'), 'read', { kind: 'profile', id: profile, organisation: entry.organisation }))
      setCookie(c, REVIEW_COOKIE, secret, {
        httpOnly: true,
        sameSite: 'Lax',
        secure: accounts.address.publicUrl.startsWith('https://'),
        path: `/api/profiles/${profile}`,
        ...(expires_at === null ? {} : { expires: new Date(expires_at) }),
      });
    return c.redirect(`/profiles/${encodeURIComponent(profile)}`, 302);
  });
}
