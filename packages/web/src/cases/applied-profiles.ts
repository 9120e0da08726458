import type { AppliedProfile } from '@smm/core/assessment';
import { canonicalProfile, parseProfile, type Profile } from '@smm/core/profile';
import { requestJson } from '../api/request.ts';
import type { ProfileList } from '../api/profiles.ts';
import { keptValues } from './case-store.ts';

/** A profile of the library with the id that the library gave it. */
export type LibraryProfile = { readonly library: string; readonly profile: Profile };

/** The hash by which a profile is pinned: SHA-256, in hexadecimal, of everything it says. */
export async function profileHash(profile: Profile): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(canonicalProfile(profile))));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How a profile of the library is pinned in a case, on a day. */
export async function pinned({ library, profile }: LibraryProfile, applied: string): Promise<AppliedProfile> {
  const { title, version } = profile.metadata;
  return { id: profile.id, title, version, hash: await profileHash(profile), file: fileOf(library), applied };
}

function fileOf(library: string): string {
  return `/api/profiles/${library}/file`;
}

/** Reads a profile of the library. Throws `RequestRefused` or `NoAnswer`. */
export async function readLibraryProfile(library: string): Promise<LibraryProfile> {
  const parsed = parseProfile(await requestJson<unknown>(`/api/profiles/${library}`));
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message ?? library);
  return { library, profile: parsed.profile };
}

/**
 * The profile that a case was applied, from the library, or without a connection as this browser read it last. The
 * library is asked by the address in the case, or else by title, and the id decides. Undefined when it is in neither.
 */
export async function findApplied(applied: AppliedProfile): Promise<LibraryProfile | undefined> {
  const key = `profile:${applied.id}`;
  try {
    const found = await inLibrary(applied);
    if (found !== undefined) await keptValues.put(key, found);
    return found;
  } catch {
    return keptValues.get<LibraryProfile>(key);
  }
}

async function inLibrary({ id, title, file }: AppliedProfile): Promise<LibraryProfile | undefined> {
  const named = /^\/api\/profiles\/([\w-]+)\/file$/.exec(file)?.[1];
  const { profiles } = await requestJson<ProfileList>('/api/profiles?limit=200');
  const likely = profiles.filter((card) => card.id === named || card.title === title).toSorted((one) => (one.id === named ? -1 : 1));
  for (const card of likely) {
    const read = await readLibraryProfile(card.id);
    if (read.profile.id === id) return read;
  }
  return undefined;
}
