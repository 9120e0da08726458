import { parse, serializeSigned } from 'hono/utils/cookie';
import { SCOPES, type Role, type Scope } from './access/actor.ts';
import type { ServerConfig } from './config.ts';
import { addPerson } from './identity/people.ts';
import { newSecret, secretHash } from './identity/secrets.ts';
import { addToken } from './identity/tokens.ts';
import type { RunningServer } from './main.ts';
import type { LogLine, TeamServices } from './ports.ts';
import { sampleServer } from './sample-server.ts';
import type { SamplePlace } from './store/sample-stores.ts';

/** Everybody in the sample team, by what they are to the organisation `own`. */
export const SAMPLE_ACTORS = [
  'owner',
  'editor',
  'commenter',
  'viewer',
  'reviewer',
  ...SCOPES,
  'viewer-token',
  'stranger',
  'stranger-token',
  'administrator',
  'nobody',
] as const;
/** One of the sample team. A scope stands for the owner's token with that scope alone; `viewer-token` is the viewer's with all. */
export type SampleActor = (typeof SAMPLE_ACTORS)[number];

/** A profile and its organisation. */
export type SampleHome = { readonly organisation: string; readonly profile: string };

/** A server in team mode with two organisations and everybody who may come by. */
export type SampleTeam = {
  readonly server: RunningServer & { readonly logged: readonly LogLine[] };
  readonly services: TeamServices;
  readonly own: SampleHome;
  readonly other: SampleHome;
  /** The account of each person, and the owner's for their tokens. */
  readonly ids: Readonly<Record<string, string>>;
  /** What each sends along. */
  readonly headers: Readonly<Record<SampleActor, Readonly<Record<string, string>>>>;
  /** The cookie of a new session. */
  readonly signIn: (person: string) => Promise<string>;
  /** A new account, without a password unless one is given. */
  readonly person: (name: string, password?: string) => Promise<string>;
  readonly call: (headers: Readonly<Record<string, string>>, method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly stop: () => Promise<void>;
};

/** An answer with its body read. */
export type Answer = { readonly status: number; readonly text: string; readonly body: Record<string, unknown>; readonly headers: Headers };

/** A profile with one statement: who may do what does not depend on how much there is. */
export const SMALL_PROFILE = `schemaVersion: 1
id: small
model: {id: iot-smm, edition: "1.2"}
metadata: {title: Small}
practices:
  threat-modeling:
    levels:
      1:
        considerations:
          statements:
            - id: a
              text: Each pump station is looked at alone.
`;

/** Limits that no test reaches unless it wants to. */
const NO_LIMITS = { account: 100_000, address: 100_000, link: 100_000 };
const SECRET = 'another secret of many characters';

/** Starts the sample team over a place of its own. */
export async function sampleTeam(place: SamplePlace, more: Partial<ServerConfig> = {}): Promise<SampleTeam> {
  const server = await sampleServer(place, { mode: 'team', secret: SECRET, team: { limits: NO_LIMITS }, ...more });
  const services = server.services as TeamServices;
  const { store, accounts } = services;
  const at = new Date().toISOString();
  const person = async (name: string, password?: string): Promise<string> => {
    const added = await addPerson(accounts.auth, store, { email: `${name}@sample.example`, name, password, administrator: name === 'administrator' });
    if (!added.ok) throw new Error(added.message);
    return added.value;
  };
  const signIn = (id: string): Promise<string> => sessionCookie(services, id);
  const call = (headers: Readonly<Record<string, string>>, method: string, path: string, body?: unknown): Promise<Answer> =>
    ask(server.url, headers, method, path, body);

  const ids: Record<string, string> = {};
  for (const name of ['owner', 'editor', 'commenter', 'viewer', 'stranger', 'administrator']) ids[name] = await person(name);
  await store.organisations.add('own', 'Own', ids['owner']!, at);
  await store.organisations.add('other', 'Other', ids['stranger']!, at);
  for (const role of ['editor', 'commenter', 'viewer'] as const satisfies readonly Role[]) await store.organisations.join('own', ids[role]!, role, at);
  const cookies = await Promise.all(Object.entries(ids).map(async ([name, id]) => [name, { cookie: await signIn(id) }] as const));
  const people = Object.fromEntries(cookies);
  const add = async (name: string, organisation: string): Promise<string> => {
    const { body } = await call({ ...people[name], 'content-type': 'application/yaml' }, 'POST', `/api/profiles?organisation=${organisation}`, SMALL_PROFILE);
    return String(body['id']);
  };
  const own = { organisation: 'own', profile: await add('owner', 'own') };
  const other = { organisation: 'other', profile: await add('stranger', 'other') };
  const token = async (owner: string, id: string, scopes: readonly Scope[]) => ({
    authorization: `Bearer ${await addToken(store, { id, owner: ids[owner]!, name: id, scopes, organisation: null, expiresAt: null, at })}`,
  });
  const review = newSecret();
  await store.reviewLinks.add({
    id: 'review',
    hash: secretHash(review),
    profile: own.profile,
    name: 'A reviewer',
    created_at: at,
    created_by: 'owner',
    expires_at: null,
  });
  const headers = {
    ...people,
    ...Object.fromEntries(await Promise.all(SCOPES.map(async (scope) => [scope, await token('owner', `token-${scope}`, [scope])] as const))),
    'viewer-token': await token('viewer', 'token-viewer', SCOPES),
    'stranger-token': await token('stranger', 'token-stranger', SCOPES),
    reviewer: { 'smm-review': review },
    nobody: {},
  } as unknown as SampleTeam['headers'];
  const stop = async (): Promise<void> => {
    await server.stop();
    await place.remove();
  };
  return { server, services, own, other, ids, headers, signIn, person, call, stop };
}

/** A session as the sign-in library keeps and signs it, without the time that a password takes. */
async function sessionCookie({ accounts }: TeamServices, person: string): Promise<string> {
  const { internalAdapter, authCookies } = await accounts.auth.$context;
  const { token } = await internalAdapter.createSession(person);
  return (await serializeSigned(authCookies.sessionToken.name, token, SECRET)).split(';')[0]!;
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf({ headers }: Answer): string {
  return headers
    .getSetCookie()
    .flatMap((cookie) => Object.entries(parse(cookie.split(';')[0]!)))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
}

async function ask(url: string, headers: Readonly<Record<string, string>>, method: string, path: string, body?: unknown): Promise<Answer> {
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const kind: Record<string, string> = body === undefined || 'content-type' in headers ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(url + path, { method, redirect: 'manual', headers: { origin: url, ...kind, ...headers }, ...sent });
  const text = await answer.text();
  const isJson = /json/u.test(answer.headers.get('content-type') ?? '') && !/ndjson/u.test(answer.headers.get('content-type') ?? '');
  return { status: answer.status, text, body: isJson && text !== '' ? ((JSON.parse(text) ?? {}) as Record<string, unknown>) : {}, headers: answer.headers };
}
