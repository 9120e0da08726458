import type { Context } from 'hono';
import { actorId } from '../../access/actor.ts';
import { ADDRESS_HEADER, callerAddress } from '../../access/caller-address.ts';
import { record } from '../../access/record.ts';
import type { Env } from '../../app.ts';
import { AUTH_PATH } from '../../access/sign-in-paths.ts';
import { strongPassword } from '../../identity/passwords/strong-password.ts';
import { addPerson } from '../../identity/people.ts';
import type { TeamServices } from '../../ports.ts';
import { notFound, orProblem, Problem } from '../../problems.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

/**
 * Signing in, and the first account. The sign-in library answers only what is listed in the contract: what else it could do
 * is not reached.
 */
export function signInRoutes(serve: Serve, services: TeamServices): void {
  const { store, accounts, newId, now } = services;
  const { limits } = accounts;
  const addressOf = (c: Context<Env>): string => callerAddress(c, accounts.behindProxy);

  serve(contract.listWaysIn, async (c) =>
    c.json({ setUp: (await store.people.count()) === 0, oidc: accounts.oidcName ?? null, passwordByMail: accounts.mail !== undefined }, 200),
  );

  let settingUp = false;
  serve(contract.setUp, async (c) => {
    await limits.link(addressOf(c));
    const { key, organisation: name, ...person } = c.req.valid('json');
    if (settingUp || !accounts.setUp.fits(key) || (await store.people.count()) > 0)
      throw new Problem(404, 'not-found', 'This link was used already or is not of this run. Start the server again for a new one.');
    settingUp = true;
    try {
      const id = orProblem(await addPerson(accounts.auth, store, { ...person, administrator: true }));
      const organisation = newId();
      await store.organisations.add(organisation, name, id, now());
      await record(c, services, { action: 'set-up', subject: id, organisation, by: id });
      return c.json({ organisation }, 201);
    } finally {
      settingUp = false;
    }
  });

  for (const route of contract.knocking) serve(route, async (c) => (await knock(c, c.req.valid('json') as Body)) as never);
  for (const route of contract.changing) serve(route, async (c) => (await change(c, c.req.valid('json') as Body)) as never);
  for (const route of contract.reading) serve(route, async (c) => (await forward(c, services)) as never);
  serve(contract.oidcCallback, async (c) => {
    await limits.signIn(addressOf(c));
    const answer = await forward(c, services);
    if (answer.headers.getSetCookie().some((cookie) => cookie.includes('session_token=') && !/max-age=0/iu.test(cookie)))
      await record(c, services, { action: 'sign-in', subject: 'oidc', by: 'oidc' });
    return answer as never;
  });

  const knock = async (c: Context<Env>, body: Body): Promise<Response> => {
    const address = addressOf(c);
    await limits.signIn(address, body.email);
    requireStrong(body.newPassword);
    const answer = await forward(c, services, body).catch((error: unknown) => {
      services.log({ level: 'warning', message: 'A sign-in was refused.', way: wayOf(c), address });
      throw error;
    });
    const { user } = (await answer.clone().json()) as { user?: { id?: string } };
    if (user?.id !== undefined) {
      await limits.succeeded(address, body.email);
      await record(c, services, { action: 'sign-in', subject: user.id, by: user.id, detail: { way: wayOf(c) } });
    }
    if (body.newPassword !== undefined) {
      await record(c, services, { action: 'password.reset', subject: 'link' });
      await accounts.changed();
    }
    return answer;
  };

  const change = async (c: Context<Env>, body: Body): Promise<Response> => {
    const id = actorId(c.get('actor'));
    if (body.password !== undefined || body.currentPassword !== undefined) await limits.signIn(addressOf(c), id);
    requireStrong(body.newPassword);
    const answer = await forward(c, services, body);
    await record(c, services, { action: `account.${wayOf(c)}`, subject: id });
    await accounts.changed();
    return answer;
  };
}

/** The fields of bodies that matter here. */
type Body = { readonly email?: string; readonly password?: string | undefined; readonly currentPassword?: string; readonly newPassword?: string };

function requireStrong(password: string | undefined): void {
  if (password !== undefined) orProblem(strongPassword(password));
}

/** The path below sign-in, as the log names it. */
function wayOf(c: Context<Env>): string {
  return c.req.path.slice(AUTH_PATH.length + 1);
}

/** Lets the sign-in library answer. What it refuses becomes a problem. */
async function forward(c: Context<Env>, { accounts }: TeamServices, body?: unknown): Promise<Response> {
  const headers = new Headers(c.req.raw.headers);
  headers.delete('content-length');
  headers.set(ADDRESS_HEADER, callerAddress(c, accounts.behindProxy));
  const answer = await accounts.auth.handler(
    new Request(c.req.url, { method: c.req.method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
  );
  if (answer.status < 400) return answer;
  if (answer.status === 404) throw notFound('thing');
  if (answer.status >= 500) throw new Error(`Sign-in failed at ${wayOf(c)} with status ${answer.status}.`);
  const { code = 'refused', message = 'The request was refused.' } = (await answer.json().catch(() => ({}))) as { code?: string; message?: string };
  throw new Problem(answer.status, code.toLowerCase().replaceAll('_', '-'), message.endsWith('.') ? message : `${message}.`);
}
