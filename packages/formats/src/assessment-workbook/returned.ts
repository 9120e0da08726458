import type { AssessmentFile } from '@smm/core/assessment';
import type { CopyProblem } from '../working-copy/returned-copy.ts';

/** Something that a workbook changes, with the words before and after. */
export type WorkbookChange = {
  readonly place: string;
  readonly kind: 'answers' | 'evidence' | 'judgements';
  readonly id: string;
  /** What it is about, for people. */
  readonly about: string;
  readonly fields: readonly { readonly field: string; readonly was: string; readonly now: string }[];
};

/** A workbook that came back: the file with everything taken over that can be, what changed, and what could not be taken, each with its place and remedy. */
export type ReturnedWorkbook = {
  readonly file: AssessmentFile;
  readonly assessment: string;
  readonly made: string;
  readonly changes: readonly WorkbookChange[];
  readonly problems: readonly CopyProblem[];
};
