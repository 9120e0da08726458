/** Irregular forms and spellings, each line: base form, then the forms that stand for it. */
const IRREGULAR = `
buy bought
build built
bring brought
choose chosen chose choice
come came
decide decision
do did done does
drive driven drove
extend extension
fall fell fallen
feel felt
find found
forget forgot forgotten
forbid forbidden
freeze frozen froze
get got gotten
give given gave
go went gone goes
grow grown grew
have had has
hide hidden hid
hold held
keep kept
know knew known
lead led
leave left
lend lent
lose lost loss
maintain maintenance
make made
mean meant
meet met
permit permission permissible
person persons
prove proven proof
recover recovery
respond response
rise rose risen
run ran
say said
sell sold
send sent
show shown showed
speak spoken spoke
spend spent
steal stolen stole
take took taken
teach taught
tell told
think thought
understand understood
wear worn
win won
withdraw withdrawn withdrew withdrawal
write wrote written
child children
man men
woman women
life lives
analyse analyze analysis analyses analyzed analyzes analyzing analyst
criterion criteria
datum data
medium media
crisis crises
defence defense
licence license licenses licensed
offence offense
catalogue catalog
dialogue dialog
centre center
metre meter metres meters
grey gray
programme program programs programmes
tyre tire
cheque check
lorry lorries
staff staffs
lab labs
automatic automatically
receive receipt
acquire acquisition
dispose disposal
able ability
die died
lie lying
tie tied
agree agreed
use usage used using uses
store storage
fail failure
disclose disclosure
close closure
expose exposure
proceed procedure
destroy destruction
comply compliance compliant
rely reliance reliant
see seen saw
`;

let irregular: Map<string, string> | undefined;

function irregularForms(): Map<string, string> {
  const forms = new Map<string, string>();
  for (const line of IRREGULAR.trim().split('\n')) {
    const [base = '', ...others] = line.split(' ');
    for (const form of others) if (!forms.has(form)) forms.set(form, base);
  }
  forms.delete('check');
  forms.delete('meter');
  return forms;
}

type Ending = readonly [ending: string, rest: string, least: number];

/** Endings by their last letter, so that few are tried. */
type Endings = Readonly<Record<string, readonly Ending[]>>;

/** Endings of plurals and third persons, first match only: ending, what comes in its place, least length of what is before it. */
const PLURALS: Endings = {
  s: [['ies', 'y', 2], ['sses', 'ss', 1], ['ches', 'ch', 2], ['shes', 'sh', 2], ['xes', 'x', 1], ['ss', 'ss', 0], ['us', 'us', 0], ['is', 'is', 0], ['s', '', 2]],
};

/** Endings of participles and past forms. */
const PARTICIPLES: Endings = {
  d: [['eed', 'eed', 0], ['ied', 'y', 2], ['ed', '', 3]],
  g: [['ying', 'y', 1], ['ing', '', 3]],
};

/** Endings that make a noun, adjective or adverb of a verb or adjective. */
const DERIVATIONS: Endings = {
  e: [['able', '', 4], ['ible', '', 5], ['ance', '', 5], ['ence', '', 5], ['ise', '', 4], ['ize', '', 4], ['ate', '', 4], ['e', '', 3]],
  l: [['ful', '', 4], ['al', '', 5]],
  n: [['isation', '', 4], ['ization', '', 4], ['ification', 'if', 2], ['ication', '', 3], ['ation', '', 4], ['ition', '', 5], ['ion', '', 4]],
  s: [['ness', '', 5], ['is', '', 5]],
  t: [['ement', '', 4], ['ment', '', 4], ['ant', '', 5], ['ent', '', 5], ['at', '', 4]],
  y: [['ability', '', 4], ['ibility', '', 5], ['ically', 'ic', 3], ['ally', 'al', 3], ['ily', '', 3], ['ply', 'pl', 1], ['ly', '', 4], ['y', '', 3]],
  z: [['iz', '', 4]],
};

/**
 * What an English word has in common with its inflections and near derivations (`approves`, `approval` → `approv`),
 * the same for British and American spellings. Not a word in itself. Expects lower case.
 */
export function stem(word: string): string {
  irregular ??= irregularForms();
  const singular = without(irregular.get(word) ?? word, PLURALS);
  const base = irregular.get(singular) ?? singular;
  const verb = without(base.includes('our') ? base.replace(OUR, 'or') : base, PARTICIPLES);
  return WHOLE.has(verb) ? verb : trim(without(verb, DERIVATIONS));
}

/** Words that only look like derivations of others. */
const WHOLE = new Set('appliance care carry considerable cope department fill housing informal lessee police portion probe ready roll severe several station terminal three'.split(' '));

const OUR = /(?<=[a-z]{3})our(?=s|ed|ing|al|able|$)/;

function without(word: string, endings: Endings): string {
  for (const [ending, rest, least] of endings[word.at(-1) ?? ''] ?? [])
    if (word.length >= ending.length + least && word.endsWith(ending)) return word.slice(0, word.length - ending.length) + rest;
  return word;
}

/** `stopp` and `stop`, `valu` and `value`, `verifi` and `verify` end alike. */
function trim(base: string): string {
  const last = base.at(-1) ?? '';
  if (base.length > 3 && base.at(-2) === last && 'bdglmnprt'.includes(last)) return base.slice(0, -1);
  return base.length > 4 && (last === 'i' || last === 'y' || last === 'e') ? base.slice(0, -1) : base;
}
