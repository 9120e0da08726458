import { z } from '@hono/zod-openapi';
import { defineRoute, json } from '../../define-route.ts';
import { OrganisationId } from '../organisations/contract.ts';

const AuditEntry = z
  .object({
    seq: z.int(),
    at: z.string(),
    actor: z.string().openapi({ description: 'The id of who did it.' }),
    organisation: z.string(),
    action: z.string(),
    subject: z.string().openapi({ description: 'The id of what was changed.' }),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    before: z.string().openapi({ description: 'The hash of the line before.' }),
    hash: z.string(),
  })
  .openapi('AuditEntry');
const Page = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  before: z.coerce.number().int().min(1).optional().openapi({ description: 'Where the last page ended: its `next`.' }),
});
const Entries = z.object({ entries: z.array(AuditEntry), next: z.int().optional() });

/** What happened in an organisation. */
export const listOrganisationAudit = defineRoute(
  { to: 'organisation', right: 'manage' },
  {
    method: 'get',
    operationId: 'listOrganisationAudit',
    path: '/api/organisations/{organisation}/audit',
    tags: ['Audit log'],
    summary: 'Read what happened in an organisation',
    request: { params: OrganisationId, query: Page },
    responses: { 200: json(Entries, 'A page, the newest first.') },
  },
);

/** What happened on the whole server. */
export const listAudit = defineRoute(
  { to: 'administrator' },
  {
    method: 'get',
    operationId: 'listAudit',
    path: '/api/audit',
    tags: ['Audit log'],
    summary: 'Read what happened on the server',
    request: { query: Page },
    responses: { 200: json(Entries, 'A page, the newest first.') },
  },
);

/** The whole log as lines of JSON, the oldest first, to be kept elsewhere. */
export const exportAudit = defineRoute(
  { to: 'administrator' },
  {
    method: 'get',
    operationId: 'exportAudit',
    path: '/api/audit/export',
    tags: ['Audit log'],
    summary: 'Export the audit log',
    responses: { 200: { description: 'One line of JSON for each entry.', content: { 'application/x-ndjson': { schema: z.string() } } } },
  },
);

/** Whether the log is as it was written. */
export const verifyAudit = defineRoute(
  { to: 'administrator' },
  {
    method: 'get',
    operationId: 'verifyAudit',
    path: '/api/audit/verify',
    tags: ['Audit log'],
    summary: 'Check that nobody changed the audit log',
    responses: {
      200: json(
        z.object({
          entries: z.int(),
          head: z.string().openapi({ description: 'The hash of the last line. Kept elsewhere, it shows later whether lines were cut off.' }),
          breaks: z.array(z.object({ seq: z.int(), reason: z.enum(['altered', 'missing-before']) })),
        }),
        'Every place where a line was changed, removed or moved.',
      ),
    },
  },
);
