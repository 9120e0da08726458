import { queryOptions } from '@tanstack/react-query';
import { request, requestJson, sendJson } from './request.ts';

/** A link by which somebody from outside reads the publication of a profile, without its secret. */
export type ReviewLink = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
};

/** The review links of a profile. */
export const reviewLinkList = (profile: string) =>
  queryOptions({
    queryKey: ['review-links', profile],
    queryFn: async () => (await requestJson<{ links: readonly ReviewLink[] }>(`/api/profiles/${profile}/review-links`)).links,
  });

/** Makes a review link and gives it: it is told this once. */
export async function makeReviewLink(profile: string, wanted: { readonly name: string; readonly expiresAt?: string }): Promise<string> {
  return (await sendJson<{ link: string }>('POST', `/api/profiles/${profile}/review-links`, wanted)).link;
}

/** Ends a review link. */
export async function endReviewLink(profile: string, link: string): Promise<void> {
  await request(`/api/profiles/${profile}/review-links/${encodeURIComponent(link)}`, { method: 'DELETE' });
}
