import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { Profile, SCHEMA_VERSION } from '../profile/schema/profile.ts';
import { composeProfiles, type Combination } from './compose.ts';

const HEAD = { schemaVersion: SCHEMA_VERSION, model: { id: iotSmm12.id, edition: iotSmm12.edition } };

/** The combination of no profiles. */
export const nothing: Profile = Profile.parse({ ...HEAD, id: 'nothing', composition: [] });

/** The combination of profiles, for tests in which they can be combined. */
export function combination(...profiles: readonly Profile[]): Combination {
  const outcome = composeProfiles(profiles);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

/** The combined profile alone. */
export function composed(...profiles: readonly Profile[]): Profile {
  return combination(...profiles).profile;
}
