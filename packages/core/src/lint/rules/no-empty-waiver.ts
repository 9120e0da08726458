import { isFilled, listed, missing } from '../naming.ts';
import type { Rule } from '../rule.ts';

/** Finds waivers that do not say why, or who decided. */
export const noEmptyWaiver: Rule = {
  id: 'no-empty-waiver',
  severity: 'error',
  from: 'draft',
  stage: 'stable',
  cite: 'R44, R34',
  why: 'Accepting a finding is a decision of the group; without a reason and a person nobody can stand by it later.',
  examples: {
    flagged: [
      { what: 'no reason', profile: { waivers: [{ rule: 'no-long-statement', reason: ' ', by: 'Ada Example' }] } },
      { what: 'nobody decided', profile: { waivers: [{ rule: 'no-long-statement', reason: 'Quoted from the law.', by: '' }] } },
    ],
    clean: [
      { what: 'a waiver with reason and person', profile: { waivers: [{ rule: 'no-long-statement', reason: 'Quoted from the law.', by: 'Ada Example' }] } },
    ],
  },
  check({ profile }, report) {
    profile.waivers.forEach(({ rule, reason, by }, index) => {
      const lacks = missing({ reason: isFilled(reason), 'person who decided': isFilled(by) });
      if (lacks.length > 0)
        report({
          address: `waivers/#${index + 1}`,
          message: `The waiver of ${rule} names no ${listed(lacks, 'or')}. Write why the group accepts the finding, and who decided.`,
        });
    });
  },
};
