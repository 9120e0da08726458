import type { Scope } from '../access/actor.ts';
import type { Store } from '../store/store.ts';
import { newSecret, secretHash, TOKEN_PREFIX } from './secrets.ts';

/** How much of a token is kept readable, so that people can tell theirs apart. */
const SHOWN = TOKEN_PREFIX.length + 6;

/** A token that is to be. */
export type NewToken = {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Null: all organisations of its owner. */
  readonly organisation: string | null;
  readonly expiresAt: string | null;
  readonly at: string;
};

/** Makes an API token; gives the secret, which is kept nowhere. */
export async function addToken(store: Store, { at, expiresAt, scopes, ...token }: NewToken): Promise<string> {
  const secret = newSecret(TOKEN_PREFIX);
  await store.tokens.add({
    ...token,
    scopes: [...new Set(scopes)].toSorted(),
    hash: secretHash(secret),
    prefix: secret.slice(0, SHOWN),
    created_at: at,
    expires_at: expiresAt,
  });
  return secret;
}
