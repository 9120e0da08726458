import { addressOfPath } from '../../profile/address.ts';
import { citationsOf } from '../citations.ts';
import { withStatements } from '../examples.ts';
import type { Rule } from '../rule.ts';

const references = [{ id: 'WHO-2022', type: 'report', title: 'Guidelines for drinking-water quality' }];

/** Finds entries of the reference list that nothing published cites. */
export const noUnusedReference: Rule = {
  id: 'no-unused-reference',
  severity: 'warning',
  from: 'publication',
  stage: 'stable',
  cite: 'R34, S6-a · guidance §6',
  why: 'A reference that is never cited does not tell readers what it supports.',
  examples: {
    flagged: [
      { what: 'never cited', profile: { references } },
      { what: 'cited in a private note only', profile: { practices: { 'threat-modeling': { notes: [{ id: 'n1', text: 'See [@WHO-2022].' }] } }, references } },
    ],
    clean: [
      {
        what: 'cited by a statement',
        profile: { ...withStatements({ 'threat-modeling/1/actions': [{ text: 'Managers list the pumps.', citations: ['WHO-2022'] }] }), references },
      },
      { what: 'cited in a text', profile: { scope: { focus: 'Stations that feed hospitals [@WHO-2022].' }, references } },
    ],
  },
  check(context, report) {
    const { references: list } = context.profile;
    const cited = new Set(citationsOf(context).map(({ key }) => key));
    list.forEach(({ id }, index) => {
      if (cited.has(id)) return;
      report({
        address: addressOfPath(context.profile, ['references', index]),
        message: `The reference “${id}” is cited nowhere. Cite it where it supports the text, or take it out of the list.`,
        fix: { op: 'remove-item', list: 'references', index },
      });
    });
  },
};
