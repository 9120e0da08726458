import { withStatements } from '../examples.ts';
import { isOfCommonTable, repetitionsIn, shown, type StatementItem } from '../repetition.ts';
import type { Rule } from '../rule.ts';

const COMMON_TEXT = 'Everyone who works on site is told each year whom to call when a device behaves strangely.';
const REWORDED = 'Each year, all who work on site are informed whom they should call if a device behaves unusually.';

/** Finds statements of a practice that say again what the common table says for all practices. */
export const noCommonTableRepetition: Rule = {
  id: 'no-common-table-repetition',
  severity: 'error',
  from: 'review',
  stage: 'stable',
  cite: 'R31, R35, S3.3-b · guidance §3.3',
  why: 'The common table counts for every practice; a statement that stands there and in a practice will sooner or later be changed in one place only.',
  examples: {
    flagged: [
      { what: 'the same words', profile: withStatements({ 'common/1/actions': [COMMON_TEXT], 'patch-management/1/actions': [COMMON_TEXT] }) },
      { what: 'reworded, at a higher level', profile: withStatements({ 'common/1/actions': [COMMON_TEXT], 'patch-management/2/actions': [REWORDED] }) },
    ],
    clean: [
      {
        what: 'the practice asks for it at a lower level',
        profile: withStatements({ 'common/3/actions': [COMMON_TEXT], 'patch-management/1/actions': [REWORDED] }),
      },
      {
        what: 'the practice has something of its own',
        profile: withStatements({
          'common/1/actions': [COMMON_TEXT],
          'patch-management/1/actions': ['Everyone who installs updates on site is shown how to undo one.'],
        }),
      },
      {
        what: 'an indicator in the words of an action',
        profile: withStatements({ 'common/1/actions': [COMMON_TEXT], 'patch-management/1/indicators': [COMMON_TEXT] }),
      },
      {
        what: 'the common table speaks of one device group only',
        profile: withStatements({ 'common/1/actions': [{ text: COMMON_TEXT, deviceGroups: ['wells'] }], 'patch-management/1/actions': [COMMON_TEXT] }),
      },
    ],
  },
  check(context, report) {
    const done = new Set<StatementItem>();
    for (const pair of repetitionsIn(context)) {
      if (!isOfCommonTable(pair) || done.has(pair.b)) continue;
      done.add(pair.b);
      report({
        address: pair.b.key,
        related: [pair.a.key],
        message: `This repeats the common table, ${shown(pair.a)}. Remove it here and mark an emptied cell as covered by the common table, or write what this practice adds.`,
      });
    }
  },
};
