import { tinyModel } from '../model/tiny-model.ts';
import { Profile } from '../profile/schema/profile.ts';
import { AssessmentFile } from './schema/assessment-file.ts';
import { Assessment } from './schema/answers.ts';

const statements = (...ids: string[]) => ({ statements: ids.map((id) => ({ id, text: `Indicator ${id}.` })) });
const indicators = (...ids: string[]) => ({ indicators: statements(...ids) });

/** An industry’s profile of the tiny model: indicators at levels 1 and 2, one of them common to all practices. */
export const canteens: Profile = Profile.parse({
  schemaVersion: 1,
  id: 'canteens',
  model: { id: 'tiny', edition: '0.1' },
  metadata: { title: 'Canteens', version: '1.0' },
  scope: { kind: 'industry' },
  commonTable: { levels: { 2: indicators('c-1') } },
  practices: {
    'hand-washing': {
      dependencies: [{ practice: 'surface-cleaning', why: 'Taps are surfaces.' }],
      levels: {
        1: { ...indicators('hw-1'), actions: { statements: [{ id: 'hw-a1', text: 'Put up basins.' }] } },
        2: { ...indicators('hw-2', 'hw-3'), actions: { statements: [{ id: 'hw-a2', text: 'Set times.' }] } },
      },
    },
    'surface-cleaning': { levels: { 1: indicators('sc-1'), 2: { actions: { statements: [{ id: 'sc-a2', text: 'Write a rota.' }] } } } },
  },
});

/** General tables of the tiny model for hand washing only. */
export const generalTables = {
  schemaVersion: 1 as const,
  kind: 'base-text' as const,
  model: 'tiny',
  edition: '0.1',
  title: 'Tiny tables',
  notice: '',
  practices: {
    'hand-washing': {
      objective: '',
      levels: {
        1: { considerations: [], actions: [], indicators: ['Basins are there.'] },
        2: { considerations: [], actions: [], indicators: ['Times hang on the wall.'] },
        3: { considerations: [], actions: [], indicators: ['Hands are tested.'] },
      },
    },
  },
};

/** An assessment with answers to these statements of the sample profile, and the general level judged as 3 everywhere. */
export function answered(answers: Readonly<Record<string, string>>, more: object = {}): Assessment {
  return Assessment.parse({
    id: 'a-2026',
    date: '2026-05-04',
    answers: Object.entries(answers).map(([statement, answer]) => ({
      profile: 'canteens',
      statement,
      practice: { c: 'common', h: 'hand-washing', s: 'surface-cleaning' }[statement[0]!],
      level: 1,
      answer,
    })),
    judgements: ['hand-washing', 'surface-cleaning', 'cold-storage'].map((practice) => ({ practice, level: 3 })),
    ...more,
  });
}

/** A file with one system, two sites, a round of targets and an assessment. */
export const sampleFile: AssessmentFile = AssessmentFile.parse({
  schemaVersion: 1,
  kind: 'assessment',
  id: 'north-kitchen',
  model: { id: tinyModel.id, edition: tinyModel.edition },
  organisation: 'Kitchens of the North',
  system: { name: 'North kitchen' },
  sites: [
    { id: 'hall', name: 'Hall' },
    { id: 'yard', name: 'Yard' },
  ],
  people: [
    { id: 'ada', name: 'Ada', roles: ['assessor'] },
    { id: 'ben', name: 'Ben', roles: ['stakeholder'] },
    { id: 'cleo', name: 'Cleo', roles: ['stakeholder'] },
  ],
  profiles: [{ id: 'canteens', version: '1.0', hash: 'abc' }],
  rounds: [
    {
      id: 'r-1',
      stakeholders: ['ben', 'cleo'],
      agreed: [
        { practice: 'hand-washing', comprehensiveness: 3, scope: 2, risk: { impact: 'high', exposure: 'high' } },
        { practice: 'surface-cleaning', comprehensiveness: 2, scope: 2 },
        { practice: 'cold-storage', comprehensiveness: 0, reason: 'Nothing is kept cold.' },
      ],
    },
  ],
  assessments: [answered({ 'c-1': 'met', 'hw-1': 'met', 'hw-2': 'partly', 'hw-3': 'met', 'sc-1': 'met' })],
});
