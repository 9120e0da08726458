import { z } from '@hono/zod-openapi';
import { Profile } from '@smm/core/profile';
import { defineRoute, json } from '../../define-route.ts';

/** A profile as lists show it. */
export const ProfileCard = z
  .object({
    id: z.string(),
    organisation: z.string(),
    title: z.string(),
    state: z.string().openapi({ description: 'The state that its authors gave it.' }),
    model: z.object({ id: z.string(), edition: z.string() }).openapi({ description: 'The model that it extends.' }),
    statements: z.int().openapi({ description: 'How many statements its tables hold.' }),
    cells: z.record(z.string(), z.array(z.int())).openapi({ description: 'For each practice, how many statements each comprehensiveness level holds.' }),
    changedAt: z.string(),
    changedBy: z.string(),
    archived: z.boolean(),
  })
  .openapi('ProfileCard');

const ProfileId = z.object({ profile: z.string().openapi({ description: 'The id of a profile.' }) });
const Version = z.object({ version: z.int().openapi({ description: 'Grows with every change; send it as If-Match to change what you have read.' }) });
const profileBody = {
  // Not `required`: that would read every body as JSON, whatever its type says. The handler requires one.
  required: false,
  content: {
    'application/json': { schema: Profile },
    'application/yaml': { schema: z.string().openapi({ description: 'A profile file.' }) },
  },
};

/** The profiles that the caller may read, the latest change first. */
export const listProfiles = defineRoute(
  { to: 'signed-in' },
  {
    method: 'get',
    operationId: 'listProfiles',
    path: '/api/profiles',
    tags: ['Profiles'],
    summary: 'List and search profiles',
    request: {
      query: z.object({
        search: z.string().max(200).optional().openapi({ description: 'Words that all stand in the profile.' }),
        archived: z.enum(['true', 'false']).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        after: z.string().max(500).optional().openapi({ description: 'Where the last page ended: its `next`.' }),
      }),
    },
    responses: { 200: json(z.object({ profiles: z.array(ProfileCard), total: z.int(), next: z.string().optional() }), 'A page of profiles.') },
  },
);

/** Makes a profile of what the body holds. */
export const createProfile = defineRoute(
  { to: 'signed-in' },
  {
    method: 'post',
    operationId: 'createProfile',
    path: '/api/profiles',
    tags: ['Profiles'],
    summary: 'Add a profile',
    request: { query: z.object({ organisation: z.string().optional() }), body: profileBody },
    responses: { 201: json(z.object({ id: z.string(), version: z.int() }), 'It was added.') },
  },
);

/** A profile as lists show it. */
export const readProfileCard = defineRoute(
  { to: 'profile', right: 'read' },
  {
    method: 'get',
    operationId: 'readProfileCard',
    path: '/api/profiles/{profile}/card',
    tags: ['Profiles'],
    summary: 'Read what a card shows of a profile',
    request: { params: ProfileId },
    responses: { 200: json(ProfileCard, 'The card.') },
  },
);

/** The profile as data. */
export const readProfile = defineRoute(
  { to: 'profile', right: 'read' },
  {
    method: 'get',
    operationId: 'readProfile',
    path: '/api/profiles/{profile}',
    tags: ['Profiles'],
    summary: 'Read a profile',
    request: { params: ProfileId },
    responses: { 200: json(Profile, 'The profile; ETag holds its version.') },
  },
);

/** The profile as the file that version control holds. */
export const readProfileFile = defineRoute(
  { to: 'profile', right: 'read' },
  {
    method: 'get',
    operationId: 'readProfileFile',
    path: '/api/profiles/{profile}/file',
    tags: ['Profiles'],
    summary: 'Read a profile as a YAML file',
    request: { params: ProfileId },
    responses: { 200: { description: 'The file; ETag holds its version.', content: { 'application/yaml': { schema: z.string() } } } },
  },
);

/** Brings the profile to what the body holds, by the least changes, so that others' words in other places stay. */
export const replaceProfile = defineRoute(
  { to: 'profile', right: 'edit' },
  {
    method: 'put',
    operationId: 'replaceProfile',
    path: '/api/profiles/{profile}',
    tags: ['Profiles'],
    summary: 'Bring a profile to what you send',
    request: { params: ProfileId, headers: z.object({ 'if-match': z.string().optional() }), body: profileBody },
    responses: { 200: json(Version, 'It is kept.') },
  },
);

/** Puts the profile away, or takes it back. */
export const archiveProfile = defineRoute(
  { to: 'profile', right: 'manage' },
  {
    method: 'put',
    operationId: 'archiveProfile',
    path: '/api/profiles/{profile}/archived',
    tags: ['Profiles'],
    summary: 'Put a profile away, or take it back',
    request: { params: ProfileId, body: { required: true, content: { 'application/json': { schema: z.object({ archived: z.boolean() }) } } } },
    responses: { 204: { description: 'Done. Nothing of it is deleted.' } },
  },
);
