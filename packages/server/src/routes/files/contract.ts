import { z } from '@hono/zod-openapi';
import { defineRoute, json } from '../../define-route.ts';

/** The kinds of file that belong to a profile. */
const KINDS = ['assessment', 'base-text', 'evidence'] as const;

const Name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/u, 'use lower-case letters, digits and hyphens');
const Params = z.object({ profile: z.string(), kind: z.enum(KINDS), name: Name });
const Version = z.object({ version: z.int() });

/** The files of a profile, without their content. */
export const listFiles = defineRoute(
  { to: 'profile', right: 'read' },
  {
    method: 'get',
    operationId: 'listFiles',
    path: '/api/profiles/{profile}/files',
    tags: ['Files'],
    summary: 'List the files of a profile',
    request: { params: z.object({ profile: z.string() }) },
    responses: {
      200: json(
        z.object({ files: z.array(z.object({ kind: z.enum(KINDS), name: z.string(), version: z.int(), changedAt: z.string(), changedBy: z.string() })) }),
        'The files.',
      ),
    },
  },
);

/** A file as data. For the group only: reviewers from outside do not get it. */
export const readFile = defineRoute(
  { to: 'profile', right: 'read' },
  {
    method: 'get',
    operationId: 'readFile',
    path: '/api/profiles/{profile}/files/{kind}/{name}',
    tags: ['Files'],
    summary: 'Read a file of a profile',
    request: { params: Params },
    responses: { 200: json(z.unknown(), 'The file as data; ETag holds its version.') },
  },
);

/** Replaces a file that one has read, or adds one. */
export const writeFile = defineRoute(
  { to: 'profile', right: 'edit' },
  {
    method: 'put',
    operationId: 'writeFile',
    path: '/api/profiles/{profile}/files/{kind}/{name}',
    tags: ['Files'],
    summary: 'Replace a file of a profile',
    request: {
      params: Params,
      headers: z.object({ 'if-match': z.string().openapi({ description: 'The version that you have read; "0" adds a file.' }) }),
      body: { required: true, content: { 'application/json': { schema: z.unknown() } } },
    },
    responses: { 200: json(Version, 'It is kept.') },
  },
);

/** Removes a file. */
export const removeFile = defineRoute(
  { to: 'profile', right: 'manage' },
  {
    method: 'delete',
    operationId: 'removeFile',
    path: '/api/profiles/{profile}/files/{kind}/{name}',
    tags: ['Files'],
    summary: 'Remove a file of a profile',
    request: { params: Params },
    responses: { 204: { description: 'It is gone.' } },
  },
);
