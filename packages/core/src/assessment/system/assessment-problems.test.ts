import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tinyModel } from '../../model/tiny-model.ts';
import { sampleFile } from '../sample-assessment.ts';
import { AssessmentFile } from '../schema/assessment-file.ts';
import { assessmentProblems } from './assessment-problems.ts';
import { partName } from './parts.ts';

test('A31 what does not fit together in a file is all found, each with its address', () => {
  assert.deepEqual(assessmentProblems(sampleFile, tinyModel), []);
  const broken = AssessmentFile.parse({
    ...sampleFile,
    sites: [...sampleFile.sites, sampleFile.sites[0]],
    rounds: [
      {
        id: 'r-1',
        agreed: [
          { practice: 'feet-washing', comprehensiveness: 4, scope: 3 },
          { practice: 'hand-washing', comprehensiveness: 0, scope: 1 },
        ],
      },
    ],
    assessments: [
      {
        id: 'a-1',
        answers: [{ profile: 'canteens', statement: 'hw-1', practice: 'hand-washing', level: 1, site: 'roof', evidence: ['photo'], by: 'zoe' }],
        overrides: [{ practice: 'hand-washing', deviceGroup: 'ovens', comprehensiveness: 1, scope: 1 }],
      },
    ],
    roadmap: { steps: [{ id: 's', title: 'S', practice: 'hand-washing', from: 0, to: 1, scope: 1, dependsOn: ['t'] }] },
  });
  assert.deepEqual(
    assessmentProblems(broken, tinyModel).map(({ code, address }) => `${code} ${address}`),
    [
      'double-id sites/hall',
      'unknown-practice rounds/r-1/agreed/feet-washing',
      'unknown-level rounds/r-1/agreed/feet-washing',
      'unknown-scope rounds/r-1/agreed/feet-washing',
      'incomplete-target rounds/r-1/agreed/hand-washing',
      'unknown-person assessments/a-1',
      'unknown-site assessments/a-1/answers/hw-1',
      'unknown-device-group assessments/a-1/hand-washing',
      'reason-missing assessments/a-1/overrides/hand-washing',
      'unknown-evidence assessments/a-1/answers/hw-1',
      'unknown-step roadmap/steps/s',
    ],
  );
  assert.equal(partName({ site: 'yard', deviceGroup: 'taps' }, sampleFile), 'Yard, taps');
});
