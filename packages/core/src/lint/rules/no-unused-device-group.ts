import { addressOfPath } from '../../profile/address.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { withStatements } from '../examples.ts';
import { threatEntries } from '../naming.ts';
import type { Rule } from '../rule.ts';

const deviceGroups = [{ id: 'pumps', name: 'Pumps' }];

/** Finds device groups that no statement, threat or scenario speaks of. */
export const noUnusedDeviceGroup: Rule = {
  id: 'no-unused-device-group',
  severity: 'warning',
  from: 'publication',
  stage: 'stable',
  cite: 'R4, S2.3-c · guidance §2.3',
  why: 'Groups are there because they need different measures; one that nothing speaks of only makes the analysis longer.',
  examples: {
    flagged: [
      { what: 'nothing speaks of the group', profile: { ...withStatements({ 'threat-modeling/1/actions': ['Managers list the pumps.'] }), deviceGroups } },
    ],
    clean: [
      {
        what: 'a statement for the group',
        profile: { ...withStatements({ 'threat-modeling/1/actions': [{ text: 'Managers list the pumps.', deviceGroups: ['pumps'] }] }), deviceGroups },
      },
      { what: 'a threat to the group', profile: { threatLandscape: { attacks: [{ id: 'a', name: 'Flooding', deviceGroups: ['pumps'] }] }, deviceGroups } },
      { what: 'a scenario with the group', profile: { scenarios: [{ id: 's', title: 'Break-in', deviceGroups: ['pumps'] }], deviceGroups } },
    ],
  },
  check({ profile, statements }, report) {
    const used = new Set([...statements.flatMap(({ statement }) => statement.deviceGroups), ...outsideTables(profile)]);
    profile.deviceGroups.forEach(({ id, name }, index) => {
      if (!used.has(id))
        report({
          address: addressOfPath(profile, ['deviceGroups', index]),
          message: `No statement, threat or scenario speaks of the device group “${name}”. Say where it matters, or merge it with another group.`,
        });
    });
  },
};

function outsideTables({ threatLandscape, scenarios }: Profile): string[] {
  return [...threatEntries(threatLandscape).flatMap(({ entries }) => entries), ...scenarios].flatMap(({ deviceGroups: ids }) => ids);
}
