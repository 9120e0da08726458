export { applyChanges, editFor } from './change-edits.ts';
export type { CopyChange } from './compare.ts';
export type { CopyComment } from './document/document-marks.ts';
export { makeWorkingCopy, type CopyOptions } from './make-copy.ts';
export { readWorkingCopy, type CopyDifferences } from './read-copy.ts';
export type { CopyProblem } from './returned-copy.ts';
