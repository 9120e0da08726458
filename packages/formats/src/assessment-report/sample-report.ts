import { readFileSync } from 'node:fs';
import { checklistOf, type AssessmentFile } from '@smm/core/assessment';
import { composeProfiles } from '@smm/core/composition';
import { iotSmm12 } from '@smm/core/model';
import { readAssessmentFile } from '../assessment-file/index.ts';
import { readProfileFile } from '../yaml/read.ts';
import type { ReportInput } from './facts.ts';

const EXAMPLES = new URL('../../../../examples/', import.meta.url);

/** The example of the water utility, with its two profiles combined, as reports are made from. */
export function sampleReport(change: (file: AssessmentFile) => AssessmentFile = (file) => file): ReportInput {
  const read = readAssessmentFile(readFileSync(new URL('water-utility/kestrel-valley.smm-assessment.yaml', EXAMPLES)));
  if (!read.ok) throw new Error('the example cannot be read');
  const profiles = ['water-distribution-telemetry', 'over-the-air-update-service'].map((name) => {
    const profile = readProfileFile(readFileSync(new URL(`${name}/${name}.smm-profile.yaml`, EXAMPLES)));
    if (!profile.ok) throw new Error(`${name} cannot be read`);
    return profile.profile;
  });
  const combined = composeProfiles(profiles);
  if (!combined.ok) throw new Error(combined.message);
  const file = change(read.value);
  return {
    model: iotSmm12,
    file,
    assessment: file.assessments.at(-1)!,
    checklist: checklistOf({ model: iotSmm12, profiles: [combined.value.profile] }),
    profiles: [combined.value.profile],
    hash: 'f'.repeat(64),
    made: '2027-11-23',
    version: '0.1.0',
  };
}
