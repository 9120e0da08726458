import { Profile } from '../profile/schema/profile.ts';
import { Evidence } from './schema.ts';

/** Evidence for tests: a survey with two respondents and a document; five findings, one of them set aside; two notes. */
export const sampleEvidence: Evidence = Evidence.parse({
  schemaVersion: 1,
  kind: 'evidence',
  profile: 'water',
  sources: [
    {
      id: 'survey',
      kind: 'survey',
      title: 'Survey of 2026',
      respondents: 2,
      questions: [{ id: 'q1', text: 'Who buys?', practices: ['product-supply-chain-risk-management'] }],
    },
    { id: 'report', kind: 'document', title: 'Annual report' },
    { id: 'talk', kind: 'interview', title: 'Talk with an operator' },
  ],
  passages: [
    { id: 'p1', source: 'survey', text: 'The engineer picks the drive.', place: { respondent: 'r1', question: 'q1' } },
    { id: 'p2', source: 'survey', text: 'Head office looks at it now and then.', place: { respondent: 'r2', question: 'q1' } },
    { id: 'p3', source: 'survey', text: 'There is no procedure for buying, every site differs.', place: { respondent: 'r2' } },
    { id: 'p4', source: 'report', text: 'Purchases without review: 40.', place: { page: 3 } },
    { id: 'p5', source: 'talk', text: 'The radio is open.', place: {} },
  ],
  findings: [
    {
      id: 'f1',
      kind: 'current-practice',
      text: 'Engineers on site choose equipment, and head office looks at some choices.',
      passages: ['p1', 'p2'],
      practices: [{ practice: 'product-supply-chain-risk-management' }],
    },
    {
      id: 'f2',
      kind: 'weakness',
      text: 'There is no procedure for buying, and every site differs.',
      passages: ['p3', 'p4'],
      practices: [{ practice: 'product-supply-chain-risk-management', level: 3 }],
    },
    { id: 'f3', kind: 'risk', text: 'The radio is open.', passages: ['p5'], practices: [{ practice: 'implementation-of-data-protection-controls' }] },
    { id: 'f4', kind: 'wish', text: 'More colours.', passages: ['p1'], setAside: 'Not about security.' },
    { id: 'f5', kind: 'requirement', text: 'Deliveries are compared with the order.', passages: ['p4'] },
  ],
  notes: [
    {
      id: 'n1',
      text: 'Ask about\nrented pumps.',
      practices: [{ practice: 'asset-change-and-configuration-management', level: 2, row: 'actions' }, { practice: 'common' }],
    },
    { id: 'n2', text: 'Open radio', promotedTo: ['f3'] },
  ],
});

/** A profile for tests with three statements, one of them written from the first finding of the sample evidence. */
export const sampleProfile: Profile = Profile.parse({
  schemaVersion: 1,
  id: 'water',
  model: { id: 'iot-smm', edition: '1.2' },
  practices: {
    'product-supply-chain-risk-management': {
      levels: {
        1: { considerations: { statements: [{ id: 'psc-1', text: 'Engineers choose equipment.', origins: ['f1'] }] } },
        2: { actions: { statements: [{ id: 'psc-2', text: 'Head office is asked.' }] }, indicators: { blank: { reason: 'revisit' } } },
      },
    },
    'patch-management': { levels: { 1: { actions: { statements: [{ id: 'pm-1', text: 'Updates are listed.', origins: ['f9'] }] } } } },
  },
});
