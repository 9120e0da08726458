import { addressOfPath } from '../../profile/address.ts';
import { isFilled, listed, missing } from '../naming.ts';
import type { Rule } from '../rule.ts';

const devices = [
  { id: 'pump', name: 'Pump controller' },
  { id: 'gateway', name: 'Gateway' },
];
const group = { id: 'field', name: 'Field devices', importance: 'high', reason: 'Supply stops without them.', devices: ['pump', 'gateway'] } as const;

/** Finds profiles whose devices are not described in groups that have an importance. */
export const requireContext: Rule = {
  id: 'require-context',
  severity: 'error',
  from: 'publication',
  stage: 'stable',
  cite: 'R4, S2.3-a, S2.3-b, S2.3-d · guidance §2.3',
  why: 'Groups of devices keep the analysis small, and their importance is what targets are set by.',
  examples: {
    flagged: [
      { what: 'nothing said', profile: {} },
      { what: 'devices without groups', profile: { devices } },
      { what: 'a group without importance', profile: { devices, deviceGroups: [{ ...group, importance: undefined, devices: [...group.devices] }] } },
      { what: 'an importance without a reason', profile: { devices, deviceGroups: [{ ...group, reason: '', devices: [...group.devices] }] } },
      { what: 'a device in no group', profile: { devices, deviceGroups: [{ ...group, devices: ['pump'] }] } },
    ],
    clean: [{ what: 'all devices in a weighed group', profile: { devices, deviceGroups: [{ ...group, devices: [...group.devices] }] } }],
  },
  check({ profile }, report) {
    const lacks = missing({ devices: profile.devices.length > 0, 'device groups': profile.deviceGroups.length > 0 });
    if (lacks.length > 0) {
      report({
        address: profile.devices.length > 0 ? 'deviceGroups' : 'devices',
        message: `The context has no ${listed(lacks, 'or')}. Describe the devices of the system and put them into groups.`,
      });
      return;
    }
    profile.deviceGroups.forEach(({ name, importance, reason }, index) => {
      const without = missing({ importance: importance !== undefined, 'reason for its importance': isFilled(reason) });
      if (without.length > 0)
        report({
          address: addressOfPath(profile, ['deviceGroups', index]),
          message: `The device group “${name}” has no ${listed(without, 'or')}. Say how much hangs on it, and why.`,
        });
    });
    const grouped = new Set(profile.deviceGroups.flatMap((known) => known.devices));
    const alone = profile.devices.filter(({ id }) => !grouped.has(id)).map(({ name }) => `“${name}”`);
    if (alone.length > 0)
      report({ address: 'devices', message: `${listed(alone)} ${alone.length === 1 ? 'is' : 'are'} in no device group. Put every device into a group.` });
  },
};
