import { listed, threatEntries, THREAT_PARTS } from '../naming.ts';
import type { Rule } from '../rule.ts';

const complete = Object.fromEntries(Object.entries(THREAT_PARTS).map(([category, name]) => [category, [{ id: category, name }]]));

/** Finds threat landscapes with parts left empty. */
export const requireThreatLandscape: Rule = {
  id: 'require-threat-landscape',
  severity: 'error',
  from: 'publication',
  stage: 'stable',
  cite: 'R6, S2.1-e, S2.1-f, S2.1-g · guidance §2.1',
  why: 'Targets answer to threats; a part left out of the landscape is a threat that nobody weighs.',
  examples: {
    flagged: [
      { what: 'nothing said', profile: {} },
      { what: 'no actors', profile: { threatLandscape: { ...complete, actors: [] } } },
    ],
    clean: [{ what: 'an entry in every part', profile: { threatLandscape: complete } }],
  },
  check({ profile }, report) {
    const lacks = threatEntries(profile.threatLandscape).flatMap(({ part, entries }) => (entries.length === 0 ? [THREAT_PARTS[part]] : []));
    if (lacks.length > 0)
      report({ address: 'threatLandscape', message: `The threat landscape names no ${listed(lacks, 'or')}. Add at least one entry to each.` });
  },
};
