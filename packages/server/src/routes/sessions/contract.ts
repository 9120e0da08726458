import { z } from '@hono/zod-openapi';
import { SCOPES } from '../../access/actor.ts';
import { defineRoute, json } from '../../define-route.ts';
import { RoleName } from '../organisations/contract.ts';

const Session = z
  .object({
    id: z.string(),
    current: z.boolean().openapi({ description: 'Whether it is the one that asks.' }),
    since: z.string(),
    lastUsed: z.string(),
    expires: z.string(),
    address: z.string().nullable(),
    browser: z.string().nullable(),
  })
  .openapi('Session');

/** Who asks, as this server knows them. */
const Me = z
  .object({
    mode: z.enum(['solo', 'team']).openapi({ description: 'How the server runs.' }),
    kind: z.enum(['nobody', 'person', 'token', 'reviewer']),
    id: z.string().optional(),
    name: z.string().optional(),
    administrator: z.boolean().optional(),
    memberships: z.array(z.object({ organisation: z.string(), role: RoleName })).optional(),
    scopes: z.array(z.enum(SCOPES)).optional(),
    profile: z.string().optional().openapi({ description: 'For a reviewer: the profile of the link.' }),
  })
  .openapi('Me');

/** Who asks. */
export const readMe = defineRoute(
  { to: 'anyone' },
  { method: 'get', operationId: 'readMe', path: '/api/me', tags: ['Sessions'], summary: 'See who you are here', responses: { 200: json(Me, 'Who asks.') } },
);

/** Where the caller is signed in. */
export const listSessions = defineRoute(
  { to: 'person' },
  {
    method: 'get',
    operationId: 'listSessions',
    path: '/api/sessions',
    tags: ['Sessions'],
    summary: 'List where you are signed in',
    responses: { 200: json(z.object({ sessions: z.array(Session), total: z.int() }), 'The sessions, the newest first.') },
  },
);

/** Ends one session of the caller. */
export const endSession = defineRoute(
  { to: 'person' },
  {
    method: 'delete',
    operationId: 'endSession',
    path: '/api/sessions/{session}',
    tags: ['Sessions'],
    summary: 'Sign out somewhere',
    request: { params: z.object({ session: z.string().max(100).openapi({ description: 'The id of a session.' }) }) },
    responses: { 204: { description: 'It is ended, also where it is connected.' } },
  },
);

/** Ends all sessions of the caller but the one that asks. */
export const endOtherSessions = defineRoute(
  { to: 'person' },
  {
    method: 'delete',
    operationId: 'endOtherSessions',
    path: '/api/sessions',
    tags: ['Sessions'],
    summary: 'Sign out everywhere else',
    responses: { 200: json(z.object({ ended: z.int() }), 'How many were ended.') },
  },
);
