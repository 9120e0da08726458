import type { CommonCluster } from '@smm/core/commonality';
import type { LintReport } from '@smm/core/lint';
import type { Address, Edit, Profile, Waiver } from '@smm/core/profile';

/** The rule that asks about repeats; who keeps them apart waives it. */
const RULE = 'no-cross-practice-repetition';

/** The waiver by which the group keeps the members of a cluster apart, if it does. */
export function waiverOf({ waivers }: Profile, { members }: CommonCluster): Waiver | undefined {
  const places = new Set(members.map(({ address }) => address));
  return waivers.find(({ rule, address, reason }) => rule === RULE && places.has(address) && reason.trim() !== '');
}

/** The edit that keeps the members of a cluster apart: the finding about them is waived where the checks report it. */
export function keepApart(profile: Profile, report: LintReport | undefined, cluster: CommonCluster, decision: Pick<Waiver, 'by' | 'date' | 'reason'>): Edit {
  const value: Waiver = { rule: RULE, address: placeOf(report, cluster), ...decision };
  return { op: 'insert-item', list: 'waivers', index: profile.waivers.length, value };
}

/** The edits that take back that the members of a cluster stay apart. */
export function takeBack(profile: Profile, cluster: CommonCluster): Edit[] {
  const waiver = waiverOf(profile, cluster);
  return waiver === undefined ? [] : [{ op: 'remove-item', list: 'waivers', index: profile.waivers.indexOf(waiver) }];
}

function placeOf(report: LintReport | undefined, { members }: CommonCluster): Address {
  const places = members.map(({ address }) => address);
  const found = report?.findings.find(({ rule, address }) => rule === RULE && places.includes(address));
  return found?.address ?? places.at(-1)!;
}
