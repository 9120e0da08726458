import { migrate } from './migrations/migrate.ts';
import { parseShape, type FileShape, type ShapeProblem } from './parse-shape.ts';
import { Profile } from './schema/profile.ts';

/** A profile read from data, with the fields that the format does not know (kept in the value, never dropped). */
export type ParsedProfile =
  | { readonly ok: true; readonly profile: Profile; readonly unknownFields: readonly ShapeProblem[]; readonly migrated: readonly string[] }
  | { readonly ok: false; readonly problems: readonly ShapeProblem[]; readonly unknownFields: readonly ShapeProblem[] };

/** What a profile file is. */
export const profileFile: FileShape<Profile> = { schema: Profile, called: 'A profile', start: 'Start from “smm new”.', migrate: (value) => migrate(value) };

/**
 * Reads a profile from plain data as parsed from YAML or JSON: migrates it, checks its shape, fills what is left out.
 * All problems are returned at once. Unknown fields are reported and stay in the value.
 */
export function parseProfile(data: unknown): ParsedProfile {
  const parsed = parseShape(profileFile, data);
  if (!parsed.ok) return parsed;
  const { value, ...rest } = parsed;
  return { ...rest, profile: value };
}
