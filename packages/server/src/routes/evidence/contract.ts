import { z } from '@hono/zod-openapi';
import { Source } from '@smm/core/evidence';
import { Day } from '@smm/core/profile';
import { defineRoute, json } from '../../define-route.ts';

/** Reads a file as a source of evidence, which is given back with its passages and not kept: the group looks at it first. */
export const readSource = defineRoute(
  { to: 'profile', right: 'edit' },
  {
    method: 'post',
    operationId: 'readSource',
    path: '/api/profiles/{profile}/evidence/sources',
    tags: ['Evidence'],
    summary: 'Read a survey or document as a source of evidence, to look at first',
    request: {
      params: z.object({ profile: z.string() }),
      query: z.object({
        name: z.string().min(1).max(255).openapi({ description: 'The name of the file.' }),
        kind: Source.shape.kind,
        title: z.string().max(300).default(''),
        date: Day.optional(),
        roles: z.string().max(5000).default('').openapi({ description: 'What columns of a survey are used for: 6:identifier,7:answer.' }),
        hide: z.string().max(5000).default('').openapi({ description: 'Names and other words to hide, with commas between them.' }),
      }),
      body: { required: false, content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
    },
    responses: {
      200: json(
        z.object({
          source: z.unknown().openapi({ description: 'The source, as an evidence file has it.' }),
          passages: z.array(z.unknown()),
          columns: z.array(z.looseObject({ number: z.int(), header: z.string(), role: z.string() })),
          hidden: z.int().openapi({ description: 'How many places about people were hidden.' }),
          skipped: z.int(),
          problems: z.array(z.string()),
        }),
        'What was read.',
      ),
    },
  },
);
