/** The part of a profile document that a heading opens. */
export type SectionKind =
  | 'abstract'
  | 'acknowledgements'
  | 'acronyms'
  | 'beyond'
  | 'boundary'
  | 'changes'
  | 'common'
  | 'concepts'
  | 'contents'
  | 'context'
  | 'credits'
  | 'differences'
  | 'domain'
  | 'evidence'
  | 'exclusions'
  | 'focus'
  | 'practices'
  | 'references'
  | 'scenarios'
  | 'smm-scope'
  | 'system'
  | 'terms'
  | 'threats';

/** What headings say, in the order they are tried: the first that fits decides. */
const SECTIONS: readonly (readonly [SectionKind, RegExp])[] = [
  ['contents', /^(?:table of )?contents$|^list of (?:tables|figures)$/],
  ['evidence', /^evidence$/],
  ['references', /^(?:bibliography|(?:normative |informative )?references?)$/],
  ['acronyms', /^acronyms|^abbreviations|^list of (?:acronyms|abbreviations)/],
  ['terms', /^terms(?: and definitions)?$|^glossary|^definitions/],
  ['acknowledgements', /^acknowledge?ments?|^legal notice|^copyright/],
  ['credits', /^credits|^authors|^contributors|^about the authors/],
  ['changes', /^changes|^(?:document|revision|version) history|^change log/],
  ['abstract', /^about this profile|^abstract|^executive summary|^introduction$|^foreword/],
  [
    'concepts',
    /\bin brief$|^summary of key|key (?:smm )?concepts|^the (?:iot )?(?:smm|security maturity model)\b|^understanding the (?:iot )?(?:smm|model)|^applying the (?:iot )?(?:smm|model)/,
  ],
  ['common', /common (?:to all|considerations|comprehensiveness|table)|all practices|^general considerations for/],
  ['practices', /practice tables?|^profile tables?|^(?:smm )?practices?(?: guidance)?$|^security practices/],
  ['beyond', /beyond security|^trustworthiness|^safety, |^safety and |^privacy|other (?:trust )?(?:drivers|considerations)/],
  ['boundary', /boundar(?:y|ies)/],
  ['exclusions', /leaves? out|exclusions?|out of scope/],
  ['smm-scope', /^smm scope|scope of the (?:model|profile|smm)|^profile scope|^scope$/],
  ['system', /system of interest|system (?:description|overview)/],
  ['focus', /^focus|^in.scope/],
  ['threats', /threat|vulnerab|attack|^risks?\b|security risks/],
  ['scenarios', /scenarios?|use cases?/],
  ['differences', /differences?|differs?|generic it|regulat|licen[cs]ing|insurance|safety law|^standards|environment/],
  ['context', /context|devices?|assets/],
  ['domain', /security considerations$|domain considerations/],
];

/** The part that a heading opens, or undefined when it says nothing about it. */
export function sectionOf(heading: string): SectionKind | undefined {
  const text = heading.toLowerCase().replace(/[“”"]/g, '').replace(/\s+/g, ' ').trim();
  return SECTIONS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The category of the threat landscape that a heading names. */
export function threatCategoryOf(
  heading: string,
): 'actors' | 'attacks' | 'challenges' | 'consequences' | 'environment' | 'risks' | 'vulnerableData' | 'vulnerableDevices' | 'vulnerableProcesses' | undefined {
  const text = heading.toLowerCase();
  if (/vulnerable.*data|data.*vulnerab/.test(text)) return 'vulnerableData';
  if (/vulnerable.*process|process.*vulnerab/.test(text)) return 'vulnerableProcesses';
  if (/vulnerab/.test(text)) return 'vulnerableDevices';
  if (/actors?|adversar|attackers/.test(text)) return 'actors';
  if (/attacks?/.test(text)) return 'attacks';
  if (/consequence|impact/.test(text)) return 'consequences';
  if (/challenge/.test(text)) return 'challenges';
  if (/environment/.test(text)) return 'environment';
  if (/risk/.test(text)) return 'risks';
  return undefined;
}

/** The kind of difference from generic IT that a heading names. */
export function differenceKindOf(
  heading: string,
): 'environment' | 'insurance-and-liability' | 'licensing' | 'other' | 'regulation' | 'safety-law' | 'standard' {
  const text = heading.toLowerCase();
  if (/insur|liabil/.test(text)) return 'insurance-and-liability';
  if (/licen/.test(text)) return 'licensing';
  if (/safety/.test(text)) return 'safety-law';
  if (/regulat|law/.test(text)) return 'regulation';
  if (/standard/.test(text)) return 'standard';
  if (/environment/.test(text)) return 'environment';
  return 'other';
}
