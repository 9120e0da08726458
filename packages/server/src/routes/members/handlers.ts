import type { Context } from 'hono';
import { actorId } from '../../access/actor.ts';
import { may } from '../../access/policy.ts';
import { record } from '../../access/record.ts';
import type { Env } from '../../app.ts';
import type { TeamServices } from '../../ports.ts';
import { notFound, orProblem } from '../../problems.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

/** Members: listed, given roles, taken out. */
export function memberRoutes(serve: Serve, services: TeamServices): void {
  const { store, accounts } = services;

  serve(contract.listMembers, async (c) => {
    const organisation = c.get('organisation');
    const manages = may(c.get('actor'), 'manage', { kind: 'organisation', id: organisation });
    const members = await store.organisations.members(organisation);
    return c.json({ members: members.map(({ email, ...member }) => (manages ? { ...member, email } : member)), total: members.length }, 200);
  });

  serve(contract.setMemberRole, async (c) => {
    const { organisation, member } = c.req.valid('param');
    const { role } = c.req.valid('json');
    await found(organisation, member);
    orProblem(await store.organisations.setRole(organisation, member, role), 409);
    await record(c, services, { action: 'member.role', subject: member, organisation, detail: { role } });
    await accounts.changed();
    return c.body(null, 204);
  });

  serve(contract.removeMember, async (c) => {
    const { organisation, member } = c.req.valid('param');
    await found(organisation, member);
    await takeOut(c, organisation, member);
    return c.body(null, 204);
  });

  serve(contract.leaveOrganisation, async (c) => {
    await takeOut(c, c.get('organisation'), actorId(c.get('actor')));
    return c.body(null, 204);
  });

  const found = async (organisation: string, member: string): Promise<void> => {
    const membership = (await store.organisations.membershipsOf([member])).get(member);
    if (membership?.some((one) => one.organisation === organisation) !== true) throw notFound('member');
  };
  const takeOut = async (c: Context<Env>, organisation: string, member: string): Promise<void> => {
    orProblem(await store.organisations.leave(organisation, member), 409);
    await record(c, services, { action: 'member.remove', subject: member, organisation });
    await accounts.changed();
  };
}
