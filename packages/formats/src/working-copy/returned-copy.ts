import type { CopyState, RecordKind } from './state/copy-state.ts';
import type { CopyComment } from './document/document-marks.ts';
import type { Origin } from './state/origin.ts';

/** Something in a working copy that could not be taken as it stands: where, what, and what to do about it. Everything else comes in. */
export type CopyProblem = {
  /** `Statements!F12`, a sheet, or a place of a document in words. */
  readonly place: string;
  readonly sheet?: string;
  readonly row?: number;
  /** The letters of the column. */
  readonly column?: string;
  readonly message: string;
  readonly remedy: string;
};

/** A working copy that came back, understood as far as it can be. */
export type ReturnedCopy = {
  /** Where it comes from; undefined when the copy no longer says so. */
  readonly origin: Origin | undefined;
  /** What it showed when it was made, or else what the profile shows now. */
  readonly base: CopyState;
  /** What it shows now. What could not be understood is as in `base`. */
  readonly state: CopyState;
  /** The kinds of rows that the copy holds. Only of these can rows be missing. */
  readonly kinds: ReadonlySet<RecordKind>;
  readonly problems: readonly CopyProblem[];
  /** Where rows stand in the copy, by kind and id: `statement/tm-01` is at `Statements!12`. */
  readonly places: ReadonlyMap<string, string>;
  /** What reviewers wrote in the margin. */
  readonly comments: readonly CopyComment[];
};
