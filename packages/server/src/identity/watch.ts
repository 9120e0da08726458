import { liveRights } from '../access/policy.ts';
import type { Rooms } from '../live/rooms.ts';
import type { Ports } from '../ports.ts';
import type { Store } from '../store/store.ts';
import type { TeamIdentity } from './team.ts';

/** How often open sockets are checked, in milliseconds. What another server took back ends here so soon. */
const CHECK_EVERY = 800;

/** Sees to it that nobody stays connected to what they may no longer reach. */
export type AccessWatch = {
  /** Checks now: forgets what was remembered and closes every connection whose rights changed. Resolves when they are closed. */
  readonly check: () => Promise<void>;
  readonly stop: () => void;
};

/** Watches the open connections of live documents, now and then and whenever `check` is called. */
export function watchAccess(store: Store, rooms: Rooms, identity: TeamIdentity, { log }: Ports): AccessWatch {
  let running: Promise<void> | undefined;
  const look = (): Promise<void> => {
    running ??= checkAll(store, rooms, identity).finally(() => {
      running = undefined;
    });
    return running;
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => log({ level: 'error', message: 'Who may stay connected could not be checked.', error: String(error) }));
  }, CHECK_EVERY).unref();
  return {
    async check() {
      identity.forget();
      // One that began before the change may have read what was; so another follows it.
      await running?.catch(() => undefined);
      await look();
    },
    stop: () => clearInterval(timer),
  };
}

async function checkAll(store: Store, rooms: Rooms, identity: TeamIdentity): Promise<void> {
  const open = rooms.connections();
  if (open.length === 0) return;
  const documents = [...new Set(open.map(({ document }) => document))];
  const entries = new Map(await Promise.all(documents.map(async (id) => [id, await store.profiles.get(id)] as const)));
  const actors = await identity.current(open.map(({ actor }) => actor));
  const changed = open.filter(({ document, readOnly }, index) => liveRights(actors[index]!, document, entries.get(document)) !== (readOnly ? 'read' : 'write'));
  if (changed.length === 0) return;
  // Another server took it back: what is remembered here would let them in again.
  identity.forget();
  for (const { close } of changed) close();
}
