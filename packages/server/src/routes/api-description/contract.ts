import { z } from '@hono/zod-openapi';
import { defineRoute, json } from '../../define-route.ts';

/** What programs can ask for. It holds nothing of anybody. */
export const describeApi = defineRoute(
  { to: 'anyone' },
  {
    method: 'get',
    operationId: 'describeApi',
    path: '/api/openapi.json',
    tags: ['Server'],
    summary: 'Describe this API (OpenAPI 3.1)',
    responses: { 200: json(z.looseObject({ openapi: z.string() }), 'The description.') },
  },
);

/** The same for people. */
export const showApi = defineRoute(
  { to: 'anyone' },
  {
    method: 'get',
    operationId: 'showApi',
    path: '/api/docs',
    tags: ['Server'],
    summary: 'Describe this API to people',
    responses: { 200: { description: 'A page.', content: { 'text/html': { schema: z.string() } } } },
  },
);
