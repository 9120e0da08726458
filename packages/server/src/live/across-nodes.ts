import { Redis as RedisExtension } from '@hocuspocus/extension-redis';
import { Redis } from 'ioredis';
import type { Ports } from '../ports.ts';

/** What lets several servers on one database tell each other of changes. Gives the extension and what ends its connections. */
export function acrossNodes(url: string, { log }: Ports): { readonly extension: RedisExtension; readonly close: () => void } {
  const made: Redis[] = [];
  const extension = new RedisExtension({
    prefix: 'smm',
    createClient: () => {
      const redis = new Redis(url, { maxRetriesPerRequest: null });
      redis.on('error', (error) => log({ level: 'warning', message: 'Redis does not answer; other servers hear of changes later.', error: error.message }));
      made.push(redis);
      return redis as never;
    },
  });
  return { extension, close: () => made.forEach((redis) => redis.disconnect()) };
}
