import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeProfiles } from '@smm/core/composition';
import type { Profile } from '@smm/core/profile';
import { readProfileFile } from '@smm/formats/yaml';
import { clock, ratio, type Result } from './measure.ts';
import { root, waterFile } from './workload.ts';

const FILES = [waterFile, join(root, 'examples/over-the-air-update-service/over-the-air-update-service.smm-profile.yaml')];

/** Combining the two example profiles, against reading their files, and twelve profiles against two. */
export async function run(): Promise<Result> {
  const read = (): Profile[] =>
    FILES.map((file) => {
      const found = readProfileFile(readFileSync(file));
      if (!found.ok) throw new Error(found.problems.map((problem) => problem.message).join('\n'));
      return found.profile;
    });
  const profiles = read();
  const many = Array.from({ length: 6 }, (_none, copy) => profiles.map((profile) => ({ ...profile, id: `${profile.id}-${copy}` }))).flat();
  const [reading, two, twelve] = [await clock(read, 9), await clock(() => composeProfiles(profiles), 9), await clock(() => composeProfiles(many), 3)];
  return {
    name: `compose: two profiles (${two.toFixed(0)} ms)`,
    rows: [
      ratio('combining two profiles / reading their files', two, reading, { most: 3 }),
      ratio('combining twelve profiles / combining two', twelve, two, { most: 24 }),
      { label: 'combining two profiles, in milliseconds of this machine', value: `${two.toFixed(0)} ms`, goal: 'at most 300 ms', met: two <= 300 },
    ],
  };
}
