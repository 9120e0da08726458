import { addressOfPath, pathOfTable } from '../../profile/address.ts';
import { statementsOf, tableIds, tableOf } from '../../profile/cells.ts';
import { withStatements } from '../examples.ts';
import { tableName } from '../naming.ts';
import type { Rule } from '../rule.ts';

const practices = { 'threat-modeling': { threads: [{ id: 'pumps', title: 'Pumps' }] } };

/** Finds threads that no statement of their table follows. */
export const noEmptyThread: Rule = {
  id: 'no-empty-thread',
  severity: 'warning',
  from: 'review',
  stage: 'stable',
  cite: 'R33 · guidance §2.5',
  why: 'A thread lines up statements across levels; one without statements is a heading with nothing under it.',
  examples: {
    flagged: [
      { what: 'a thread nobody follows', profile: { practices } },
      {
        what: 'followed in another table only',
        profile: withStatements({ 'common/1/actions': [{ text: 'Managers list the pumps.', thread: 'pumps' }] }, { practices }),
      },
    ],
    clean: [
      {
        what: 'a followed thread',
        profile: withStatements({ 'threat-modeling/1/actions': [{ text: 'Managers list the pumps.', thread: 'pumps' }] }, { practices }),
      },
    ],
  },
  check({ profile, model }, report) {
    for (const table of tableIds(profile)) {
      const threads = tableOf(profile, table)?.threads ?? [];
      if (threads.length === 0) continue;
      const followed = new Set(statementsOf(profile, table).map(({ statement }) => statement.thread));
      threads.forEach(({ id, title }, index) => {
        if (followed.has(id)) return;
        const list = addressOfPath(profile, [...pathOfTable(table), 'threads']);
        report({
          address: addressOfPath(profile, [...pathOfTable(table), 'threads', index]),
          message: `No statement of ${tableName(model, table)} follows the thread “${title}”. Assign statements to it, or take it out.`,
          fix: { op: 'remove-item', list, index },
        });
      });
    }
  },
};
