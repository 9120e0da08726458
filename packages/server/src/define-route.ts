import { createRoute, z } from '@hono/zod-openapi';
import type { RouteConfig } from '@hono/zod-openapi';
import type { Access } from './access/policy.ts';

/** How a problem looks in the API's description. */
const ProblemSchema = z
  .object({
    type: z.string().openapi({ description: 'A name for this kind of problem.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: 'What is wrong, and what to do about it.' }),
    code: z.string().openapi({ description: 'A stable code for programs.' }),
    address: z.string().optional(),
    problems: z.array(z.object({ address: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

/** What a route may answer besides what it is for. */
const PROBLEMS = {
  400: problem('The request cannot be understood.'),
  401: problem('Nobody is signed in.'),
  403: problem('The caller may not do this.'),
  404: problem('There is no such thing, or the caller may not know of it.'),
  429: problem('Too many requests; wait as long as Retry-After says.'),
};

/** A contract: what a route takes and gives, and who may call it. The path parameter `profile` or `organisation` names what access is about. */
export function defineRoute<const Config extends Omit<RouteConfig, 'path'> & { readonly path: string }, const Needed extends Access>(
  access: Needed,
  config: Config,
) {
  const route = createRoute({ ...config, 'x-access': access, responses: { ...PROBLEMS, ...config.responses } } as Config & {
    responses: typeof PROBLEMS & Config['responses'];
  });
  // Not enumerable: what is copied into the description says it as `x-access`, and may say nothing that OpenAPI does not know.
  return Object.defineProperty(route, 'access', { value: access }) as typeof route & { readonly access: Needed };
}

/** JSON of a shape, as a body or an answer. */
export function json<Shape extends z.ZodType>(schema: Shape, description: string) {
  return { description, content: { 'application/json': { schema } } };
}
