import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Profile } from '@smm/core/profile';
import { readProfileFile } from '@smm/formats/yaml';

/** A complete profile of the repository: where its file is, what it says, and the profile in it. */
export type Example = { readonly path: string; readonly file: string; readonly text: string; readonly profile: Profile };

/** The profile of an industry: drinking-water distribution telemetry. */
export const water: Example = example('water-distribution-telemetry');

/** The profile of a system: an over-the-air update service. */
export const updateService: Example = example('over-the-air-update-service');

/** Both, in the order in which they are shown to newcomers. */
export const examples: readonly Example[] = [water, updateService];

function example(name: string): Example {
  const path = fileURLToPath(new URL(`../examples/${name}/${name}.smm-profile.yaml`, import.meta.url));
  const bytes = readFileSync(path);
  const read = readProfileFile(bytes);
  if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.problems)}`);
  return { path, file: basename(path), text: read.text, profile: read.profile };
}
