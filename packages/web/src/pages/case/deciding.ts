import { answerKey, assessmentFile, partKey, type Answer, type AssessmentFile, type MergeConflict } from '@smm/core/assessment';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import { parseShape } from '@smm/core/profile';

/** The file with a conflict decided: it is off the list, and where `take` is said the other copy’s version stands. */
export function decided(file: AssessmentFile, conflict: MergeConflict, take: boolean): Outcome<AssessmentFile> {
  const rest = file.conflicts.filter((one) => one !== conflict && JSON.stringify(one) !== JSON.stringify(conflict));
  if (!take) return ok({ ...file, conflicts: rest });
  const other: unknown = conflict.other === '' ? undefined : JSON.parse(conflict.other);
  const next = withAt({ ...file, conflicts: rest }, conflict.address.split('/'), other);
  const parsed = parseShape(assessmentFile, next);
  return parsed.ok
    ? ok(parsed.value)
    : refused('no-place', 'There is no such place any more. Enter by hand what the other copy says, and leave the rest as it stands.');
}

/** Whether the other version of a conflict can be put in its place here. */
export function canTake({ address }: MergeConflict): boolean {
  return !address.includes('#');
}

/** Data with a value at a place; entries of lists are found as merging names them. Unknown places are left as they are. */
function withAt(data: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data)) return inList(data, [step, ...rest], value);
  const fields = (data ?? {}) as Record<string, unknown>;
  const inner = withAt(fields[step], rest, value);
  if (inner !== undefined) return { ...fields, [step]: inner };
  const { [step]: _, ...others } = fields;
  return others;
}

/** A key may hold a slash, so the entry is the one whose key the rest of the address begins with. */
function inList(list: readonly unknown[], path: readonly string[], value: unknown): unknown[] {
  const whole = path.join('/');
  const at = list.findIndex((entry) => keysOf(entry).some((key) => whole === key || whole.startsWith(`${key}/`)));
  if (at < 0) return value === undefined ? [...list] : [...list, value];
  const key = keysOf(list[at]).find((one) => whole === one || whole.startsWith(`${one}/`))!;
  const rest = whole === key ? [] : whole.slice(key.length + 1).split('/');
  const next = withAt(list[at], rest, value);
  return next === undefined ? list.toSpliced(at, 1) : list.with(at, next);
}

function keysOf(entry: unknown): string[] {
  const { id, by, practice, statement } = entry as { id?: string; by?: string; practice?: string; statement?: string };
  if (statement !== undefined && practice !== undefined) return [answerKey(entry as Answer)];
  if (id !== undefined) return [id];
  if (practice !== undefined) return [`${practice}|${partKey(entry as object)}`];
  return by === undefined ? [] : [by];
}
