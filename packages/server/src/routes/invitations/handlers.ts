import type { Context } from 'hono';
import { callerAddress } from '../../access/caller-address.ts';
import { record } from '../../access/record.ts';
import type { Env } from '../../app.ts';
import { addPerson } from '../../identity/people.ts';
import { newSecret, secretHash } from '../../identity/secrets.ts';
import type { TeamServices } from '../../ports.ts';
import { notFound, orProblem, Problem } from '../../problems.ts';
import type { Invitation } from '../../store/accounts/invitations.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

const DAYS = 7;

/** Invitations to an organisation: listed, sent, taken back, looked at and taken. */
export function invitationRoutes(serve: Serve, services: TeamServices): void {
  const { store, accounts, newId, now } = services;

  serve(contract.listInvitations, async (c) => {
    const rows = await store.invitations.list(c.get('organisation'));
    const invitations = rows.map(({ id, email, role, created_at, created_by, expires_at }) => ({
      id,
      email,
      role,
      createdAt: created_at,
      createdBy: created_by,
      expiresAt: expires_at,
    }));
    return c.json({ invitations, total: invitations.length }, 200);
  });

  serve(contract.createInvitation, async (c) => {
    const organisation = c.get('organisation');
    const { role, ...body } = c.req.valid('json');
    const email = body.email.toLowerCase();
    const secret = newSecret();
    const [id, created_at] = [newId(), now()];
    const expires_at = new Date(Date.parse(created_at) + DAYS * 86_400_000).toISOString();
    const actor = c.get('actor');
    await store.invitations.add({ id, hash: secretHash(secret), organisation, email, role, created_at, created_by: 'id' in actor ? actor.id : '', expires_at });
    await record(c, services, { action: 'invitation.create', subject: id, organisation, detail: { role } });
    const link = `${accounts.address.publicUrl}/invitation?secret=${secret}`;
    if (accounts.mail === undefined) return c.json({ id, expiresAt: expires_at, link }, 201);
    await sendInvitation(email, (await store.organisations.get(organisation))?.name ?? '', link);
    return c.json({ id, expiresAt: expires_at }, 201);
  });

  serve(contract.removeInvitation, async (c) => {
    const { organisation, invitation } = c.req.valid('param');
    if (!(await store.invitations.remove(organisation, invitation))) throw notFound('invitation');
    await record(c, services, { action: 'invitation.remove', subject: invitation, organisation });
    return c.body(null, 204);
  });

  serve(contract.lookAtInvitation, async (c) => {
    const { email, role, organisation } = await shown(c, c.req.valid('json').secret);
    const name = (await store.organisations.get(organisation))?.name ?? '';
    return c.json({ organisation: name, email, role, hasAccount: (await store.people.byEmail(email)) !== undefined }, 200);
  });

  serve(contract.acceptInvitation, async (c) => {
    const { secret, name, password } = c.req.valid('json');
    const invitation = await shown(c, secret);
    const person = await personOf(c, invitation, name, password);
    // Taken only now, so that a weak password or a missing sign-in does not use it up; by one caller only.
    if ((await store.invitations.take(secretHash(secret), now())) === undefined) throw notFound('invitation');
    const { organisation, role, id } = invitation;
    await store.organisations.join(organisation, person, role, now());
    await record(c, services, { action: 'invitation.accept', subject: id, organisation, detail: { role }, by: person });
    await accounts.changed();
    return c.json({ organisation }, 200);
  });

  const shown = async (c: Context<Env>, secret: string): Promise<Invitation> => {
    const address = callerAddress(c, accounts.behindProxy);
    await accounts.limits.link(address);
    const invitation = await store.invitations.find(secretHash(secret), now());
    if (invitation === undefined) throw notFound('invitation');
    await accounts.limits.succeeded(address);
    return invitation;
  };

  /** Who takes the invitation: the one it names, signed in, or a new account for them. */
  const personOf = async (c: Context<Env>, { email }: Invitation, name: string | undefined, password: string | undefined): Promise<string> => {
    const known = await store.people.byEmail(email);
    const actor = c.get('actor');
    if (known !== undefined) {
      if (actor.kind === 'person' && actor.id === known.id) return known.id;
      throw new Problem(403, 'sign-in-first', 'Sign in with the account that was invited, and open the link again.');
    }
    if (name === undefined || password === undefined) throw new Problem(422, 'name-and-password', 'Give your name and a password for your new account.');
    return orProblem(await addPerson(accounts.auth, store, { email, name, password, administrator: false }));
  };

  const sendInvitation = async (to: string, organisation: string, link: string): Promise<void> => {
    const text = `You were asked to join “${organisation}” in SMM Workbench.\n\nOpen this link within ${DAYS} days:\n${link}\n\nIf you did not expect it, do nothing.\n`;
    try {
      await accounts.mail?.({ to, subject: `Join ${organisation.replaceAll(/\s+/gu, ' ')} in SMM Workbench`, text });
    } catch (error) {
      services.log({ level: 'error', message: 'An invitation could not be sent.', error: error instanceof Error ? error.name : 'unknown' });
      throw new Problem(503, 'mail-failed', 'The mail server did not take the invitation. Ask again later, or look at the log.');
    }
  };
}
