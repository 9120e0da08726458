import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How every API token begins, so that people and secret scanners know one. */
export const TOKEN_PREFIX = 'smm_';

/** A new secret of 256 bits that stands in links and headers as it is. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is kept of a secret: its SHA-256. The secrets are random and long, so that a slow hash would add nothing. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(secretHash(a)), Buffer.from(secretHash(b)));
}
