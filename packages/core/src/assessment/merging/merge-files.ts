import { ok, refused, type Outcome } from '../../outcome.ts';
import type { AssessmentFile, MergeConflict } from '../schema/assessment-file.ts';
import type { Assessment } from '../schema/answers.ts';
import { stable } from './entry-keys.ts';
import { mergeValues } from './merge-values.ts';

/** Two copies as one file, with the conflicts that this merge found; the file keeps them until they are decided. */
export type MergedFile = { readonly file: AssessmentFile; readonly conflicts: readonly MergeConflict[] };

/**
 * Two copies of an assessment file that went different ways since `base`, as one. Either copy may be named first, merging
 * a copy again changes nothing, and nothing is lost: of what both changed, one stands and the other is listed. Refuses
 * files of different systems.
 */
export function mergeFiles(base: AssessmentFile, one: AssessmentFile, other: AssessmentFile): Outcome<MergedFile> {
  const strange = [one, other].find(({ id, model }) => id !== base.id || stable(model) !== stable(base.model));
  if (strange !== undefined)
    return refused(
      'other-assessment',
      `These are not copies of one file: “${base.id}” by ${base.model.id} ${base.model.edition} and “${strange.id}” by ${strange.model.id} ${strange.model.edition}.`,
    );
  const conflicts: MergeConflict[] = [];
  const merged = mergeValues(base, one, other, conflicts) as AssessmentFile;
  const assessments = merged.assessments.map((assessment) => reopenedIfChanged(assessment, [one, other], conflicts));
  const found = conflicts.toSorted((a, b) => (stable(a) < stable(b) ? -1 : 1));
  const kept = new Map([...merged.conflicts, ...found].map((conflict) => [stable(conflict), conflict]));
  return ok({ file: { ...merged, assessments, conflicts: [...kept.values()] }, conflicts: found });
}

/** What was accepted in one copy and went on in the other is open again: nobody has accepted what it says now. */
function reopenedIfChanged(assessment: Assessment, copies: readonly AssessmentFile[], conflicts: MergeConflict[]): Assessment {
  if (assessment.status !== 'accepted') return assessment;
  const accepted = copies.flatMap(({ assessments }) => assessments.filter(({ id, status }) => id === assessment.id && status === 'accepted'));
  if (accepted.some((copy) => said(copy) === said(assessment))) return assessment;
  conflicts.push({ address: `assessments/${assessment.id}/status`, taken: '"open"', other: '"accepted"' });
  return { ...assessment, status: 'open', results: [] };
}

function said({ answers, judgements, overrides }: Assessment): string {
  return stable([answers, judgements, overrides]);
}
