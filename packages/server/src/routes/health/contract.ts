import { z } from '@hono/zod-openapi';
import { defineRoute, json } from '../../define-route.ts';

/** Whether the server can do its work, for those who watch it. */
export const readHealth = defineRoute(
  { to: 'anyone' },
  {
    method: 'get',
    operationId: 'readHealth',
    path: '/health',
    tags: ['Server'],
    summary: 'Whether the server can do its work',
    responses: {
      200: json(z.object({ status: z.literal('ok') }), 'It reads and writes.'),
      503: json(z.object({ status: z.enum(['stopping', 'store-failing']) }), 'It cannot keep changes now.'),
    },
  },
);
