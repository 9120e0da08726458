import { z } from '@hono/zod-openapi';
import { SCOPES } from '../../access/actor.ts';
import { defineRoute, json } from '../../define-route.ts';
import { Name } from '../organisations/contract.ts';

const Token = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string().openapi({ description: 'How the token begins.' }),
    scopes: z.array(z.enum(SCOPES)),
    organisation: z.string().nullable().openapi({ description: 'The one organisation that it reaches; null: all of yours.' }),
    createdAt: z.string(),
    expiresAt: z.string().nullable(),
    lastUsedAt: z.string().nullable(),
  })
  .openapi('Token');

/** A time that has an end: ISO 8601 with its zone. */
export const Expiry = z.iso.datetime({ offset: true }).openapi({ description: 'From when on it does not work any more.' });

/** The caller's API tokens. */
export const listTokens = defineRoute(
  { to: 'person' },
  {
    method: 'get',
    operationId: 'listTokens',
    path: '/api/tokens',
    tags: ['API tokens'],
    summary: 'List your API tokens',
    responses: { 200: json(z.object({ tokens: z.array(Token), total: z.int() }), 'The tokens, without their secrets.') },
  },
);

/** A new API token for the caller. */
export const createToken = defineRoute(
  { to: 'person' },
  {
    method: 'post',
    operationId: 'createToken',
    path: '/api/tokens',
    tags: ['API tokens'],
    summary: 'Make an API token',
    request: {
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z.strictObject({
              name: Name,
              scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
              organisation: z.string().max(100).optional(),
              expiresAt: Expiry.optional(),
            }),
          },
        },
      },
    },
    responses: { 201: json(z.object({ id: z.string(), token: z.string().openapi({ description: 'Shown this once.' }) }), 'The token.') },
  },
);

/** Ends one of the caller's tokens. */
export const removeToken = defineRoute(
  { to: 'person' },
  {
    method: 'delete',
    operationId: 'removeToken',
    path: '/api/tokens/{token}',
    tags: ['API tokens'],
    summary: 'End an API token',
    request: { params: z.object({ token: z.string().max(100).openapi({ description: 'The id of a token.' }) }) },
    responses: { 204: { description: 'It does not work any more, also where it is connected.' } },
  },
);
