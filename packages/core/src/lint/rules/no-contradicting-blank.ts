import { addressOf, type Address } from '../../profile/address.ts';
import { allCells, cellAt, COMMON, isEmptyTable, type PlacedCell } from '../../profile/cells.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { withStatements } from '../examples.ts';
import { levelName, sentence, tableName } from '../naming.ts';
import type { LintContext, Report, Rule } from '../rule.ts';

const statements = [{ id: 's1', text: 'Managers list the pumps.' }];
const covered = { blank: { reason: 'covered-by-common-table' } } as const;

/** Finds cells and review decisions that say one thing while the table shows another. */
export const noContradictingBlank: Rule = {
  id: 'no-contradicting-blank',
  severity: 'error',
  from: 'draft',
  stage: 'stable',
  cite: 'R10, R11, S2.4-d, S3.2-e · guidance §2.4, §3.2, §3.3',
  why: 'Blank on purpose, still to be filled and filled are different states; readers and progress figures rely on which it is.',
  examples: {
    flagged: [
      {
        what: 'a filled cell with a reason for being blank',
        profile: { practices: { 'threat-modeling': { levels: { 1: { actions: { statements, blank: { reason: 'nothing-to-add' } } } } } } },
      },
      {
        what: 'covered by a common table that is empty there',
        profile: {
          ...withStatements({ 'common/2/actions': ['Managers keep records.'] }),
          practices: { 'threat-modeling': { levels: { 1: { actions: covered } } } },
        },
      },
      { what: 'the common table covered by itself', profile: { commonTable: { levels: { 1: { actions: covered } } } } },
      {
        what: 'the base is enough, yet there are statements',
        profile: withStatements(
          { 'threat-modeling/1/actions': ['Managers list the pumps.'] },
          { practices: { 'threat-modeling': { review: { decision: 'base-is-enough' } } } },
        ),
      },
      { what: 'extended by nothing', profile: { practices: { 'threat-modeling': { review: { decision: 'extended' } } } } },
    ],
    clean: [
      {
        what: 'covered by a filled common table',
        profile: {
          ...withStatements({ 'common/1/actions': ['Managers keep records.'] }),
          practices: { 'threat-modeling': { levels: { 1: { actions: covered } } } },
        },
      },
      {
        what: 'extended, notes taken',
        profile: { practices: { 'threat-modeling': { review: { decision: 'extended' }, notes: [{ id: 'n1', text: 'Ask the integrators.' }] } } },
      },
      {
        what: 'clarified by a statement',
        profile: withStatements(
          { 'threat-modeling/1/actions': ['Managers list the pumps.'] },
          { practices: { 'threat-modeling': { review: { decision: 'clarified' } } } },
        ),
      },
      { what: 'the base is enough, and nothing is added', profile: { practices: { 'threat-modeling': { review: { decision: 'base-is-enough' } } } } },
    ],
  },
  check(context, report) {
    for (const placed of allCells(context.profile)) checkCell(context, placed, report);
    for (const table of Object.keys(context.profile.practices)) if (table !== COMMON) checkDecision(context, table, report);
  },
};

function checkCell({ profile, model }: LintContext, { cell, ...place }: PlacedCell, report: Report): void {
  if (cell.blank === undefined) return;
  const address: Address = `${addressOf(place)}/blank`;
  const where = `${tableName(model, place.table)}, ${levelName(model, place.level)}`;
  if (cell.statements.length > 0)
    report({
      address,
      message: `A cell of ${where} has statements and a reason for being blank. Remove one of the two.`,
      fix: { op: 'set', address, value: undefined },
    });
  else if (cell.blank.reason === 'covered-by-common-table' && isBlankInCommon(profile, place))
    report({
      address,
      message: `A cell of ${where} is said to be covered by the common table, which is empty there. Fill that cell of the common table, or give another reason.`,
    });
}

function isBlankInCommon(profile: Profile, place: Omit<PlacedCell, 'cell'>): boolean {
  return cellAt(profile, { ...place, table: COMMON }).statements.length === 0;
}

function checkDecision({ profile, model }: LintContext, table: string, report: Report): void {
  const {
    review: { decision },
    notes,
  } = profile.practices[table]!;
  const address: Address = `${addressOf({ table })}/review/decision`;
  const isEmpty = isEmptyTable(profile, table);
  if (decision === 'base-is-enough' && !isEmpty)
    report({
      address,
      message: `The general table is said to be enough for ${tableName(model, table)}, yet the profile adds statements. Change the decision to clarified or extended, or remove the statements.`,
    });
  if ((decision === 'extended' || decision === 'clarified') && isEmpty && notes.length === 0)
    report({
      address,
      message: `${sentence(tableName(model, table))} is marked ${decision}, yet it has neither statements nor notes. Write what is added, or change the decision.`,
    });
}
