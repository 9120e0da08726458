import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { Problem } from '../problems.ts';
import { secretHash } from './secrets.ts';

/** How many guesses are let through in a minute. */
export type LimitSizes = {
  /** For one account, from wherever. */
  readonly account: number;
  /** From one address, for whichever account. */
  readonly address: number;
  /** From one address, for links of reviewers, invitations and set-up. */
  readonly link: number;
};

/** What may be tried in a minute unless told otherwise. */
export const LIMITS: LimitSizes = { account: 10, address: 60, link: 10 };

/** Counts guesses, whichever way somebody tries to get in. Each throws a 429 problem that says how long to wait. */
export type Limits = {
  /** A guess at signing in. `account` is an e-mail address or an id. */
  readonly signIn: (address: string, account?: string) => Promise<void>;
  /** A guess at a secret that stands in a link. */
  readonly link: (address: string) => Promise<void>;
  /** Somebody has shown to be the owner of an account or a link: their own earlier mistakes no longer count. */
  readonly succeeded: (address: string, account?: string) => Promise<void>;
};

const MINUTE = 60;

/** Limits in memory, or in Redis for several servers. A Redis that does not answer does not open the door: memory counts on. */
export function openLimits(redis?: Redis, sizes: LimitSizes = LIMITS): Limits {
  const limiter = (keyPrefix: keyof LimitSizes): RateLimiterAbstract => {
    const options = { keyPrefix: `smm-limit-${keyPrefix}`, points: sizes[keyPrefix], duration: MINUTE };
    return redis === undefined
      ? new RateLimiterMemory(options)
      : new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: new RateLimiterMemory(options) });
  };
  const [account, address, link] = [limiter('account'), limiter('address'), limiter('link')];
  return {
    async signIn(from, who) {
      await consume(address, from);
      if (who !== undefined) await consume(account, keyOf(who));
    },
    link: (from) => consume(link, from),
    async succeeded(from, who) {
      if (who !== undefined) await account.delete(keyOf(who));
      else await link.reward(from, 1);
    },
  };
}

/** Accounts by hash, so that no list of addresses stands in Redis. */
function keyOf(account: string): string {
  return secretHash(account.trim().toLowerCase());
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
    throw new Problem(429, 'too-many-tries', `Too many tries. Wait ${seconds} seconds and try again.`, { retryAfter: seconds });
  }
}
