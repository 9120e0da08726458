import { z } from '@hono/zod-openapi';
import { defineRoute, json } from '../../define-route.ts';

const Item = z.looseObject({ what: z.string() });

/** Reads a document into a structured profile, which is given back with a report and not kept: its owner decides. */
export const importDocument = defineRoute(
  { to: 'signed-in' },
  {
    method: 'post',
    operationId: 'importDocument',
    path: '/api/imports',
    tags: ['Imports'],
    summary: 'Read a document into a profile, to look at first',
    request: {
      query: z.object({
        name: z.string().min(1).max(255).openapi({ description: 'The name of the file.' }),
        model: z.string().max(100).default('iot-smm'),
        edition: z.string().max(20).default('1.2'),
      }),
      body: { required: false, content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
    },
    responses: {
      200: json(
        z.object({
          profile: z.unknown().openapi({ description: 'The profile; send it to /api/profiles to keep it.' }),
          report: z.object({ understood: z.array(Item), guessed: z.array(Item), leftOver: z.array(Item) }),
        }),
        'What was read, and how.',
      ),
    },
  },
);
