import type { Context } from 'hono';
import { isLoopback } from '../config.ts';

/** The header in which the sign-in library is told the caller's address; ours alone to set. */
export const ADDRESS_HEADER = 'x-smm-address';

/** What the HTTP server hands in with a request. */
type Bindings = { readonly incoming?: { readonly socket: { readonly remoteAddress?: string } } } | undefined;

/**
 * The network address that a request came from, for limits and for people who look at their sessions.
 *
 * Behind a proxy on this machine or in a private network it is the one that the proxy added last; what else the header holds,
 * the caller may have written.
 */
export function callerAddress(c: Context, behindProxy: boolean): string {
  const address = ((c.env as Bindings)?.incoming?.socket.remoteAddress ?? 'unknown').replace(/^::ffff:/u, '');
  if (!behindProxy || !isNear(address)) return address;
  return c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() || address;
}

function isNear(address: string): boolean {
  return isLoopback(address) || /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|f[cd])/u.test(address);
}
