import type { MiddlewareHandler } from 'hono';
import type { Env } from '../app.ts';
import { Problem } from '../problems.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that a page of another origin asks for, whatever the kind of its content: a browser says where a request
 * comes from, and programs, which say nothing, hold no cookies of others.
 */
export function sameOrigin(): MiddlewareHandler<Env> {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    const site = c.req.header('Sec-Fetch-Site');
    const foreign =
      (origin !== undefined && URL.parse(origin)?.host !== c.req.header('Host')) || (site !== undefined && site !== 'same-origin' && site !== 'none');
    if (foreign && !READING.has(c.req.method)) throw new Problem(403, 'other-origin', 'Changes are taken from pages of this server, and from programs.');
    await next();
  };
}
