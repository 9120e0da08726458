/** A wording that readers fill in each in their own way, with what to write instead. */
export type VagueWord = {
  /** What to write instead, as an instruction. */
  readonly hint: string;
  /** `asking`: only in actions and indicators, since a description of the domain may be rough. */
  readonly where: 'asking' | 'everywhere';
  /** What in the text settles the matter, so that nothing is vague any more. */
  readonly settledBy?: 'citation' | 'criterion' | 'purpose' | 'time';
  /** An amount is vague where it says to whom or what the statement applies, not in “if several alarms come at once”. */
  readonly isAmount?: true;
};

/** By whether the words around a vague one settle what it means. `after` follows the wording in its sentence. */
export const SETTLED: Record<NonNullable<VagueWord['settledBy']>, (after: string, sentence: string) => boolean> = {
  citation: (_after, sentence) => /\[-?@/.test(sentence),
  criterion: (after) => /^\s+(?:to|for|by|under|in (?:the|a|its|their|this|each)|in view of|given|when|because)\s+[\p{L}\p{N}]/iu.test(after),
  purpose: (after) => /^\s+(?:[\p{L}-]{2,20}\s+){0,3}(?:to|for|that)\s+\p{L}/iu.test(after),
  time: (_after, sentence) => TIME.test(sentence),
};

const TIME =
  /\b(?:after|before|when|whenever|until|each|every|once|twice|at least|daily|weekly|monthly|quarterly|yearly|annually|annual|per (?:day|week|month|quarter|year|shift|season)|intervals?|scheduled?|calendar|plan|agreed|set by|as set|according to|in line with|rota|shifts?|seasons?|deadlines?|hours?|days?|weeks?|months?|years?)\b/iu;

const CRITERIA = 'say by what it is judged';
const CASES = 'say in which cases, or who decides';
const EVIDENCE = 'say what an assessor would see';
const ROLES = 'name the roles';

/** Vague wordings by group: the wordings, and what they have in common. */
const GROUPS: readonly (readonly [string, VagueWord])[] = [
  ['appropriate, appropriately, adequate, adequately, suitable, suitably, proper, properly, reasonable, reasonably', { hint: CRITERIA, where: 'everywhere', settledBy: 'criterion' }],
  ['satisfactory, satisfactorily', { hint: CRITERIA, where: 'asking', settledBy: 'criterion' }],
  ['sufficient, sufficiently', { hint: 'say enough for what', where: 'everywhere', settledBy: 'purpose' }],
  ['as needed, if needed, when needed, where needed, as necessary, if necessary, when necessary, where necessary, as required, if required, where required', { hint: CASES, where: 'everywhere', settledBy: 'criterion' }],
  ['as appropriate, if appropriate, when appropriate, where appropriate, as applicable, if applicable, where applicable', { hint: CASES, where: 'everywhere' }],
  [
    'if possible, where possible, when possible, wherever possible, as far as possible, to the extent possible, if feasible, where feasible, as far as feasible, if practical, where practical, where practicable, as far as practicable, if at all possible',
    { hint: 'say what makes it possible, or who may decide that it is not', where: 'everywhere' },
  ],
  ['and/or', { hint: 'write “and”, “or”, or “one or both of”', where: 'everywhere' }],
  ['etc, et cetera, and so on, and so forth, and the like', { hint: 'complete the list, or name what its members have in common', where: 'everywhere' }],
  ['as soon as possible, asap, as soon as practicable, as quickly as possible, as fast as possible, without undue delay, in due course, in due time', { hint: 'say before what, or who sets the time', where: 'everywhere' }],
  ['timely, in a timely manner, promptly, quickly, speedily, swiftly', { hint: 'say before what, or who sets the time', where: 'asking', settledBy: 'time' }],
  ['regularly, periodically, on a regular basis, on a periodic basis, at regular intervals, from time to time, now and then, occasionally, frequently', { hint: 'say how often, or what triggers it', where: 'asking', settledBy: 'time' }],
  ['some, several, various, numerous, a number of, a variety of, many', { hint: 'say which ones or how many', where: 'asking', isAmount: true }],
  ['robust, robustly, strong security, highly secure, good security, sound security, high level of security, high security, securely, in a secure manner, in a secure way', { hint: 'say what has to be withstood', where: 'asking' }],
  ['best effort, best efforts, best-effort basis, every effort, reasonable effort, reasonable efforts', { hint: 'say what is done at the least', where: 'everywhere' }],
  ['state of the art, cutting edge, leading edge, latest technology, best in class, best of breed, world class, industry standard, best practice, good practice', { hint: 'name what is meant and cite it', where: 'asking', settledBy: 'citation' }],
  ['user friendly, easy to use, simple to use, intuitive, seamless, seamlessly', { hint: EVIDENCE, where: 'everywhere' }],
  ['effectively, efficiently, diligently, carefully, thoroughly, with due care', { hint: EVIDENCE, where: 'asking' }],
  ['to a large extent, to some extent, more or less, largely, mostly, generally, normally, usually, typically, in most cases, as a rule', { hint: 'say which cases are left out', where: 'asking' }],
  ['relevant stakeholders, relevant parties, relevant people, relevant staff, relevant personnel, appropriate parties, appropriate personnel, interested parties, all concerned, key stakeholders, key personnel', { hint: ROLES, where: 'asking' }],
  ['relevant standards, applicable standards, relevant regulations, relevant guidelines, relevant standard, relevant best practices', { hint: 'name or cite them, or say who decides which apply', where: 'asking', settledBy: 'citation' }],
  ['if desired, if wanted, optionally, could be considered, should be considered, may be considered', { hint: 'say whether the level asks for it', where: 'asking' }],
];

/** Every vague wording, in lower case. */
export const VAGUE_WORDS: ReadonlyMap<string, VagueWord> = new Map(
  GROUPS.flatMap(([words, vague]) => words.split(', ').map((word): [string, VagueWord] => [word, vague])),
);
