/** Words that speak of an early or a late step of maturity. */
export type LevelCue = {
  readonly speaksOf: 'early' | 'late';
  /** What must stand around the words for them to be a cue at all. */
  readonly only?: 'deciding' | 'practice-noun' | 'security-work' | 'not-showing';
};

const GROUPS: readonly (readonly [string, LevelCue])[] = [
  [
    'ad hoc, informally, sometimes, occasionally, now and then, from time to time, case by case, by word of mouth, from memory, as time permits, when time permits, if time permits, when there is time, if somebody remembers, if someone remembers, when somebody remembers, at their own discretion, at its own discretion, as they see fit, as it sees fit',
    { speaksOf: 'early' },
  ],
  ['informal', { speaksOf: 'early', only: 'practice-noun' }],
  ['on request, upon request', { speaksOf: 'early', only: 'not-showing' }],
  ['individually', { speaksOf: 'early', only: 'deciding' }],
  [
    'continuous improvement, continual improvement, continuously improved, continually improved, continuously improves, continually improves, continuously optimised, continuously optimized, institutionalised, institutionalized, organisation-wide, organization-wide, enterprise-wide, company-wide, group-wide, formally, formalised, formalized',
    { speaksOf: 'late' },
  ],
  ['formal', { speaksOf: 'late', only: 'practice-noun' }],
  ['automated, automatic, automatically, optimised, optimized', { speaksOf: 'late', only: 'security-work' }],
];

/** Every cue, in lower case. */
export const LEVEL_CUES: ReadonlyMap<string, LevelCue> = new Map(GROUPS.flatMap(([words, cue]) => words.split(', ').map((word): [string, LevelCue] => [word, cue])));

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What is informal or formal when the words speak of maturity, unlike a formal letter or an informal crew. */
export const PRACTICE_NOUN = set(
  'agreement agreements approach approval approvals arrangement arrangements assessment assessments basis contacts exchange exchanges framework frameworks governance guidance management method methods plan plans policies policy practice practices procedure procedures process processes programme program programmes programs review reviews risk security way',
);
/** Work that an organisation automates as it matures, unlike an automatic valve. */
export const SECURITY_WORK = set(
  'access alert alerting alerts analysis analysed analyzed assessed assessment audit audits check checked checking checks collected compared comparison compliance compliant correlated correlation detected detection discovered discovery enforced enforcement escalated escalation inventory matched matching ' +
  'monitored monitoring patched patching process processes provisioned provisioning report reported reporting reports response review reviewed reviews revocation revoked scan scanned scanning scans test tested testing tests verification verified withdrawal withdrawn workflow',
);
/** Records of security work: a list that updates itself is automation, a device that does may be the domain. */
export const RECORDS = set('inventories inventory list lists record records register registers');
/** How such records are kept. */
export const UPKEEP = set('built compiled filled generated maintained produced reconciled refreshed synchronised synchronized updated');
/** What people do one by one when nothing is agreed. */
export const DECIDING = set('agree agreed agrees arrange arranged arranges choose chosen chooses decide decided decides handle handled handles judge judged judges negotiate negotiated set solve solved treat treated managed manage');
/** Showing on request is what an assessor asks for at every level. */
export const SHOWING = set('access accessible available copies copy evidence given handed inspected inspection presented presents produce produced produces provide provided provides show showed shown shows submitted supplied visible');
/** Words that turn a cue into its opposite. */
export const DENYING = set(
  'no not never without neither nor none nothing instead than rather beyond yet until unlike avoid avoided avoids end ended ends exclude excluded excludes forbid forbidden forbids prevent prevented prevents prohibit prohibited prohibits refuse refused refuses remove removed removes replace replaced replaces reject rejected rejects stop stopped stops ' +
  'find found finds detect detected detects report reported reports eliminate eliminated eliminates closed close corrected hardly',
);
