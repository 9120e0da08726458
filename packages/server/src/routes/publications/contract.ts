import { z } from '@hono/zod-openapi';
import { PublicationOptions } from '@smm/core/profile';
import { defineRoute, json } from '../../define-route.ts';

const FORMATS = ['docx', 'html', 'json', 'md', 'pdf', 'xlsx', 'yaml'] as const;
const Params = z.object({ profile: z.string(), format: z.enum(FORMATS) });
const Bytes = z.string().openapi({ format: 'binary' });
const { emptyTables, citations, cumulative, pageSize } = PublicationOptions.shape;

/** Makes a document of the profile as it stands; nothing of the group's private notes is in it. */
export const publishProfile = defineRoute(
  { to: 'profile', right: 'read' },
  {
    method: 'post',
    operationId: 'publishProfile',
    path: '/api/profiles/{profile}/publications/{format}',
    tags: ['Publications'],
    summary: 'Publish a profile in a format',
    request: {
      params: Params,
      query: z.object({ preview: z.enum(['true', 'false']).optional().openapi({ description: 'Only to look at: the history does not mention it.' }) }),
      body: {
        required: false,
        content: {
          'application/json': {
            schema: z.object({ emptyTables, citations, cumulative, pageSize }).partial().openapi('PublicationChoices'),
          },
        },
      },
    },
    responses: { 200: { description: 'The document.', content: { 'application/octet-stream': { schema: Bytes } } } },
  },
);

/** What was published of the profile, the newest first. */
export const listPublications = defineRoute(
  { to: 'profile', right: 'read' },
  {
    method: 'get',
    operationId: 'listPublications',
    path: '/api/profiles/{profile}/publications',
    tags: ['Publications'],
    summary: 'List what was published of a profile',
    request: { params: z.object({ profile: z.string() }) },
    responses: {
      200: json(
        z.object({
          publications: z.array(z.object({ at: z.string(), by: z.string(), format: z.string(), version: z.int(), bytes: z.int(), sha256: z.string() })),
        }),
        'What was published.',
      ),
    },
  },
);
