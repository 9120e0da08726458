import { Statement, type Profile, statementsOf } from '@smm/core/profile';

/** Gives so many random bytes. The browser's is `browserBytes`. */
export type RandomBytes = (count: number) => Uint8Array;

/** Random bytes from the browser. */
export const browserBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** An id that no statement of the profile has: chance makes two people's meet as good as never. */
export function newStatementId(profile: Profile, random: RandomBytes): string {
  const taken = new Set(statementsOf(profile).map(({ statement }) => statement.id));
  for (;;) {
    const id = `s-${[...random(10)].map((byte) => (byte % 36).toString(36)).join('')}`;
    if (!taken.has(id)) return id;
  }
}

/** A statement of these words and nothing else. */
export function newStatement(profile: Profile, text: string, random: RandomBytes): Statement {
  return Statement.parse({ id: newStatementId(profile, random), text: text.slice(0, 5_000) });
}
