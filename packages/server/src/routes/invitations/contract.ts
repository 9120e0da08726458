import { z } from '@hono/zod-openapi';
import { defineRoute, json } from '../../define-route.ts';
import { Name, OrganisationId, RoleName } from '../organisations/contract.ts';

/** An e-mail address. */
export const Email = z.email().max(254);
/** What a link holds. */
export const LinkSecret = z.string().min(20).max(200);
/** A password as it is typed; whether it is strong enough is told apart. */
export const Password = z.string().min(1).max(200);

const Invitation = z
  .object({ id: z.string(), email: z.string(), role: RoleName, createdAt: z.string(), createdBy: z.string(), expiresAt: z.string() })
  .openapi('Invitation');
const content = <Shape extends z.ZodType>(schema: Shape) => ({ required: true as const, content: { 'application/json': { schema } } });

/** Who was asked and has not come yet. */
export const listInvitations = defineRoute(
  { to: 'organisation', right: 'manage' },
  {
    method: 'get',
    operationId: 'listInvitations',
    path: '/api/organisations/{organisation}/invitations',
    tags: ['Invitations'],
    summary: 'List who was asked to join',
    request: { params: OrganisationId },
    responses: { 200: json(z.object({ invitations: z.array(Invitation), total: z.int() }), 'The invitations, the oldest first.') },
  },
);

/** Asks somebody to join. */
export const createInvitation = defineRoute(
  { to: 'organisation', right: 'manage' },
  {
    method: 'post',
    operationId: 'createInvitation',
    path: '/api/organisations/{organisation}/invitations',
    tags: ['Invitations'],
    summary: 'Ask somebody to join an organisation',
    request: { params: OrganisationId, body: content(z.strictObject({ email: Email, role: RoleName })) },
    responses: {
      201: json(
        z.object({
          id: z.string(),
          expiresAt: z.string(),
          link: z.string().optional().openapi({ description: 'To be handed on, when no mail was sent. Shown once.' }),
        }),
        'They were asked; an earlier invitation to the same address is void.',
      ),
    },
  },
);

/** Takes an invitation back. */
export const removeInvitation = defineRoute(
  { to: 'organisation', right: 'manage' },
  {
    method: 'delete',
    operationId: 'removeInvitation',
    path: '/api/organisations/{organisation}/invitations/{invitation}',
    tags: ['Invitations'],
    summary: 'Take an invitation back',
    request: { params: OrganisationId.extend({ invitation: z.string().max(100) }) },
    responses: { 204: { description: 'Its link does not work any more.' } },
  },
);

/** What an invitation is about, for whoever holds its link. */
export const lookAtInvitation = defineRoute(
  { to: 'anyone' },
  {
    method: 'post',
    operationId: 'lookAtInvitation',
    path: '/api/invitations/look',
    tags: ['Invitations'],
    summary: 'See what an invitation is about',
    request: { body: content(z.strictObject({ secret: LinkSecret })) },
    responses: {
      200: json(
        z.object({
          organisation: z.string(),
          email: z.string(),
          role: RoleName,
          hasAccount: z.boolean().openapi({ description: 'Whether they sign in, or choose a password.' }),
        }),
        'The invitation.',
      ),
    },
  },
);

/** Takes an invitation: who has an account signs in first; who has none gets one. */
export const acceptInvitation = defineRoute(
  { to: 'anyone' },
  {
    method: 'post',
    operationId: 'acceptInvitation',
    path: '/api/invitations/accept',
    tags: ['Invitations'],
    summary: 'Take an invitation',
    request: { body: content(z.strictObject({ secret: LinkSecret, name: Name.optional(), password: Password.optional() })) },
    responses: { 200: json(z.object({ organisation: z.string() }), 'You belong to it. Sign in, when you are not yet.') },
  },
);
