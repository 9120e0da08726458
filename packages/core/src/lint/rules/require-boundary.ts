import { isFilled, listed, missing } from '../naming.ts';
import type { Rule } from '../rule.ts';

const inside = { id: 'controller', name: 'Pump controller', kind: 'device', inside: true, zone: 'station' } as const;
const outside = { id: 'billing', name: 'Billing system', kind: 'infrastructure', inside: false } as const;
const boundary = {
  method: 'narrow' as const,
  reason: 'The group runs pumping stations and can influence them.',
  zones: [{ id: 'station', name: 'Station' }],
  inventory: [inside, outside],
};

/** Finds profiles whose trust boundary is not drawn. */
export const requireBoundary: Rule = {
  id: 'require-boundary',
  severity: 'error',
  from: 'publication',
  stage: 'stable',
  cite: 'R3, S2.2-c, S2.2-d, S2.2-e · guidance §2.2',
  why: 'The model applies inside the boundary; without it nobody can tell which devices a target is set for.',
  examples: {
    flagged: [
      { what: 'nothing said', profile: {} },
      { what: 'nothing is outside', profile: { boundary: { ...boundary, inventory: [inside] } } },
      { what: 'every zone is outside', profile: { boundary: { ...boundary, zones: [{ id: 'station', name: 'Station', inside: false }] } } },
    ],
    clean: [{ what: 'a drawn boundary', profile: { boundary } }],
  },
  check({ profile }, report) {
    const { method, reason, zones, inventory } = profile.boundary;
    const lacks = missing({
      'the method (narrow, intermediate or wide)': method !== undefined,
      'the reason for the method': isFilled(reason),
      'a zone inside': zones.some(({ inside }) => inside),
      'an inventory of what is inside': inventory.some(({ inside }) => inside),
      'an inventory of what is outside': inventory.some(({ inside }) => !inside),
    });
    if (lacks.length > 0) report({ address: 'boundary', message: `The boundary lacks ${listed(lacks)}. Add it in the boundary section.` });
  },
};
