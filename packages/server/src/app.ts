import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { requestId } from 'hono/request-id';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { Actor } from './access/actor.ts';
import { sameOrigin } from './access/same-origin.ts';
import type { Services } from './ports.ts';
import { Problem, PROBLEM_TYPE } from './problems.ts';
import { NotKept } from './store/update-log.ts';
import type { ProfileEntry } from './store/profiles.ts';

/** What a request carries through the app. */
export type Env = { readonly Variables: { actor: Actor; entry: ProfileEntry; organisation: string; requestId: string; secureHeadersNonce?: string } };
/** The app that routes are added to. */
export type App = OpenAPIHono<Env>;

/** The most that a body may weigh, in bytes. */
const MOST_BODY_BYTES = 32 * 1024 * 1024;

/** An app with what every answer has: security headers, limits, problems as RFC 9457, and who asks. */
export function newApp({ identify, log }: Services): App {
  const app: App = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return;
      const problems = result.error.issues.slice(0, 50).map(({ path, message }) => ({ address: path.join('/'), message }));
      throw new Problem(400, 'not-understood', 'The request does not fit its description. See each place.', { problems });
    },
  });
  app.use(requestId());
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        // Publications are looked at in a frame without scripts and without an origin.
        frameSrc: ['blob:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        manifestSrc: ["'self'"],
        scriptSrc: ["'self'", NONCE],
        styleSrc: ["'self'", NONCE],
        workerSrc: ["'self'", 'blob:'],
      },
      crossOriginEmbedderPolicy: false,
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  );
  app.use(csrf());
  app.use(sameOrigin());
  app.use(
    bodyLimit({
      maxSize: MOST_BODY_BYTES,
      onError: () => {
        throw new Problem(413, 'too-large', `The body is larger than ${MOST_BODY_BYTES / 1024 / 1024} MB.`);
      },
    }),
  );
  app.use('/api/*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.set('actor', await identify(c.req.raw.headers));
    await next();
  });
  app.notFound(() => {
    throw new Problem(404, 'not-found', 'There is nothing at this address.');
  });
  app.onError((error, c) => {
    const problem = error instanceof Problem ? error : fault(error, c.get('requestId'), log);
    if (problem.retryAfter !== undefined) c.header('Retry-After', String(problem.retryAfter));
    return c.body(JSON.stringify(problem.body), problem.body.status as 500, { 'Content-Type': PROBLEM_TYPE, 'Cache-Control': 'no-store' });
  });
  return app;
}

/** What a caller is told of a fault of ours: nothing of its inside, and the number under which the log has it. */
function fault(error: Error, requestId: string, log: Services['log']): Problem {
  const status = 'status' in error && typeof error.status === 'number' && error.status < 500 ? error.status : 500;
  if (status < 500) return new Problem(status, 'refused', error.message || 'The request was refused.');
  if (error instanceof NotKept) {
    log({ level: 'error', message: 'A change was not kept.', request: requestId, error: error.message });
    return new Problem(503, 'store-failing', 'The change could not be kept, and nothing of it was. Try again in a while.', { retryAfter: 10 });
  }
  log({ level: 'error', message: 'A request failed.', request: requestId, error: `${error.name}: ${error.message}`, stack: error.stack });
  return new Problem(500, 'fault', `Something went wrong here; nothing was changed. The log has it under ${requestId}.`);
}
