import { addressOfStatement } from '../profile/address.ts';
import { statementsOf } from '../profile/cells.ts';
import type { Edit } from '../profile/edits.ts';
import type { Profile } from '../profile/schema/profile.ts';

/** The edit by which every statement written from one finding is written from others instead, or from none. */
export function replaceOrigin(profile: Profile, from: string, to: readonly string[]): Edit {
  const edits = statementsOf(profile)
    .filter(({ statement }) => statement.origins.includes(from))
    .map((placed): Edit => {
      const origins = [...new Set(placed.statement.origins.flatMap((id) => (id === from ? to : [id])))];
      return { op: 'set', address: `${addressOfStatement(profile, placed)}/origins`, value: origins };
    });
  return { op: 'batch', edits };
}
