import { statementsOf } from './cells.ts';
import type { Profile } from './schema/profile.ts';

const LONGEST = 64;

/** An id made from `base` that is not among `taken`: the base itself, or with `-2`, `-3` … after it; at most 64 characters. */
export function freshId(base: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : `-${count}`;
    const id = `${base.slice(0, LONGEST - ending.length)}${ending}`;
    if (!taken.has(id)) return id;
  }
}

/** The ids of all statements of a profile. */
export function statementIds(profile: Profile): Set<string> {
  return new Set(statementsOf(profile).map(({ statement }) => statement.id));
}
