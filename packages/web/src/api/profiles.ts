import { queryOptions } from '@tanstack/react-query';
import { writeProfileJson } from './profile-json.ts';
import type { Profile } from '@smm/core/profile';
import { request, requestJson } from './request.ts';

/** A profile as the library shows it. */
export type ProfileCard = {
  readonly id: string;
  readonly organisation: string;
  readonly title: string;
  readonly state: string;
  readonly model: { readonly id: string; readonly edition: string };
  readonly statements: number;
  /** For each practice, how many statements each comprehensiveness level holds, from the first. */
  readonly cells: Readonly<Record<string, readonly number[]>>;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly archived: boolean;
};

/** A page of the library. */
export type ProfileList = { readonly profiles: readonly ProfileCard[]; readonly total: number; readonly next?: string };

/** The profiles that all words of `search` stand in, the latest change first. */
export const profileList = (search: string, archived = false) =>
  queryOptions({
    queryKey: ['profiles', search, archived],
    queryFn: () =>
      requestJson<ProfileList>(
        `/api/profiles?${new URLSearchParams({ limit: '200', ...(search === '' ? {} : { search }), ...(archived ? { archived: 'true' } : {}) })}`,
      ),
  });

/** Adds a profile and gives its id. */
export async function addProfile(profile: Profile): Promise<string> {
  const answer = await request('/api/profiles', { method: 'POST', headers: { 'content-type': 'application/yaml' }, body: writeProfileJson(profile) });
  return ((await answer.json()) as { id: string }).id;
}

/** Adds a profile from the text of a profile file and gives its id. */
export async function addProfileFile(text: string): Promise<string> {
  const answer = await request('/api/profiles', { method: 'POST', headers: { 'content-type': 'application/yaml' }, body: text });
  return ((await answer.json()) as { id: string }).id;
}

/** Puts a profile away, or takes it back. */
export async function archiveProfile(id: string, archived: boolean): Promise<void> {
  await request(`/api/profiles/${id}/archived`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ archived }) });
}

/** The card of one profile. */
export const profileCard = (id: string) =>
  queryOptions({ queryKey: ['profile', id], queryFn: () => requestJson<ProfileCard>(`/api/profiles/${id}/card`), staleTime: Infinity });

/** The whole of a profile. */
export function readProfile(id: string): Promise<Profile> {
  return requestJson<Profile>(`/api/profiles/${id}`);
}
