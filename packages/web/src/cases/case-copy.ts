import { mergeFiles, type AssessmentFile } from '@smm/core/assessment';
import { ok, type Outcome } from '@smm/core/outcome';

/** A case as this browser keeps it: what the server had when we last heard of it, and what stands here now. */
export type CaseCopy = {
  /** What the server had; undefined for a case that it does not have yet. */
  readonly base: AssessmentFile | undefined;
  /** The version of the base on the server; 0 for none. */
  readonly version: number;
  readonly mine: AssessmentFile;
};

/** A case as the server has it. */
export type ServerCase = { readonly file: AssessmentFile; readonly version: number };

/** Whether something stands here that the server does not have yet. */
export function isWaiting({ base, mine }: CaseCopy): boolean {
  return base !== mine && JSON.stringify(base) !== JSON.stringify(mine);
}

/** The copy after the server took `file` as `version`; what was changed here meanwhile stays and waits. */
export function afterSending(copy: CaseCopy, file: AssessmentFile, version: number): CaseCopy {
  return { base: file, version, mine: copy.mine };
}

/**
 * The copy with what the server has now. Where both have changed since the base they are merged: nothing is lost, and what
 * both changed differently is listed in the file’s conflicts. Refused: `other-assessment`, when it is another system.
 */
export function afterReading(copy: CaseCopy, theirs: ServerCase): Outcome<CaseCopy> {
  const next = (mine: AssessmentFile): CaseCopy => ({ base: theirs.file, version: theirs.version, mine });
  if (!isWaiting(copy)) return ok(next(theirs.file));
  const merged = mergeFiles(copy.base ?? theirs.file, copy.mine, theirs.file);
  return merged.ok ? ok(next(merged.value.file)) : merged;
}

/**
 * The file now, with a change taken back that led from `before` to `after`; what was changed since stays.
 */
export function takenBack(change: { readonly before: AssessmentFile; readonly after: AssessmentFile }, now: AssessmentFile): Outcome<AssessmentFile> {
  if (now === change.after) return ok(change.before);
  const merged = mergeFiles(change.after, change.before, now);
  return merged.ok ? ok(merged.value.file) : merged;
}
