import { actorId } from '../../access/actor.ts';
import { record } from '../../access/record.ts';
import type { TeamServices } from '../../ports.ts';
import { notFound } from '../../problems.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

/** Who asks; in solo mode too. */
export function meRoutes(serve: Serve, mode: 'solo' | 'team'): void {
  serve(contract.readMe, async (c) => {
    const actor = c.get('actor');
    switch (actor.kind) {
      case 'nobody':
        return c.json({ mode, kind: actor.kind }, 200);
      case 'reviewer':
        return c.json({ mode, kind: actor.kind, id: actor.id, name: actor.name, profile: actor.profile }, 200);
      case 'token':
        return c.json({ mode, kind: actor.kind, id: actor.id, name: actor.name, memberships: [...actor.memberships], scopes: [...actor.scopes] }, 200);
      case 'person':
        return c.json({ mode, kind: actor.kind, id: actor.id, name: actor.name, memberships: [...actor.memberships], administrator: actor.administrator }, 200);
    }
  });
}

/** Sessions: listed and ended. */
export function sessionRoutes(serve: Serve, services: TeamServices): void {
  const { store, accounts } = services;
  const currentOf = (actor: { kind: string; session?: string }): string | undefined => (actor.kind === 'person' ? actor.session : undefined);

  serve(contract.listSessions, async (c) => {
    const actor = c.get('actor');
    const sessions = (await store.people.sessions(actorId(actor))).map((session) => ({
      ...session,
      current: session.id === currentOf(actor),
    }));
    return c.json({ sessions, total: sessions.length }, 200);
  });

  serve(contract.endSession, async (c) => {
    const { session } = c.req.valid('param');
    if ((await store.people.endSessions(actorId(c.get('actor')), { session })).length === 0) throw notFound('session');
    await record(c, services, { action: 'session.end', subject: session });
    await accounts.changed();
    return c.body(null, 204);
  });

  serve(contract.endOtherSessions, async (c) => {
    const actor = c.get('actor');
    const ended = await store.people.endSessions(actorId(actor), { keep: currentOf(actor) });
    await record(c, services, { action: 'session.end-others', subject: actorId(actor), detail: { ended: ended.length } });
    await accounts.changed();
    return c.json({ ended: ended.length }, 200);
  });
}
