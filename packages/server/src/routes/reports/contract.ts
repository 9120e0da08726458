import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';

const FORMATS = ['docx', 'html', 'md', 'pdf'] as const;
const MOST_PROFILES = 12;

/** Makes a report of an assessment from what is sent. Nothing of it is kept. */
export const makeReport = defineRoute(
  { to: 'profile', right: 'read' },
  {
    method: 'post',
    operationId: 'makeReport',
    path: '/api/profiles/{profile}/reports/{format}',
    tags: ['Reports'],
    summary: 'Make a report of an assessment',
    request: {
      params: z.object({ profile: z.string(), format: z.enum(FORMATS) }),
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z.object({
              kind: z.enum(['executive', 'full']).openapi({ description: 'A few pages for those who decide, or everything an assessor needs.' }),
              file: z.unknown().openapi({ description: 'The assessment file as data.' }),
              assessment: z.string().optional().openapi({ description: 'Which assessment of the file; the last when left out.' }),
              profiles: z.array(z.unknown()).max(MOST_PROFILES).openapi({ description: 'The profiles that it is assessed by, as data.' }),
            }),
          },
        },
      },
    },
    responses: { 200: { description: 'The report.', content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } } },
  },
);
