import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { Store } from '../store/store.ts';
import type { Auth } from './auth.ts';
import { strongPassword } from './passwords/strong-password.ts';
import { newSecret } from './secrets.ts';

/** Somebody who is to have an account. */
export type NewPerson = {
  readonly email: string;
  readonly name: string;
  /** Undefined: they choose one themselves by a link of `passwordLink`. */
  readonly password: string | undefined;
  readonly administrator: boolean;
};

/** How long a link to choose a password works, in hours. */
const PASSWORD_LINK_HOURS = 48;

/**
 * Makes an account; gives its id. Whoever calls vouches for the e-mail address.
 * Refused: `has-account`, `weak-password`.
 */
export async function addPerson(auth: Auth, store: Store, { email, name, password, administrator }: NewPerson): Promise<Outcome<string>> {
  const address = email.trim().toLowerCase();
  if (password !== undefined) {
    const strong = strongPassword(password, [name, address]);
    if (!strong.ok) return strong;
  }
  if ((await store.people.byEmail(address)) !== undefined) return refused('has-account', 'There is an account for this e-mail address already.');
  const { internalAdapter, password: hashing } = await auth.$context;
  const { id } = await internalAdapter.createUser({ email: address, name, emailVerified: true, administrator }, { method: 'email-password' });
  if (password !== undefined)
    await internalAdapter.createAccount({ userId: id, providerId: 'credential', accountId: id, password: await hashing.hash(password) });
  return ok(id);
}

/** The secret of a link by which somebody chooses a password, once. */
export async function passwordLink(auth: Auth, person: string, now: string): Promise<string> {
  const token = newSecret();
  const { internalAdapter } = await auth.$context;
  const expiresAt = new Date(Date.parse(now) + PASSWORD_LINK_HOURS * 60 * 60 * 1000);
  await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: person, expiresAt });
  return token;
}
