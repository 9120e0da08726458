import { z } from '@hono/zod-openapi';
import { defineRoute, json } from '../../define-route.ts';
import { Name } from '../organisations/contract.ts';
import { Expiry } from '../tokens/contract.ts';

const ProfileId = z.object({ profile: z.string().max(100).openapi({ description: 'The id of a profile.' }) });
const ReviewLink = z
  .object({
    id: z.string(),
    name: z.string().openapi({ description: 'Whom it was given to.' }),
    createdAt: z.string(),
    createdBy: z.string(),
    expiresAt: z.string().nullable(),
    lastUsedAt: z.string().nullable(),
  })
  .openapi('ReviewLink');

/** The links by which reviewers from outside reach a profile. */
export const listReviewLinks = defineRoute(
  { to: 'profile', right: 'manage' },
  {
    method: 'get',
    operationId: 'listReviewLinks',
    path: '/api/profiles/{profile}/review-links',
    tags: ['Review links'],
    summary: 'List the links for reviewers from outside',
    request: { params: ProfileId },
    responses: { 200: json(z.object({ links: z.array(ReviewLink), total: z.int() }), 'The links, without their secrets.') },
  },
);

/** A new link for a reviewer from outside. */
export const createReviewLink = defineRoute(
  { to: 'profile', right: 'manage' },
  {
    method: 'post',
    operationId: 'createReviewLink',
    path: '/api/profiles/{profile}/review-links',
    tags: ['Review links'],
    summary: 'Make a link for a reviewer from outside',
    request: {
      params: ProfileId,
      body: { required: true, content: { 'application/json': { schema: z.strictObject({ name: Name, expiresAt: Expiry.optional() }) } } },
    },
    responses: { 201: json(z.object({ id: z.string(), link: z.string().openapi({ description: 'Shown this once.' }) }), 'The link.') },
  },
);

/** Ends a link. */
export const removeReviewLink = defineRoute(
  { to: 'profile', right: 'manage' },
  {
    method: 'delete',
    operationId: 'removeReviewLink',
    path: '/api/profiles/{profile}/review-links/{link}',
    tags: ['Review links'],
    summary: 'End a link for a reviewer from outside',
    request: { params: ProfileId.extend({ link: z.string().max(100) }) },
    responses: { 204: { description: 'It does not work any more.' } },
  },
);

/** Where a review link leads: leaves a cookie for its one profile and goes on to it. */
export const followReviewLink = defineRoute(
  { to: 'anyone' },
  {
    method: 'get',
    operationId: 'followReviewLink',
    path: '/api/review',
    tags: ['Review links'],
    summary: 'Follow a link for reviewers',
    request: { query: z.object({ review: z.string().min(20).max(200) }) },
    responses: { 302: { description: 'Goes on to the profile.' } },
  },
);
