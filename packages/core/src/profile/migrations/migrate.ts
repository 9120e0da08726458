import { ok, refused, type Outcome } from '../../outcome.ts';
import { SCHEMA_VERSION } from '../schema/profile.ts';
import { migrations } from './index.ts';

/** One step from a schema version to the next: plain data in, plain data out. */
export type Migration = {
  readonly from: number;
  readonly to: number;
  readonly what: string;
  readonly migrate: (value: Record<string, unknown>) => Record<string, unknown>;
};

/** Data at the current schema version, with what each applied step did. */
export type Migrated = { readonly value: Record<string, unknown>; readonly applied: readonly string[] };

/**
 * Brings a file's data to the current schema version through every step in between.
 * Refuses `no-schema-version` and `newer-schema-version`; never guesses.
 */
export function migrate(value: Record<string, unknown>, steps: readonly Migration[] = migrations, target: number = SCHEMA_VERSION): Outcome<Migrated> {
  const version = value['schemaVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    return refused(
      'no-schema-version',
      `schemaVersion is missing or not a whole number. Write “schemaVersion: ${target}” near the top of the file.`,
      'schemaVersion',
    );
  if (version > target)
    return refused(
      'newer-schema-version',
      `The file was written by a newer release (schema version ${version}, this release reads up to ${target}). Update smm.`,
      'schemaVersion',
    );
  let current = value;
  const applied: string[] = [];
  for (let at = version; at < target;) {
    const step = steps.find((candidate) => candidate.from === at && candidate.to > at && candidate.to <= target);
    if (step === undefined)
      return refused('unknown-schema-version', `No way is known from schema version ${at} to ${target}. Check schemaVersion.`, 'schemaVersion');
    current = { ...step.migrate(current), schemaVersion: step.to };
    applied.push(step.what);
    at = step.to;
  }
  return ok({ value: current, applied });
}
