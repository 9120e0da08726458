import { citationsOf } from '../citations.ts';
import { withStatements } from '../examples.ts';
import { nearest, sameButForCase } from '../nearest.ts';
import type { Rule } from '../rule.ts';

const references = [{ id: 'IEC-62443-2-1', type: 'standard', title: 'Security program requirements' }];

/** Finds citations whose key is not in the reference list. */
export const requireResolvedCitation: Rule = {
  id: 'require-resolved-citation',
  severity: 'error',
  from: 'draft',
  stage: 'stable',
  cite: 'R34, S6-a · guidance §6',
  why: 'A bracketed key that leads to no entry of the reference list leaves the reader without the source.',
  examples: {
    flagged: [
      {
        what: 'a key that nobody has',
        profile: { ...withStatements({ 'threat-modeling/1/actions': [{ text: 'Managers list the pumps.', citations: ['WHO-2022'] }] }), references },
      },
      { what: 'a mark in a text', profile: { scope: { focus: 'Pumping stations [@WHO-2022].' }, references } },
      {
        what: 'a mark in a statement, wrong in case',
        profile: { ...withStatements({ 'threat-modeling/1/actions': ['Managers list the pumps [@iec-62443-2-1].'] }), references },
      },
      { what: 'a listed key, wrong in punctuation', profile: { practices: { 'threat-modeling': { citations: ['IEC_62443_2_1'] } }, references } },
    ],
    clean: [
      { what: 'a known key', profile: { scope: { focus: 'Pumping stations [@IEC-62443-2-1].' }, references } },
      { what: 'several keys in one mark', profile: { scope: { focus: 'Stations [@IEC-62443-2-1; @IEC-62443-2-1].' }, references } },
      { what: 'an ordinary bracket', profile: { scope: { focus: 'Pumping stations [see WHO-2022].' } } },
      { what: 'an escaped mark', profile: { scope: { focus: 'Write \\[@KEY] to cite.' } } },
    ],
  },
  check(context, report) {
    const known = context.profile.references.map(({ id }) => id);
    const keys = new Set(known);
    for (const { key, address, raw, citing } of citationsOf(context)) {
      if (keys.has(key)) continue;
      const meant = nearest(key, known);
      const safe = sameButForCase(key, known);
      report({
        address: address(),
        ...(raw === undefined ? {} : { excerpt: raw }),
        message: `“${key}” is not in the reference list. ${meant === undefined ? 'Add the reference, or cite another one.' : `Did you mean “${meant}”? Otherwise add the reference.`}`,
        ...(safe === undefined ? {} : { fix: citing(safe) }),
      });
    }
  },
};
