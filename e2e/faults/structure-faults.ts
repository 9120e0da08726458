import { add, set, type Fault } from './fault.ts';

/** A slip for every rule that looks at parts and links, each in a place of its own, so that all can be made together. */
export const structureFaults: readonly Fault[] = [
  {
    rule: 'no-contradicting-blank',
    what: 'a reason for being blank left in a cell that was filled later',
    edit: set('access-control/2/actions/blank', { reason: 'nothing-to-add', note: '' }),
    at: 'access-control/2/actions/blank',
  },
  {
    rule: 'no-duplicate-id',
    what: 'a statement copied with its id',
    edit: set('threat-modeling/4/actions/tm-15/id', 'tm-11'),
    at: 'threat-modeling/4/actions/tm-11',
  },
  {
    rule: 'no-empty-thread',
    what: 'a thread planned and never followed',
    edit: add('access-control/threads', { id: 'visitors', title: 'Visitors at the control room' }),
    at: 'access-control/threads/visitors',
  },
  {
    rule: 'no-empty-waiver',
    what: 'a finding waved through without a word why',
    edit: add('waivers', { rule: 'no-long-statement', address: 'glossary', reason: '', by: 'Maren Oldcastle' }),
    at: 'waivers/#1',
  },
  {
    rule: 'no-level-gap',
    what: 'level 2 of a table deleted',
    edit: set('risk-attitude/2', undefined),
    at: 'risk-attitude/2',
  },
  {
    rule: 'no-unknown-practice',
    what: 'a practice misspelt',
    edit: {
      op: 'batch',
      edits: [
        set('implementation-of-data-protection-controls', undefined),
        set('practices/implementation-of-data-protection-control', {
          review: { decision: 'base-is-enough', reason: 'Nothing is special about it.', by: '' },
          introduction: '',
          citations: [],
          notes: [],
          dependencies: [],
          threads: [],
          levels: {},
        }),
      ],
    },
    at: 'implementation-of-data-protection-control',
    alsoFires: ['require-review-decision implementation-of-data-protection-controls/review'],
  },
  {
    rule: 'no-unused-device-group',
    what: 'a group that no statement speaks of',
    edit: add('deviceGroups', {
      id: 'hired-equipment',
      name: 'Hired equipment',
      description: '',
      importance: 'low',
      reason: 'It stays for weeks.',
      devices: ['site-radio'],
      concerns: [],
    }),
    at: 'deviceGroups/hired-equipment',
  },
  {
    rule: 'no-unused-reference',
    what: 'a standard that was to be read one day',
    edit: add('references', {
      id: 'ISO-22301',
      type: 'standard',
      title: 'Business continuity management systems. Requirements',
      publisher: 'International Organization for Standardization',
      issued: { 'date-parts': [[2019]] },
    }),
    at: 'references/ISO-22301',
  },
  {
    rule: 'require-boundary',
    what: 'the method of drawing the boundary not said',
    edit: set('boundary/method', undefined),
    at: 'boundary',
  },
  {
    rule: 'require-context',
    what: 'a device group without an importance',
    edit: set('deviceGroups/loggers/importance', undefined),
    at: 'deviceGroups/loggers',
  },
  {
    rule: 'require-indicator-for-action',
    what: 'the only indicator of a level deleted',
    edit: { op: 'remove-statement', address: 'situation-awareness-and-information-sharing-practice/2/indicators/is-05' },
    at: 'situation-awareness-and-information-sharing-practice/2/actions/is-04',
  },
  {
    rule: 'require-introduction',
    what: 'a table without its paragraphs',
    edit: set('vulnerability-assessment/introduction', ''),
    at: 'vulnerability-assessment/introduction',
  },
  {
    rule: 'require-metadata',
    what: 'no date on the title page',
    edit: set('metadata/date', undefined),
    at: 'metadata',
  },
  {
    rule: 'require-reference-details',
    what: 'a standard without its year',
    edit: set('references/ISO-55001/issued', undefined),
    at: 'references/ISO-55001',
  },
  {
    rule: 'require-resolved-citation',
    what: 'a mistyped key',
    edit: set('threat-modeling/2/considerations/tm-06/citations', ['WHO-WPS']),
    at: 'threat-modeling/2/considerations/tm-06/citations/#1',
  },
  {
    rule: 'require-resolved-link',
    what: 'a device group written another way',
    edit: set('threat-modeling/3/considerations/tm-09/deviceGroups', ['hydraulic-controls']),
    at: 'threat-modeling/3/considerations/tm-09/deviceGroups/#1',
  },
  {
    rule: 'require-review-decision',
    what: 'a decision without its reason',
    edit: set('patch-management/review/reason', ''),
    at: 'patch-management/review',
  },
  {
    rule: 'require-scenario-links',
    what: 'a scenario that bears on no practice',
    edit: set('scenarios/sc-regional-outage/practices', []),
    at: 'scenarios/sc-regional-outage',
  },
  {
    rule: 'require-scope',
    what: 'the scope of the model not said',
    edit: set('scope/smmScope', ''),
    at: 'scope',
  },
  {
    rule: 'require-threat-landscape',
    what: 'a part of the landscape cut for length',
    edit: set('threatLandscape/environment', []),
    at: 'threatLandscape',
  },
];
