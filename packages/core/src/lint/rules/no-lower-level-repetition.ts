import type { Edit } from '../../profile/edits.ts';
import { plainText } from '../../wording/index.ts';
import { withStatements } from '../examples.ts';
import { isOfCommonTable, isOfLowerLevel, repetitionsIn, shown, type StatementItem } from '../repetition.ts';
import type { Rule } from '../rule.ts';

const LIST = 'Site managers keep a list of the pumps that can be reached from outside, with their owners.';
const REWORDED = 'A register of pumps reachable from outside, and of who owns them, is maintained by the site managers.';

/** Finds statements that say again what a lower level of the same practice says. */
export const noLowerLevelRepetition: Rule = {
  id: 'no-lower-level-repetition',
  severity: 'error',
  from: 'review',
  stage: 'stable',
  cite: 'R31, S3.2-b · guidance §3.2',
  why: 'A level includes what the lower ones ask, so a statement that comes again adds nothing and makes readers look for a difference.',
  examples: {
    flagged: [
      { what: 'the same words', profile: withStatements({ 'threat-modeling/1/actions': [LIST], 'threat-modeling/2/actions': [LIST] }) },
      { what: 'reworded, two levels higher', profile: withStatements({ 'threat-modeling/1/actions': [LIST], 'threat-modeling/3/actions': [REWORDED] }) },
      { what: 'twice in one cell', profile: withStatements({ 'threat-modeling/1/actions': [LIST, REWORDED] }) },
      { what: 'in the common table', profile: withStatements({ 'common/1/actions': [LIST], 'common/2/actions': [REWORDED] }) },
      {
        what: 'for fewer device groups than before',
        profile: withStatements({ 'threat-modeling/1/actions': [LIST], 'threat-modeling/2/actions': [{ text: LIST, deviceGroups: ['wells'] }] }),
      },
    ],
    clean: [
      {
        what: 'a higher level that adds',
        profile: withStatements({
          'threat-modeling/1/actions': [LIST],
          'threat-modeling/2/actions': ['The list of pumps is compared every quarter with what is found on the network, and differences are followed up.'],
        }),
      },
      {
        what: 'what the common table says: that is reported instead',
        profile: withStatements({ 'common/1/actions': [LIST], 'threat-modeling/1/actions': [LIST], 'threat-modeling/2/actions': [LIST] }),
      },
      {
        what: 'an indicator in the words of its action',
        profile: withStatements({ 'threat-modeling/1/actions': [LIST], 'threat-modeling/1/indicators': [LIST] }),
      },
      {
        what: 'an indicator in the words of another level’s action',
        profile: withStatements({ 'threat-modeling/1/actions': [LIST], 'threat-modeling/2/indicators': [REWORDED] }),
      },
      {
        what: 'extended to further device groups',
        profile: withStatements({
          'threat-modeling/1/actions': [{ text: LIST, deviceGroups: ['wells'] }],
          'threat-modeling/2/actions': [{ text: LIST, deviceGroups: ['wells', 'tanks'] }],
        }),
      },
    ],
  },
  check(context, report) {
    const pairs = repetitionsIn(context);
    const done = new Set<StatementItem>(pairs.filter(isOfCommonTable).map(({ b }) => b));
    for (const pair of pairs) {
      if (!isOfLowerLevel(pair) || done.has(pair.b)) continue;
      const { a, b } = pair;
      done.add(b);
      const fix = withoutCopy(a, b);
      report({
        address: b.key,
        related: [a.key],
        message: `This repeats ${shown(a)}. ${a.placed.level === b.placed.level ? 'Keep one of the two.' : 'A level includes the lower ones: write only what it adds, or remove the statement.'}`,
        ...(fix === undefined ? {} : { fix }),
      });
    }
  },
};

/** Where even the words are the same and nothing else would be lost, the copy goes. */
function withoutCopy({ placed: { statement: kept } }: StatementItem, { key, placed: { statement: copy } }: StatementItem): Edit | undefined {
  const isSame = plainText(kept.text) === plainText(copy.text) && kept.id !== copy.id;
  const losesNothing =
    copy.citations.every((cited) => kept.citations.includes(cited)) &&
    copy.trust.every((tag) => kept.trust.includes(tag)) &&
    copy.origins.every((origin) => kept.origins.includes(origin));
  return isSame && losesNothing ? { op: 'remove-statement', address: key } : undefined;
}
