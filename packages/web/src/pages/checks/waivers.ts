import type { Finding } from '@smm/core/lint';
import type { Edit, Profile, Waiver } from '@smm/core/profile';

/** Whether the group has accepted a finding: the place itself, one around it, or the whole profile. */
export function isWaived({ waivers }: Profile, { rule, address }: Finding): boolean {
  return waivers.some((waiver) => covers(waiver, rule, address));
}

/** The edit that takes back the first waiver that covers a finding: the one that counts. */
export function takeBack({ waivers }: Profile, { rule, address }: Finding): Edit[] {
  const [first] = waivers.flatMap((waiver, index) => (covers(waiver, rule, address) ? [index] : []));
  return first === undefined ? [] : [{ op: 'remove-item', list: 'waivers', index: first }];
}

function covers(waiver: Waiver, rule: string, address: string): boolean {
  return (
    waiver.rule === rule && waiver.reason.trim() !== '' && (waiver.address === '' || waiver.address === address || address.startsWith(`${waiver.address}/`))
  );
}
