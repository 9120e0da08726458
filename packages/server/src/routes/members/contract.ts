import { z } from '@hono/zod-openapi';
import { defineRoute, json } from '../../define-route.ts';
import { OrganisationId, RoleName } from '../organisations/contract.ts';

/** A member as others of the organisation see them. */
const Member = z
  .object({
    id: z.string(),
    name: z.string(),
    role: RoleName,
    since: z.string(),
    email: z.string().optional().openapi({ description: 'For owners only.' }),
  })
  .openapi('Member');
const MemberId = OrganisationId.extend({ member: z.string().max(100).openapi({ description: 'The id of a member.' }) });

/** Who belongs to an organisation. */
export const listMembers = defineRoute(
  { to: 'organisation', right: 'read' },
  {
    method: 'get',
    operationId: 'listMembers',
    path: '/api/organisations/{organisation}/members',
    tags: ['Members'],
    summary: 'List the members of an organisation',
    request: { params: OrganisationId },
    responses: { 200: json(z.object({ members: z.array(Member), total: z.int() }), 'The members, by name.') },
  },
);

/** Another role for a member. */
export const setMemberRole = defineRoute(
  { to: 'organisation', right: 'manage' },
  {
    method: 'put',
    operationId: 'setMemberRole',
    path: '/api/organisations/{organisation}/members/{member}',
    tags: ['Members'],
    summary: 'Give a member another role',
    request: { params: MemberId, body: { required: true, content: { 'application/json': { schema: z.strictObject({ role: RoleName }) } } } },
    responses: { 204: { description: 'The role counts from now on, also where they are connected.' } },
  },
);

/** Takes somebody out of an organisation. */
export const removeMember = defineRoute(
  { to: 'organisation', right: 'manage' },
  {
    method: 'delete',
    operationId: 'removeMember',
    path: '/api/organisations/{organisation}/members/{member}',
    tags: ['Members'],
    summary: 'Take somebody out of an organisation',
    request: { params: MemberId },
    responses: { 204: { description: 'They are out from now on, also where they are connected.' } },
  },
);

/** Leaves an organisation. */
export const leaveOrganisation = defineRoute(
  { to: 'organisation', right: 'read', by: 'person' },
  {
    method: 'post',
    operationId: 'leaveOrganisation',
    path: '/api/organisations/{organisation}/leave',
    tags: ['Members'],
    summary: 'Leave an organisation',
    request: { params: OrganisationId },
    responses: { 204: { description: 'You are out.' } },
  },
);
