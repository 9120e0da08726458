import type * as Y from 'yjs';
import { ok, type Outcome } from '../outcome.ts';
import { applyEdit, type Edit } from '../profile/edits.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { parseProfile } from '../profile/parse.ts';
import { applyProfile } from './apply-profile.ts';
import { toProfile, type LiveView, type PinnedModel } from './live-profile.ts';
import { refused } from '../outcome.ts';

/** The profile after edits, and the edit that takes them back. */
export type AppliedEdits = { readonly profile: Profile; readonly inverse: Edit };

/**
 * Applies edits to a live document, all or none, as the least change in one transaction with this origin: of a text only
 * the words that differ change, statements keep their ids. Refuses what `applyEdit` refuses, and, with
 * `not-a-profile`, a value that a profile cannot hold. A view of the document, if there is one, saves reading it anew.
 */
export function applyEdits(doc: Y.Doc, edits: readonly Edit[], origin: unknown, source: LiveView | PinnedModel): Outcome<AppliedEdits> {
  const before = 'read' in source ? source.read() : toProfile(doc, source);
  const edited = applyEdit(before.profile, { op: 'batch', edits });
  if (!edited.ok) return edited;
  const parsed = parseProfile(edited.value.profile);
  if (!parsed.ok) {
    const [problem] = parsed.problems;
    return refused('not-a-profile', problem?.message ?? 'The edits do not leave a profile. Check their values.', problem?.address);
  }
  applyProfile(doc, parsed.profile, origin);
  return ok({ profile: parsed.profile, inverse: edited.value.inverse });
}
