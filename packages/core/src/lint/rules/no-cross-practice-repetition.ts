import { clusters, type Repetition } from '../../wording/index.ts';
import { COMMON } from '../../profile/cells.ts';
import { withStatements } from '../examples.ts';
import { listed } from '../naming.ts';
import { coversGroups, isOfCommonTable, isOfLowerLevel, repetitionsIn, shown, statementItems, type StatementItem } from '../repetition.ts';
import type { Rule } from '../rule.ts';

const TRAINING = 'People who work on pumping stations are trained every year in what an attack on their devices looks like.';
const REWORDED = 'Every year, staff of the pumping stations receive training on what attacks on their devices look like.';

/** Finds statements that stand in several practices. */
export const noCrossPracticeRepetition: Rule = {
  id: 'no-cross-practice-repetition',
  severity: 'warning',
  from: 'review',
  stage: 'stable',
  cite: 'R31, R35, S3.3-a · guidance §3.3, §4.3.4',
  why: 'What holds for several practices is easier to read, to assess and to keep up to date when it stands in one place.',
  examples: {
    flagged: [
      {
        what: 'the same words in two practices',
        profile: withStatements({ 'access-control/1/actions': [TRAINING], 'patch-management/1/actions': [TRAINING] }),
      },
      {
        what: 'reworded, at different levels',
        profile: withStatements({ 'access-control/2/indicators': [TRAINING], 'patch-management/1/indicators': [REWORDED] }),
      },
      {
        what: 'in three practices: once',
        profile: withStatements({ 'access-control/1/actions': [TRAINING], 'patch-management/1/actions': [REWORDED], 'threat-modeling/1/actions': [TRAINING] }),
      },
    ],
    clean: [
      {
        what: 'the same frame about another thing',
        profile: withStatements({
          'access-control/1/actions': ['Site managers list all accounts with their owners.'],
          'patch-management/1/actions': ['Site managers list all updates with their dates of release.'],
        }),
      },
      {
        what: 'an indicator in the words of another practice’s action',
        profile: withStatements({ 'access-control/1/actions': [TRAINING], 'patch-management/1/indicators': [TRAINING] }),
      },
      {
        what: 'already in the common table: that is reported instead',
        profile: withStatements({ 'common/1/actions': [TRAINING], 'access-control/1/actions': [REWORDED], 'patch-management/1/actions': [TRAINING] }),
      },
      {
        what: 'for different device groups',
        profile: withStatements({
          'access-control/1/actions': [{ text: TRAINING, deviceGroups: ['wells'] }],
          'patch-management/1/actions': [{ text: TRAINING, deviceGroups: ['tanks'] }],
        }),
      },
    ],
  },
  check(context, report) {
    const all = repetitionsIn(context);
    const settled = new Set(all.filter((pair) => isOfLowerLevel(pair) || isOfCommonTable(pair)).map(({ b }) => b));
    const pairs = all.filter((pair) => isBetweenPractices(pair) && !settled.has(pair.a) && !settled.has(pair.b));
    for (const { members } of clusters(statementItems(context), pairs)) {
      const later = members.at(-1)!;
      const others = members.slice(0, -1);
      const practices = new Set(members.map(({ placed }) => placed.table)).size;
      report({
        address: later.key,
        related: others.map(({ key }) => key),
        message: `This repeats ${listed(others.map(shown))}. ${practices >= 3 ? `It stands in ${practices} practices: lift it into the common table.` : 'Keep it in the practice where it matters most, say what is particular here, or lift it into the common table.'}`,
      });
    }
  },
};

function isBetweenPractices({ a, b }: Repetition<StatementItem>): boolean {
  const tables = [a.placed.table, b.placed.table];
  return tables[0] !== tables[1] && !tables.includes(COMMON) && (coversGroups(a, b) || coversGroups(b, a));
}
