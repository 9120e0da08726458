import { queryOptions } from '@tanstack/react-query';
import type { PublicationOptions } from '@smm/core/profile';
import { request, requestJson } from './request.ts';

/** The formats that a profile can be published in. */
export const PUBLICATION_FORMATS = ['docx', 'pdf', 'html', 'xlsx', 'md', 'yaml', 'json'] as const;
/** One of them. */
export type PublicationFormat = (typeof PUBLICATION_FORMATS)[number];

/** Something that was published: when, by whom, from which version, and the hash of the file. */
export type Published = {
  readonly at: string;
  readonly by: string;
  readonly format: string;
  readonly version: number;
  readonly bytes: number;
  readonly sha256: string;
};

/** What was published of a profile, the newest first. */
export const publicationList = (profile: string) =>
  queryOptions({
    queryKey: ['publications', profile],
    queryFn: async () => (await requestJson<{ readonly publications: readonly Published[] }>(`/api/profiles/${profile}/publications`)).publications,
  });

/** A document and the name of its file. */
export type MadeDocument = { readonly content: Blob; readonly name: string };

/** Publishes a profile. A preview is not remembered. Throws as `request` does; the signal gives it up. */
export async function publishProfile(
  profile: string,
  format: PublicationFormat,
  options: PublicationOptions,
  { isPreview, signal }: { readonly isPreview: boolean; readonly signal: AbortSignal },
): Promise<MadeDocument> {
  const answer = await request(`/api/profiles/${profile}/publications/${format}${isPreview ? '?preview=true' : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(options),
    signal,
  });
  const name = /filename="([^"]+)"/u.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? `profile.${format}`;
  return { content: await answer.blob(), name };
}
