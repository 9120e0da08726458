import { addressOf } from '../../profile/address.ts';
import { isEmptyTable, tableIds, tableOf } from '../../profile/cells.ts';
import { withStatements } from '../examples.ts';
import { isFilled, sentence, tableName } from '../naming.ts';
import type { Rule } from '../rule.ts';

/** Finds tables with statements that no paragraph introduces. */
export const requireIntroduction: Rule = {
  id: 'require-introduction',
  severity: 'error',
  from: 'publication',
  stage: 'stable',
  cite: 'R12, S3.4-a · guidance §3.4',
  why: 'Paragraphs before a table say what concerns the domain has with the practice; the short statements cannot.',
  examples: {
    flagged: [
      { what: 'statements without an introduction', profile: withStatements({ 'threat-modeling/1/actions': ['Managers list the pumps.'] }) },
      { what: 'the common table', profile: withStatements({ 'common/1/actions': ['Managers keep records.'] }) },
    ],
    clean: [
      { what: 'an empty table', profile: { practices: { 'threat-modeling': {} } } },
      {
        what: 'an introduced table',
        profile: withStatements(
          { 'threat-modeling/1/actions': ['Managers list the pumps.'] },
          { practices: { 'threat-modeling': { introduction: 'Pumps attract attackers.' } } },
        ),
      },
    ],
  },
  check({ profile, model }, report) {
    for (const table of tableIds(profile)) {
      if (isEmptyTable(profile, table) || isFilled(tableOf(profile, table)?.introduction)) continue;
      report({
        address: `${addressOf({ table })}/introduction`,
        message: `${sentence(tableName(model, table))} has statements but no introduction. Write a paragraph on what concerns the domain has here.`,
      });
    }
  },
};
