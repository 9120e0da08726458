import { addressOf, addressOfStatement } from '../../profile/address.ts';
import { cellAt, type CellPlace, type PlacedStatement } from '../../profile/cells.ts';
import type { Edit } from '../../profile/edits.ts';
import { freshId, statementIds } from '../../profile/fresh-id.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import type { Statement } from '../../profile/schema/tables.ts';
import { withStatements } from '../examples.ts';
import { levelName, tableName } from '../naming.ts';
import type { Rule } from '../rule.ts';

const ACTION = 'Site managers list every pump that can be reached from outside.';

/** Finds actions that no indicator of their level shows to be accomplished. */
export const requireIndicatorForAction: Rule = {
  id: 'require-indicator-for-action',
  severity: 'error',
  from: 'review',
  stage: 'stable',
  cite: 'R32, S4.3.3-a, S4.3.3-b · guidance §4.3.3',
  why: 'An assessor can only tell that a level is met from indicators, so every action needs one at its level.',
  examples: {
    flagged: [
      { what: 'no indicator at the level', profile: withStatements({ 'threat-modeling/1/actions': [ACTION] }) },
      {
        what: 'an indicator at another level only',
        profile: withStatements({ 'threat-modeling/2/actions': [ACTION], 'threat-modeling/1/indicators': ['A list of pumps is there.'] }),
      },
      {
        what: 'indicators of other threads only',
        profile: withStatements({
          'threat-modeling/1/actions': [
            { text: ACTION, thread: 'pumps' },
            { text: 'Site managers list every valve.', thread: 'valves' },
          ],
          'threat-modeling/1/indicators': [{ text: 'A list of valves is there.', thread: 'valves' }],
        }),
      },
      {
        what: 'indicators for other device groups only',
        profile: withStatements({
          'threat-modeling/1/actions': [{ text: ACTION, deviceGroups: ['pumps'] }],
          'threat-modeling/1/indicators': [{ text: 'A list of valves is there.', deviceGroups: ['valves'] }],
        }),
      },
      {
        what: 'a cell that is to be revisited',
        profile: {
          practices: {
            'threat-modeling': {
              levels: {
                1: {
                  actions: { statements: [{ id: 'a1', text: ACTION }] },
                  indicators: { blank: { reason: 'revisit' } },
                },
              },
            },
          },
        },
      },
    ],
    clean: [
      {
        what: 'an indicator in the action’s own words',
        profile: withStatements({ 'threat-modeling/1/actions': [ACTION], 'threat-modeling/1/indicators': [ACTION] }),
      },
      {
        what: 'an indicator without a thread counts for every thread',
        profile: withStatements({ 'threat-modeling/1/actions': [{ text: ACTION, thread: 'pumps' }], 'threat-modeling/1/indicators': ['A list is there.'] }),
      },
      {
        what: 'indicators left to the common table',
        profile: {
          practices: {
            'threat-modeling': {
              levels: {
                1: {
                  actions: { statements: [{ id: 'a1', text: ACTION }] },
                  indicators: { blank: { reason: 'covered-by-common-table' } },
                },
              },
            },
          },
        },
      },
    ],
  },
  check({ profile, model, statements }, report) {
    let taken: Set<string> | undefined;
    for (const placed of statements) {
      if (placed.row !== 'actions') continue;
      const place: CellPlace = { table: placed.table, level: placed.level, row: 'indicators' };
      const { statements: indicators, blank } = cellAt(profile, place);
      if (blank?.reason === 'covered-by-common-table' || indicators.some((indicator) => shows(indicator, placed.statement))) continue;
      taken ??= statementIds(profile);
      const lacks = indicators.length === 0 ? 'has no indicator' : 'has no indicator of its thread and device groups';
      report({
        address: addressOfStatement(profile, placed),
        message: `This action of ${tableName(model, placed.table)} ${lacks} at ${levelName(model, placed.level)}. Add an indicator that an assessor can look for; it may repeat the action’s words.`,
        fix: copyAsIndicator(profile, place, placed, taken),
      });
    }
  },
};

function shows(indicator: Statement, action: Statement): boolean {
  const isSameThread = action.thread === undefined || indicator.thread === undefined || indicator.thread === action.thread;
  const isForAll = action.deviceGroups.length === 0 || indicator.deviceGroups.length === 0;
  return isSameThread && (isForAll || indicator.deviceGroups.some((group) => action.deviceGroups.includes(group)));
}

/** The action's words as an indicator, after those that are there; the reason for the blank, if any, goes. */
function copyAsIndicator(profile: Profile, place: CellPlace, { statement }: PlacedStatement, taken: ReadonlySet<string>): Edit {
  const cell = addressOf(place);
  const { statements, blank } = cellAt(profile, place);
  const copy: Statement = { ...statement, id: freshId(`${statement.id.slice(0, 60)}-i`, taken) };
  const insert: Edit = { op: 'insert-statement', cell, index: statements.length, statement: copy };
  return blank === undefined ? insert : { op: 'batch', edits: [{ op: 'set', address: `${cell}/blank`, value: undefined }, insert] };
}
