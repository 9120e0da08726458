import { ROWS, tableLevels } from '../../model/lookup.ts';
import { addressOf } from '../../profile/address.ts';
import { cellAt, tableIds } from '../../profile/cells.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { withStatements } from '../examples.ts';
import { levelName, tableName } from '../naming.ts';
import type { Rule } from '../rule.ts';

/** Finds levels without any statement between levels that have some, where nothing says why. */
export const noLevelGap: Rule = {
  id: 'no-level-gap',
  severity: 'warning',
  from: 'review',
  stage: 'stable',
  cite: 'R33, S3.2-e · guidance §3.2',
  why: 'Levels build on one another: an empty one between filled ones leaves an assessor without a step, unless it is empty on purpose.',
  examples: {
    flagged: [
      {
        what: 'level 2 is empty between 1 and 3',
        profile: withStatements({ 'threat-modeling/1/actions': ['Managers list the pumps.'], 'threat-modeling/3/actions': ['Managers rank the pumps.'] }),
      },
      {
        what: 'a cell to be revisited is no reason',
        profile: {
          practices: {
            'threat-modeling': {
              levels: {
                1: { actions: { statements: [{ id: 's1', text: 'Managers list the pumps.' }] } },
                2: { actions: { blank: { reason: 'revisit' } } },
                3: { actions: { statements: [{ id: 's2', text: 'Managers rank the pumps.' }] } },
              },
            },
          },
        },
      },
    ],
    clean: [
      { what: 'levels above the last filled one', profile: withStatements({ 'threat-modeling/1/actions': ['Managers list the pumps.'] }) },
      { what: 'levels below the first filled one', profile: withStatements({ 'threat-modeling/4/actions': ['Managers review the ranking.'] }) },
      {
        what: 'another row of the level is filled',
        profile: withStatements({
          'threat-modeling/1/actions': ['Managers list the pumps.'],
          'threat-modeling/2/considerations': ['Pumps differ from site to site.'],
          'threat-modeling/3/actions': ['Managers rank the pumps.'],
        }),
      },
      {
        what: 'empty with a reason',
        profile: {
          practices: {
            'threat-modeling': {
              levels: {
                1: { actions: { statements: [{ id: 's1', text: 'Managers list the pumps.' }] } },
                2: { actions: { blank: { reason: 'nothing-to-add' } } },
                3: { actions: { statements: [{ id: 's2', text: 'Managers rank the pumps.' }] } },
              },
            },
          },
        },
      },
    ],
  },
  check({ profile, model }, report) {
    const levels = tableLevels(model).map(({ level }) => level);
    for (const table of tableIds(profile)) {
      const filled = levels.filter((level) => ROWS.some((row) => cellAt(profile, { table, level, row }).statements.length > 0));
      const [first, last] = [filled.at(0), filled.at(-1)];
      if (first === undefined || last === undefined) continue;
      const gaps = levels.filter((level) => level > first && level < last && !filled.includes(level) && !hasReason(profile, table, level));
      for (const level of gaps)
        report({
          address: addressOf({ table, level }),
          message: `In ${tableName(model, table)}, ${levelName(model, level)} is empty between filled levels. Write what the level adds, or mark its cells as having nothing to add or as covered by the common table.`,
        });
    }
  },
};

function hasReason(profile: Profile, table: string, level: number): boolean {
  return ROWS.some((row) => {
    const reason = cellAt(profile, { table, level, row }).blank?.reason;
    return reason !== undefined && reason !== 'revisit';
  });
}
