import { Redis } from 'ioredis';
import type { Rooms } from '../live/rooms.ts';
import type { Ports } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { openAuth, type Auth, type OidcConfig } from './auth.ts';
import { openLimits, type Limits, type LimitSizes } from './limits.ts';
import { smtpMail, type MailConfig, type SendMail } from './mail.ts';
import { newSecret, sameSecret } from './secrets.ts';
import { teamIdentity, type TeamIdentity } from './team.ts';
import { watchAccess } from './watch.ts';

/** How team mode runs, besides what every server needs. */
export type TeamConfig = {
  readonly oidc?: OidcConfig;
  readonly mail?: MailConfig;
  readonly limits?: LimitSizes;
};

/** Accounts and all ways to get in: what team mode adds to a server. */
export type Accounts = {
  readonly auth: Auth;
  readonly limits: Limits;
  /** Undefined: links are shown to be copied instead of sent. */
  readonly mail: SendMail | undefined;
  /** The name of the OpenID Connect provider, when there is one. */
  readonly oidcName: string | undefined;
  readonly behindProxy: boolean;
  /** Where links lead that are handed out; the server's own address when no other is known. */
  readonly address: { publicUrl: string };
  /** Something about who may do what was changed: from now on it counts, also for connections that are open. */
  readonly changed: () => Promise<void>;
  readonly setUp: SetUp;
  readonly stop: () => void;
};

/** The one way to make the first account over the network. */
export type SetUp = {
  /** The secret of the set-up link of this start. */
  readonly key: string;
  /** Whether `given` is the key. */
  readonly fits: (given: string) => boolean;
};

/** Opens sign-in and who is who; `watch` begins with the rooms. */
export function openAccounts(
  store: Store,
  config: TeamConfig & { readonly secret: string; readonly publicUrl: string | undefined; readonly redisUrl: string | undefined },
  ports: Ports,
) {
  const { secret, publicUrl, oidc, limits } = config;
  const mail = config.mail === undefined ? undefined : smtpMail(config.mail);
  const auth = openAuth({ database: store.database, secret, publicUrl, oidc, mail, log: ports.log });
  const identity: TeamIdentity = teamIdentity(store, auth, ports);
  const watch = (rooms: Rooms): Accounts => {
    const access = watchAccess(store, rooms, identity, ports);
    const key = newSecret();
    const redis = config.redisUrl === undefined ? undefined : limitsRedis(config.redisUrl, ports);
    return {
      auth,
      limits: openLimits(redis, limits),
      mail,
      oidcName: oidc?.name,
      behindProxy: publicUrl !== undefined,
      address: { publicUrl: publicUrl ?? '' },
      changed: access.check,
      setUp: { key, fits: (given) => sameSecret(given, key) },
      stop() {
        access.stop();
        redis?.disconnect();
      },
    };
  };
  return { identify: identity.identify, watch };
}

/** A connection that fails at once instead of waiting, so that nobody who signs in waits for it. */
function limitsRedis(url: string, { log }: Ports): Redis {
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  redis.on('error', (error) => log({ level: 'warning', message: 'Redis does not answer; each server counts guesses by itself.', error: error.message }));
  return redis;
}
