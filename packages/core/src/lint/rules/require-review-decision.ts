import { iotSmm12 } from '../../model/iot-smm-1.2.ts';
import { practicesOf } from '../../model/lookup.ts';
import { addressOf, type Address } from '../../profile/address.ts';
import { isEmptyTable, tableOf } from '../../profile/cells.ts';
import type { PracticeTable, Review } from '../../profile/schema/tables.ts';
import { isFilled } from '../naming.ts';
import type { ProfileFragment, Rule } from '../rule.ts';

/** Finds practices whose general table has not been reviewed, or not with a reason. */
export const requireReviewDecision: Rule = {
  id: 'require-review-decision',
  severity: 'error',
  from: 'publication',
  stage: 'stable',
  cite: 'R11, S2.4-d, S2.4-e · guidance §2.4',
  why: '“Nothing to add” is a finished state; readers must be able to tell it from a table that nobody looked at.',
  examples: {
    flagged: [
      { what: 'one practice not reviewed', profile: reviewed('threat-modeling', {}) },
      { what: 'a decision without a reason', profile: reviewed('threat-modeling', { decision: 'base-is-enough' }) },
      {
        what: 'extended, with nothing but notes so far',
        profile: reviewed('threat-modeling', { decision: 'extended', reason: 'Pumps differ.' }, { notes: [{ id: 'n1', text: 'Ask the integrators.' }] }),
      },
    ],
    clean: [
      { what: 'every practice decided', profile: reviewed('threat-modeling', { decision: 'base-is-enough', reason: 'Nothing is special about it.' }) },
      { what: 'a combination, whose profiles hold the decisions', profile: { composition: [{ profile: 'water', edition: '1.2' }] } },
    ],
  },
  check({ profile, model }, report) {
    if (profile.composition !== undefined) return;
    for (const { practice } of practicesOf(model)) {
      const table = tableOf(profile, practice.id) as PracticeTable | undefined;
      const address: Address = `${addressOf({ table: practice.id })}/review`;
      const decision = table?.review.decision ?? 'not-reviewed';
      if (decision === 'not-reviewed')
        report({
          address,
          message: `The general table of ${practice.name} has not been reviewed. Record whether it is enough, clarified or extended, and why.`,
        });
      else if (!isFilled(table?.review.reason))
        report({ address, message: `The review decision on ${practice.name} has no reason. Write why the general table is enough, or what had to be added.` });
      else if (decision !== 'base-is-enough' && table!.notes.length > 0 && isEmptyTable(profile, practice.id))
        report({
          address,
          message: `${practice.name} is marked ${decision}, but there are only notes so far. Write its statements from the notes, or change the decision.`,
        });
    }
  },
};

/** All practices decided, except that this one is reviewed as given. */
function reviewed(id: string, review: Partial<Review>, rest: object = {}): ProfileFragment {
  const decided: Partial<Review> = { decision: 'base-is-enough', reason: 'Nothing is special about it.' };
  return {
    practices: Object.fromEntries(practicesOf(iotSmm12).map(({ practice }) => [practice.id, practice.id === id ? { review, ...rest } : { review: decided }])),
  };
}
