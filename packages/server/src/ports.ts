import type { Accounts } from './identity/accounts.ts';
import type { Workers } from './work/workers.ts';
import type { Store } from './store/store.ts';
import type { Rooms } from './live/rooms.ts';
import type { Actor } from './access/actor.ts';

/** What the server needs from around it, so that tests can give their own. */
export type Ports = {
  /** The present time, ISO 8601 in UTC. */
  readonly now: () => string;
  /** A new id that nobody can guess. */
  readonly newId: () => string;
  /** Writes one line of the server's own log; never content or secrets. */
  readonly log: (line: LogLine) => void;
};

/** A line of the server's log. */
export type LogLine = { readonly level: 'error' | 'info' | 'warning'; readonly message: string } & Readonly<Record<string, number | string | undefined>>;

/** Finds out who asks, from the headers of a request. */
export type Identify = (headers: Headers) => Promise<Actor>;

/** What handlers work with. */
export type Services = Ports & {
  readonly store: Store;
  readonly rooms: Rooms;
  readonly identify: Identify;
  readonly workers: Workers;
  /** Files of the fonts that PDFs are set in. */
  readonly fonts: readonly string[];
  /** Only in team mode. */
  readonly accounts?: Accounts;
};

/** What handlers of team mode work with. */
export type TeamServices = Services & { readonly accounts: Accounts };
