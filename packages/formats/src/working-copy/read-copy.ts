import { ok, refused, type Outcome } from '@smm/core/outcome';
import { parseProfile, type Profile } from '@smm/core/profile';
import { applyChanges } from './change-edits.ts';
import { compareCopy, type CopyChange } from './compare.ts';
import { stateOf, withOwnIds } from './state/copy-state.ts';
import { readCopyXlsx, type CopyInput } from './workbook/read-xlsx.ts';
import type { CopyComment } from './document/document-marks.ts';
import type { CopyProblem, ReturnedCopy } from './returned-copy.ts';

/** What a working copy that came back asks for, in the order in which it can be taken over. */
export type CopyDifferences = {
  readonly changes: readonly CopyChange[];
  readonly problems: readonly CopyProblem[];
  /** What reviewers wrote in the margin; comments are never taken over. */
  readonly comments: readonly CopyComment[];
  /** The day it was made and the version of the profile then; undefined when the copy no longer says so. */
  readonly origin: { readonly made: string; readonly version: string } | undefined;
};

/**
 * Every difference between a working copy and the profile; undefined when the file is no working copy.
 * Refuses files that cannot be read, a copy of another profile (`other-profile`), and a
 * profile in which entries share an id (`shared-ids`).
 */
export async function readWorkingCopy(bytes: Uint8Array, input: CopyInput): Promise<Outcome<CopyDifferences | undefined>> {
  const read = await readCopy(bytes, input);
  if (!read.ok || read.value === undefined) return read as Outcome<undefined>;
  const copy = read.value;
  const { profile, model, fileName } = input;
  if (copy.origin !== undefined && copy.origin.profile !== profile.id)
    return refused(
      'other-profile',
      `“${fileName}” is a working copy of the profile “${copy.origin.profile}”, not of “${profile.id}”. Name the profile that it was made from.`,
    );
  const checked = withOwnIds(profile);
  if (!checked.ok) return checked;
  const current = stateOf(profile, model, { withNotes: copy.origin?.withNotes ?? copy.kinds.has('note') });
  const problems = [...copy.problems];
  const changes = fitting(profile, compareCopy(copy, profile, current), problems);
  return ok({
    changes,
    problems,
    comments: copy.comments,
    origin: copy.origin === undefined ? undefined : { made: copy.origin.made, version: copy.origin.version },
  });
}

/** Workbooks and Word documents are packages; nothing else is looked into. */
async function readCopy(bytes: Uint8Array, input: CopyInput): Promise<Outcome<ReturnedCopy | undefined>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return ok(undefined);
  const workbook = await readCopyXlsx(bytes, input);
  if (!workbook.ok || workbook.value !== undefined) return workbook;
  return (await import('./document/read-docx.ts')).readCopyDocx(bytes, input);
}

/** The changes after which the profile still has its shape; others, such as texts that are too long, become problems. */
function fitting(profile: Profile, changes: readonly CopyChange[], problems: CopyProblem[]): CopyChange[] {
  if (problemOf(profile, changes) === undefined) return [...changes];
  return changes.filter((change) => {
    const problem = problemOf(profile, [change]);
    if (problem !== undefined)
      problems.push({
        place: change.place || change.address,
        message: `This change of ${change.address} cannot be taken over. ${problem}`,
        remedy: 'Change the cell and read the copy again.',
      });
    return problem === undefined;
  });
}

function problemOf(profile: Profile, changes: readonly CopyChange[]): string | undefined {
  const applied = applyChanges(profile, changes);
  if (!applied.ok) return applied.message;
  const parsed = parseProfile(applied.value);
  return parsed.ok ? undefined : parsed.problems[0]?.message;
}
