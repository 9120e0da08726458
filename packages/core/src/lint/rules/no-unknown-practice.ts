import { practicesOf } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { addressOfPath } from '../../profile/address.ts';
import type { Edit } from '../../profile/edits.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { nearest, sameButForCase } from '../nearest.ts';
import type { Rule } from '../rule.ts';

/** Finds tables of practices that the base model does not have. */
export const noUnknownPractice: Rule = {
  id: 'no-unknown-practice',
  severity: 'error',
  from: 'draft',
  stage: 'stable',
  cite: 'R10, R45 · guidance §2.1',
  why: 'A table that belongs to no practice of the model is not published and cannot be assessed.',
  examples: {
    flagged: [
      { what: 'a misspelt practice', profile: { practices: { 'threat-modelling': {} } } },
      { what: 'a practice written as a name', profile: { practices: { 'Threat Modeling': { introduction: 'Pumps attract attackers.' } } } },
      { what: 'something else altogether', profile: { practices: { 'water-hammer': {} } } },
      { what: 'the common table among the practices', profile: { practices: { common: {} } } },
    ],
    clean: [{ what: 'a practice of the model', profile: { practices: { 'threat-modeling': {} } } }],
  },
  check({ profile, model }, report) {
    const names = namesOf(model);
    const known = new Set(names.values());
    for (const id of Object.keys(profile.practices)) {
      if (known.has(id)) continue;
      const name = nearest(id, [...names.keys()]);
      const meant = name === undefined ? undefined : names.get(name);
      const safe = sameButForCase(id, [...known]);
      const fix = safe === undefined ? undefined : renaming(profile, id, safe);
      report({
        address: addressOfPath(profile, ['practices', id]),
        message: `${model.shortName} ${model.edition} has no practice “${id}”. ${adviceFor(id, meant)}`,
        ...(fix === undefined ? {} : { fix }),
      });
    }
  },
};

function adviceFor(id: string, meant: string | undefined): string {
  if (id === 'common') return 'Move its statements to the common table, “commonTable”.';
  return meant === undefined ? 'Use the id of one of its practices, or remove the table.' : `Did you mean “${meant}”? Use that id.`;
}

/** Every id, name and alias of a practice, with the id. */
function namesOf(model: MaturityModel): Map<string, string> {
  return new Map(practicesOf(model).flatMap(({ practice }) => [practice.id, practice.name, ...practice.aliases].map((name) => [name, practice.id] as const)));
}

/** The table under its right id, unless there is one already. */
function renaming(profile: Profile, from: string, to: string): Edit | undefined {
  if (Object.hasOwn(profile.practices, to)) return undefined;
  return {
    op: 'batch',
    edits: [
      { op: 'set', address: addressOfPath(profile, ['practices', to]), value: profile.practices[from] },
      { op: 'set', address: addressOfPath(profile, ['practices', from]), value: undefined },
    ],
  };
}
