import { z } from '@hono/zod-openapi';
import { ROLES } from '../../access/actor.ts';
import { defineRoute, json } from '../../define-route.ts';

/** The path parameter that names an organisation. */
export const OrganisationId = z.object({ organisation: z.string().max(100).openapi({ description: 'The id of an organisation.' }) });
/** What an organisation is called. */
export const Name = z.string().trim().min(1).max(120);
/** A role in an organisation. */
export const RoleName = z.enum(ROLES);

/** An organisation as the caller sees it. */
const Organisation = z
  .object({
    id: z.string(),
    name: z.string(),
    since: z.string(),
    role: RoleName.optional().openapi({ description: 'What the caller is there.' }),
  })
  .openapi('Organisation');

/** The organisations that the caller belongs to. */
export const listOrganisations = defineRoute(
  { to: 'signed-in' },
  {
    method: 'get',
    operationId: 'listOrganisations',
    path: '/api/organisations',
    tags: ['Organisations'],
    summary: 'List your organisations',
    responses: { 200: json(z.object({ organisations: z.array(Organisation), total: z.int() }), 'The organisations, by name.') },
  },
);

/** A new organisation; who makes it is its owner. */
export const createOrganisation = defineRoute(
  { to: 'administrator' },
  {
    method: 'post',
    operationId: 'createOrganisation',
    path: '/api/organisations',
    tags: ['Organisations'],
    summary: 'Add an organisation',
    request: { body: { required: true, content: { 'application/json': { schema: z.strictObject({ name: Name }) } } } },
    responses: { 201: json(Organisation, 'It was added, and you own it.') },
  },
);

/** One organisation. */
export const readOrganisation = defineRoute(
  { to: 'organisation', right: 'read' },
  {
    method: 'get',
    operationId: 'readOrganisation',
    path: '/api/organisations/{organisation}',
    tags: ['Organisations'],
    summary: 'Read an organisation',
    request: { params: OrganisationId },
    responses: { 200: json(Organisation, 'The organisation.') },
  },
);

/** Another name for an organisation. */
export const renameOrganisation = defineRoute(
  { to: 'organisation', right: 'manage' },
  {
    method: 'patch',
    operationId: 'renameOrganisation',
    path: '/api/organisations/{organisation}',
    tags: ['Organisations'],
    summary: 'Rename an organisation',
    request: { params: OrganisationId, body: { required: true, content: { 'application/json': { schema: z.strictObject({ name: Name }) } } } },
    responses: { 204: { description: 'It has the new name.' } },
  },
);
