import { NOBODY, type Actor, type Membership } from '../access/actor.ts';
import type { Identify, Ports } from '../ports.ts';
import type { Person } from '../store/accounts/people.ts';
import type { Store } from '../store/store.ts';
import type { Auth } from './auth.ts';
import { credentialOf, type Credential } from './credentials.ts';
import { secretHash } from './secrets.ts';
import { asTokenActor } from './token-actor.ts';

/** Who asks, in team mode. */
export type TeamIdentity = {
  readonly identify: Identify;
  /** Who the given actors are by now, in their order: nobody, when what they came with was taken back or is over. Never from memory. */
  readonly current: (actors: readonly Actor[]) => Promise<Actor[]>;
  /** Looks everything up again from now on. */
  readonly forget: () => void;
};

/** How long an answer may be given again without looking, in milliseconds: with the time of a check of open sockets it stays under 2 s. */
const REMEMBERED = 1000;
/** How many answers are remembered. */
const MOST_REMEMBERED = 10_000;
/** A token's last use is written once in so many milliseconds. */
const LAST_USE_EVERY = 60_000;

/** Finds out who asks from sessions, API tokens and review links. */
export function teamIdentity(store: Store, auth: Auth, ports: Ports): TeamIdentity {
  const remembered = new Map<string, { readonly actor: Promise<Actor>; readonly until: number }>();
  const look = (credential: Credential, headers: Headers): Promise<Actor> => {
    switch (credential.kind) {
      case 'token':
        return byToken(store, credential.secret, ports);
      case 'review':
        return byReviewLink(store, credential.secret, ports);
      case 'cookie':
        return bySession(store, auth, headers);
      case 'unknown':
        return Promise.resolve(NOBODY);
    }
  };
  return {
    async identify(headers) {
      const credential = credentialOf(headers);
      if (credential === undefined) return NOBODY;
      const key = secretHash(JSON.stringify(credential));
      const now = performance.now();
      const known = remembered.get(key);
      if (known !== undefined && known.until > now) return known.actor;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      const actor = look(credential, headers);
      remembered.set(key, { actor, until: now + REMEMBERED });
      actor.catch(() => remembered.delete(key));
      return actor;
    },
    current: (actors) => current(store, actors, ports.now()),
    forget: () => remembered.clear(),
  };
}

async function byToken(store: Store, secret: string, { now, log }: Ports): Promise<Actor> {
  const token = await store.tokens.find(secretHash(secret), now());
  if (token === undefined) return NOBODY;
  if (token.last_used_at === null || Date.parse(now()) - Date.parse(token.last_used_at) > LAST_USE_EVERY)
    void store.tokens
      .used(token.id, now())
      .catch((error: unknown) => log({ level: 'warning', message: 'The last use of a token was not noted.', error: String(error) }));
  return asTokenActor(token, (await store.organisations.membershipsOf([token.owner])).get(token.owner));
}

async function byReviewLink(store: Store, secret: string, { now }: Ports): Promise<Actor> {
  const link = await store.reviewLinks.find(secretHash(secret), now());
  return link === undefined ? NOBODY : { kind: 'reviewer', id: link.id, name: link.name, profile: link.profile };
}

async function bySession(store: Store, auth: Auth, headers: Headers): Promise<Actor> {
  const found = await auth.api.getSession({ headers });
  if (found === null) return NOBODY;
  const { session, user } = found;
  const memberships = (await store.organisations.membershipsOf([user.id])).get(user.id) ?? [];
  return { kind: 'person', id: user.id, name: user.name, memberships, administrator: Boolean(user.administrator), session: session.id };
}

/** Looks up many at once, in four questions to the store. */
async function current(store: Store, actors: readonly Actor[], now: string): Promise<Actor[]> {
  const sessions = [...new Set(actors.flatMap((actor) => (actor.kind === 'person' && actor.session !== undefined ? [actor.session] : [])))];
  const tokenIds = [...new Set(actors.flatMap((actor) => (actor.kind === 'token' ? [actor.id] : [])))];
  const linkIds = [...new Set(actors.flatMap((actor) => (actor.kind === 'reviewer' ? [actor.id] : [])))];
  const people = new Map((await store.people.currentSessions(sessions, now)).map(({ session, person }) => [session, person]));
  const tokens = new Map((await store.tokens.current(tokenIds, now)).map((token) => [token.id, token]));
  const links = new Map((await store.reviewLinks.current(linkIds, now)).map((link) => [link.id, link]));
  const ids = [...new Set([...[...people.values()].map(({ id }) => id), ...[...tokens.values()].map(({ owner }) => owner)])];
  const memberships = await store.organisations.membershipsOf(ids);
  return actors.map((actor) => {
    if (actor.kind === 'person') return asPersonActor(actor.session, people.get(actor.session ?? ''), memberships);
    if (actor.kind === 'reviewer') return links.has(actor.id) ? actor : NOBODY;
    const token = actor.kind === 'token' ? tokens.get(actor.id) : undefined;
    return token === undefined ? NOBODY : asTokenActor(token, memberships.get(token.owner));
  });
}

function asPersonActor(session: string | undefined, person: Person | undefined, memberships: ReadonlyMap<string, readonly Membership[]>): Actor {
  if (session === undefined || person === undefined) return NOBODY;
  const { id, name, administrator } = person;
  return { kind: 'person', id, name, administrator, memberships: memberships.get(id) ?? [], session };
}
