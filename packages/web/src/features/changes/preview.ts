import { diffProfiles, type Change } from '@smm/core/diff';
import { ok, type Outcome } from '@smm/core/outcome';
import { applyEdit, type Edit, type Profile } from '@smm/core/profile';

/** What edits would make of a profile: the profile after them, and each change. */
export type Preview = { readonly after: Profile; readonly changes: readonly Change[] };

/** Shows what edits would do without doing it. Refuses what `applyEdit` refuses. */
export function previewOf(profile: Profile, edits: readonly Edit[]): Outcome<Preview> {
  const edited = applyEdit(profile, { op: 'batch', edits });
  if (!edited.ok) return edited;
  const after = edited.value.profile;
  return ok({ after, changes: diffProfiles(profile, after) });
}
