import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { setSignedCookie } from 'hono/cookie';
import { parseSigned } from 'hono/utils/cookie';
import { NOBODY, type Actor } from '../access/actor.ts';
import type { Identify, Ports } from '../ports.ts';
import { Problem } from '../problems.ts';
import type { Store } from '../store/store.ts';
import { credentialOf } from './credentials.ts';
import { secretHash } from './secrets.ts';
import { asTokenActor } from './token-actor.ts';

/** The organisation of the one person of solo mode. */
export const SOLO_ORGANISATION = 'solo';
/** The one person of solo mode. */
export const SOLO_ACTOR: Actor = {
  kind: 'person',
  id: 'solo',
  name: 'You',
  memberships: [{ organisation: SOLO_ORGANISATION, role: 'owner' }],
  administrator: true,
};

const COOKIE = 'smm-solo';
const THIRTY_DAYS = 30 * 24 * 60 * 60;

/** Who a token of the one person speaks for; nobody, when it is not theirs or is over. */
export type TokenLookup = (secret: string) => Promise<Actor>;

/** Looks tokens up in the store. */
export function soloTokens(store: Store, { now }: Ports): TokenLookup {
  return async (secret) => {
    const token = await store.tokens.find(secretHash(secret), now());
    return token === undefined ? NOBODY : asTokenActor(token, [{ organisation: SOLO_ORGANISATION, role: 'owner' }]);
  };
}

/**
 * Solo mode: whoever opened the link that was printed at the start is the one person; everyone else is nobody.
 *
 * `secret` signs the cookie. A link works once.
 */
export function soloIdentity(secret: string, key: string, tokens: TokenLookup): { readonly identify: Identify; readonly enter: Hono } {
  let left: string | undefined = key;
  const enter = new Hono();
  enter.get('/enter', async (c) => {
    const given = c.req.query('key') ?? '';
    if (left === undefined || !equal(given, left)) {
      if ((await signed(c.req.raw.headers, secret)) !== 'you')
        throw new Problem(403, 'link-used', 'This link was used already or is not of this run. Start “smm serve” again for a new one.');
      return c.redirect('/');
    }
    left = undefined;
    await setSignedCookie(c, COOKIE, 'you', secret, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: THIRTY_DAYS });
    // A page that moves on by itself: a redirect from another program would not carry a strict cookie.
    return c.html('<!doctype html><meta http-equiv="refresh" content="0; url=/"><title>SMM Workbench</title><p><a href="/">Go on to SMM Workbench</a></p>');
  });
  const identify: Identify = async (headers) => {
    const credential = credentialOf(headers);
    if (credential?.kind === 'token') return tokens(credential.secret);
    return (await signed(headers, secret)) === 'you' ? SOLO_ACTOR : NOBODY;
  };
  return { identify, enter };
}

/** Cookies that were found to be ours; a page sends the same with every request. */
const found = new Set<string>();
/** How many of them are remembered. */
const MOST_FOUND = 100;

/** The value of our cookie if we signed it. */
async function signed(headers: Headers, secret: string): Promise<string | false | undefined> {
  const cookie = headers.get('cookie');
  if (cookie === null) return undefined;
  const known = `${secret} ${cookie}`;
  if (found.has(known)) return 'you';
  const value = (await parseSigned(cookie, secret, COOKIE))[COOKIE];
  if (found.size >= MOST_FOUND) found.clear();
  if (value === 'you') found.add(known);
  return value;
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
