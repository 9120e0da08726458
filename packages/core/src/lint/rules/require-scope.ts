import { isFilled, listed, missing } from '../naming.ts';
import type { Rule } from '../rule.ts';

const scope = {
  kind: 'industry',
  systemOfInterest: 'Pumping stations and the telemetry that runs them.',
  smmScope: 'Industry-specific: what holds for water suppliers of any size.',
  focus: 'Stations without staff, which members of the group run themselves.',
} as const;

/** Finds profiles that do not say what they are written for. */
export const requireScope: Rule = {
  id: 'require-scope',
  severity: 'error',
  from: 'publication',
  stage: 'stable',
  cite: 'R1, S2.1-a, S2.2-b, S2.3-e · guidance §2.1 to §2.3',
  why: 'Readers decide by the scope whether a profile is meant for them, and it sets the label of a table row.',
  examples: {
    flagged: [
      { what: 'nothing said', profile: {} },
      { what: 'the kind is open', profile: { scope: { ...scope, kind: undefined } } },
      { what: 'no focus', profile: { scope: { ...scope, focus: ' ' } } },
    ],
    clean: [{ what: 'all said', profile: { scope } }],
  },
  check({ profile }, report) {
    const { kind, systemOfInterest, smmScope, focus } = profile.scope;
    const lacks = missing({
      'whether it is for an industry or a system': kind !== undefined,
      'the system of interest': isFilled(systemOfInterest),
      'the SMM scope': isFilled(smmScope),
      'the focus': isFilled(focus),
    });
    if (lacks.length > 0) report({ address: 'scope', message: `The scope does not state ${listed(lacks, 'or')}. Write it in the scope section.` });
  },
};
