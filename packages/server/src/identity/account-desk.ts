import { randomUUID } from 'node:crypto';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { ROLES, SCOPES, type Role, type Scope } from '../access/actor.ts';
import type { ApiToken } from '../store/accounts/api-tokens.ts';
import type { Person } from '../store/accounts/people.ts';
import { openStore, type Store, type StorePlace } from '../store/store.ts';
import { openAuth, type Auth } from './auth.ts';
import { addPerson, passwordLink } from './people.ts';
import { newSecret } from './secrets.ts';
import { addToken } from './tokens.ts';

/** Somebody with an account, with what they are where. */
export type ListedPerson = Person & { readonly memberships: readonly { readonly organisation: string; readonly name: string; readonly role: Role }[] };

/** Who is to be added, and where. */
export type PersonToAdd = {
  readonly email: string;
  readonly name: string;
  /** Undefined: a link is given by which they choose one. */
  readonly password: string | undefined;
  readonly administrator: boolean;
  /** The id or name of an organisation; made when there is none of that name. */
  readonly organisation: string | undefined;
  readonly role: string;
};

/** A token that is to be made. */
export type TokenToAdd = { readonly email: string; readonly name: string; readonly scopes: readonly string[]; readonly days: number | undefined };

/** Accounts and tokens, looked after at the command line by whoever can reach the store itself. */
export type AccountDesk = {
  /** Gives the account, and the secret of the link by which a password is chosen. Refused: `has-account`, `weak-password`, `no-such-role`. */
  readonly addPerson: (person: PersonToAdd) => Promise<Outcome<{ readonly id: string; readonly link: string | undefined }>>;
  readonly listPeople: () => Promise<ListedPerson[]>;
  /** Refused: `no-such-person`, `no-such-organisation`, `no-such-role`, `last-owner`. */
  readonly setRole: (email: string, organisation: string, role: string) => Promise<Outcome<true>>;
  /** Refused: `no-such-person`, `only-owner`. */
  readonly removePerson: (email: string) => Promise<Outcome<true>>;
  /** Gives the token, which is shown this once. Refused: `no-such-person`, `no-such-scope`. */
  readonly addToken: (token: TokenToAdd) => Promise<Outcome<{ readonly id: string; readonly token: string }>>;
  readonly listTokens: () => Promise<ApiToken[]>;
  /** By its id or the way it begins. Refused: `no-such-token`. */
  readonly removeToken: (named: string) => Promise<Outcome<true>>;
  readonly close: () => Promise<void>;
};

/** Who stands in the audit log for what was done at the command line. */
const BY = 'command-line';
const DAY = 86_400_000;

/** Opens the accounts of a store. Refused as `openStore` says. A running server sees what is changed within two seconds. */
export async function openAccountDesk(place: StorePlace, now: () => string): Promise<Outcome<AccountDesk>> {
  const opened = await openStore(place);
  if (!opened.ok) return opened;
  const store = opened.value;
  // Nothing is signed here, so any secret will do.
  const auth = openAuth({ database: store.database, secret: newSecret(), publicUrl: undefined, oidc: undefined, mail: undefined, log: () => {} });
  const desk = { store, auth, now };
  return ok({
    addPerson: (person) => add(desk, person),
    listPeople: () => list(desk),
    setRole: (email, organisation, role) => setRole(desk, email, organisation, role),
    removePerson: (email) => remove(desk, email),
    addToken: (token) => makeToken(desk, token),
    listTokens: () => store.tokens.list(),
    removeToken: (named) => removeToken(desk, named),
    close: () => store.close(),
  });
}

type Desk = { readonly store: Store; readonly auth: Auth; readonly now: () => string };

function record({ store, now }: Desk, action: string, subject: string, organisation = ''): Promise<void> {
  return store.audit.add({ at: now(), actor: BY, organisation, action, subject, detail: {} });
}

async function add(desk: Desk, { organisation, role, ...person }: PersonToAdd): Promise<Outcome<{ id: string; link: string | undefined }>> {
  const { store, auth, now } = desk;
  const asked = asRole(role);
  if (!asked.ok) return asked;
  const added = await addPerson(auth, store, person);
  if (!added.ok) return added;
  const id = added.value;
  await record(desk, 'person.create', id);
  if (organisation !== undefined) {
    const there = await organisationNamed(desk, organisation);
    if (there === undefined) {
      const made = randomUUID();
      await store.organisations.add(made, organisation, id, now());
      await record(desk, 'organisation.create', made, made);
    } else {
      await store.organisations.join(there.id, id, asked.value, now());
      await record(desk, 'member.add', id, there.id);
    }
  }
  return ok({ id, link: person.password === undefined ? await passwordLink(auth, id, now()) : undefined });
}

async function list({ store }: Desk): Promise<ListedPerson[]> {
  const people = await store.people.list();
  const memberships = await store.organisations.membershipsOf(people.map(({ id }) => id));
  const names = new Map((await store.organisations.list()).map(({ id, name }) => [id, name]));
  return people.map((person) => ({
    ...person,
    memberships: (memberships.get(person.id) ?? []).map(({ organisation, role }) => ({ organisation, role, name: names.get(organisation) ?? '' })),
  }));
}

async function setRole(desk: Desk, email: string, named: string, role: string): Promise<Outcome<true>> {
  const { store, now } = desk;
  const asked = asRole(role);
  if (!asked.ok) return asked;
  const person = await personOf(store, email);
  if (!person.ok) return person;
  const organisation = await organisationNamed(desk, named);
  if (organisation === undefined) return refused('no-such-organisation', `There is no organisation “${named}”. “smm user list” shows those that have members.`);
  if (!(await store.organisations.join(organisation.id, person.value.id, asked.value, now()))) {
    const set = await store.organisations.setRole(organisation.id, person.value.id, asked.value);
    if (!set.ok) return set;
  }
  await record(desk, 'member.role', person.value.id, organisation.id);
  return ok(true);
}

async function remove(desk: Desk, email: string): Promise<Outcome<true>> {
  const { store } = desk;
  const person = await personOf(store, email);
  if (!person.ok) return person;
  const { id } = person.value;
  for (const owned of await store.organisations.onlyOwnedBy(id))
    if ((await store.organisations.members(owned.id)).length > 1)
      return refused(
        'only-owner',
        `${email} is the only owner of “${owned.name}”. Make somebody else an owner first: smm user role … --organisation “${owned.name}” --role owner.`,
      );
  await store.tokens.removeAllOf(id);
  await store.people.remove(id);
  await record(desk, 'person.remove', id);
  return ok(true);
}

async function makeToken(desk: Desk, { email, name, scopes, days }: TokenToAdd): Promise<Outcome<{ id: string; token: string }>> {
  const { store, now } = desk;
  const wrong = scopes.find((scope) => !(SCOPES as readonly string[]).includes(scope));
  if (wrong !== undefined || scopes.length === 0) return refused('no-such-scope', `“${wrong ?? ''}” is no scope. There are: ${SCOPES.join(', ')}.`);
  const person = await personOf(store, email);
  if (!person.ok) return person;
  const at = now();
  const expiresAt = days === undefined ? null : new Date(Date.parse(at) + days * DAY).toISOString();
  const id = randomUUID();
  const token = await addToken(store, { id, owner: person.value.id, name, scopes: scopes as readonly Scope[], organisation: null, expiresAt, at });
  await record(desk, 'token.create', id);
  return ok({ id, token });
}

async function removeToken(desk: Desk, named: string): Promise<Outcome<true>> {
  const tokens = await desk.store.tokens.list();
  const found = tokens.filter(({ id, prefix }) => id === named || prefix === named.slice(0, prefix.length));
  if (found.length !== 1) return refused('no-such-token', `There is no token “${named}”. “smm token list” shows their ids.`);
  await desk.store.tokens.remove(found[0]!.id);
  await record(desk, 'token.remove', found[0]!.id);
  return ok(true);
}

async function personOf(store: Store, email: string): Promise<Outcome<Person>> {
  const person = await store.people.byEmail(email);
  return person === undefined ? refused('no-such-person', `Nobody has an account with the address ${email}. “smm user list” shows who does.`) : ok(person);
}

async function organisationNamed({ store }: Desk, named: string) {
  return (await store.organisations.get(named)) ?? (await store.organisations.list()).find(({ name }) => name.toLowerCase() === named.toLowerCase());
}

function asRole(role: string): Outcome<Role> {
  const found = ROLES.find((one) => one === role);
  return found === undefined ? refused('no-such-role', `“${role}” is no role. There are: ${ROLES.join(', ')}.`) : ok(found);
}
