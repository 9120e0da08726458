import { addressOfPath } from '../../profile/address.ts';
import type { Rule } from '../rule.ts';

/** Finds profiles without scenarios, and scenarios that bear on no practice. */
export const requireScenarioLinks: Rule = {
  id: 'require-scenario-links',
  severity: 'warning',
  from: 'publication',
  stage: 'stable',
  cite: 'R7, S2.1-l · guidance §2.1',
  why: 'A scenario shows what practices and levels mean in the domain; without links readers cannot tell which.',
  examples: {
    flagged: [
      { what: 'no scenario', profile: {} },
      { what: 'a scenario on its own', profile: { scenarios: [{ id: 'break-in', title: 'Break-in at a pumping station' }] } },
    ],
    clean: [
      {
        what: 'a linked scenario',
        profile: { scenarios: [{ id: 'break-in', title: 'Break-in at a pumping station', practices: [{ practice: 'physical-protection', level: 2 }] }] },
      },
    ],
  },
  check({ profile }, report) {
    if (profile.scenarios.length === 0)
      report({ address: 'scenarios', message: 'The profile has no scenario. Describe at least one situation and the practices it bears on.' });
    profile.scenarios.forEach(({ title, practices }, index) => {
      if (practices.length === 0)
        report({
          address: addressOfPath(profile, ['scenarios', index]),
          message: `The scenario “${title}” is linked to no practice. Name the practices it bears on.`,
        });
    });
  },
};
