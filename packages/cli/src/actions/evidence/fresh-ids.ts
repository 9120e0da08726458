import type { Evidence } from '@smm/core/evidence';
import { practiceById, type MaturityModel } from '@smm/core/model';
import { statementsOf, type Profile } from '@smm/core/profile';
import { usage } from '../../exit.ts';

const LONGEST = 40;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** A text as an id: its first words in small letters, with hyphens; `otherwise` when it has no letters that ids have. */
export function idOf(text: string, otherwise: string): string {
  const words = text
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = words.length <= LONGEST ? words : words.slice(0, LONGEST + 1).replace(/-[^-]*$/, '');
  return short.slice(0, LONGEST) || otherwise;
}

/** Words that an id made of a sentence does without. */
const LITTLE = new Set(
  'a an and are as at be by for from has have in is it its of on or so that the their them there they to was were which who with'.split(' '),
);

/** A sentence as an id: its first words of some weight. */
export function idOfSentence(text: string, otherwise: string): string {
  const words = text.replace(/['’]/g, '').split(/[^\p{L}\p{N}]+/u);
  const telling = words.filter((word) => !LITTLE.has(word.toLowerCase())).join(' ');
  return idOf(telling === '' ? text : telling, otherwise);
}

/** The id given, checked, or one made from `base` that is not taken. */
export function chosenId(given: string | undefined, base: string, taken: ReadonlySet<string>): string {
  if (given !== undefined) return ID.test(given) ? given : usage(`“${given}” cannot be an id. Use letters, digits, dots and hyphens, at most 64.`);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** Ids that neither findings nor statements may have, since notes and origins lead to both. */
export function takenIds(evidence: Evidence, profile: Profile | undefined): Set<string> {
  const statements = profile === undefined ? [] : statementsOf(profile).map(({ statement }) => statement.id);
  return new Set([...evidence.findings.map(({ id }) => id), ...statements]);
}

/** A new id that counts on: `n-4`, `psc-07`. It is added to those taken. */
export function countedId(prefix: string, taken: Set<string>, digits: number): string {
  for (let count = 1; ; count += 1) {
    const id = `${prefix}-${String(count).padStart(digits, '0')}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** The beginning of the ids of a table's statements: the abbreviation of the practice, or `c` for the common table. */
export function statementPrefix(model: MaturityModel, table: string): string {
  return idOf(practiceById(model, table)?.abbreviation ?? 'c', 's');
}
