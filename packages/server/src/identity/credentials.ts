import { TOKEN_PREFIX } from './secrets.ts';

/** The header that holds the secret of a review link, for programs. */
const REVIEW_HEADER = 'smm-review';
/** The cookie that holds the secret of a review link. It is sent for its one profile only. */
export const REVIEW_COOKIE = 'smm-review';

/** With what somebody says who they are. */
export type Credential =
  | { readonly kind: 'token'; readonly secret: string }
  | { readonly kind: 'review'; readonly secret: string }
  | { readonly kind: 'cookie'; readonly cookie: string }
  /** Something that is no credential of ours: never taken for none at all, so that a typing error shows. */
  | { readonly kind: 'unknown' };

/**
 * The one credential of a request that counts: a token or link that was sent on purpose before cookies, and the cookie of a
 * profile's review link, which is sent for that profile only, before the session.
 */
export function credentialOf(headers: Headers): Credential | undefined {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const secret = /^Bearer (?<secret>\S{1,200})$/iu.exec(authorization)?.groups?.['secret'];
    return secret?.startsWith(TOKEN_PREFIX) === true ? { kind: 'token', secret } : { kind: 'unknown' };
  }
  const review = headers.get(REVIEW_HEADER) ?? cookieNamed(headers, REVIEW_COOKIE);
  if (review !== undefined) return { kind: 'review', secret: review.slice(0, 200) };
  const cookie = headers.get('cookie');
  return cookie === null ? undefined : { kind: 'cookie', cookie };
}

/** The value of a cookie. */
function cookieNamed(headers: Headers, name: string): string | undefined {
  const found = (headers.get('cookie') ?? '').split(';').find((part) => part.trim().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1);
}
