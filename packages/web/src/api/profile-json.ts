import { canonicalProfile, type Profile } from '@smm/core/profile';

/** A profile as the JSON of a profile file. */
export function writeProfileJson(profile: Profile): string {
  return JSON.stringify(canonicalProfile(profile));
}
