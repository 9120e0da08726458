import { withStatements } from '../examples.ts';
import { combinedRepetitions, quoted, type CombinedItem, type StatementItem } from '../repetition.ts';
import type { Rule } from '../rule.ts';

const TEXT = 'Everyone who works on site is told each year whom to call when a device behaves strangely.';
const REWORDED = 'Each year, all who work on site are informed whom they should call if a device behaves unusually.';

/** Finds statements that say again what a profile says that this one is combined with. */
export const noCombinedRepetition: Rule = {
  id: 'no-combined-repetition',
  severity: 'warning',
  from: 'review',
  stage: 'stable',
  cite: 'R31, R15 · guidance §1.3',
  why: 'Profiles that are used together add to one another; what two of them ask for in different words is read, assessed and argued about twice.',
  examples: {
    flagged: [
      {
        what: 'reworded, at a higher level',
        profile: withStatements({ 'patch-management/2/actions': [REWORDED] }),
        combinedWith: withStatements({ 'patch-management/1/actions': [TEXT] }),
      },
      {
        what: 'the other profile says it for all practices',
        profile: withStatements({ 'patch-management/1/actions': [TEXT] }),
        combinedWith: withStatements({ 'common/1/actions': [TEXT] }),
      },
    ],
    clean: [
      { what: 'no other profile is named', profile: withStatements({ 'patch-management/2/actions': [REWORDED] }) },
      {
        what: 'this profile asks for it earlier',
        profile: withStatements({ 'patch-management/1/actions': [REWORDED] }),
        combinedWith: withStatements({ 'patch-management/2/actions': [TEXT] }),
      },
      {
        what: 'the other profile speaks of some of its devices only',
        profile: withStatements({ 'patch-management/2/actions': [REWORDED] }),
        combinedWith: withStatements({ 'patch-management/1/actions': [{ text: TEXT, deviceGroups: ['wells'] }] }),
      },
      {
        what: 'another practice',
        profile: withStatements({ 'patch-management/2/actions': [REWORDED] }),
        combinedWith: withStatements({ 'risk-attitude/1/actions': [TEXT] }),
      },
    ],
  },
  check(context, report) {
    const best = new Map<StatementItem, { other: CombinedItem; score: number }>();
    for (const { a, b, score } of combinedRepetitions(context)) if (score > (best.get(a)?.score ?? 0)) best.set(a, { other: b, score });
    for (const [item, { other }] of best)
      report({
        address: item.key,
        message: `This repeats “${other.profile}”, ${other.key} (${quoted(other.text)}), which this profile is combined with. Remove it, or write what this profile adds.`,
      });
  },
};
