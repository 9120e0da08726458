import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { iotSmm12 } from '@smm/core/model';
import type { Profile } from '@smm/core/profile';
import { publish, type Publication } from '@smm/formats/publication';
import { readProfileFile } from '@smm/formats/yaml';
import type { Racer } from './measure.ts';

/** The root of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The profile that everything is measured on. */
export const waterFile = join(root, 'examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml');

/** The profile as a value. */
export function water(): Profile {
  const read = readProfileFile(readFileSync(waterFile));
  if (!read.ok) throw new Error(read.problems.map((problem) => problem.message).join('\n'));
  return read.profile;
}

/** The profile as a publication. */
export function waterPublication(): Publication {
  return publish(water(), { model: iotSmm12 });
}

/** The command, as it is shipped. */
export function smm(...args: readonly string[]): Racer {
  return { command: process.execPath, args: [join(root, 'packages/cli/bin/smm.mjs'), ...args] };
}

/** The floor: a bare start of the same Node. */
export const bareNode: Racer = { command: process.execPath, args: ['-e', '0'] };

/** A folder for what a run writes. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'smm-bench-'));
}
